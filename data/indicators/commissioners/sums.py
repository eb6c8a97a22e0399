"""Sums over records of commissioners by the place they count for: services, jobs, assignments, terms."""

from collections.abc import Collection
from datetime import date

import pandas as pd
from sqlalchemy import Connection, FromClause, Select, Subquery, func, select

from data.coverage import records
from data.coverage.places import NATION, code_at, places_select
from data.indicators.periods import Period
from db.store import is_known
from db.tables.villages import Commissioners

SERVICES = ("farmers", "trainees", "technologies")
OUTCOMES = ("jobs", "households")


def sums(connection: Connection, period: Period, merged: FromClause, *, on: int | None, wanted: Collection[str],
         own: bool) -> list[pd.DataFrame]:
    """Frames of place and what its records of the period add up to; with `own` the place is the village itself."""
    first, last, column = period.first_day, period.last_day, "village" if own else "place"
    wanted, asked = set(wanted), []
    if wanted & {"services", *SERVICES}:
        asked.append(_summed(records.placed_services(first, last, merged, on=on), column, SERVICES, count="services"))
    if wanted & set(OUTCOMES):
        asked.append(_summed(records.placed_outcomes(first, last, merged, on=on), column, OUTCOMES))
    if "service_days" in wanted and own:
        rows = records.placed_services(first, last, merged, on=on)
        asked.append(_days(rows, rows.c.village))
    return [read(connection, rows) for rows in asked]


def standing(connection: Connection, day: date, villages: FromClause, merged: FromClause, *, on: int | None,
             wanted: Collection[str], own: bool) -> list[pd.DataFrame]:
    """Frames of place and the assignments in force, and the commissioners in term, on a day."""
    asked = []
    if "in_force" in wanted:
        rows = records.placed_assignments(day, villages, merged, on=on)
        asked.append(_summed(rows, "village" if own else "place", (), count="in_force"))
    if "in_term" in wanted and not own:
        asked.append(_in_term(day, on))
    return [read(connection, rows) for rows in asked]


def service_days(connection: Connection, period: Period, merged: FromClause, *, on: int | None,
                 level: str) -> pd.DataFrame:
    """code (of the level) and service_days: its distinct (commissioner, date), not added up from below."""
    rows = records.placed_services(period.first_day, period.last_day, merged, on=on)
    if level == "nation":
        return read(connection, _days(rows, NATION + 0 * rows.c.place)).rename(columns={"place": "code"})
    known = places_select().cte("known")
    here = select(code_at(known, rows.c.place, level).label("code"), rows.c.commissioner_no, rows.c.served_on)
    found = here.select_from(rows.outerjoin(known, known.c.adcode == rows.c.place)).subquery("here")
    return read(connection, _days(found, found.c.code)).rename(columns={"place": "code"})


def read(connection: Connection, rows: Select) -> pd.DataFrame:
    """The rows as a frame of whole numbers."""
    result = connection.execute(rows)
    told = list(map(tuple, result))  # pandas asks a row of SQLAlchemy's, in vain and at length, what else it may be
    return pd.DataFrame(told, columns=list(result.keys())).astype("int64")


def _summed(rows: Subquery, column: str, names: Collection[str], *, count: str = "") -> Select:
    place = rows.c[column]
    told = [func.count().label(count)] if count else []
    told += [func.coalesce(func.sum(rows.c[name]), 0).label(name) for name in names]
    return select(place.label("place"), *told).where(place.is_not(None)).group_by(place)


def _days(rows: Subquery, place) -> Select:
    once = select(place.label("place"), rows.c.commissioner_no, rows.c.served_on).where(place > 0).distinct().subquery("once")
    return select(once.c.place, func.count().label("service_days")).group_by(once.c.place)


def _in_term(day: date, on: int | None) -> Select:
    people = Commissioners.__table__
    return (select(people.c.base.label("place"), func.count().label("in_term"))
            .where(is_known(Commissioners, on=on), records.in_term(people, day)).group_by(people.c.base))
