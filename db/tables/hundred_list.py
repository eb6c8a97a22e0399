"""Hundred Cities and Parks: the list, its projects, what was filed when, major issues."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Entity, Versioned


class HundredUnits(Entity, table=True):
    """百城百园名单."""

    __tablename__ = "hundred_units"
    declares: ClassVar = Dataset("hundred_units", "百城百园名单", "Hundred Cities and Parks list", "hundred")
    folded_key: ClassVar = "name"

    kind: str = column("类型", "Kind", Kind.CHOICE, key=True, synonyms="类别", choices="城市|园区")
    name: str = column("名称", "Name", Kind.TEXT, key=True, synonyms="城市(园区)名称|单位名称")
    reporting_unit: int = column(
        "推荐单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, synonyms="申报单位|报送单位|省份|省(区、市)")
    adcode: int | None = column("所在地代码", "Division code", Kind.ADCODE, synonyms="行政区划代码")
    park_type: str | None = column("园区类型", "Park type", Kind.CHOICE, choices="国家高新区|国家农业高新技术产业示范区|国家农业科技园区|其他")
    focus: str | None = column("主题(产业)", "Theme or industry", Kind.TEXT, synonyms="主题|产业|一城一主题|一园一产业")
    tasks: str | None = column("重点任务", "Key tasks", Kind.TEXT)
    goal: str | None = column("绩效目标", "Performance goal", Kind.TEXT)
    funding_mode: str | None = column("资助方式", "Funding mode", Kind.CHOICE, choices="前补助|后补助|其他")
    funds_central: int | None = column(
        "中央引导资金", "Central guidance funds", Kind.MONEY, synonyms="中央资金|中央引导地方科技发展资金", minimum=0)
    funds_local: int | None = column("地方资金", "Local funds", Kind.MONEY, minimum=0)
    funds_other: int | None = column("其他资金", "Other funds", Kind.MONEY, minimum=0)
    funds_total: int | None = column("资金合计", "Total funds", Kind.MONEY, synonyms="资金安排|总投资", minimum=0)
    selected_on: date | None = column("入选日期", "Selected on", Kind.DATE)
    list_year: int | None = column("名单年度", "List year", Kind.YEAR, minimum=2020, maximum=2021)
    ended_on: date | None = column("退出日期", "Left on", Kind.DATE)
    document_no: str | None = column("文号", "Document number", Kind.TEXT)
    finance_document_no: str | None = column("财政部门文号", "Finance document number", Kind.TEXT)


class HundredProjects(Versioned, table=True):
    """百城百园项目."""

    __tablename__ = "hundred_projects"
    declares: ClassVar = Dataset(
        "hundred_projects", "百城百园项目", "Hundred Cities and Parks projects", "hundred",
        group="百城百园", clause="004 二（一）、（二）")

    project_no: str = column("项目编号", "Project number", Kind.TEXT, key=True)
    unit_name: int = column(
        "实施主体", "City or park", Kind.REFERENCE,
        required=True, synonyms="承担城市(园区)|城市(园区)", reference="hundred_units.name", role="place (a city or park)")
    title: str = column("项目名称", "Title", Kind.TEXT, required=True)
    funds_central: int | None = column("中央引导资金", "Central guidance funds", Kind.MONEY, synonyms="中央资金", minimum=0, role="sum")
    funds_other: int | None = column("地方及其他资金", "Local and other funds", Kind.MONEY, synonyms="配套资金", minimum=0, role="sum")
    started_on: date | None = column("开始日期", "Started on", Kind.DATE, role="period")
    ended_on: date | None = column("完成日期", "Completed on", Kind.DATE, role="due")
    stage: str | None = column("项目状态", "Stage", Kind.CHOICE, choices="立项|实施|验收|终止", role="state")


class HundredFilings(Versioned, table=True):
    """名单与执行情况报送."""

    __tablename__ = "hundred_filings"
    declares: ClassVar = Dataset(
        "hundred_filings", "名单与执行情况报送", "Lists and progress reports filed", "hundred",
        group="百城百园", clause="004 三（一）、（三）")

    reporting_unit: int = column("报送单位", "Reporting unit", Kind.REPORTING_UNIT, key=True, role="place")
    filing: str = column("报送事项", "Filing", Kind.CHOICE, key=True, choices="名单|阶段性执行情况", role="split")
    year: int = column("年度", "Year", Kind.YEAR, key=True, role="period")
    filed_on: date = column("报送日期", "Filed on", Kind.DATE, required=True)
    extended_to: date | None = column("批准延期至", "Extended to", Kind.DATE)
    document_no: str | None = column("文号", "Document number", Kind.TEXT)
    note: str | None = column("备注", "Note", Kind.TEXT)


class MajorIssues(Versioned, table=True):
    """重大问题和事项."""

    __tablename__ = "major_issues"
    declares: ClassVar = Dataset(
        "major_issues", "重大问题和事项", "Major issues", "hundred",
        group="百城百园", clause="004 三（三）")

    issue_no: str = column("事项编号", "Issue number", Kind.TEXT, key=True)
    reporting_unit: int = column("报告单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, role="place")
    raised_on: date = column("报告日期", "Raised on", Kind.DATE, required=True, role="period")
    title: str = column("事项", "Title", Kind.TEXT, required=True)
    detail: str | None = column("情况说明", "Detail", Kind.TEXT)
    due_on: date | None = column("办理时限", "Due on", Kind.DATE, role="due")
    closed_on: date | None = column("办结日期", "Closed on", Kind.DATE, role="due end: open days until then")
    outcome: str | None = column("办理结果", "Outcome", Kind.TEXT)
