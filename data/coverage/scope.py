"""How far a batch reaches: which provinces and years of the derived tables it can have changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, Select, func, or_, select, union

from data.coverage.counts import UNSERVED_DAYS
from data.coverage.register import PROVINCE, linked
from db.declare import Dataset
from db.store import is_known
from db.tables.ledger import Batch
from db.tables.services import Outcomes, Services
from db.tables.villages import Assignments, Commissioners

LARGE = 50_000  # rows of a batch from which everything is worked out anew
DATED = {"services": (Services, "served_on"), "outcomes": (Outcomes, "on_date")}
FED_BY = ("villages", "commissioners", "assignments", *DATED)


@dataclass(frozen=True)
class Scope:
    """Provinces and years to work out anew, None for all; within them, the days whose services changed
    (None: any) and the days whose services or outcomes came or went."""

    provinces: frozenset[int] | None = None
    years: frozenset[int] | None = None
    days: frozenset[date] | None = None
    dates: frozenset[date] = frozenset()


EVERYTHING = Scope()


def affected(connection: Connection, dataset: Dataset, batch_id: int) -> Scope:
    """What a batch of one of the datasets in FED_BY can have changed."""
    size = connection.scalar(select(Batch.new + Batch.changed).where(Batch.id == batch_id))
    if dataset.code == "villages" or size >= LARGE:
        return EVERYTHING
    rows = dataset.table
    written = or_(rows.c.batch_id == batch_id, rows.c.replaced_in == batch_id)
    if dataset.code == "commissioners":
        return Scope(linked(connection, _provinces(connection, _of_people(select(rows.c.commissioner_no).where(written)))))
    touched = union(select(rows.c.village_code // PROVINCE * 10_000).where(written, rows.c.village_code.is_not(None)),
                    _based(select(rows.c.commissioner_no).where(written, rows.c.village_code.is_(None))))
    provinces = linked(connection, _provinces(connection, touched))
    if dataset.code == "assignments":
        return Scope(provinces, days=frozenset())
    days = frozenset(connection.scalars(select(rows.c[DATED[dataset.code][1]]).where(written).distinct()))
    years = {end.year for day in days for end in (day, day + timedelta(days=UNSERVED_DAYS))}
    return Scope(provinces, frozenset(years), days if dataset.code == "services" else frozenset(), days)


def _provinces(connection: Connection, codes) -> frozenset[int]:
    return frozenset(connection.scalars(codes))


def _based(numbers: Select) -> Select:
    """The provinces where commissioners are or were based."""
    people = Commissioners.__table__
    return select(people.c.base // 10_000 * 10_000).where(people.c.commissioner_no.in_(numbers))


def _of_people(numbers: Select):
    """The provinces where commissioners are based, and where their services and assignments count."""
    parts = [_based(numbers)]
    for model in (Services, Assignments):
        rows = model.__table__
        parts.append(select(rows.c.village_code // PROVINCE * 10_000).where(
            rows.c.commissioner_no.in_(numbers), rows.c.village_code.is_not(None), is_known(model, on=None)))
    return union(*parts)


def years_with_records(connection: Connection) -> Iterator[int]:
    """Every year that holds a service or an outcome, in order."""
    ends = [connection.execute(select(func.min(rows.c[column]), func.max(rows.c[column])).where(
        is_known(model, on=None))).one() for model, rows, column in _dated()]
    firsts, lasts = ([day for day in days if day] for days in zip(*ends, strict=True))
    day, last = min(firsts, default=date.max), max(lasts, default=date.min)
    while day <= last:
        year = day.year
        yield year
        if year == last.year:
            return
        following = date(year + 1, 1, 1)
        day = following if holds_records(connection, year + 1) else _first(connection, following)


def holds_records(connection: Connection, year: int) -> bool:
    """Whether a year holds a service or an outcome."""
    return any(connection.scalar(select(rows.c.row_id).where(
        is_known(model, on=None), rows.c[column].between(date(year, 1, 1), date(year, 12, 31))).limit(1)) is not None
        for model, rows, column in _dated())


def newest(connection: Connection, year: int) -> date | None:
    """The last day of a year that holds a service or an outcome."""
    found = (connection.scalar(select(func.max(rows.c[column])).where(
        is_known(model, on=None), rows.c[column].between(date(year, 1, 1), date(year, 12, 31))))
        for model, rows, column in _dated())
    return max(filter(None, found), default=None)


def _first(connection: Connection, start: date) -> date:
    """The first day of a service or an outcome not before `start`, where there is one."""
    found = (connection.scalar(select(func.min(rows.c[column])).where(
        is_known(model, on=None), rows.c[column] >= start)) for model, rows, column in _dated())
    return min(filter(None, found))


def _dated() -> Iterator[tuple]:
    for model, column in DATED.values():
        yield model, model.__table__, column
