"""Hundred Cities and Parks: money and results over time, targets, evaluations."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Named, Versioned


class HundredProgress(Versioned, table=True):
    """百城百园执行情况."""

    __tablename__ = "hundred_progress"
    declares: ClassVar = Dataset("hundred_progress", "百城百园执行情况", "Hundred Cities and Parks progress", "hundred")

    unit_name: int = column(
        "城市(园区)", "City or park", Kind.REFERENCE, key=True, synonyms="名称", reference="hundred_units.name")
    data_date: date = column("数据截止日期", "Data date", Kind.DATE, key=True, synonyms="截止日期|数据时间")
    budget: int = column("预算数(A)", "Budget", Kind.MONEY, required=True, synonyms="预算数|累计预算数", minimum=0)
    in_place: int | None = column("到位资金", "Funds in place", Kind.MONEY, minimum=0)
    spent: int = column("执行数(B)", "Spent", Kind.MONEY, required=True, synonyms="执行数|累计执行数", minimum=0)
    in_place_central: int | None = column("到位资金(中央)", "Funds in place, central", Kind.MONEY, minimum=0)
    in_place_local: int | None = column("到位资金(地方)", "Funds in place, local", Kind.MONEY, minimum=0)
    in_place_other: int | None = column("到位资金(其他)", "Funds in place, other", Kind.MONEY, minimum=0)
    spent_central: int | None = column("执行数(中央)", "Spent, central", Kind.MONEY, minimum=0)
    spent_local: int | None = column("执行数(地方)", "Spent, local", Kind.MONEY, minimum=0)
    spent_other: int | None = column("执行数(其他)", "Spent, other", Kind.MONEY, minimum=0)
    technologies: int | None = column("推广应用技术成果", "Technologies applied", Kind.COUNT, minimum=0)
    process_packages: int | None = column("技术工艺包", "Process packages", Kind.COUNT, minimum=0)
    cases: int | None = column("科技赋能典型案例", "Case studies", Kind.COUNT, minimum=0)
    firms_served: int | None = column("服务企业数", "Firms served", Kind.COUNT, minimum=0)
    jobs: int | None = column("带动就业人数", "Jobs supported", Kind.COUNT, minimum=0)


class HundredTargets(Named, table=True):
    """百城百园绩效指标."""

    __tablename__ = "hundred_targets"
    declares: ClassVar = Dataset("hundred_targets", "百城百园绩效指标", "Hundred Cities and Parks targets", "hundred")
    folded_key: ClassVar = "indicator"

    unit_name: int = column("城市(园区)", "City or park", Kind.REFERENCE, key=True, reference="hundred_units.name")
    year: int = column("年度", "Year", Kind.YEAR, key=True, minimum=2020, maximum=2021)
    indicator: str = column("三级指标", "Indicator", Kind.TEXT, key=True)
    category: str = column("一级指标", "Category", Kind.CHOICE, required=True, choices="产出指标|效益指标|满意度指标")
    direction: str | None = column("方向", "Direction", Kind.CHOICE, choices=">=|<=")
    level2: str | None = column("二级指标", "Level 2", Kind.TEXT)
    weight: float | None = column("分值", "Points", Kind.NUMBER, minimum=0)
    target: float | None = column("年度指标值", "Target", Kind.NUMBER)
    target_text: str | None = column("定性指标值", "Qualitative target", Kind.TEXT)
    actual: float | None = column("全年完成值", "Actual", Kind.NUMBER)
    actual_share: float | None = column("定性完成比例", "Qualitative attainment", Kind.PERCENT, minimum=0, maximum=100)
    actual_text: str | None = column("定性完成情况", "Qualitative result", Kind.CHOICE, choices="达成预期指标|部分达成|未达成")
    unit: str | None = column("计量单位", "Unit", Kind.TEXT)
    reason: str | None = column("未完成原因和改进措施", "Reason", Kind.TEXT)


class HundredEvaluations(Versioned, table=True):
    """百城百园绩效评价结果."""

    __tablename__ = "hundred_evaluations"
    declares: ClassVar = Dataset(
        "hundred_evaluations", "百城百园绩效评价结果", "Performance evaluations", "hundred",
        group="百城百园", clause="004 三（二）")

    unit_name: int = column("城市(园区)", "City or park", Kind.REFERENCE, key=True, reference="hundred_units.name", role="place (a city or park)")
    year: int = column("年度", "Year", Kind.YEAR, key=True, role="period")
    score: float | None = column("得分", "Score", Kind.NUMBER, minimum=0, maximum=100, role="mean")
    grade: str | None = column("等次", "Grade", Kind.CHOICE, choices="优|良|中|差", role="state")
    document_no: str | None = column("文号", "Document number", Kind.TEXT)
