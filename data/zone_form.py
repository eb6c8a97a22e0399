"""A zone's daily report filled in on a screen: the bytes of the file it stands for, and the checks' words without rows."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.latest import latest
from data.indicators.zones import panel, register
from data.language import _, chosen
from data.uploads import Outcome, Refused, Review, accept, review
from data.uploads.problems import ERROR
from db import demonstration
from db.datasets import DATASETS
from db.declare import Column, Kind
from db.engine import reading
from db.store import is_known
from db.tables.reference import Identity
from db.tables.zones_daily import ZoneDaily

REPORT = DATASETS["zone_daily"]
KEPT = ("zone", "data_date", "reported_at")  # not filled in; the moment of storing counts as that of reporting
MARK = "演示数据"


@dataclass(frozen=True)
class Said:
    """One thing a check says: about which column (empty: the whole), and whether it refuses or asks to be explained."""

    about: str
    text: str
    refuses: bool


def columns() -> list[Column]:
    """What a person fills in, in the order of the template."""
    return [column for column in REPORT.columns if column.code not in KEPT]


def earlier(connection: Connection, *, zone: str, day: date) -> dict:
    """`now`: what the zone has filed for the day; `before` and `on`: its last report before it. Empty where there is none."""
    table, names = ZoneDaily.__table__, Identity.__table__
    asked = (select(table.c.data_date, *(table.c[column.code] for column in columns())).join(names, names.c.id == table.c.zone)
             .where(is_known(ZoneDaily, on=None), names.c.name == zone, table.c.data_date <= day)
             .order_by(table.c.data_date.desc()).limit(2))
    rows = [dict(row) for row in connection.execute(asked).mappings()]
    now = rows.pop(0) if rows and rows[0]["data_date"] == day else {}
    before = rows[0] if rows else {}
    return {"now": now, "before": before, "on": before.get("data_date")}


def next_day(connection: Connection, *, today: date) -> date:
    """The day to be filled in first: yesterday where returns go on, the newest data date of an old picture."""
    newest = latest(connection, "zones")
    return min(newest, today - timedelta(days=1)) if newest else today - timedelta(days=1)


def due(connection: Connection, *, zone: str, day: date) -> bool:
    """Whether the zone is on the list and the reporting calendar asks for the day."""
    whole = panel.read(connection, start=day, end=day, columns=())
    return bool(whole.expected[-1][whole.zones["name"] == zone].any())


def content(values: Mapping[str, object], *, zone: str, day: date, marked: bool = False) -> bytes:
    """The report as the CSV an office would upload: its headings, one row. `marked`: as demonstration data."""
    shown = columns()
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if marked:
        writer.writerow([MARK])
    writer.writerow([REPORT.column("zone").zh, REPORT.column("data_date").zh, *(column.zh for column in shown)])
    writer.writerow([zone, day.isoformat(), *(_written(values.get(column.code)) for column in shown)])
    return text.getvalue().encode("utf-8-sig")


def checked(values: Mapping[str, object], *, zone: str, day: date) -> Review:
    """The dry run that an upload of the same report would be."""
    with reading() as connection:
        body = content(values, zone=zone, day=day, marked=demonstration.loaded(connection))
        return review(connection, REPORT, body, _("填报表单-{zone}-{day}.csv", zone=zone, day=day.isoformat()))


def stored(found: Review, *, by: str | None, explanation: str | None) -> Outcome:
    """Through the same door as a file. Raises Refused."""
    return accept(found, by=by, explanation=explanation)


def said(found: Review) -> list[Said]:
    """What the checks say, errors first, each once, without the row of a file that nobody has seen."""
    told = []
    for finding in found.findings:
        about = REPORT.column(finding.column) if finding.column else None
        for number in range(max(len(finding.positions), 1)):
            told.append(Said(chosen(about.zh, about.en) if about else "", finding.kind.says(**finding.details_of(number)),
                             finding.kind.severity == ERROR))
    return sorted(dict.fromkeys(told), key=lambda one: not one.refuses)


def listed(connection: Connection, *, day: date) -> pd.DataFrame:
    """The zones on the list on the day: name, short_name, reporting_unit."""
    found = register.zones(connection)
    number = register.number(day)
    return found.loc[(found["since"] <= number) & (number < found["until"]), ["name", "short_name", "reporting_unit"]]


def _written(value) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) and not value.is_integer() else f"{int(value)}" if isinstance(
        value, float) else str(value)


def whole(column: Column) -> bool:
    """Whether a column holds whole numbers."""
    return column.kind is Kind.COUNT


__all__ = ["Refused", "Said", "checked", "columns", "content", "due", "earlier", "listed", "next_day", "said", "stored", "whole"]
