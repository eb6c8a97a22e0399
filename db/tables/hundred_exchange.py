"""Hundred Cities and Parks: achievements offered, demands raised, events held."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Versioned


class Achievements(Versioned, table=True):
    """先进技术成果."""

    __tablename__ = "achievements"
    declares: ClassVar = Dataset(
        "achievements", "先进技术成果", "Technology achievements", "hundred",
        group="百城百园", clause="004 二（三）")

    achievement_no: str = column("成果编号", "Achievement number", Kind.TEXT, key=True)
    title: str = column("成果名称", "Title", Kind.TEXT, required=True)
    field: str = column("技术领域", "Field", Kind.TEXT, required=True)
    source_programme: str | None = column(
        "来源计划", "Source programme", Kind.CHOICE, choices="国家科技重大专项|国家重点研发计划|地方科技计划|其他", role="split")
    holder: str | None = column("成果持有单位", "Holder", Kind.TEXT, names_somebody=True)
    maturity: str | None = column("成熟度", "Maturity", Kind.CHOICE, choices="研发|中试|产业化", role="split")
    published_on: date | None = column("发布日期", "Published on", Kind.DATE, role="period")
    summary: str | None = column("成果简介", "Summary", Kind.TEXT)


class Demands(Versioned, table=True):
    """重大技术需求."""

    __tablename__ = "demands"
    declares: ClassVar = Dataset(
        "demands", "重大技术需求", "Technology demands", "hundred",
        group="百城百园", clause="004 二（三）")

    demand_no: str = column("需求编号", "Demand number", Kind.TEXT, key=True)
    unit_name: int = column("提出城市(园区)", "City or park", Kind.REFERENCE, required=True, reference="hundred_units.name", role="place (a city or park)")
    field: str = column("技术领域", "Field", Kind.TEXT, required=True)
    title: str = column("需求名称", "Title", Kind.TEXT, required=True)
    raised_on: date = column("提出日期", "Raised on", Kind.DATE, required=True, role="period")
    status: str = column("状态", "Status", Kind.CHOICE, required=True, choices="登记|对接|签约|应用", role="state; funnel")
    achievement_no: str | None = column(
        "对接成果编号", "Matched achievement", Kind.REFERENCE, reference="achievements.achievement_no")
    updated_on: date | None = column("状态日期", "Status date", Kind.DATE)


class Events(Versioned, table=True):
    """对接服务活动."""

    __tablename__ = "events"
    declares: ClassVar = Dataset(
        "events", "对接服务活动", "Roadshows and service trips", "hundred",
        group="百城百园", clause="004 二（四）")

    event_no: str = column("活动编号", "Event number", Kind.TEXT, key=True)
    kind: str = column("活动类型", "Kind", Kind.CHOICE, required=True, choices="成果直通车路演|科技人员服务企业行|科技特派员服务农业行|其他", role="split")
    reporting_unit: int = column("举办单位", "Reporting unit", Kind.REPORTING_UNIT, required=True, role="place")
    held_on: date = column("举办日期", "Held on", Kind.DATE, required=True, role="period")
    title: str = column("活动名称", "Title", Kind.TEXT, required=True)
    participants: int | None = column("参加人数", "Participants", Kind.COUNT, minimum=0, role="sum")
    matched: int | None = column("达成对接数", "Matches made", Kind.COUNT, minimum=0, role="sum")
