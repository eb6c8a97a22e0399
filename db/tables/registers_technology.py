"""Registers of technology: contracts, registered achievements, transfer and research institutions."""

from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Named, Versioned


class TechContracts(Versioned, table=True):
    """技术合同认定登记."""

    __tablename__ = "tech_contracts"
    declares: ClassVar = Dataset(
        "tech_contracts", "技术合同认定登记", "Technology contracts", "registers",
        group="技术要素与产业", clause="002 四（十四）; 001 七", expected="units")

    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    quarter: str = column("季度", "Quarter", Kind.QUARTER, key=True, synonyms="统计季度|报告期", role="period")
    kind: str = column(
        "合同类别", "Kind", Kind.CHOICE, key=True, choices="技术开发|技术转让|技术许可|技术咨询|技术服务|合计", whole="合计", role="split")
    contracts: int = column(
        "当季合同数", "Contracts of the quarter", Kind.COUNT, required=True, unit="项", role="sum; growth")
    value: int = column("当季合同成交额", "Value of the quarter", Kind.MONEY_100M, required=True, role="sum; growth")
    technology_value: int | None = column(
        "其中技术交易额", "Of it technology", Kind.MONEY_100M, role="sum; rate technology_value/value", at_most="value")


class AchievementRegistration(Versioned, table=True):
    """科技成果登记."""

    __tablename__ = "achievement_registration"
    declares: ClassVar = Dataset(
        "achievement_registration", "科技成果登记", "Registration of achievements", "registers",
        group="技术要素与产业", clause="002 四（十四）", expected="units")

    reporting_unit: int = column(
        "报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, synonyms="推荐单位|省份|省（区、市）", role="place")
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    registered: int = column("登记成果数", "Registered", Kind.COUNT, required=True, role="sum; growth")
    applied: int | None = column(
        "其中应用技术类成果数", "Applied technology", Kind.COUNT, role="sum; rate applied/registered", at_most="registered")
    used: int | None = column(
        "其中已应用成果数", "In use", Kind.COUNT, role="sum; rate used/registered", at_most="registered")


class TransferInstitutes(Named, table=True):
    """技术转移机构."""

    __tablename__ = "transfer_institutes"
    declares: ClassVar = Dataset(
        "transfer_institutes", "技术转移机构", "Technology transfer institutions", "registers",
        group="技术要素与产业", clause="000 第10条; 002 四（十四）; 004 二（四）")
    folded_key: ClassVar = "name"

    name: str = column("机构名称", "Name", Kind.TEXT, key=True)
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    kind: str = column(
        "类型", "Kind", Kind.CHOICE, required=True, choices="国家技术转移机构|国家技术转移区域中心|高校专业化国家技术转移机构|国家技术转移人才培养基地|其他",
        role="split")
    location: int = column("所在省（区、市）", "Province", Kind.REPORTING_UNIT, key=True, synonyms="所在地|注册地", role="place")
    adcode: int | None = column("所在地代码", "Division code", Kind.ADCODE, synonyms="行政区划代码")
    staff: int | None = column("专职人员", "Staff", Kind.COUNT, unit="人", role="stock")
    projects: int | None = column("当年促成项目数", "Projects brought about", Kind.COUNT, unit="项", role="sum")
    value: int | None = column("当年促成项目成交金额", "Their value", Kind.MONEY, role="sum")
    trained: int | None = column("当年培训技术经理人", "Trained", Kind.COUNT, unit="人次", role="sum")
    grade: str | None = column("考核评价结果", "Evaluation", Kind.CHOICE, choices="优秀|良好|合格|不合格|未参评", role="state")


class RdInstitutes(Named, table=True):
    """新型研发机构."""

    __tablename__ = "rd_institutes"
    declares: ClassVar = Dataset(
        "rd_institutes", "新型研发机构", "New-type R&D institutions", "registers",
        group="技术要素与产业", clause="002 二（八）; 004 二（四）")
    folded_key: ClassVar = "name"

    name: str = column("机构名称", "Name", Kind.TEXT, key=True)
    year: int = column("年度", "Year", Kind.YEAR, key=True, synonyms="统计年度|年份", role="period")
    credit_code: str | None = column("统一社会信用代码", "Unified social credit code", Kind.CREDIT_CODE)
    kind: str | None = column("机构类型", "Legal form", Kind.CHOICE, choices="企业|事业单位|科技类民办非企业单位（社会服务机构）", role="split")
    sponsor: str | None = column("举办（投资）主体", "Sponsor", Kind.TEXT, names_somebody=True)
    location: int = column("所在省（区、市）", "Province", Kind.REPORTING_UNIT, key=True, synonyms="所在地|注册地", role="place")
    adcode: int | None = column("所在地代码", "Division code", Kind.ADCODE, synonyms="行政区划代码")
    established: int | None = column("成立年份", "Established", Kind.YEAR)
    staff: int | None = column("从业人员", "Staff", Kind.COUNT, unit="人", role="stock")
    rd_staff: int | None = column(
        "研发人员", "R&D staff", Kind.COUNT, unit="人", role="stock; rate rd_staff/staff = 研发人员占比", at_most="staff")
    rd: int | None = column("研发经费支出", "R&D spending", Kind.MONEY, role="sum")
    income: int | None = column("总收入", "Income", Kind.MONEY, role="sum; rate rd/income = 研发强度")
    technology_income: int | None = column("技术性收入", "Technology income", Kind.MONEY, role="sum", at_most="income")
    incubated: int | None = column("累计孵化企业数", "Firms incubated", Kind.COUNT, role="stock")
    transferred: int | None = column("当年转化成果数", "Results transferred", Kind.COUNT, role="sum")
