"""The choices of the commissioners' datasets in words: as they are filed in Chinese, in English where that is spoken."""

from collections.abc import Mapping

from data.language import _


def kinds() -> dict[str, str]:
    """Kinds of service."""
    return {"技术指导": _("技术指导"), "技术培训": _("技术培训"), "春耕备耕": _("春耕备耕"), "病虫害防治": _("病虫害防治"), "动物疫病防治": _("动物疫病防治"),
            "成果推广": _("成果推广"), "其他": _("其他")}


def roles() -> dict[str, str]:
    return {"科技特派员": _("科技特派员（农村）"), "科技专员": _("科技专员（企业）")}


def others() -> dict[str, str]:
    """Forms, levels, targets, kinds of outcomes, states of needs."""
    return {"个人": _("个人"), "法人": _("法人"), "团队": _("团队"), "三区": _("三区"), "省": _("省级"), "市": _("市级"), "县": _("县级"), "村": _("村"), "企业": _("企业"),
            "合作社": _("合作社"), "就业": _("就业"), "创业": _("创业"), "产业扶贫": _("产业扶贫"), "消费扶贫": _("消费扶贫"), "提出": _("提出"), "选派": _("选派"),
            "服务": _("服务"), "满足": _("满足"), "撤回": _("撤回")}


def word(value, words: Mapping[str, str]) -> str | None:
    """The word for a stored choice; None for a blank one."""
    return None if not isinstance(value, str) else words.get(value, value)
