"""Registers of technology firms: recognised firms, projects of 2020, listing, green technology, competitions."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Versioned


class TechFirms(Versioned, table=True):
    """高新技术企业和科技型中小企业."""

    __tablename__ = "tech_firms"
    declares: ClassVar = Dataset(
        "tech_firms", "高新技术企业和科技型中小企业", "High-tech enterprises and technology SMEs", "registers",
        group="科技企业", clause="002 二（五）（六）; 000 第7条; 001 七", expected="units")

    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    quarter: str = column("季度", "Quarter", Kind.QUARTER, key=True, synonyms="统计季度|报告期", role="period")
    hnte: int = column(
        "有效期内高新技术企业数", "High-tech enterprises in force", Kind.COUNT, required=True, role="stock; growth")
    hnte_new: int | None = column("当年新认定（本年累计）", "Newly recognised, year to date", Kind.COUNT, role="ytd")
    sme: int = column(
        "当年入库科技型中小企业数（本年累计）", "Technology SMEs registered, year to date", Kind.COUNT, required=True,
        role="ytd; growth")
    extended: int | None = column(
        "受疫情影响延期办理企业数（本年累计）", "Firms with extended deadlines, year to date", Kind.COUNT, role="ytd")


class Economy2020(Versioned, table=True):
    """科技助力经济2020项目."""

    __tablename__ = "economy2020"
    declares: ClassVar = Dataset(
        "economy2020", "科技助力经济2020项目", "Science and Technology for the Economy 2020", "registers",
        group="科技企业", clause="000 第1条")

    project_no: str = column("项目编号", "Project number", Kind.TEXT, key=True)
    title: str = column("项目名称", "Title", Kind.TEXT, required=True)
    organisation: str = column("项目牵头承担单位", "Lead organisation", Kind.TEXT, required=True, names_somebody=True)
    reporting_unit: int = column("推荐单位", "Recommended by", Kind.REPORTING_UNIT, required=True, role="place")
    field: str | None = column("领域", "Field", Kind.TEXT, role="split")
    hit_hard: bool | None = column("疫情严重地区", "Severely hit area", Kind.YES_NO, role="split")
    funds_central: int | None = column("中央财政经费", "Central funds", Kind.MONEY, role="sum")
    funds_other: int | None = column("其他经费", "Other funds", Kind.MONEY, role="sum")
    spent: int | None = column("执行数", "Spent", Kind.MONEY, role="sum")
    started_on: date = column("开始日期", "Start", Kind.DATE, required=True, role="period")
    ends_on: date = column("结束日期", "End", Kind.DATE, required=True, role="due", after="started_on", within_years=2)
    state: str | None = column("进展", "State", Kind.CHOICE, choices="立项|实施|综合绩效评价|结题|终止", role="state")
    jobs: int | None = column("稳定和新增就业", "Jobs", Kind.COUNT, unit="人", role="sum")
    revenue: int | None = column("新增销售收入", "New sales", Kind.MONEY, role="sum")


class ListingPool(Versioned, table=True):
    """上市企业培育库."""

    __tablename__ = "listing_pool"
    declares: ClassVar = Dataset(
        "listing_pool", "上市企业培育库", "Firms being prepared for listing", "registers",
        group="科技企业", clause="000 第8条; 002 六（二十）", inside_only=True)

    credit_code: str = column("统一社会信用代码", "Unified social credit code", Kind.CREDIT_CODE, key=True)
    firm: str = column("企业名称", "Firm", Kind.TEXT, required=True, names_somebody=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    zone: int | None = column("高新区", "High-tech zone", Kind.ZONE, synonyms="高新区名称|园区|所属高新区")
    board: str | None = column("拟上市板块", "Board", Kind.CHOICE, choices="科创板|创业板|主板|北交所|新三板挂牌|境外", role="split")
    stage: str = column(
        "阶段", "Stage", Kind.CHOICE, required=True, choices="入库|辅导备案|受理|审核通过|注册生效|上市|终止",
        role="state; funnel: 终止 outside it")
    entered_on: date = column("入库日期", "Entered on", Kind.DATE, required=True, role="period")
    since: date | None = column("进入本阶段日期", "In this stage since", Kind.DATE, not_before="entered_on")
    raised: int | None = column("融资额", "Raised", Kind.MONEY, role="sum")


class GreenFirms(Versioned, table=True):
    """绿色低碳科技企业."""

    __tablename__ = "green_firms"
    declares: ClassVar = Dataset(
        "green_firms", "绿色低碳科技企业", "Green technology firms", "registers",
        group="科技企业", clause="002 二（七）", published_by="selected_on")

    credit_code: str = column("统一社会信用代码", "Unified social credit code", Kind.CREDIT_CODE, key=True)
    firm: str = column("企业名称", "Firm", Kind.TEXT, required=True, names_somebody=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    adcode: int | None = column("所在地代码", "Division code", Kind.ADCODE, synonyms="行政区划代码")
    source: str | None = column("来源", "Source", Kind.TEXT)
    technology: str | None = column("核心技术领域", "Core technology", Kind.TEXT, role="split")
    batch: str | None = column("发布批次", "Batch", Kind.TEXT, role="split")
    selected_on: date = column("发布日期", "Published on", Kind.DATE, required=True, role="period")
    financed: int | None = column("对接融资额", "Financed", Kind.MONEY, role="sum")


class Competitions(Versioned, table=True):
    """创新创业大赛."""

    __tablename__ = "competitions"
    declares: ClassVar = Dataset(
        "competitions", "创新创业大赛", "Innovation and entrepreneurship competitions", "registers",
        group="科技企业", clause="002 六（二十一）")

    competition: str = column(
        "赛事", "Competition", Kind.CHOICE, key=True, choices="中国创新创业大赛|全国颠覆性技术专业赛|其他", role="split")
    session: str = column("届次", "Session", Kind.TEXT, key=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    year: int = column("年度", "Year", Kind.YEAR, required=True, synonyms="统计年度|年份", role="period")
    entries_made: int = column("报名企业（项目）数", "Entries", Kind.COUNT, required=True, role="sum")
    finalists: int | None = column(
        "晋级企业（项目）数", "Promoted", Kind.COUNT, role="sum; rate finalists/entries_made", at_most="entries_made")
    awards: int | None = column("获奖数", "Awards", Kind.COUNT, role="sum", at_most="finalists")
    followed: int | None = column("入库持续跟踪项目数", "Projects followed up", Kind.COUNT, role="stock")
    amount: int | None = column("获投融资额", "Financed", Kind.MONEY, role="sum")
