"""What commissioners did, by kind, month and day, and how much each has to do: read from the records, asked once until these change."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import ColumnElement, Connection, FromClause, Select, Text, case, cast, distinct, func, or_, select

from data.coverage.arrays import BY_ROWS
from data.coverage.codes import PROVINCE, county_of, in_county, within
from data.coverage.placed import assignments_after_term, assignments_on, by_special, counted_as
from data.coverage.places import code_at, places_select
from data.coverage.records import in_term
from data.coverage.register import as_counted, of_year, register_year
from data.indicators.commissioners.kept import kinds_of_months, split
from data.indicators.periods import Period
from data.regions import CORPS, HUBEI, NATION, WITHOUT_HUBEI, XINJIANG
from db.columns import columns, frame_of
from db.store import is_known
from db.tables.services import Services
from db.tables.villages import Assignments, Commissioners

KEPT = 256  # selects
SUMS = ("farmers", "trainees", "technologies")
OF_PEOPLE = ("in_term", "idle", "few_days", "few_visits", "overloaded")  # where a commissioner is based
OF_ASSIGNMENTS = ("in_force", "unsigned", "ended")  # where the village lies


def by_kind(connection: Connection, *, first: date, last: date, level: str, code: int | str, known_on: int | None = None) -> pd.DataFrame:
    """month (2020-03), kind, services and SUMS of the services of 科技特派员 that count for a place between two days.

    Whole months come from the derived table, as known now; the days outside them, and an earlier day, from the records.
    """
    months, rest = [], [Period.between(first, last)]
    if known_on is None:
        months, rest = split(connection, rest[0], listed=register_year(connection, up_to=last.year))
    parts = [kinds_of_months(connection, months, level=level, code=code)] if months else []
    parts += [_of_records(connection, rest, last.year, level, code, known_on)] if rest else []
    return pd.concat(parts).sort_values(["month", "kind"], ignore_index=True)


def _of_records(connection: Connection, stretches: Sequence[Period], year: int, level: str, code: int | str, on: int | None) -> pd.DataFrame:
    """The same of stretches of days, counted from the records by the register of a year."""
    counted = connection.execute(_by_month_and_kind(_services(connection, stretches, level, code, year=year, on=on)))
    listed = pd.DataFrame(list(map(tuple, counted)), columns=["month", "kind", "services", *SUMS])
    return listed.astype(dict.fromkeys(("services", *SUMS), "int64"))


@lru_cache(maxsize=KEPT)
def _by_month_and_kind(rows: FromClause) -> Select:
    month = func.substr(cast(rows.c.served_on, Text), 1, len("2020-03"))  # both engines write a day as 2020-03-02
    return select(month.label("month"), rows.c.kind, func.count().label("services"), *(
        func.coalesce(func.sum(rows.c[name]), 0).label(name) for name in SUMS)).group_by(month, rows.c.kind)


def by_day(connection: Connection, *, first: date, last: date, level: str, code: int | str, known_on: int | None = None) -> pd.DataFrame:
    """day, services and people (distinct commissioners) of each day that has a service; people of a day are its service days."""
    rows = _services(connection, [Period.between(first, last)], level, code, year=last.year, on=known_on)
    counted = connection.execute(select(rows.c.served_on, func.count(), func.count(distinct(rows.c.commissioner_no)))
                                 .group_by(rows.c.served_on).order_by(rows.c.served_on))
    return pd.DataFrame(list(map(tuple, counted)), columns=["day", "services", "people"])


def _services(connection: Connection, stretches: Sequence[Period], level: str, code: int | str, *, year: int, on: int | None) -> FromClause:
    """The services that count for a place by the register of a year: in the county of the village at the end of the chain of mergers, else where somebody is based."""
    return _counting_for(tuple(stretches), level, code, register_year(connection, up_to=year, on=on), on)


@lru_cache(maxsize=KEPT)
def _counting_for(stretches: tuple[Period, ...], level: str, code: int | str, listed: int, on: int | None) -> FromClause:
    """The same as a select, which is put together once: its words follow from what is asked alone."""
    _listed, merged = of_year(listed, on=on)
    rows, people = Services.__table__, Commissioners.__table__
    days = or_(*(rows.c.served_on.between(stretch.first_day, stretch.last_day) for stretch in stretches))
    query = (select(rows.c.commissioner_no, rows.c.served_on, rows.c.kind, *(rows.c[name] for name in SUMS))
             .where(days, is_known(Services, on=on), by_special(rows.c.commissioner_no, on=on)))
    if code == NATION:
        return query.with_hint(rows, BY_ROWS, "sqlite").subquery("services_of")
    base = select(people.c.base).where(people.c.commissioner_no == rows.c.commissioner_no, is_known(Commissioners, on=on)).scalar_subquery()
    place = func.coalesce(county_of(counted_as(merged, rows.c.village_code)), base)
    near = query.add_columns(place.label("place"))
    if code != WITHOUT_HUBEI:
        near = near.where(_near(rows, merged, level, int(code), on=on))
    inside = near.subquery("near")
    divisions = places_select().cte("divisions")
    at = code_at(divisions, inside.c.place, "province" if code == WITHOUT_HUBEI else level)
    wanted = at != HUBEI if code == WITHOUT_HUBEI else at == int(code)
    return (select(*(inside.c[name] for name in ("commissioner_no", "served_on", "kind", *SUMS)))
            .select_from(inside.outerjoin(divisions, divisions.c.adcode == inside.c.place)).where(wanted).subquery("services_of"))


def _near(rows: FromClause, merged: FromClause, level: str, code: int, *, on: int | None) -> ColumnElement[bool]:
    """A wider condition that indexes can serve: the village lies in the county or province, counts as another, or there is none and somebody
    is based in the province."""
    provinces = (XINJIANG, CORPS) if code // PROVINCE * PROVINCE in (XINJIANG, CORPS) else (code // PROVINCE * PROVINCE,)
    here = in_county(rows.c.village_code, code) if level == "county" else within(rows.c.village_code, provinces)
    people = Commissioners.__table__
    based = select(people.c.commissioner_no).where(
        or_(*(people.c.base.between(province, province + PROVINCE - 1) for province in provinces)), is_known(Commissioners, on=on))
    return or_(here, rows.c.village_code.is_(None) & rows.c.commissioner_no.in_(based), rows.c.village_code.in_(select(merged.c.village)))


def workload(connection: Connection, *, period: str, days: int, visits: int, villages: int, known_on: int | None = None) -> pd.DataFrame:
    """Counts by place: of commissioners in term on the last day where they are based (OF_PEOPLE), of assignments where the village lies.

    `idle`: no service in the calendar year up to that day; `few_days`, `few_visits`: fewer than a year's duty (0: nobody); `overloaded`: more
    than `villages` in force. `unsigned`: assignments in force without a day on which the agreement was signed; `ended`: assignments that go
    on though the term of their commissioner is over.
    """
    last = Period.parse(period).last_day
    held = _held(connection, last, known_on)
    people = _people(connection, last, known_on, held=held)
    done = people.assign(in_term=1, idle=people["visits"] == 0, few_days=people["days"] < days, few_visits=people["visits"] < visits,
                         overloaded=people["villages"] > villages)
    by_base = done.groupby("base")[list(OF_PEOPLE)].sum()
    by_place = _assignments(connection, last, known_on, held=held).groupby("place").sum()
    return by_base.join(by_place, how="outer").fillna(0).astype("int64").rename_axis("place").reset_index()


def standing(connection: Connection, *, day: date, known_on: int | None = None) -> dict[str, int]:
    """in_term and in_force of the whole nation on a day, as the sums of `workload` have them."""
    people, held = Commissioners.__table__, assignments_on(day, on=known_on).subquery("held")
    return {"in_term": connection.scalar(select(func.count()).select_from(people).where(in_term(people, day), is_known(Commissioners, on=known_on))),
            "in_force": connection.scalar(select(func.count()).select_from(held))}


def _people(connection: Connection, last: date, on: int | None, *, held: dict[str, pa.Array], base: int | None = None) -> pd.DataFrame:
    """Those in term on a day, or of them those based in a county: commissioner_no, base, visits and days of the calendar year so far, villages
    in force, last (day of the last service of the year, NaT without one). Days are the distinct dates of each person's records, which the
    index of persons and dates gives without a row of the table."""
    people, rows = Commissioners.__table__, Services.__table__
    among = select(people.c.commissioner_no, people.c.base).where(
        in_term(people, last), is_known(Commissioners, on=on), *([] if base is None else [people.c.base == base]))
    numbers_among = [] if base is None else [rows.c.commissioner_no.in_(among.with_only_columns(people.c.commissioner_no))]
    served = select(rows.c.commissioner_no, func.count().label("visits"), func.count(distinct(rows.c.served_on)).label("days"),
                    func.max(rows.c.served_on).label("last")).where(
        rows.c.served_on.between(last.replace(month=1, day=1), last), is_known(Services, on=on), *numbers_among).group_by(rows.c.commissioner_no)
    listed, sums = columns(connection, among), columns(connection, served)
    numbers, size = listed["commissioner_no"], len(listed["commissioner_no"])
    counts = {"visits": np.zeros(size, dtype=np.int64), "days": np.zeros(size, dtype=np.int64), "last": np.full(size, np.datetime64("NaT", "s"))}
    for name, of_person in counts.items():
        person, values = _of_persons(sums, numbers, name)
        of_person[person] = values.astype("datetime64[D]") if name == "last" else values
    holder, village = _of_persons(held, numbers, "village_code")
    load = pd.DataFrame({"holder": holder, "village": village}).drop_duplicates()["holder"]
    return pd.DataFrame({"commissioner_no": numbers.to_pandas(), "base": listed["base"].to_numpy(), **counts, "villages": np.bincount(load, minlength=size)})


def _of_persons(rows: dict[str, pa.Array], numbers: pa.Array, column: str) -> tuple[np.ndarray, np.ndarray]:
    """The position of each row's commissioner among the numbers, and a column as whole numbers, without the rows of others."""
    at = pc.index_in(rows["commissioner_no"], value_set=numbers).fill_null(-1).to_numpy().astype(np.int64)
    values = rows[column].cast(pa.int32()) if pa.types.is_date(rows[column].type) else rows[column]
    return at[at >= 0], values.to_numpy().astype(np.int64)[at >= 0]


