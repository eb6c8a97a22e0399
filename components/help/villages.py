"""Commissioners: which villages are not covered, whom to call next, how a suggestion is decided, how a record is printed."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def villages() -> Chapter:
    return Chapter("commissioners", _("科技特派员"), _("县、市（州）科技部门，省级部门的工作人员"), [
        Step(_("哪些村没有覆盖：在“科技特派员覆盖”选时期和地区，或点地图，从全国、省、市（州）到县；标题下的路径可回到上一级。选派、科技服务、就业带动、双覆盖分别计算，不相加。选到县，逐村列出有没有选派和服务、最近一次服务是哪天。"),
             Link(_("科技特派员覆盖"), page="commissioners"),
             Picture("commissioners", _("科技特派员覆盖：一个市（州）的一句话、主要数值、地图和各月走势"))),
        Step(_("先找谁：“未覆盖和超期村”把最久没有服务的村排在前面，各有未了需求和本县就近的在聘特派员（编号、派出单位、专业、在派村数、直线距离）。“显示”可只看未覆盖、超期、从未服务或有需求的村，超期的天数在“显示选项”中改。点村名看这个村，点编号看这个人。名单可下载，取走姓名的记入访问记录。"),
             Link(_("未覆盖和超期村"), page="uncovered"),
             Picture("commissioners_uncovered", _("未覆盖和超期村：逐村列出最近一次服务、未了需求和就近特派员"))),
        Step(_("怎样定选派建议：在“选派建议”选市（州）或县，填每人至多几个村。有未了需求的村在先，专业对口者优先，其余就近。不采用的行去掉“采用”的勾，换人改“特派员编号”，定好开始日期，下载选派文件。页面不入库：到“数据上报”上传这个文件，入库后选派覆盖率升到页面写明的数。"),
             Link(_("选派建议"), page="suggestion"),
             Picture("commissioners_suggestion", _("选派建议：建议的村和特派员逐行列出，可去掉、可换人，下面是选派文件的下载"))),
        Step(_("怎样打印服务记录：在“特派员详情”输入编号或姓名，选年度，下载服务记录汇总表（DOCX 或 PDF），由服务对象、派出单位和选派（管理）部门签字盖章。按什么规则计数由本单位在“单位设置”规定，写在表上。查看和取走都记入访问记录。"),
             Link(_("特派员详情"), page="commissioner"),
             Picture("commissioners_record", _("特派员详情：基本情况、按年服务、选派和服务记录，中间是服务记录汇总表的下载"))),
        Step(_("“科技服务”按类型、月份和地区看做了什么，年度服务要求在该页规定；科技专员服务企业单独计算，两种人员不相加；“来源对照”把公布过的数放在本系统的数旁边，写明口径不同在哪里。"),
             Link(_("科技服务"), page="services")),
    ])
