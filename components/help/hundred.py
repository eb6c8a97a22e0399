"""The section of the action: from a question to the page and the click that answers it."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def hundred() -> Chapter:
    return Chapter("hundred", _("百城百园：从问题到点击"), _("部门工作人员，省级科技部门"), [
        Step(_("哪些城市和园区入选、做什么、有多少钱：看“名单”。表上方按类型、主题（产业）、资助方式、名单年度筛选，“栏目”换成执行与产出；点名称打开一个城市（园区）。下面是2021年名单与2020年的对比和附件1、2格式的名单。各单位名额用了多少、超出的原因，看“名额使用”。"),
             Link(_("名单"), page="hundred_units"),
             Picture("hundred_units", _("百城百园名单：各主题的数量、筛选和逐个城市（园区）的资金、文号"))),
        Step(_("一个省还欠什么：看“推荐单位详情”，选推荐单位，左边是应报未报的事项和截止日，各有上传的链接；往下是资金、指标、需求、重大事项和活动。省里照它补报，部里看到的是同一页。"),
             Link(_("推荐单位详情"), page="hundred_office"),
             Picture("hundred_office", _("推荐单位详情：河北省的一句话、主要指标、应报未报的事项和报送情况"))),
        Step(_("谁没报名单或执行情况：看“名单和执行情况报送”，每个单位写明按时、迟几天、延期至哪天或逾期几天，有日期和文号；未报的可复制，催报提示可下载DOCX。整年审定在“上报记录”。"),
             Link(_("名单和执行情况报送"), page="hundred_filing"),
             Picture("hundred_filing", _("名单和执行情况报送：按时报送率、未报单位和逐单位的报送情况"))),
        Step(_("钱花得怎样看“资金”，与序时进度对照，后补助另列；指标完成没有看“绩效”，先选表式，选定一个城市（园区）后可下载自评表。"),
             Link(_("资金"), page="hundred_funds")),
        Step(_("需求有没有着落：看“供需”，点久未对接的需求旁的“检索成果”，下面的成果即按它的技术领域检索；记下成果编号，点“填写对接”登记。系统不自动匹配。成效、重大事项和活动另有一页。"),
             Link(_("供需"), page="hundred_exchange"),
             Picture("hundred_exchange", _("供需：需求从登记到应用，久未对接的需求各有检索成果的链接"))),
    ])
