"""Known on: a screen as it was at an earlier moment."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _
from data.programmes import PROGRAMMES


def knowing() -> Chapter:
    return Chapter("known", _("按何时所知"), _("写简报、对账的工作人员"), [
        Step(_("数据更正以后，想看更正以前的数：点标题上方的“按何时所知：现在”，选日期和时间；下面列出当日的上报记录，便于挑选时刻。"),
             Link(PROGRAMMES["zones"].title, page="zones"),
             Picture("known_choose", _("按何时所知：选日期和时间，下面列出当日的上报记录"))),
        Step(_("点“按此时所知查看”后，全页按那一刻库中的数据计算，标题上方有蓝色标记，网址里也带着这个时刻，可以发给别人。其他看板和表一并按它显示；点“更改时刻”再点“回到现在”即恢复。"),
             picture=Picture("known_then", _("高新区复工复产看板按早先时刻所知显示，标题上方有蓝色标记"))),
    ])
