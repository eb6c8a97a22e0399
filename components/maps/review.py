"""The line that stands under each map and on each export."""

from data.language import _


def review_line(number: str | None = None) -> str:
    """The office's own 审图号 where it has set one, else that the map is a sketch for inside; then who is not counted."""
    own_number = number.strip() if number else ""
    standing = _("审图号：{number}", number=own_number) if own_number else _("示意图，不作划界依据；未取得审图号，仅供内部使用")
    return standing + _("。") + uncounted_line()


def uncounted_line() -> str:
    """What no figure of the programmes holds."""
    return _("未含香港、澳门特别行政区和台湾省数据")
