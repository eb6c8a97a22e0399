"""Sums over records of commissioners by the place they count for: services, jobs, assignments, terms."""

from collections.abc import Collection
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
from sqlalchemy import Connection, FromClause, Select, Subquery, func, select

from data.coverage.placed import placed_assignments, placed_outcomes, placed_services, serving_near
from data.coverage.places import code_at, located, places, places_select
from data.coverage.records import OUTCOMES, SERVICES, in_term
from data.coverage.settled import A_DAY
from data.indicators.periods import Period
from data.regions import NATION
from db.columns import columns
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


def service_days_across(connection: Connection, period: Period, merged: FromClause, *, on: int | None, province: int) -> int:
    """The distinct (commissioner, date) with services both in a province and outside it; only who served in it is asked."""
    first, last = period.first_day, period.last_day
    rows = placed_services(first, last, merged, on=on, among=serving_near(first, last, merged, on=on, province=province))
    services = columns(connection, select(rows.c.place, rows.c.commissioner_no, rows.c.served_on).where(rows.c.place > 0))
    persons = services["commissioner_no"].dictionary_encode().indices.to_numpy().astype("int64")
    once = persons * A_DAY + services["served_on"].cast(pa.int32()).to_numpy()
    inside = located(places(connection), services["place"], "province") == province
    return len(np.intersect1d(once[inside], once[~inside]))


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
