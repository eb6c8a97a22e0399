"""The registers, the form of one entry and the calendar: what is filed beside the programmes, and by when."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def listing() -> Chapter:
    return Chapter("registers", _("名录、表单和日历"), _("管名录和统计的工作人员，各报送单位"), [
        Step(_("“名录总表”按组列出全部名录：依据哪个文件、有多少条、最近一期、谁报了谁没报、下次截止日、是否审定。可按组别或名称查找，点名称打开一个名录。"),
             Link(_("名录总表"), page="registers"),
             Picture("registers_all", _("名录总表：按组列出全部名录，各有条目数、最近一期和填报情况"))),
        Step(_("“单个名录”上方选名录、层级、地区和时期，依次是一句话、主要数值、地图、走势、按状态和类别的分布、分地区表、未报单位、在办事项和名单。名单可检索、筛选、排序和下载；点“查看”看一条及其历次更正。日期还没有到的条目单独列出，默认时期不含它们。"),
             Link(_("单个名录"), page="register"),
             Picture("register", _("单个名录：国家高新区主要经济指标的一句话、主要数值、地图和走势"))),
        Step(_("只有一两条要报的，不必做文件：点“填一条”打开填报表单，每一项按模板的格式填写，金额可写3.2亿。检查与文件相同，入库后可更正、撤回，都记入“上报记录”。很多条的，仍下载模板填好后上传。"),
             Link(_("填报表单"), page="form", address={"dataset": "tech_contracts"}),
             Picture("register_form", _("填报表单：新增一条技术合同认定登记，各项按模板填写"))),
        Step(_("谁在什么时候该报什么，看“日历”：上月、本月和下月的截止日，各有多少按时、迟报、未报和延期，点开看是谁。截止日由本单位在同一页设定；设定以后，临近截止的和逾期的自动列入“预警”和催报提示，报来后自行消除。"),
             Link(_("日历"), page="calendar"),
             Picture("calendar", _("日历：三个月的截止日，各有按时、迟报、未报的单位数"))),
    ])
