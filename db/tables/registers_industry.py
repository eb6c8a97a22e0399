"""Registers of industry: challenges, clusters, platforms, scenes, sub-funds, compensated loans."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Named, Versioned


class Challenges(Versioned, table=True):
    """创新挑战赛和成果直通车."""

    __tablename__ = "challenges"
    declares: ClassVar = Dataset(
        "challenges", "创新挑战赛和成果直通车", "Innovation challenges and roadshows", "registers",
        group="技术要素与产业", clause="002 四（十五）")

    event: str = column("活动", "Event", Kind.CHOICE, key=True, choices="中国创新挑战赛|火炬科技成果直通车|其他", role="split")
    session: str = column("届次（场次）", "Session", Kind.TEXT, key=True)
    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    year: int = column("年度", "Year", Kind.YEAR, required=True, synonyms="统计年度|年份", role="period")
    collected: int = column("征集需求（成果）数", "Collected", Kind.COUNT, required=True, role="sum")
    published: int | None = column("发布需求（成果）数", "Published", Kind.COUNT, role="sum")
    solutions: int | None = column("解决方案数", "Solutions", Kind.COUNT, role="sum")
    matched: int | None = column("对接数", "Matched", Kind.COUNT, role="sum")
    signed: int | None = column("签约数", "Signed", Kind.COUNT, role="sum; rate signed/published")
    amount: int | None = column("合同金额", "Contract value", Kind.MONEY, role="sum")


class Clusters(Named, table=True):
    """产业集群和特色基地."""

    __tablename__ = "clusters"
    declares: ClassVar = Dataset(
        "clusters", "产业集群和特色基地", "Industrial clusters and bases", "registers",
        group="技术要素与产业", clause="002 五（十六）（十七）")
    folded_key: ClassVar = "name"

    name: str = column("名称", "Name", Kind.TEXT, key=True)
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    kind: str = column(
        "类型", "Kind", Kind.CHOICE, required=True, choices="创新型产业集群|国家火炬特色产业基地|国家火炬软件产业基地", role="split")
    stage: str | None = column("集群阶段", "Stage", Kind.CHOICE, choices="试点|培育|不适用", role="split")
    location: int = column("所在省（区、市）", "Province", Kind.REPORTING_UNIT, key=True, synonyms="所在地|注册地", role="place")
    zone: int | None = column("高新区", "High-tech zone", Kind.ZONE, synonyms="高新区名称|园区|所属高新区")
    adcode: int | None = column("所在地代码", "Division code", Kind.ADCODE, synonyms="行政区划代码")
    industry: str | None = column("主导产业", "Industry", Kind.TEXT, role="split")
    firms: int = column("企业数", "Firms", Kind.COUNT, required=True, role="stock")
    hnte: int | None = column(
        "其中高新技术企业数", "High-tech enterprises", Kind.COUNT, role="stock; rate hnte/firms", at_most="firms")
    revenue: int | None = column("营业收入", "Revenue", Kind.MONEY_100M, role="sum; growth")
    profit: int | None = column("净利润", "Net profit", Kind.MONEY_100M, role="sum")
    tax: int | None = column("实缴税费", "Taxes paid", Kind.MONEY_100M, role="sum")
    exports: int | None = column("出口总额", "Exports", Kind.MONEY_100M, role="sum")


class Platforms(Named, table=True):
    """火炬创业学院、创新街区、未来产业园、科技金融试点."""

    __tablename__ = "platforms"
    declares: ClassVar = Dataset(
        "platforms", "火炬创业学院、创新街区、未来产业园、科技金融试点", "Torch academies, innovation districts, future industry parks, finance pilots", "registers",
        group="技术要素与产业", clause="002 三（九）（十）, 五（十八）, 六（十九）")
    folded_key: ClassVar = "name"

    name: str = column("名称", "Name", Kind.TEXT, key=True)
    kind: str = column(
        "类型", "Kind", Kind.CHOICE, required=True, choices="国家火炬创业学院|城市创新街区|未来产业园|科技金融创新试点", role="split")
    location: int = column("所在省（区、市）", "Province", Kind.REPORTING_UNIT, key=True, synonyms="所在地|注册地", role="place")
    zone: int | None = column("高新区", "High-tech zone", Kind.ZONE, synonyms="高新区名称|园区|所属高新区")
    host: str | None = column("依托单位", "Host", Kind.TEXT, names_somebody=True)
    since: date = column("批准（启动）日期", "Since", Kind.DATE, required=True, role="period")
    document_no: str | None = column("批复文号", "Document number", Kind.TEXT)
    state: str | None = column("状态", "State", Kind.CHOICE, choices="筹建|运行|撤销", role="state")
    projects: int | None = column("在孵（入驻）项目数", "Projects", Kind.COUNT, unit="项", role="stock")
    amount: int | None = column("投入（融资）额", "Amount", Kind.MONEY, role="sum")


class Scenes(Versioned, table=True):
    """应用场景示范."""

    __tablename__ = "scenes"
    declares: ClassVar = Dataset(
        "scenes", "应用场景示范", "Application scenes", "registers",
        group="技术要素与产业", clause="000 第12条")

    scene_no: str = column("示范编号", "Number", Kind.TEXT, key=True)
    title: str = column("示范名称", "Title", Kind.TEXT, required=True)
    field: str = column(
        "应用场景", "Scene", Kind.CHOICE, required=True, choices="智慧医疗|智慧农业|公共卫生|智慧城市|现代食品|生态修复|清洁生产|其他", role="split")
    location: int = column(
        "所在省（区、市）", "Province", Kind.REPORTING_UNIT, required=True, synonyms="所在地|注册地", role="place")
    zone: int | None = column("高新区", "High-tech zone", Kind.ZONE, synonyms="高新区名称|园区|所属高新区")
    place_kind: str | None = column(
        "示范载体", "Where", Kind.CHOICE, choices="国家高新区|新一代人工智能创新发展试验区|国家农业高新技术产业示范区|国家农业科技园区|其他", role="split")
    technology: str | None = column("应用技术", "Technology", Kind.TEXT)
    since: date = column("启动日期", "Since", Kind.DATE, required=True, role="period")
    invested: int | None = column("投入", "Invested", Kind.MONEY, role="sum")
    state: str | None = column("状态", "State", Kind.CHOICE, choices="策划|建设|运行", role="state")


class Funds(Named, table=True):
    """成果转化引导基金子基金."""

    __tablename__ = "funds"
    declares: ClassVar = Dataset(
        "funds", "成果转化引导基金子基金", "Sub-funds of the guidance fund", "registers",
        group="技术要素与产业", clause="000 第6条")
    folded_key: ClassVar = "name"

    name: str = column("子基金名称", "Sub-fund", Kind.TEXT, key=True)
    manager: str | None = column("子基金管理机构", "Manager", Kind.TEXT, names_somebody=True)
    location: int = column(
        "所在省（区、市）", "Province", Kind.REPORTING_UNIT, required=True, synonyms="所在地|注册地", role="place")
    field: str | None = column("投资领域", "Field", Kind.CHOICE, choices="新药|医疗装备|检测|疫苗|其他", role="split")
    founded_on: date = column("设立日期", "Founded on", Kind.DATE, required=True, role="period")
    size: int | None = column("子基金规模", "Size", Kind.MONEY, role="sum")
    guidance: int | None = column("其中转化基金出资额", "Of it guidance fund", Kind.MONEY, role="sum", at_most="size")
    invested: int | None = column(
        "已投资额", "Invested", Kind.MONEY, role="sum; rate invested/size = 投资进度", usually_at_most="size")
    results: int | None = column(
        "投资于转化财政资金形成科技成果的金额", "Of it in publicly funded results", Kind.MONEY, role="sum", at_most="invested")
    hit_hard: int | None = column("其中投向疫情重点地区", "Of it in hit areas", Kind.MONEY, role="sum", at_most="invested")


class RiskLoans(Versioned, table=True):
    """科技成果转化贷款风险补偿."""

    __tablename__ = "risk_loans"
    declares: ClassVar = Dataset(
        "risk_loans", "科技成果转化贷款风险补偿", "Risk compensation of loans", "registers",
        group="技术要素与产业", clause="000 第6条")

    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    quarter: str = column("季度", "Quarter", Kind.QUARTER, key=True, synonyms="统计季度|报告期", role="period")
    firms: int = column("本年累计获贷企业数", "Firms, year to date", Kind.COUNT, required=True, role="ytd")
    loans: int = column("本年累计贷款额", "Loans, year to date", Kind.MONEY, required=True, role="ytd; growth")
    pool: int | None = column("风险补偿资金规模", "Compensation pool", Kind.MONEY, role="stock")
    compensated: int | None = column(
        "本年累计补偿额", "Compensated, year to date", Kind.MONEY, role="ytd; rate compensated/loans")
