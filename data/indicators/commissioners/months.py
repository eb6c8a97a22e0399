"""Sums over a stretch of days: its whole months from the derived tables, the days before and after from the rows."""

from collections.abc import Collection, Sequence
from datetime import timedelta

import pandas as pd
from sqlalchemy import Connection, func, select

from data.coverage.register import register_year
from data.indicators.periods import Period, containing
from db.tables.derived import RegionPeriod

ADDED = ("services", "service_days", "farmers", "trainees", "technologies", "jobs", "households")
DAY = timedelta(days=1)


def split(connection: Connection, period: Period, *, year: int) -> tuple[list[str], list[Period]]:
    """The whole months of a period, and the stretches of days outside them.

    The months are used only where all of them count villages by the register year of the period,
    since a village may count as another in another register.
    """
    months = _months(period)
    if not months or any((register_year(connection, up_to=y) or 0) != year for y in {m.first_day.year for m in months}):
        return [], [period]
    ends = ((period.first_day, months[0].first_day - DAY), (months[-1].last_day + DAY, period.last_day))
    return [month.text for month in months], [Period.between(first, last) for first, last in ends if first <= last]


def _months(period: Period) -> list[Period]:
    month = containing(period.first_day)[0]
    found = [month] if month.first_day == period.first_day else []
    while (month := containing(month.last_day + DAY)[0]).last_day <= period.last_day:
        found.append(month)
    return [month for month in found if month.last_day <= period.last_day]


def of_months(connection: Connection, months: Sequence[str], *, level: str, wanted: Collection[str]) -> pd.DataFrame:
    """code and the wanted sums of the regions of a level over whole months, as known now."""
    rows, names = RegionPeriod.__table__, [name for name in ADDED if name in wanted]
    result = connection.execute(
        select(rows.c.code, *(func.sum(rows.c[name]).label(name) for name in names))
        .where(rows.c.level == level, rows.c.period.in_(months)).group_by(rows.c.code))
    return pd.DataFrame(result.all(), columns=["code", *names]).astype("int64")
