"""What a zone has filed and what it is asked for, to stand beside the fields of a form."""

from datetime import date, timedelta

from sqlalchemy import Connection, select

from data.indicators.latest import latest
from data.indicators.zones import panel
from data.zone_form import columns
from db.datasets import DATASETS
from db.store import is_known
from db.tables.reference import Identity
from db.tables.zones_daily import ZoneDaily


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


def filed(connection: Connection, *, dataset: str, zone: str, day: date) -> dict:
    """Of a report of several rows: `now`, the rows filed for the day; `before` and `on`, those of the last day before it.

    Each a list of mappings, empty where there is none.
    """
    declared = DATASETS[dataset]
    table, names = declared.table, Identity.__table__
    asked = (select(table.c.data_date, *(table.c[column.code] for column in columns(declared))).join(names, names.c.id == table.c.zone)
             .where(is_known(declared.model, on=None), names.c.name == zone, table.c.data_date <= day)
             .order_by(table.c.data_date.desc(), table.c.row_id))
    by_day: dict[date, list[dict]] = {}
    for row in connection.execute(asked).mappings():
        by_day.setdefault(row["data_date"], []).append(dict(row))
    now, on = by_day.pop(day, []), next(iter(by_day), None)
    return {"now": now, "before": by_day.get(on, []), "on": on}
