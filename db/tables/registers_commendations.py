"""The register of commendations for work done in earnest (真抓实干)."""

from datetime import date
from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Named


class Commendations(Named, table=True):
    """真抓实干督查激励."""

    __tablename__ = "commendations"
    declares: ClassVar = Dataset(
        "commendations", "真抓实干督查激励", "Commendations", "registers",
        group="百城百园", clause="004 三（二）; 000 三（六）")
    folded_key: ClassVar = "matter"

    year: int = column("年度", "Year", Kind.YEAR, key=True, role="period")
    reporting_unit: int = column("受激励地方", "Commended", Kind.REPORTING_UNIT, key=True, role="place")
    matter: str = column("事项", "Matter", Kind.TEXT, key=True)
    state: str = column("状态", "State", Kind.CHOICE, required=True, choices="公示|正式通报", role="state")
    document_no: str | None = column("文号", "Document number", Kind.TEXT)
    on_date: date | None = column("公布日期", "Published on", Kind.DATE)
