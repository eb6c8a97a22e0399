"""Which days and years hold a service or an outcome."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, func, select

from data.coverage.records import DATED
from db.store import is_known


def newest_day(connection: Connection, *, year: int | None = None, on: int | None = None) -> date | None:
    """The last day that holds one, of all or of a year; None where there is none."""
    return _ends(connection, None if year is None else _days_of(year), on=on)[1]


def first_day(connection: Connection, *, on: int | None = None) -> date | None:
    """The first day that holds one; None where there is none."""
    return _ends(connection, on=on)[0]


def holds_records(connection: Connection, year: int) -> bool:
    """Whether a year holds one."""
    return any(connection.scalar(select(kind.table.c.row_id).where(
        is_known(kind.model, on=None), kind.table.c[kind.day].between(*_days_of(year))).limit(1)) is not None
        for kind in DATED.values())


def years_with_records(connection: Connection) -> Iterator[int]:
    """Every year that holds one, in order; years without one may lie between."""
    first, last = _ends(connection)
    while first and last:
        yield first.year
        if first.year == last.year:
            return
        following = date(first.year + 1, 1, 1)
        first = following if holds_records(connection, following.year) else _ends(connection, (following, last))[0]


def _days_of(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _ends(connection: Connection, span: tuple[date, date] | None = None, *,
          on: int | None = None) -> tuple[date | None, date | None]:
    """The first and the last day that hold one, of all or within a span; both by one look through the rows."""
    ends = []
    for kind in DATED.values():
        day = kind.table.c[kind.day]
        inside = [] if span is None else [day.between(*span)]
        ends.append(connection.execute(select(func.min(day), func.max(day)).where(is_known(kind.model, on=on), *inside)).one())
    firsts, lasts = ([day for day in days if day] for days in zip(*ends, strict=True))
    return min(firsts, default=None), max(lasts, default=None)
