"""What commissioners did, by kind, month and day, and how much each has to do: read from the records, asked once until these change."""

from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import ColumnElement, Connection, FromClause, Text, case, cast, distinct, func, or_, select

from data.coverage.arrays import BY_ROWS
from data.coverage.codes import PROVINCE, county_of, in_county, within
from data.coverage.placed import assignments_after_term, assignments_on, by_special, counted_as
from data.coverage.places import code_at, places_select
from data.coverage.records import in_term
from data.coverage.register import as_counted, of_year, register_year
from data.coverage.settled import A_DAY
from data.indicators.periods import Period
from data.regions import CORPS, HUBEI, NATION, WITHOUT_HUBEI, XINJIANG
from db.columns import columns, frame_of
from db.store import is_known
from db.tables.services import Services
from db.tables.villages import Assignments, Commissioners

SUMS = ("farmers", "trainees", "technologies")
KINDS = ("技术指导", "技术培训", "春耕备耕", "病虫害防治", "动物疫病防治", "成果推广", "其他")
OF_PEOPLE = ("in_term", "idle", "few_days", "few_visits", "overloaded")  # where a commissioner is based
OF_ASSIGNMENTS = ("in_force", "unsigned", "ended")  # where the village lies


def by_kind(connection: Connection, *, first: date, last: date, level: str, code: int | str, known_on: int | None = None) -> pd.DataFrame:
    """month (2020-03), kind, services and SUMS of the services of 科技特派员 that count for a place between two days."""
    rows = _services(connection, first, last, level, code, on=known_on)
    month = func.substr(cast(rows.c.served_on, Text), 1, len("2020-03"))  # both engines write a day as 2020-03-02
    counted = connection.execute(select(month.label("month"), rows.c.kind, func.count().label("services"), *(
        func.coalesce(func.sum(rows.c[name]), 0).label(name) for name in SUMS)).group_by(month, rows.c.kind))
    listed = pd.DataFrame(list(map(tuple, counted)), columns=["month", "kind", "services", *SUMS])
    return listed.astype(dict.fromkeys(("services", *SUMS), "int64")).sort_values(["month", "kind"], ignore_index=True)


def by_day(connection: Connection, *, first: date, last: date, level: str, code: int | str, known_on: int | None = None) -> pd.DataFrame:
    """day, services and people (distinct commissioners) of each day that has a service; people of a day are its service days."""
    rows = _services(connection, first, last, level, code, on=known_on)
    counted = connection.execute(select(rows.c.served_on, func.count(), func.count(distinct(rows.c.commissioner_no)))
                                 .group_by(rows.c.served_on).order_by(rows.c.served_on))
    return pd.DataFrame(list(map(tuple, counted)), columns=["day", "services", "people"])


def _services(connection: Connection, first: date, last: date, level: str, code: int | str, *, on: int | None) -> FromClause:
    """The services that count for a place: in the county of the village at the end of the chain of mergers, else where somebody is based."""
    _listed, merged = of_year(register_year(connection, up_to=last.year, on=on), on=on)
    rows, people = Services.__table__, Commissioners.__table__
    query = (select(rows.c.commissioner_no, rows.c.served_on, rows.c.kind, *(rows.c[name] for name in SUMS))
             .where(rows.c.served_on.between(first, last), is_known(Services, on=on), by_special(rows.c.commissioner_no, on=on)))
    if code == NATION:
        return query.with_hint(rows, BY_ROWS, "sqlite").subquery("services_of")
    base = select(people.c.base).where(people.c.commissioner_no == rows.c.commissioner_no, is_known(Commissioners, on=on)).scalar_subquery()
    place = func.coalesce(county_of(counted_as(merged, rows.c.village_code)), base)
    near = query.add_columns(place.label("place"))
    if code != WITHOUT_HUBEI:
        near = near.where(_near(rows, merged, level, int(code)))
    inside = near.subquery("near")
    divisions = places_select().cte("divisions")
    at = code_at(divisions, inside.c.place, "province" if code == WITHOUT_HUBEI else level)
    wanted = at != HUBEI if code == WITHOUT_HUBEI else at == int(code)
    return (select(*(inside.c[name] for name in ("commissioner_no", "served_on", "kind", *SUMS)))
            .select_from(inside.outerjoin(divisions, divisions.c.adcode == inside.c.place)).where(wanted).subquery("services_of"))


def _near(rows: FromClause, merged: FromClause, level: str, code: int) -> ColumnElement[bool]:
    """A wider condition that an index can serve: the village lies in the county or province, counts as another, or there is none."""
    provinces = (XINJIANG, CORPS) if code // PROVINCE * PROVINCE in (XINJIANG, CORPS) else (code // PROVINCE * PROVINCE,)
    here = in_county(rows.c.village_code, code) if level == "county" else within(rows.c.village_code, provinces)
    return or_(here, rows.c.village_code.is_(None), rows.c.village_code.in_(select(merged.c.village)))


