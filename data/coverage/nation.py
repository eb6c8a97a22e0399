"""The nation's rows of a year: the provinces added up, but for the days on which commissioners served."""

from collections.abc import Collection
from datetime import date, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.coverage import arrays
from data.coverage.extent import newest_day
from data.coverage.records import SERVICES
from data.coverage.scope import Scope
from data.coverage.service_days import by_period, of_nation
from data.coverage.settled import Records, settled
from data.coverage.year import parts_of, periods_of
from data.regions import NATION
from db.tables.derived import RegionPeriod

COLUMNS = [column.name for column in RegionPeriod.__table__.columns]
SUMMED = [name for name in COLUMNS if name not in ("period", "level", "code", "province", "newest")]


def nation(connection: Connection, year: int, months: np.ndarray, newest: date | None) -> pd.DataFrame:
    """The rows, from those of the provinces, the service days of each month, and the newest day of the year."""
    rows = RegionPeriod.__table__
    provinces = pd.DataFrame(connection.execute(select(rows).where(
        rows.c.level == "province", rows.c.period.in_(periods_of(year)))).all(), columns=COLUMNS)
    whole = provinces.groupby("period")[SUMMED].sum().reindex(periods_of(year), fill_value=0).rename_axis("period")
    whole["service_days"] = by_period(year, np.array([NATION]), months[None, :]).set_index("period")["service_days"]
    whole["newest"] = pd.Series({periods_of(year)[-1]: newest}, dtype="datetime64[s]")
    return whole.assign(level="nation", code=NATION, province=0).reset_index()[COLUMNS]


def kept_days(connection: Connection, year: int) -> np.ndarray:
    """The nation's service days of each month as they stand, 0 where they are not there."""
    rows, months = RegionPeriod.__table__, parts_of(year)[1]
    by_month = dict(connection.execute(select(rows.c.period, rows.c.service_days).where(
        rows.c.level == "nation", rows.c.period.in_(months))).all())
    return np.array([by_month.get(month, 0) for month in months], dtype=np.int64)


def kept_newest(connection: Connection, year: int) -> date | None:
    """The newest day of a year as it stands."""
    rows = RegionPeriod.__table__
    return connection.scalar(select(rows.c.newest).where(rows.c.province == 0, rows.c.period == f"{year:04}"))


def newest_after(connection: Connection, year: int, before: date | None, dates: Collection[date]) -> date | None:
    """The newest day of a year after records of some dates came or went; the rows are asked only where it may have gone."""
    latest = max((day for day in dates if day.year == year), default=None)
    if latest is None or (before and latest < before):
        return before
    return latest if before and latest > before else newest_day(connection, year=year)


def days_after(connection: Connection, records: Records, before: np.ndarray, scope: Scope) -> np.ndarray:
    """The nation's service days of each month, those of the months that the scope reaches counted anew.

    A commissioner who served in two provinces counts once a day.
    """
    year = records.year
    if scope.provinces is None:
        return of_nation(records)
    touched = sorted({day.month for day in scope.days if day.year == year} if scope.days is not None else range(1, 13))
    if not touched:
        return before
    first, last = date(year, touched[0], 1), date(year + touched[-1] // 12, touched[-1] % 12 + 1, 1) - timedelta(days=1)
    services = arrays.dated(connection, SERVICES, records.people, first, last, None)
    outcomes, assignments = ({name: column[:0] for name, column in rows.items()}
                             for rows in (records.outcomes, records.assignments))
    span = np.arange(touched[0] - 1, touched[-1])
    months = before.copy()
    months[span] = of_nation(settled(year, records.register, records.people, services, outcomes, assignments))[span]
    return months
