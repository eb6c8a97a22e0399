"""Where records count: for the village at the end of the chain of mergers, in its county, else where somebody is based."""

from datetime import date

from sqlalchemy import ColumnElement, FromClause, Select, Subquery, exists, func, select, union_all

from data.coverage.codes import PROVINCE, county_of, within
from data.coverage.records import OUTCOMES, SERVICES, holds, in_term, is_special, last_day, to_village
from db.store import is_known
from db.tables.services import Outcomes, Services
from db.tables.villages import Assignments, Commissioners


def by_special(number: ColumnElement, *, on: int | None) -> ColumnElement[bool]:
    """A commissioner number of the role 科技特派员."""
    people = Commissioners.__table__.alias("people")
    return exists().where(people.c.commissioner_no == number, is_special(people),
                          is_known(Commissioners, on=on, table=people))


def counted_as(merged: FromClause, village: ColumnElement) -> ColumnElement[int]:
    """The village that a village counts as; NULL for NULL."""
    other = select(merged.c.counted_as).where(merged.c.village == village).scalar_subquery()
    return func.coalesce(other, village)


def placed_services(first: date, last: date, merged: FromClause, *, on: int | None, among: Select | None = None) -> Subquery:
    """The services of 科技特派员 between two days, whomever they served, with where they count; of the numbers that a select gives.

    Columns: village (the one it counts for, NULL where none is given), place (its county, else the
    commissioner's base), commissioner_no, served_on, farmers, trainees, technologies.
    """
    rows, people = SERVICES.table, Commissioners.__table__
    base = select(people.c.base).where(people.c.commissioner_no == rows.c.commissioner_no,
                                       is_known(Commissioners, on=on)).scalar_subquery()
    village = counted_as(merged, rows.c.village_code)
    return (select(village.label("village"), func.coalesce(county_of(village), base).label("place"),
                   rows.c.commissioner_no, rows.c.served_on, *(rows.c[name] for name in SERVICES.added))
            .where(rows.c.served_on.between(first, last), is_known(Services, on=on),
                   by_special(rows.c.commissioner_no, on=on), *([] if among is None else [rows.c.commissioner_no.in_(among)])).subquery("placed"))


def serving_near(first: date, last: date, merged: FromClause, *, on: int | None, province: int) -> Select:
    """The numbers of all who have a service between two days that may count in a province, asked so that indexes serve."""
    rows, people = SERVICES.table.alias("near"), Commissioners.__table__.alias("based")
    in_period = (rows.c.served_on.between(first, last), is_known(Services, on=on, table=rows))
    merged_into = select(merged.c.village).where(within(merged.c.counted_as, [province]))
    based = select(people.c.commissioner_no).where(people.c.base.between(province, province + PROVINCE - 1), is_known(Commissioners, on=on, table=people))
    near = (within(rows.c.village_code, [province]), rows.c.village_code.in_(merged_into), rows.c.village_code.is_(None) & rows.c.commissioner_no.in_(based))
    return union_all(*(select(rows.c.commissioner_no).where(one, *in_period) for one in near))


def placed_outcomes(first: date, last: date, merged: FromClause, *, on: int | None) -> Subquery:
    """The outcomes between two days with the village and county they count for: village, place, jobs, households."""
    rows = OUTCOMES.table
    village = counted_as(merged, rows.c.village_code)
    return (select(village.label("village"), county_of(village).label("place"), *(rows.c[name] for name in OUTCOMES.added))
            .where(rows.c.on_date.between(first, last), is_known(Outcomes, on=on)).subquery("placed"))


def assignments_on(day: date, *, on: int | None) -> Select:
    """commissioner_no, village_code of the assignments in force on a day, of commissioners in term."""
    rows, people = Assignments.__table__, Commissioners.__table__.alias("people")
    return (select(rows.c.commissioner_no, rows.c.village_code)
            .join(people, people.c.commissioner_no == rows.c.commissioner_no)
            .where(holds(day, rows.c.start_on, last_day(rows.c.end_on)), is_known(Assignments, on=on),
                   is_known(Commissioners, on=on, table=people), in_term(people, day)))


def assignments_after_term(day: date, *, on: int | None) -> Select:
    """commissioner_no, village_code, until of the assignments in force on a day, of 科技特派员 whose term was over by then."""
    rows, people = Assignments.__table__, Commissioners.__table__.alias("people")
    return (select(rows.c.commissioner_no, rows.c.village_code, people.c.until)
            .join(people, people.c.commissioner_no == rows.c.commissioner_no)
            .where(holds(day, rows.c.start_on, last_day(rows.c.end_on)), is_known(Assignments, on=on),
                   is_known(Commissioners, on=on, table=people), is_special(people), people.c.until < day))


def placed_assignments(day: date, villages: FromClause, merged: FromClause, *, on: int | None) -> Subquery:
    """The assignments in force on a day with what they count for: village, place (its county), commissioner_no."""
    rows = assignments_on(day, on=on).subquery("held")
    village = counted_as(merged, rows.c.village_code)
    return (select(village.label("village"), county_of(village).label("place"), rows.c.commissioner_no)
            .where(village.in_(select(villages.c.village))).subquery("placed"))


def last_visits(villages: FromClause, merged: FromClause, day: date, *, on: int | None) -> Select:
    """village and visited_on: the last service of a 科技特派员 to each of the villages, not after a day."""
    rows = SERVICES.table.alias("visits")
    own = select(villages.c.village, villages.c.village.label("written"))
    others = select(merged.c.counted_as, merged.c.village).where(merged.c.counted_as.in_(select(villages.c.village)))
    known = union_all(own, others).subquery("written")
    return (select(known.c.village, func.max(rows.c.served_on).label("visited_on"))
            .join(rows, rows.c.village_code == known.c.written)
            .where(rows.c.served_on <= day, to_village(rows), is_known(Services, on=on, table=rows),
                   by_special(rows.c.commissioner_no, on=on)).group_by(known.c.village))
