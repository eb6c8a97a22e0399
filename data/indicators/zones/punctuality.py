"""Which reports came by the deadline of the reporting calendar (12:00 of the next day), judged by the first return of the key."""

from datetime import date, datetime, time, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data import calendar
from data.calendar.periods import DAILY
from data.dependence import by_its_rows
from data.indicators.shape import NOWHERE
from data.indicators.zones import register
from data.indicators.zones.panel import Panel, day_numbers, of_days, of_listed
from data.regions import Office, inside
from db import clock
from db.store import is_known
from db.tables.ledger import Batch
from db.tables.zones_daily import ZoneDaily

NOON = time(12)  # of the next day: by when a report is judged on days for which the calendar says nothing


def on_time(connection: Connection, panel: Panel, *, known_on: int | None = None) -> np.ndarray:
    """Whether each zone's first report of each day came in time: an array of days × zones."""
    first = first_returns(connection, panel.zones, panel.days, known_on=known_on)
    punctual = np.zeros(panel.reported.shape, dtype=bool)
    in_time = first["came_at"] <= first["due_at"]
    punctual[first["day"][in_time] - panel.days[0], first["zone"][in_time]] = True
    return punctual & panel.reported


def first_returns(connection: Connection, listed: pd.DataFrame, days: np.ndarray, *,
                  known_on: int | None = None) -> pd.DataFrame:
    """The first return of every key of the days: zone (position in the list), day (number), came_at, due_at.

    Corrections are aside, and so is what an undone import brought. `came_at` is the reported time, or
    else the time of the import, both in Beijing time.
    """
    rows = calendar.source("zone_daily")
    returns = calendar.first_returns(connection, rows, of_days(rows.table, days), known_on=known_on)
    place = pd.Index(listed["identity"]).get_indexer(returns["place"])
    returns = returns.assign(zone=place, day=day_numbers(returns["period"].tolist()))[place != NOWHERE]
    return returns.assign(due_at=_due_at(connection, returns["day"].to_numpy(), known_on))[
        ["zone", "day", "came_at", "due_at"]].reset_index(drop=True)


def _due_at(connection: Connection, days: np.ndarray, known_on: int | None) -> np.ndarray:
    """By when the report of each day (a day number) is due."""
    distinct, place = np.unique(days, return_inverse=True)
    due = _deadlines(connection, [register.day(day) for day in distinct], known_on)
    return np.array(due, dtype="datetime64[us]")[place]


def _deadlines(connection: Connection, days: list[date], known_on: int | None) -> list[datetime]:
    """By when the report of each day, in their order, is due."""
    if not days:
        return []
    dues = calendar.asked(connection, "zone_daily", first=days[0], last=days[-1], known_on=known_on)
    due = {one.period.first_day: one.by for one in dues if one.period.frequency == DAILY}
    return [due.get(day) or datetime.combine(day + timedelta(days=1), NOON) for day in days]


def due_times(connection: Connection, *, start: date, end: date, known_on: int | None = None) -> list[time]:
    """The times of the next day by which the reports of the days from `start` to `end` are due; mostly one, else in their order."""
    days = [register.day(day) for day in range(register.number(start), register.number(end) + 1)]
    return list(dict.fromkeys(due.time() for due in _deadlines(connection, days, known_on)))


@by_its_rows
def last_came(connection: Connection, *, at: date, office: Office = None, known_on: int | None = None) -> datetime | None:
    """When the last of the day's reports as they stand came (the reported time, or else that of the import; Beijing time)."""
    rows, batch = ZoneDaily.__table__, Batch.__table__
    query = (select(rows.c.zone, rows.c.reported_at, batch.c.at).join(batch, batch.c.id == rows.c.origin_id)
             .where(is_known(ZoneDaily, on=known_on), rows.c.data_date == at))
    listed = register.zones(connection, known_on=known_on)
    reports = of_listed(connection.execute(query), listed[inside(listed["reporting_unit"], office)])
    return max((row.reported_at or clock.to_beijing(row.at) for row in reports), default=None)
