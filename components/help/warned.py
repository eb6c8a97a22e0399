"""Warnings: what calls for attention, and who has to be reminded."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def warned() -> Chapter:
    return Chapter("warned", _("处理预警和催报"), _("部门工作人员"), [
        Step(_("“预警”列出需要关注的事项，都由数据算出。点开内容看依据的行；处理过的写明情况点“确认”；数据补正后自行消除。阈值在页面下部修改，记入上报记录。"),
             Link(_("预警"), page="warnings"),
             Picture("warnings", _("预警：按紧急程度列出的事项、依据和处理"))),
        Step(_("催报：“催报提示”按单位列出应报未报的事项和日期，可复制，也可下载一个单位或全部单位的 DOCX。")),
    ])
