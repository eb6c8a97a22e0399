"""Registers of people and services: needs of firms and villages, experts, ownership pilots, handbooks."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Named, Versioned


class FirmNeeds(Versioned, table=True):
    """企业技术与人才需求."""

    __tablename__ = "firm_needs"
    declares: ClassVar = Dataset(
        "firm_needs", "企业技术与人才需求", "Needs of firms", "registers",
        group="人才与服务", clause="000 第13条; 001 三、四", inside_only=True)

    need_no: str = column("需求编号", "Need number", Kind.TEXT, key=True)
    firm: str = column("企业名称", "Firm", Kind.TEXT, required=True, names_somebody=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    zone: int | None = column("高新区", "High-tech zone", Kind.ZONE, synonyms="高新区名称|园区|所属高新区")
    kind: str = column("需求类型", "Kind", Kind.CHOICE, required=True, choices="技术|人才|资金|政策|其他", role="split")
    need: str = column("需求内容", "Need", Kind.TEXT, required=True)
    raised_on: date = column("提出日期", "Raised on", Kind.DATE, required=True, role="period")
    officer_no: str | None = column(
        "对接专员编号", "Liaison officer", Kind.REFERENCE, reference="commissioners.commissioner_no", names_somebody=True)
    state: str = column(
        "状态", "State", Kind.CHOICE, required=True, choices="登记|对接|解决|撤回", role="state; funnel: 撤回 outside it")
    closed_on: date | None = column(
        "办结日期", "Closed on", Kind.DATE, role="due end: open days until then", not_before="raised_on",
        needed_for="解决")


class VillageNeeds(Versioned, table=True):
    """村级技术需求."""

    __tablename__ = "village_needs"
    declares: ClassVar = Dataset(
        "village_needs", "村级技术需求", "Needs of villages", "registers",
        group="人才与服务", clause="000 第15条（精准选派）", inside_only=True)

    need_no: str = column("需求编号", "Need number", Kind.TEXT, key=True)
    village_code: int = column(
        "村代码", "Village code", Kind.REFERENCE, required=True, reference="villages.village_code", role="place")
    industry: str | None = column("产业", "Industry", Kind.TEXT, role="split")
    need: str = column("技术需求", "Need", Kind.TEXT, required=True)
    raised_on: date = column("提出日期", "Raised on", Kind.DATE, required=True, role="period")
    commissioner_no: str | None = column(
        "选派特派员编号", "Commissioner", Kind.REFERENCE, reference="commissioners.commissioner_no", names_somebody=True)
    state: str = column(
        "状态", "State", Kind.CHOICE, required=True, choices="提出|选派|服务|满足|撤回", role="state; funnel: 撤回 outside it")
    closed_on: date | None = column(
        "办结日期", "Closed on", Kind.DATE, role="due end: open days until then", not_before="raised_on",
        needed_for="满足")


class Experts(Versioned, table=True):
    """外国专家项目."""

    __tablename__ = "experts"
    declares: ClassVar = Dataset(
        "experts", "外国专家项目", "Projects with foreign experts", "registers",
        group="人才与服务", clause="000 第13条")

    project_no: str = column("项目编号", "Project number", Kind.TEXT, key=True)
    title: str = column("项目名称", "Title", Kind.TEXT, required=True)
    host: str | None = column("聘请单位", "Host", Kind.TEXT, names_somebody=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    field: str | None = column("领域", "Field", Kind.TEXT, role="split")
    mode: str | None = column("方式", "Mode", Kind.CHOICE, choices="来华|离岸创新|远程合作", role="split")
    started_on: date = column("开始日期", "Start", Kind.DATE, required=True, role="period")
    experts: int | None = column("专家人数", "Experts", Kind.COUNT, role="sum")
    funds: int | None = column("经费", "Funds", Kind.MONEY, role="sum")
    state: str | None = column("状态", "State", Kind.CHOICE, choices="申报|实施|结题|终止", role="state")


class OwnershipPilots(Named, table=True):
    """职务科技成果赋权试点."""

    __tablename__ = "ownership_pilots"
    declares: ClassVar = Dataset(
        "ownership_pilots", "职务科技成果赋权试点", "Ownership of service inventions", "registers",
        group="人才与服务", clause="000 第14条")
    folded_key: ClassVar = "organisation"

    organisation: str = column("试点单位", "Organisation", Kind.TEXT, key=True)
    supervisor: str | None = column("主管部门", "Supervised by", Kind.TEXT)
    kind: str | None = column("单位类型", "Kind", Kind.CHOICE, choices="高校|科研院所|其他", role="split")
    location: int = column(
        "所在省（区、市）", "Province", Kind.REPORTING_UNIT, required=True, synonyms="所在地|注册地", role="place")
    since: date = column("启动日期", "Since", Kind.DATE, required=True, role="period")
    mode: str | None = column("赋权方式", "Mode", Kind.CHOICE, choices="所有权|长期使用权|两者", role="split")
    granted: int | None = column("累计赋权成果数", "Results granted", Kind.COUNT, role="stock")
    transferred: int | None = column(
        "累计转化成果数", "Transferred", Kind.COUNT, role="stock; rate transferred/granted", at_most="granted")
    amount: int | None = column("累计转化金额", "Amount", Kind.MONEY, role="stock")


class Handbooks(Named, table=True):
    """科技手册和政策宣讲."""

    __tablename__ = "handbooks"
    declares: ClassVar = Dataset(
        "handbooks", "科技手册和政策宣讲", "Handbooks and briefings of policy", "registers",
        group="人才与服务", clause="000 第5条、第15条; 001 三")
    folded_key: ClassVar = "title"

    title: str = column("名称", "Title", Kind.TEXT, key=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    on_date: date = column("日期", "Date", Kind.DATE, key=True, role="period")
    kind: str = column("类型", "Kind", Kind.CHOICE, required=True, choices="科技手册|政策宣讲|在线培训|在线答疑|定向推送", role="split")
    audience: str | None = column("对象", "Audience", Kind.CHOICE, choices="农户|合作社|企业|高新区|其他", role="split")
    people: int | None = column("覆盖人次", "People reached", Kind.COUNT, role="sum")
    households: int | None = column("覆盖农户", "Households reached", Kind.COUNT, unit="户", role="sum")
    copies: int | None = column("印发册数", "Copies", Kind.COUNT, role="sum")
