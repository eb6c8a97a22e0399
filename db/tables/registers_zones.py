"""Registers of the high-tech zones: what they report in words, blocks in supply chains, economy, green accounts, plans, pairs."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Versioned


class ZoneSituations(Versioned, table=True):
    """高新区情况、问题、需求和经验做法."""

    __tablename__ = "zone_situations"
    declares: ClassVar = Dataset(
        "zone_situations", "高新区情况、问题、需求和经验做法", "What zones report in words", "registers",
        group="复工复产", clause="001 结尾; 000 三（六）")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    on_date: date = column("报送日期", "Reported on", Kind.DATE, key=True, role="period")
    kind: str = column("类别", "Kind", Kind.CHOICE, key=True, choices="复工情况|存在问题|需求建议|经验做法|典型案例", role="split")
    title: str = column("标题", "Title", Kind.TEXT, required=True)
    text: str | None = column("内容", "Text", Kind.TEXT)
    state: str | None = column("办理状态", "State", Kind.CHOICE, choices="已收|已阅|已转办|已办结|已采用", role="state")
    handled_on: date | None = column("办理日期", "Handled on", Kind.DATE, not_before="on_date")


class ChainBlocks(Versioned, table=True):
    """产业链供应链堵点."""

    __tablename__ = "chain_blocks"
    declares: ClassVar = Dataset(
        "chain_blocks", "产业链供应链堵点", "Blocks in supply chains", "registers",
        group="复工复产", clause="001 三")

    block_no: str = column("堵点编号", "Number", Kind.TEXT, key=True)
    zone: int = column("高新区", "Zone", Kind.ZONE, required=True, role="place")
    chain: str = column("产业链", "Chain", Kind.TEXT, required=True, role="split")
    link: str | None = column("环节", "Link", Kind.TEXT)
    block: str = column("堵点", "Block", Kind.TEXT, required=True)
    firms: int | None = column("涉及企业数", "Firms", Kind.COUNT, role="sum")
    ask: str | None = column("需协调事项（部门、地区）", "To be arranged with", Kind.TEXT)
    raised_on: date = column("提出日期", "Raised on", Kind.DATE, required=True, role="period")
    state: str = column("状态", "State", Kind.CHOICE, required=True, choices="已提出|协调中|已疏通", role="state")
    solved_on: date | None = column(
        "疏通日期", "Solved on", Kind.DATE, role="due end: open days until then", not_before="raised_on",
        needed_for="已疏通")


class ZoneEconomy(Versioned, table=True):
    """国家高新区主要经济指标."""

    __tablename__ = "zone_economy"
    declares: ClassVar = Dataset(
        "zone_economy", "国家高新区主要经济指标", "Main economic figures of zones", "registers",
        group="高新区高质量发展", clause="002 一（一）, 三（十三）", expected="zones")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    month: str = column("月份", "Month", Kind.MONTH, key=True, synonyms="统计月份|报告期", role="period")
    firms: int | None = column("入统企业数", "Firms covered", Kind.COUNT, role="stock")
    revenue: int = column("本年累计营业收入", "Revenue, year to date", Kind.MONEY_100M, required=True, role="ytd; growth")
    output: int | None = column("本年累计工业总产值", "Industrial output, year to date", Kind.MONEY_100M, role="ytd; growth")
    profit: int | None = column("本年累计净利润", "Net profit, year to date", Kind.MONEY_100M, role="ytd; growth")
    tax: int | None = column("本年累计实缴税费", "Taxes paid, year to date", Kind.MONEY_100M, role="ytd; growth")
    exports: int | None = column("本年累计出口总额", "Exports, year to date", Kind.MONEY_100M, role="ytd; growth")
    staff: int | None = column("期末从业人员", "Staff at the end", Kind.COUNT, unit="人", role="stock; growth")
    new_firms: int | None = column(
        "本年累计新注册企业数", "Newly registered firms, year to date", Kind.COUNT, role="ytd; growth")


class ZoneGreen(Versioned, table=True):
    """高新区绿色发展账户."""

    __tablename__ = "zone_green"
    declares: ClassVar = Dataset(
        "zone_green", "高新区绿色发展账户", "Green development accounts of zones", "registers",
        group="高新区高质量发展", clause="002 一（二）", expected="zones")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    industry_added: int | None = column("工业增加值", "Industrial value added", Kind.MONEY_100M, role="sum", minimum=0)
    energy: float | None = column(
        "工业企业综合能耗", "Energy use of industry", Kind.NUMBER, unit="万吨标准煤",
        role="sum; rate energy/industry_added = 单位工业增加值综合能耗（吨标准煤/万元）, down is good", minimum=0)
    carbon: float | None = column(
        "工业二氧化碳排放量", "Carbon dioxide of industry", Kind.NUMBER, unit="万吨", role="sum; growth, down is good",
        minimum=0)
    green_share: float | None = column("总绿地率", "Green space", Kind.PERCENT, role="mean", minimum=0, maximum=100)
    forest: float | None = column("森林覆盖率", "Forest", Kind.PERCENT, role="mean", minimum=0, maximum=100)
    clean_days: int | None = column(
        "PM2.5低于50的天数", "Days with PM2.5 below 50", Kind.COUNT, role="mean", minimum=0, maximum=366)
    factories: int | None = column("绿色低碳示范工厂数", "Green demonstration factories", Kind.COUNT, role="stock")


class ZonePlans(Versioned, table=True):
    """高新区规划方案编制."""

    __tablename__ = "zone_plans"
    declares: ClassVar = Dataset(
        "zone_plans", "高新区规划方案编制", "Plans of zones", "registers",
        group="高新区高质量发展", clause="002 一（二）（四）; 001 一", expected="zones")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    plan: str = column(
        "方案类型", "Plan", Kind.CHOICE, key=True, choices="十四五发展规划|绿色发展五年行动方案|碳达峰碳中和实现路径|园区复工复产疫情防控实施方案", role="split")
    state: str = column("进展", "State", Kind.CHOICE, required=True, choices="未启动|编制中|征求意见|评审论证|已印发", role="state")
    on_date: date | None = column("印发日期", "Issued on", Kind.DATE, role="period", needed_for="已印发")
    issuer: str | None = column("印发机关", "Issued by", Kind.TEXT)
    document_no: str | None = column("文号", "Document number", Kind.TEXT)


class ZonePairs(Versioned, table=True):
    """高新区对口合作."""

    __tablename__ = "zone_pairs"
    declares: ClassVar = Dataset(
        "zone_pairs", "高新区对口合作", "Paired zones", "registers",
        group="高新区高质量发展", clause="002 一（四）")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, role="place")
    partner: int = column(
        "对口高新区", "Partner zone", Kind.ZONE, key=True, role="second place: a line between two points on the map")
    signed_on: date = column("签约日期", "Signed on", Kind.DATE, required=True, role="period")
    until: date | None = column("合作期限至", "Until", Kind.DATE, not_before="signed_on")
    fields: str | None = column("合作领域", "Fields", Kind.TEXT)
    projects: int | None = column("合作项目数", "Joint projects", Kind.COUNT, unit="项", role="stock")
    amount: int | None = column("合作金额", "Amount", Kind.MONEY, role="stock")
    state: str | None = column("状态", "State", Kind.CHOICE, choices="洽谈|签约|实施|结束", role="state")


class InnovationPoints(Versioned, table=True):
    """企业创新积分制试点."""

    __tablename__ = "innovation_points"
    declares: ClassVar = Dataset(
        "innovation_points", "企业创新积分制试点", "Innovation points pilot", "registers",
        group="高新区高质量发展", clause="002 一（三）")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    batch: str | None = column("试点批次", "Pilot batch", Kind.CHOICE, choices="首批|第二批|其他", role="split")
    scored: int = column("积分企业数", "Firms scored", Kind.COUNT, required=True, role="sum")
    supported: int | None = column(
        "获支持企业数", "Firms supported", Kind.COUNT, role="sum; rate supported/scored = 积分企业支持率", at_most="scored")
    venture: int | None = column("风险投资额", "Venture capital", Kind.MONEY, role="sum")
    credit: int | None = column("银行授信额", "Bank credit", Kind.MONEY, role="sum")
    loans: int | None = column("实际贷款额", "Loans", Kind.MONEY, role="sum")
    subsidy: int | None = column("财政支持额", "Public support", Kind.MONEY, role="sum")
