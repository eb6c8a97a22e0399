"""The form: a daily report without a file."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def filling() -> Chapter:
    return Chapter("form", _("网页填报"), _("高新区管委会"), [
        Step(_("没有文件的，到“填报表单”，依次选填报内容、地区、高新区和数据日期。每一项下方是上一次填报的数，便于对照；当日已经填过的，再报一次就是更正。"),
             Link(_("填报表单"), page="form"),
             Picture("form", _("填报表单：一家高新区的日报，每一项下方是上一次填报的数"))),
        Step(_("填好后写上经办人，点“检查并报送”。它用的是与文件同一套检查：对不上的，指出是哪一项、为什么，没有入库；对的，立即入库并给出记录编号，看板随之更新。"),
             picture=Picture("form_refused", _("填报表单：复工企业数大于企业总数，系统指出这一项，没有入库"))),
        Step(_("其他数据集也在这里逐条填写：选填报内容即可新增；展开“查找已有的一条”打开后更正，或写明原因撤回。关键列不能更正，要改请撤回后新增。撤回也记入“上报记录”，可以撤销。"),
             Link(_("填报表单"), page="form", address={"dataset": "policy_dates"})),
    ])