def people_of(connection: Connection, *, period: str, county: int, known_on: int | None = None) -> pd.DataFrame:
    """The commissioners in term who are based in a county, by number: commissioner_no, name, organisation, visits, days, villages, last."""
    last = Period.parse(period).last_day
    people = Commissioners.__table__
    based = select(people.c.commissioner_no).where(people.c.base == county, is_known(Commissioners, on=known_on))
    rows = _people(connection, last, known_on, held=_held(connection, last, known_on, among=based), base=county)
    named = frame_of(connection, select(people.c.commissioner_no, people.c.name, people.c.organisation, people.c.until).where(
        people.c.base == county, is_known(Commissioners, on=known_on)))
    rows["last"] = rows["last"].dt.date
    return rows.merge(named, on="commissioner_no").sort_values("commissioner_no", ignore_index=True)


def _held(connection: Connection, last: date, on: int | None, *, among: Select | None = None) -> dict[str, pa.Array]:
    """commissioner_no, village_code and unsigned (0 or 1) of the assignments in force on a day; of the numbers that a select gives."""
    rows = Assignments.__table__
    held = assignments_on(last, on=on).with_only_columns(
        rows.c.commissioner_no, rows.c.village_code, case((rows.c.agreement_on.is_(None), 1), else_=0).label("unsigned"))
    held = columns(connection, held if among is None else held.where(rows.c.commissioner_no.in_(among)))
    return held | {"village_code": _as_counted(connection, held, last, on)}


def _as_counted(connection: Connection, rows: dict[str, pa.Array], last: date, on: int | None) -> pa.Array:
    """The villages of assignments as the register of the year counts them: what was merged lies where the other does."""
    return pa.array(as_counted(connection, rows["village_code"].to_pylist(), year=last.year, on=on), pa.int64())


def _assignments(connection: Connection, last: date, on: int | None, *, held: dict[str, pa.Array]) -> pd.DataFrame:
    """place (the county of the village that it counts for) and 0 or 1 for each of OF_ASSIGNMENTS, a row an assignment."""
    over = columns(connection, assignments_after_term(last, on=on).with_only_columns(Assignments.__table__.c.village_code))
    return pd.concat([
        pd.DataFrame({"place": county_of(held["village_code"].to_numpy()), "in_force": 1, "unsigned": held["unsigned"].to_numpy(), "ended": 0}),
        pd.DataFrame({"place": county_of(_as_counted(connection, over, last, on).to_numpy()), "in_force": 0, "unsigned": 0, "ended": 1})])
