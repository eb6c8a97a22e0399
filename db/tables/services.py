"""What the commissioners did: services to villages, jobs, services to firms."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Index, text

from db.declare import Dataset, Kind, column
from db.tables.base import Versioned

NAMES_A_VILLAGE = text("village_code IS NOT NULL")  # SQLite sorts numbers without a gap in two thirds of the time


class Services(Versioned, table=True):
    """科技服务记录."""

    __tablename__ = "services"
    __table_args__ = (
        Index("services_by_village", "village_code", "served_on", "commissioner_no", "target_kind",
              "batch_id", "replaced_in", sqlite_where=NAMES_A_VILLAGE, postgresql_where=NAMES_A_VILLAGE),
        Index("services_by_person", "commissioner_no", "served_on", "batch_id", "replaced_in"))
    declares: ClassVar = Dataset("services", "科技服务记录", "Service records", "commissioners")

    record_no: str = column("记录编号", "Record number", Kind.TEXT, key=True)
    commissioner_no: str = column(
        "特派员编号", "Commissioner number", Kind.REFERENCE, required=True, reference="commissioners.commissioner_no", names_somebody=True)
    target_kind: str | None = column("服务对象", "Target", Kind.CHOICE, choices="村|企业|合作社")
    target_name: str | None = column("对象名称", "Target name", Kind.TEXT)
    village_code: int | None = column("村代码", "Village code", Kind.REFERENCE, reference="villages.village_code")
    served_on: date = column("服务日期", "Served on", Kind.DATE, required=True)
    kind: str = column("服务类型", "Kind", Kind.CHOICE, required=True, choices="技术指导|技术培训|春耕备耕|病虫害防治|动物疫病防治|成果推广|其他")
    farmers: int | None = column("服务农户数", "Farmers served", Kind.COUNT, minimum=0)
    trainees: int | None = column("培训人次", "People trained", Kind.COUNT, minimum=0)
    technologies: int | None = column("推广技术数", "Technologies introduced", Kind.COUNT, minimum=0)


class Outcomes(Versioned, table=True):
    """就业带动记录."""

    __tablename__ = "outcomes"
    __table_args__ = (
        Index("outcomes_by_village", "village_code", "on_date", "kind", "jobs", "batch_id", "replaced_in"),)
    declares: ClassVar = Dataset("outcomes", "就业带动记录", "Jobs and start-ups", "commissioners")

    record_no: str = column("记录编号", "Record number", Kind.TEXT, key=True)
    village_code: int = column(
        "村代码", "Village code", Kind.REFERENCE, required=True, reference="villages.village_code")
    on_date: date = column("日期", "Date", Kind.DATE, required=True)
    kind: str = column("带动方式", "Kind", Kind.CHOICE, required=True, choices="就业|创业|产业扶贫|消费扶贫")
    jobs: int | None = column("带动就业人数", "Jobs", Kind.COUNT, minimum=0)
    households: int | None = column("带动户数", "Households", Kind.COUNT, minimum=0)
    amount: int | None = column("金额", "Amount", Kind.MONEY, minimum=0)
    commissioner_no: str | None = column(
        "特派员编号", "Commissioner number", Kind.REFERENCE, reference="commissioners.commissioner_no", names_somebody=True)


class FirmServices(Versioned, table=True):
    """科技专员服务企业."""

    __tablename__ = "firm_services"
    declares: ClassVar = Dataset(
        "firm_services", "科技专员服务企业", "Services to firms", "commissioners",
        group="人才与服务", clause="000 第13条")

    record_no: str = column("记录编号", "Record number", Kind.TEXT, key=True)
    commissioner_no: str = column(
        "专员编号", "Liaison officer number", Kind.REFERENCE, required=True, reference="commissioners.commissioner_no", names_somebody=True)
    firm: str = column("企业名称", "Firm", Kind.TEXT, required=True, names_somebody=True)
    credit_code: str | None = column("统一社会信用代码", "Unified social credit code", Kind.CREDIT_CODE)
    zone: int | None = column("高新区", "High-tech zone", Kind.ZONE, role="place")
    served_on: date = column("服务日期", "Served on", Kind.DATE, required=True, role="period")
    need: str | None = column("企业需求", "Need", Kind.TEXT)
    matched: bool | None = column("是否对接", "Matched", Kind.YES_NO, role="split")
