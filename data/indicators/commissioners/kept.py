"""What the derived tables hold: the counts of a calendar period, and sums over whole months."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

import pandas as pd
from sqlalchemy import Connection, func, select

from data.coverage.extent import newest_day
from data.coverage.kinds import SUMS, stored_places
from data.coverage.places import places
from data.coverage.records import ADDED
from data.coverage.register import years_of_register
from data.indicators.commissioners.firms import FIRMS, firms
from data.indicators.periods import Period, containing
from data.regions import HUBEI, NATION, WITHOUT_HUBEI
from db.columns import frame_of
from db.tables.derived import KindMonth, RegionPeriod

DAY = timedelta(days=1)


def of_period(connection: Connection, period: Period, *, level: str, on: int | None, wanted: Collection[str],
              usual: bool) -> pd.DataFrame | None:
    """The counts of a calendar period as known now; None where they must be worked out from the rows.

    `usual` says that villages long unserved are wanted at the usual number of days, if at all.
    """
    if on is not None or not period.is_calendar or level == "village" or not (usual or "unserved" not in wanted):
        return None
    rows = RegionPeriod.__table__
    names = sorted({"code", "villages", "with_industry", "served", "reported", "expected", *wanted} - {FIRMS})
    stored = connection.execute(select(*(rows.c[name] for name in names)).where(
        rows.c.period == period.text, rows.c.level == level))
    counts = pd.DataFrame(list(map(tuple, stored)), columns=names)
    if counts.empty:
        return None
    if FIRMS in wanted:
        served_firms = firms(connection, period, on=None, divisions=places(connection), level=level)
        counts = counts.merge(served_firms, on="code", how="outer").fillna(0)
    return counts.astype("int64")


def data_date(connection: Connection, period: Period, *, on: int | None) -> date | None:
    """The last day of the period, or the newest service or outcome in the store if that is earlier."""
    rows = RegionPeriod.__table__
    day = newest_day(connection, on=on) if on is not None else connection.scalar(
        select(func.max(rows.c.newest)).where(rows.c.province == 0))
    return day and min(day, period.last_day)


def split(connection: Connection, period: Period, *, listed: int) -> tuple[list[str], list[Period]]:
    """The whole months of a period, and the stretches of days outside them.

    The months are used only where all of them count villages by the register of the period, that of the year `listed`,
    since a village may count as another in another register.
    """
    months = _months(period)
    years = {month.first_day.year for month in months}
    if not months or len(years_of_register(connection, listed, years)) < len(years):
        return [], [period]
    ends = ((period.first_day, months[0].first_day - DAY), (months[-1].last_day + DAY, period.last_day))
    return [month.text for month in months], [Period.between(first, last) for first, last in ends if first <= last]


def _months(period: Period) -> list[Period]:
    month = containing(period.first_day)[0]
    months = [month] if month.first_day == period.first_day else []
    while (month := containing(month.last_day + DAY)[0]).last_day <= period.last_day:
        months.append(month)
    return [month for month in months if month.last_day <= period.last_day]


def of_months(connection: Connection, months: Sequence[str], *, level: str, wanted: Collection[str]) -> pd.DataFrame:
    """code and the wanted sums of the regions of a level over whole months, as known now."""
    rows, names = RegionPeriod.__table__, [name for name in ADDED if name in wanted]
    sums = connection.execute(
        select(rows.c.code, *(func.sum(rows.c[name]).label(name) for name in names))
        .where(rows.c.level == level, rows.c.period.in_(months)).group_by(rows.c.code))
    return pd.DataFrame(sums.all(), columns=["code", *names]).astype("int64")


def kinds_of_months(connection: Connection, months: Sequence[str], *, level: str, code: int | str) -> pd.DataFrame:
    """month, kind, services and what is added up over services of a place over whole months, as known now."""
    rows = KindMonth.__table__
    wanted = [rows.c.period.in_(months)]
    if code != NATION:
        known, outside = places(connection), code == WITHOUT_HUBEI
        some = stored_places(connection, known, "province" if outside else level, [HUBEI if outside else int(code)])
        wanted.append(rows.c.place.not_in(some) if outside else rows.c.place.in_(some))
    sums = (func.sum(rows.c[name]).label(name) for name in SUMS)
    listed = frame_of(connection, select(rows.c.period.label("month"), rows.c.kind, *sums).where(*wanted).group_by(rows.c.period, rows.c.kind))
    return listed.astype(dict.fromkeys(SUMS, "int64"))
