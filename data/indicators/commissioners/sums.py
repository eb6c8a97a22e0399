"""Sums over records of commissioners by the place they count for: services, jobs, assignments, terms."""

from collections.abc import Collection
from datetime import date

import pandas as pd
from sqlalchemy import Connection, FromClause, Select, Subquery, func, select

from data.coverage.placed import placed_assignments, placed_outcomes, placed_services
from data.coverage.places import code_at, places_select
from data.coverage.records import OUTCOMES, SERVICES, in_term
from data.indicators.periods import Period
from data.regions import NATION
from db.store import is_known
from db.tables.villages import Commissioners

PLACED = ((SERVICES, placed_services), (OUTCOMES, placed_outcomes))


def sums(connection: Connection, period: Period, merged: FromClause, *, on: int | None, wanted: Collection[str],
         by_village: bool) -> list[pd.DataFrame]:
    """Frames of place and what its records of the period add up to; with `by_village` the place is the village itself."""
    first, last = period.first_day, period.last_day
    queries = [_summed(placed(first, last, merged, on=on), by_village, kind.added, number=kind.number)
               for kind, placed in PLACED if {kind.number, *kind.added} & set(wanted)]
    if "service_days" in wanted and by_village:
        rows = placed_services(first, last, merged, on=on)
        queries.append(_days(rows, rows.c.village))
    return [read(connection, rows) for rows in queries]


def standing(connection: Connection, day: date, villages: FromClause, merged: FromClause, *, on: int | None,
             wanted: Collection[str], by_village: bool) -> list[pd.DataFrame]:
    """Frames of place and the assignments in force, and the commissioners in term, on a day."""
    queries = []
    if "in_force" in wanted:
        queries.append(_summed(placed_assignments(day, villages, merged, on=on), by_village, (), number="in_force"))
    if "in_term" in wanted and not by_village:
        queries.append(_in_term(day, on))
    return [read(connection, rows) for rows in queries]


def service_days(connection: Connection, period: Period, merged: FromClause, *, on: int | None,
                 level: str) -> pd.DataFrame:
    """code (of the level) and service_days: its distinct (commissioner, date), not added up from below."""
    rows = placed_services(period.first_day, period.last_day, merged, on=on)
    if level == "nation":
        return read(connection, _days(rows, NATION + 0 * rows.c.place)).rename(columns={"place": "code"})
    divisions = places_select().cte("divisions")
    services = (select(code_at(divisions, rows.c.place, level).label("code"), rows.c.commissioner_no, rows.c.served_on)
                .select_from(rows.outerjoin(divisions, divisions.c.adcode == rows.c.place)).subquery("services_of"))
    return read(connection, _days(services, services.c.code)).rename(columns={"place": "code"})


def service_days_without(connection: Connection, period: Period, merged: FromClause, *, on: int | None, province: int) -> int:
    """The distinct (commissioner, date) of all services outside a province."""
    rows, divisions = placed_services(period.first_day, period.last_day, merged, on=on), places_select().cte("divisions")
    outside = (select(rows.c.commissioner_no, rows.c.served_on).select_from(rows.outerjoin(divisions, divisions.c.adcode == rows.c.place))
               .where(rows.c.place > 0, code_at(divisions, rows.c.place, "province") != province).distinct().subquery("outside"))
    return connection.scalar(select(func.count()).select_from(outside))


def read(connection: Connection, rows: Select) -> pd.DataFrame:
    """The rows as a frame of whole numbers."""
    result = connection.execute(rows)
    plain = list(map(tuple, result))  # pandas asks a row of SQLAlchemy's, in vain and at length, what else it may be
    return pd.DataFrame(plain, columns=list(result.keys())).astype("int64")


def _summed(rows: Subquery, by_village: bool, names: Collection[str], *, number: str) -> Select:
    place = rows.c.village if by_village else rows.c.place
    columns = [func.count().label(number)] if number else []
    columns += [func.coalesce(func.sum(rows.c[name]), 0).label(name) for name in names]
    return select(place.label("place"), *columns).where(place.is_not(None)).group_by(place)


def _days(rows: Subquery, place) -> Select:
    once = select(place.label("place"), rows.c.commissioner_no, rows.c.served_on).where(place > 0).distinct().subquery("once")
    return select(once.c.place, func.count().label("service_days")).group_by(once.c.place)


def _in_term(day: date, on: int | None) -> Select:
    people = Commissioners.__table__
    return (select(people.c.base.label("place"), func.count().label("in_term"))
            .where(is_known(Commissioners, on=on), in_term(people, day)).group_by(people.c.base))
