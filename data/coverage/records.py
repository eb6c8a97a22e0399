"""Which records count, said once: services of 科技特派员, jobs, assignments in force, commissioners in term."""

from datetime import date

from sqlalchemy import ColumnElement, FromClause, Select, Subquery, and_, case, exists, func, or_, select, union_all

from data.coverage.register import COUNTY
from db.store import is_known
from db.tables.services import Outcomes, Services
from db.tables.villages import Assignments, Commissioners

SPECIAL = "科技特派员"
VILLAGE = "村"
EMPLOYMENT = ("就业", "创业")
INDUSTRY = ("产业扶贫", "消费扶贫")


def to_village(services: FromClause) -> ColumnElement[bool]:
    """The service was to a village (blank means 村), and says which."""
    return and_(services.c.village_code.is_not(None),
                or_(services.c.target_kind.is_(None), services.c.target_kind == VILLAGE))


def is_employment(outcomes: FromClause) -> ColumnElement[bool]:
    """The outcome brought jobs: 就业 or 创业 with jobs > 0."""
    return and_(outcomes.c.kind.in_(EMPLOYMENT), outcomes.c.jobs > 0)


def by_special(number: ColumnElement, *, on: int | None) -> ColumnElement[bool]:
    """A commissioner number of the role 科技特派员."""
    people = Commissioners.__table__.alias("people")
    return exists().where(people.c.commissioner_no == number, people.c.role == SPECIAL,
                          is_known(Commissioners, on=on, table=people))


def in_term(people: FromClause, day: date) -> ColumnElement[bool]:
    """A 科技特派员 whose term holds the day, its first and last day included."""
    return and_(people.c.role == SPECIAL, people.c.since <= day, or_(people.c.until.is_(None), people.c.until >= day))


def served(village: ColumnElement, first: date, last: date, *, on: int | None) -> ColumnElement[bool]:
    """The village had a service of a 科技特派员 between two days, both included."""
    rows = Services.__table__.alias("visits")
    return exists().where(rows.c.village_code == village, rows.c.served_on.between(first, last), to_village(rows),
                          is_known(Services, on=on, table=rows), by_special(rows.c.commissioner_no, on=on))


def employed(village: ColumnElement, first: date, last: date, *, on: int | None) -> ColumnElement[bool]:
    """The village had an outcome of 就业 or 创业 with jobs between two days."""
    return _outcome(village, first, last, on, is_employment)


def supported(village: ColumnElement, first: date, last: date, *, on: int | None) -> ColumnElement[bool]:
    """The village had an outcome of 产业扶贫 or 消费扶贫 between two days."""
    return _outcome(village, first, last, on, lambda rows: rows.c.kind.in_(INDUSTRY))


def _outcome(village: ColumnElement, first: date, last: date, on: int | None, counts) -> ColumnElement[bool]:
    rows = Outcomes.__table__.alias("results")
    return exists().where(rows.c.village_code == village, rows.c.on_date.between(first, last), counts(rows),
                          is_known(Outcomes, on=on, table=rows))


def assignments_on(day: date, *, on: int | None) -> Select:
    """commissioner_no, village_code of the assignments in force on a day, of commissioners in term."""
    rows, people = Assignments.__table__, Commissioners.__table__.alias("people")
    return (select(rows.c.commissioner_no, rows.c.village_code)
            .join(people, people.c.commissioner_no == rows.c.commissioner_no)
            .where(rows.c.start_on <= day, or_(rows.c.end_on.is_(None), rows.c.end_on >= day),
                   is_known(Assignments, on=on), is_known(Commissioners, on=on, table=people), in_term(people, day)))


def assigned(village: ColumnElement, day: date, *, on: int | None) -> ColumnElement[bool]:
    """The village had an assignment in force on a day."""
    return assignments_on(day, on=on).where(Assignments.__table__.c.village_code == village).exists()


