"""Registers of incubation and jobs: incubators, vouchers, research assistants, training bases."""

from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Named, Versioned


class Incubators(Named, table=True):
    """双创服务机构."""

    __tablename__ = "incubators"
    declares: ClassVar = Dataset(
        "incubators", "双创服务机构", "Incubators and makerspaces", "registers",
        group="双创与就业", clause="000 第4条; 001 五; 002 三（十一）")
    folded_key: ClassVar = "name"

    name: str = column("机构名称", "Name", Kind.TEXT, key=True)
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    kind: str = column("类型", "Kind", Kind.CHOICE, required=True, choices="科技企业孵化器|众创空间|大学科技园|加速器", role="split")
    level: str | None = column("级别", "Level", Kind.CHOICE, choices="国家级（国家备案）|省级|其他", role="split")
    location: int = column("所在省（区、市）", "Province", Kind.REPORTING_UNIT, key=True, synonyms="所在地|注册地", role="place")
    adcode: int | None = column("所在地代码", "Division code", Kind.ADCODE, synonyms="行政区划代码")
    operator: str | None = column("运营机构", "Operator", Kind.TEXT, names_somebody=True)
    since: int | None = column("认定（备案）年份", "Recognised", Kind.YEAR)
    special: bool | None = column("是否专业化", "Specialised", Kind.YES_NO, role="split")
    area: float | None = column("场地面积", "Area", Kind.NUMBER, unit="平方米", role="stock", minimum=0)
    firms: int | None = column("在孵企业数", "Firms in incubation", Kind.COUNT, role="stock")
    teams: int | None = column("创业团队数", "Teams", Kind.COUNT, role="stock")
    startups: int | None = column("初创企业数", "Start-ups", Kind.COUNT, role="stock")
    graduates: int | None = column("累计毕业企业数", "Graduated firms, cumulative", Kind.COUNT, role="stock")
    jobs: int | None = column("吸纳就业", "Jobs", Kind.COUNT, unit="人", role="stock")
    rent_cut: int | None = column("当年减免租金", "Rent reduced", Kind.MONEY, role="sum")
    grade: str | None = column(
        "年度评价结果", "Evaluation", Kind.CHOICE, choices="优秀（A类）|良好（B类）|合格（C类）|不合格（D类）|未参评", role="state")


class Vouchers(Versioned, table=True):
    """科技创新券."""

    __tablename__ = "vouchers"
    declares: ClassVar = Dataset(
        "vouchers", "科技创新券", "Innovation vouchers", "registers",
        group="双创与就业", clause="000 第4条; 001 五")

    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    quarter: str = column("季度", "Quarter", Kind.QUARTER, key=True, synonyms="统计季度|报告期", role="period")
    issued: int = column("本年累计发放额", "Issued, year to date", Kind.MONEY, required=True, role="ytd")
    redeemed: int | None = column(
        "本年累计兑付额", "Redeemed, year to date", Kind.MONEY, role="ytd; rate redeemed/issued = 兑付率")
    cross_region: int | None = column(
        "其中跨区域通用通兑", "Redeemed in other regions, year to date", Kind.MONEY, role="ytd; rate cross_region/redeemed",
        at_most="redeemed")
    firms: int | None = column("本年累计使用企业数", "Firms, year to date", Kind.COUNT, role="ytd")
    institutions: int | None = column("服务机构数", "Institutions", Kind.COUNT, role="stock")


class Assistants(Versioned, table=True):
    """科研助理岗位."""

    __tablename__ = "assistants"
    declares: ClassVar = Dataset(
        "assistants", "科研助理岗位", "Posts of research assistants", "registers",
        group="双创与就业", clause="000 第17条; 002 三（十一）", expected="units")

    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    employer: str = column("用人单位类型", "Employer", Kind.CHOICE, key=True, choices="高校|科研院所|企业|其他", role="split")
    month: str = column("月份", "Month", Kind.MONTH, key=True, synonyms="统计月份|报告期", role="period")
    planned: int = column("累计计划开发岗位数", "Posts planned, cumulative", Kind.COUNT, required=True, role="stock")
    posted: int | None = column(
        "累计已发布岗位数", "Posts advertised, cumulative", Kind.COUNT, role="stock", usually_at_most="planned")
    filled: int | None = column("累计已落实人数", "Hired, cumulative", Kind.COUNT, role="stock; rate filled/planned = 落实率")
    graduates: int | None = column(
        "其中应届高校毕业生", "Of them graduates of the year", Kind.COUNT, role="stock", at_most="filled")
    postdocs: int | None = column("累计新招收博士后", "New postdocs, cumulative", Kind.COUNT, role="stock")


class TrainingBases(Named, table=True):
    """大学生就业实训基地."""

    __tablename__ = "training_bases"
    declares: ClassVar = Dataset(
        "training_bases", "大学生就业实训基地", "Training bases for graduates", "registers",
        group="双创与就业", clause="000 第18条")
    folded_key: ClassVar = "name"

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    name: str = column("基地名称", "Base", Kind.TEXT, key=True)
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    host: str | None = column("依托单位", "Host", Kind.TEXT, names_somebody=True)
    posts: int = column("见习岗位数", "Trainee posts", Kind.COUNT, required=True, role="stock")
    trainees: int | None = column("当年接收实训人数", "Trainees", Kind.COUNT, role="sum")
    courses: int | None = column("当年创业培训", "Courses", Kind.COUNT, unit="场", role="sum")
    hired: int | None = column(
        "当年吸纳毕业生就业", "Graduates hired", Kind.COUNT, unit="人", role="sum; rate hired/trainees = 实训就业率",
        usually_at_most="trainees")
