"""Which days and years hold a service or an outcome."""

from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import Connection, func, select

from data.coverage.records import DATED, Dated
from db.store import is_known

EVERY = tuple(DATED.values())


def newest_day(connection: Connection, *, year: int | None = None, on: int | None = None) -> date | None:
    """The last day that holds one, of all or of a year; None where there is none."""
    return _ends(connection, None if year is None else _days_of(year), on=on)[1]


def first_day(connection: Connection, *, on: int | None = None) -> date | None:
    """The first day that holds one; None where there is none."""
    return _ends(connection, on=on)[0]


def holds_records(connection: Connection, year: int, kinds: Collection[Dated] = EVERY) -> bool:
    """Whether a year holds one of some kinds."""
    return any(connection.scalar(select(kind.table.c.row_id).where(
        is_known(kind.model, on=None), kind.table.c[kind.day].between(*_days_of(year))).limit(1)) is not None
        for kind in kinds)


def years_with_records(connection: Connection, kinds: Collection[Dated] = EVERY) -> Iterator[int]:
    """Every year that holds one of some kinds, in order; years without one may lie between."""
    first, last = _ends(connection, kinds=kinds)
    while first and last:
        yield first.year
        if first.year == last.year:
            return
        following = date(first.year + 1, 1, 1)
        first = following if holds_records(connection, following.year, kinds) else _ends(connection, (following, last), kinds=kinds)[0]


def _days_of(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _ends(connection: Connection, span: tuple[date, date] | None = None, *,
          on: int | None = None, kinds: Collection[Dated] = EVERY) -> tuple[date | None, date | None]:
    """The first and the last day that hold one, of all or within a span; both by one look through the rows."""
    ends = []
    for kind in kinds:
        day = kind.table.c[kind.day]
        inside = [] if span is None else [day.between(*span)]
        ends.append(connection.execute(select(func.min(day), func.max(day)).where(is_known(kind.model, on=on), *inside)).one())
    firsts, lasts = ([day for day in days if day] for days in zip(*ends, strict=True))
    return min(firsts, default=None), max(lasts, default=None)