def through_mergers(villages: FromClause, merged: FromClause, holds) -> ColumnElement[bool]:
    """A condition holds for a counted village itself, or for one that counts as it."""
    others = select(merged.c.counted_as).where(holds(merged.c.village))
    return or_(holds(villages.c.village), villages.c.village.in_(others))


def flags(villages: FromClause, merged: FromClause, conditions: dict, *, beside: FromClause | None = None,
          kept: dict[str, tuple] | None = None) -> Select:
    """village, has_industry, and 0 or 1 for each named condition (a function of a village column).

    `kept` gives for some of them what is known without asking the records: a condition on which it surely
    holds, and one on which it may; they stand in `beside`, which holds the villages.
    """
    told = []
    for name, holds in conditions.items():
        asked = through_mergers(villages, merged, holds)
        surely, perhaps = (kept or {}).get(name, (None, None))
        whens = [(asked, 1)] if surely is None else [(surely, 1), (and_(perhaps, asked), 1)]
        told.append(case(*whens, else_=0).label(name))
    return select(villages.c.village, villages.c.has_industry, *told).select_from(villages if beside is None else beside)


def counted_as(merged: FromClause, village: ColumnElement) -> ColumnElement[int]:
    """The village that a village counts as; NULL for NULL."""
    other = select(merged.c.counted_as).where(merged.c.village == village).scalar_subquery()
    return func.coalesce(other, village)


def placed_services(first: date, last: date, merged: FromClause, *, on: int | None) -> Subquery:
    """The services of 科技特派员 between two days, whomever they served, with where they count.

    Columns: village (the one it counts for, NULL where none is given), place (its county, else the
    commissioner's base), commissioner_no, served_on, farmers, trainees, technologies.
    """
    rows, people = Services.__table__, Commissioners.__table__
    base = select(people.c.base).where(people.c.commissioner_no == rows.c.commissioner_no,
                                       is_known(Commissioners, on=on)).scalar_subquery()
    village = counted_as(merged, rows.c.village_code)
    return (select(village.label("village"), func.coalesce(village // COUNTY, base).label("place"),
                   rows.c.commissioner_no, rows.c.served_on, rows.c.farmers, rows.c.trainees, rows.c.technologies)
            .where(rows.c.served_on.between(first, last), is_known(Services, on=on),
                   by_special(rows.c.commissioner_no, on=on)).subquery("placed"))


def placed_outcomes(first: date, last: date, merged: FromClause, *, on: int | None) -> Subquery:
    """The outcomes between two days with the village and county they count for: village, place, jobs, households."""
    rows = Outcomes.__table__
    village = counted_as(merged, rows.c.village_code)
    return (select(village.label("village"), (village // COUNTY).label("place"), rows.c.jobs, rows.c.households)
            .where(rows.c.on_date.between(first, last), is_known(Outcomes, on=on)).subquery("placed"))


def placed_assignments(day: date, villages: FromClause, merged: FromClause, *, on: int | None) -> Subquery:
    """The assignments in force on a day with what they count for: village, place (its county), commissioner_no."""
    rows = assignments_on(day, on=on).subquery("held")
    village = counted_as(merged, rows.c.village_code)
    return (select(village.label("village"), (village // COUNTY).label("place"), rows.c.commissioner_no)
            .where(village.in_(select(villages.c.village))).subquery("placed"))


def last_visits(villages: FromClause, merged: FromClause, day: date, *, on: int | None) -> Select:
    """village and visited_on: the last service of a 科技特派员 to each of the villages, not after a day."""
    rows = Services.__table__.alias("visits")
    own = select(villages.c.village, villages.c.village.label("written"))
    others = select(merged.c.counted_as, merged.c.village).where(merged.c.counted_as.in_(select(villages.c.village)))
    known = union_all(own, others).subquery("written")
    return (select(known.c.village, func.max(rows.c.served_on).label("visited_on"))
            .join(rows, rows.c.village_code == known.c.written)
            .where(rows.c.served_on <= day, to_village(rows), is_known(Services, on=on, table=rows),
                   by_special(rows.c.commissioner_no, on=on)).group_by(known.c.village))
