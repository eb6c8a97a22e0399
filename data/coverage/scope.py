"""How far a batch reaches: which provinces and years of the derived tables it can have changed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, Select, or_, select, union

from data.coverage.codes import county_of, province_in
from data.coverage.records import DATED, UNSERVED_DAYS
from data.regions import CORPS, XINJIANG
from db.declare import Dataset
from db.store import is_known
from db.tables.derived import MergedVillage
from db.tables.ledger import Batch
from db.tables.services import Services
from db.tables.villages import Assignments, Commissioners

LARGE = 50_000  # rows of a batch from which everything is worked out anew
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
    touched = union(select(province_in(county_of(rows.c.village_code))).where(written, rows.c.village_code.is_not(None)),
                    _based(select(rows.c.commissioner_no).where(written, rows.c.village_code.is_(None))))
    provinces = linked(connection, _provinces(connection, touched))
    if dataset.code == "assignments":
        return Scope(provinces, days=frozenset())
    days = frozenset(connection.scalars(select(rows.c[DATED[dataset.code].day]).where(written).distinct()))
    years = {end.year for day in days for end in (day, day + timedelta(days=UNSERVED_DAYS))}
    return Scope(provinces, frozenset(years), days if dataset.code == "services" else frozenset(), days)


def _provinces(connection: Connection, codes) -> frozenset[int]:
    return frozenset(connection.scalars(codes))


def _based(numbers: Select) -> Select:
    """The provinces where commissioners are or were based."""
    people = Commissioners.__table__
    return select(province_in(people.c.base)).where(people.c.commissioner_no.in_(numbers))


def _of_people(numbers: Select):
    """The provinces where commissioners are based, and where their services and assignments count."""
    parts = [_based(numbers)]
    for model in (Services, Assignments):
        rows = model.__table__
        parts.append(select(province_in(county_of(rows.c.village_code))).where(
            rows.c.commissioner_no.in_(numbers), rows.c.village_code.is_not(None), is_known(model, on=None)))
    return union(*parts)


def linked(connection: Connection, provinces: Collection[int]) -> frozenset[int]:
    """The provinces with those that a merger across their borders ties to them, Xinjiang and the Corps together."""
    merged = MergedVillage.__table__
    here, there = (province_in(county_of(village)) for village in (merged.c.village, merged.c.counted_as))
    pairs = {frozenset(pair) for pair in connection.execute(select(here, there).distinct().where(here != there))}
    pairs.add(frozenset((XINJIANG, CORPS)))  # a commissioner of the Corps counts in the province
    reached = set(provinces)
    while more := {code for pair in pairs if pair & reached for code in pair} - reached:
        reached |= more
    return frozenset(reached)
