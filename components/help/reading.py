"""Reading: from the overview to a figure, to who is silent, to what a number means."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _
from data.programmes import PROGRAMMES


def reading() -> Chapter:
    return Chapter("read", _("看数据"), _("部门工作人员、领导"), [
        Step(_("打开“总览”：三项工作各占一栏，先是一句带日期和填报数的结论，再是主要指标和需要关注的事项。点“进入看板”看详细。"),
             Link(_("总览"), page="./"),
             Picture("overview", _("总览：三项工作各占一栏，有一句话结论、主要指标卡片和需要关注的事项"))),
        Step(_("在看板标题右侧选数据日期和地区，全页的数字、地图和表随之改变。所选都写在网址里，可以收藏，也可以发给别人，打开的是同一屏。点地图上的高新区看它的详情。"),
             Link(PROGRAMMES["zones"].title, page="zones"),
             Picture("zones", _("高新区复工复产看板：结论、指标卡片、全国地图、走势和需要关注的高新区"))),
        Step(_("到“填报情况”看谁没有报、谁报得晚：当日、按报送单位、逐日。"),
             Link(_("填报情况"), page="reporting"),
             Picture("reporting", _("填报情况：当日未报送和迟报的高新区、各报送单位的及时率、逐日填报表"))),
        Step(_("想知道一个数怎样算：点卡片的名称、表的列名或图的标题，就到“指标口径”中它的条目，有公式和依据。"),
             Link(_("指标口径"), page="indicators", address={"entry": "zones.resumption_large"}),
             Picture("definitions", _("指标口径：规上复工率的公式、依据和用在哪些页面"))),
    ])