def workload(connection: Connection, *, period: str, days: int, visits: int, villages: int, known_on: int | None = None) -> pd.DataFrame:
    """Counts by place: of commissioners in term on the last day where they are based (OF_PEOPLE), of assignments where the village lies.

    `idle`: no service in the calendar year up to that day; `few_days`, `few_visits`: fewer than a year's duty (0: nobody); `overloaded`: more
    than `villages` in force. `unsigned`: assignments in force without a day on which the agreement was signed; `ended`: assignments that go
    on though the term of their commissioner is over.
    """
    last = Period.parse(period).last_day
    people = _people(connection, last, known_on)
    done = people.assign(in_term=1, idle=people["visits"] == 0, few_days=people["days"] < days, few_visits=people["visits"] < visits,
                         overloaded=people["villages"] > villages)
    by_base = done.groupby("base")[list(OF_PEOPLE)].sum()
    held = _assignments(connection, last, known_on).groupby("place").sum()
    return by_base.join(held, how="outer").fillna(0).astype("int64").rename_axis("place").reset_index()


def standing(connection: Connection, *, day: date, known_on: int | None = None) -> dict[str, int]:
    """in_term and in_force of the whole nation on a day, as the sums of `workload` have them."""
    people, held = Commissioners.__table__, assignments_on(day, on=known_on).subquery("held")
    return {"in_term": connection.scalar(select(func.count()).select_from(people).where(in_term(people, day), is_known(Commissioners, on=known_on))),
            "in_force": connection.scalar(select(func.count()).select_from(held))}


def _people(connection: Connection, last: date, on: int | None, *, base: int | None = None) -> pd.DataFrame:
    """Those in term on a day, or of them those based in a county: commissioner_no, base, visits and days of the calendar year so far, villages
    in force, last (day of the last service of the year, NaT without one). Read by columns: a nation has a million services."""
    people, rows, held = Commissioners.__table__, Services.__table__, assignments_on(last, on=on).subquery("held")
    among = select(people.c.commissioner_no, people.c.base).where(
        in_term(people, last), is_known(Commissioners, on=on), *([] if base is None else [people.c.base == base]))
    served = select(rows.c.commissioner_no, rows.c.served_on).where(rows.c.served_on.between(last.replace(month=1, day=1), last), is_known(Services, on=on))
    load = select(held.c.commissioner_no, held.c.village_code)
    if base is None:
        served = served.with_hint(rows, BY_ROWS, "sqlite")
    else:
        served, load = (query.where(query.selected_columns.commissioner_no.in_(among.with_only_columns(people.c.commissioner_no))) for query in (served, load))
    listed = columns(connection, among)
    numbers, size = listed["commissioner_no"], len(listed["commissioner_no"])
    person, day = _of_persons(columns(connection, served), numbers, "served_on")
    once = np.sort(pd.unique(person * A_DAY + day))  # ten times as fast as np.unique of a million
    holder, village = _of_persons(columns(connection, load), numbers, "village_code")
    village = as_counted(connection, village.tolist(), year=last.year, on=on)
    newest = np.full(size, np.datetime64("NaT", "s"))
    newest[once // A_DAY] = (once % A_DAY).astype("datetime64[D]")  # of each in the order of days, so the last one stays
    return pd.DataFrame({
        "commissioner_no": numbers.to_pandas(), "base": listed["base"].to_numpy(), "visits": np.bincount(person, minlength=size),
        "days": np.bincount(once // A_DAY, minlength=size), "last": newest,
        "villages": np.bincount(pd.DataFrame({"holder": holder, "village": village}).drop_duplicates()["holder"], minlength=size)})


def _of_persons(rows: dict[str, pa.Array], numbers: pa.Array, column: str) -> tuple[np.ndarray, np.ndarray]:
    """The position of each row's commissioner among the numbers, and a column as whole numbers, without the rows of others."""
    at = pc.index_in(rows["commissioner_no"], value_set=numbers).fill_null(-1).to_numpy().astype(np.int64)
    values = rows[column].cast(pa.int32()) if pa.types.is_date(rows[column].type) else rows[column]
    return at[at >= 0], values.to_numpy().astype(np.int64)[at >= 0]


def people_of(connection: Connection, *, period: str, county: int, known_on: int | None = None) -> pd.DataFrame:
    """The commissioners in term who are based in a county, by number: commissioner_no, name, organisation, visits, days, villages, last."""
    last = Period.parse(period).last_day
    rows = _people(connection, last, known_on, base=county)
    people = Commissioners.__table__
    named = frame_of(connection, select(people.c.commissioner_no, people.c.name, people.c.organisation, people.c.until).where(
        people.c.base == county, is_known(Commissioners, on=known_on)))
    rows["last"] = rows["last"].dt.date
    return rows.merge(named, on="commissioner_no").sort_values("commissioner_no", ignore_index=True)


def _assignments(connection: Connection, last: date, on: int | None) -> pd.DataFrame:
    """place (the county of the village that it counts for) and 0 or 1 for each of OF_ASSIGNMENTS, a row an assignment."""
    unsigned = case((Assignments.__table__.c.agreement_on.is_(None), 1), else_=0).label("unsigned")
    held = assignments_on(last, on=on)
    held = columns(connection, held.with_only_columns(Assignments.__table__.c.village_code, unsigned))
    over = assignments_after_term(last, on=on)
    over = columns(connection, over.with_only_columns(Assignments.__table__.c.village_code))
    held["village_code"], over["village_code"] = (np.array(as_counted(connection, rows["village_code"].to_pylist(), year=last.year, on=on), dtype=np.int64)
                                                  for rows in (held, over))
    return pd.concat([
        pd.DataFrame({"place": county_of(held["village_code"]), "in_force": 1, "unsigned": held["unsigned"].to_numpy(), "ended": 0}),
        pd.DataFrame({"place": county_of(over["village_code"]), "in_force": 0, "unsigned": 0, "ended": 1})])
