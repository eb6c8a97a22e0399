"""The zones themselves, policy dates, the reporting calendar, the library of resources."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Entity, Named, Versioned


def reports() -> tuple[str, ...]:
    """What a reporting calendar can be for: any dataset, in the order of the upload page."""
    from db.datasets import MODELS  # here, since that module reads this one

    return tuple(model.declares.code for model in MODELS)


class Zones(Entity, table=True):
    """国家高新区名录."""

    __tablename__ = "zones"
    declares: ClassVar = Dataset("zones", "国家高新区名录", "National high-tech zones", "zones", permanent=True)
    folded_key: ClassVar = "name"

    name: str = column("高新区名称", "Zone", Kind.TEXT, key=True)
    short_name: str | None = column("简称", "Short name", Kind.TEXT)
    level: str | None = column("级别", "Level", Kind.CHOICE, choices="国家级|省级")
    reporting_unit: int = column("所属报送单位", "Reporting unit", Kind.REPORTING_UNIT, required=True)
    host_adcode: int = column("所在地代码", "Host division", Kind.ADCODE, required=True)
    approved_year: int = column("批准年份", "Approved", Kind.YEAR, required=True)
    valid_from: date | None = column("进入名录日期", "On the list from", Kind.DATE)
    valid_to: date | None = column("退出名录日期", "Off the list on", Kind.DATE)
    lon: float | None = column("经度", "Longitude", Kind.NUMBER)
    lat: float | None = column("纬度", "Latitude", Kind.NUMBER)


class PolicyDates(Named, table=True):
    """政策节点."""

    __tablename__ = "policy_dates"
    declares: ClassVar = Dataset("policy_dates", "政策节点", "Policy dates", "zones", permanent=True)
    folded_key: ClassVar = "title"

    on_date: date = column("日期", "Date", Kind.DATE, key=True)
    title: str = column("政策名称", "Title", Kind.TEXT, key=True)
    document_no: str | None = column("文号", "Document number", Kind.TEXT)


class ReportingCalendar(Versioned, table=True):
    """报送日历."""

    __tablename__ = "reporting_calendar"
    declares: ClassVar = Dataset("reporting_calendar", "报送日历", "Reporting calendar", "zones", permanent=True)

    dataset: str = column("报表", "Dataset", Kind.CHOICE, key=True, choices=reports)
    start_on: date = column("开始日期", "From", Kind.DATE, key=True)
    end_on: date | None = column("结束日期", "Until", Kind.DATE)
    frequency: str = column("频次", "Frequency", Kind.CHOICE, required=True, choices="每日|每周|每月|每季|每半年|每年|一次性")
    due: str | None = column("截止", "Due", Kind.TEXT)
    extended_to: date | None = column("延期至", "Extended to", Kind.DATE)  # of a line that asks for one period


class Resources(Named, table=True):
    """复工复产资源库."""

    __tablename__ = "resources"
    declares: ClassVar = Dataset("resources", "复工复产资源库", "Policy and tool library", "zones")
    folded_key: ClassVar = "title"

    title: str = column("标题", "Title", Kind.TEXT, key=True)
    category: str = column("类别", "Category", Kind.CHOICE, required=True, choices="政策信息|防控指南|技术工具|经验做法|产品")
    issuer: str = column("发布单位", "Issuer", Kind.TEXT, required=True)
    published_on: date = column("发布日期", "Published on", Kind.DATE, key=True)
    document_no: str | None = column("文号", "Document number", Kind.TEXT)
    link: str | None = column("链接", "Link", Kind.URL)
    summary: str | None = column("摘要", "Summary", Kind.TEXT)
