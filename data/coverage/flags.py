"""What is asked of a village between any two days: the records, and before them the days that are kept of it."""

from collections.abc import Collection
from datetime import date
from functools import partial

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, exists, or_, select

from data.coverage.placed import assignments_on, by_special
from data.coverage.records import GIVEN_BY, UNSERVED_DAYS, InSql, flags_of, lately
from data.coverage.register import years_of_register
from data.coverage.year import bits_of_stretches
from db.store import is_known
from db.tables.derived import VillageYear
from db.tables.villages import Assignments

MOST_YEARS = 4  # beyond them, so many tables beside one another are dearer than the records
GIVEN_AS = {"recent": "served"}  # the flag that a record gives, where the span alone is another


def had(flag: str, village: ColumnElement, first: date, last: date, *, on: int | None) -> ColumnElement[bool]:
    """The village had a record that gives the flag between two days, both included."""
    kind = GIVEN_BY[flag]
    rows = kind.table.alias("records")
    condition = exists().where(rows.c.village_code == village, rows.c[kind.day].between(first, last), kind.flags[flag](InSql(rows)),
                               is_known(kind.model, on=on, table=rows))
    return condition.where(by_special(rows.c.commissioner_no, on=on)) if kind.of_special else condition


def assigned(village: ColumnElement, day: date, *, on: int | None) -> ColumnElement[bool]:
    """The village had an assignment in force on a day."""
    return assignments_on(day, on=on).where(Assignments.__table__.c.village_code == village).exists()


def through_mergers(villages: FromClause, merged: FromClause, holds) -> ColumnElement[bool]:
    """A condition holds for a counted village itself, or for one that counts as it."""
    others = select(merged.c.counted_as).where(holds(merged.c.village))
    return or_(holds(villages.c.village), villages.c.village.in_(others))


def flags(villages: FromClause, merged: FromClause, first: date, last: date, *, on: int | None, wanted: Collection[str],
          days: int = UNSERVED_DAYS, years: Collection[int] = ()) -> Select:
    """village, has_industry, and 0 or 1 for each flag that the wanted counts of villages are made of.

    `assigned` and `recent` (served within the last `days`) are those of the last day. `years` are those whose days of
    villages may be used.
    """
    needed, beside, columns = flags_of(wanted), Stretches(villages, years), []
    for name, (start, end) in (dict.fromkeys(GIVEN_BY, (first, last)) | {"recent": lately(last, days)}).items():
        if name in needed:
            flag = GIVEN_AS.get(name, name)
            from_records = through_mergers(villages, merged, partial(had, flag, first=start, last=end, on=on))
            columns.append(case(*beside.cases(flag, start, end, asked=from_records), else_=0).label(name))
    if "assigned" in needed:
        from_records = through_mergers(villages, merged, partial(assigned, day=last, on=on))
        columns.append(case((from_records, 1), else_=0).label("assigned"))
    return select(villages.c.village, villages.c.has_industry, *columns).select_from(beside.villages)


def usable_years(connection: Connection, first: date, last: date, listed: int) -> list[int]:
    """The years between two days whose kept days of villages may be asked: they count villages by the register of the last."""
    if last.year - first.year >= MOST_YEARS:
        return []
    return years_of_register(connection, listed, range(first.year, last.year + 1))


class Stretches:
    """Counted villages, and beside them the days of those years that a question needs."""

    def __init__(self, villages: FromClause, years: Collection[int]):
        self.villages, self._at, self._years, self._beside = villages, villages.c.village, set(years), {}

    def cases(self, flag: str, first: date, last: date, *, asked: ColumnElement[bool]) -> list[tuple]:
        """When a village has a flag between two days, both included: the records are asked where the kept days leave it open."""
        years = range(first.year, last.year + 1)
        if not self._years.issuperset(years):
            return [(asked, 1)]
        surely, perhaps = (or_(*(self._days_of(year).c[flag].bitwise_and(bits_of_stretches(year, first, last, whole=whole)) != 0
                                 for year in years)) for whole in (True, False))
        return [(surely, 1), (and_(perhaps, asked), 1)]

    def _days_of(self, year: int) -> FromClause:
        if year not in self._beside:
            rows = self._beside[year] = VillageYear.__table__.alias(f"days_{year}")
            self.villages = self.villages.outerjoin(rows, (rows.c.year == year) & (rows.c.village == self._at))
        return self._beside[year]
