"""The commissioner who could go to a village that nobody served."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, func, select

from data.coverage.codes import county_of, in_county
from data.coverage.placed import assignments_on, counted_as
from data.coverage.records import in_term
from data.coverage.register import counted_otherwise
from db.store import is_known
from db.tables.villages import Assignments, Commissioners, Villages

EARTH = 6371.0  # km, its mean radius
WHO = ["commissioner", "organisation", "speciality"]
COLUMNS = ["commissioner_no", "distance_km"]
FEW = 100  # counties that are asked one by one, over the index of village codes; of more everything is read


def nearest(connection: Connection, uncovered: pd.DataFrame, villages: FromClause, merged: FromClause, day: date, *,
            on: int | None, stationed: Mapping[int, str] | None = None) -> pd.DataFrame:
    """Villages (village, county, lon, lat) with commissioner_no, commissioner, organisation, speciality, load (villages that he is
    assigned to on the day) and distance_km of one in term.

    Of those assigned to a village of the same county the one whose village is nearest: where he is posted is taken from there. Where
    coordinates are missing, the first by number of those based in the county, else of those assigned there, without a distance.
    `stationed` names that first one of the counties, where it is known already.
    """
    counties = [int(code) for code in uncovered["county"].unique()]
    assigned = assigned_in(connection, counties, villages, merged, day, on)
    near = _by_distance(uncovered, assigned).reindex(uncovered["village"])
    named = uncovered.assign(**{name: near[name].to_numpy() for name in COLUMNS})
    alone = named["commissioner_no"].isna()
    lonely = named.loc[alone, "county"].unique().tolist()
    based = based_in(connection, lonely, day, on) if stationed is None else pd.DataFrame(
        [pair for pair in stationed.items() if pair[0] in lonely], columns=["county", "commissioner_no"])
    any_one = pd.concat([based, assigned[["county", "commissioner_no"]]]).drop_duplicates("county").set_index("county")["commissioner_no"]
    named["commissioner_no"] = named["commissioner_no"].where(~alone, named["county"].map(any_one))
    numbers = named["commissioner_no"].dropna().unique().tolist()
    people = who(connection, numbers, on=on).reindex(named["commissioner_no"])
    return named.assign(**{name: people[name].to_numpy() for name in WHO},
                        load=named["commissioner_no"].map(loads(connection, numbers, day, merged, on=on)).astype("Int64"))


def assigned_in(connection: Connection, counties: Collection[int], villages: FromClause, merged: FromClause, day: date,
                on: int | None) -> pd.DataFrame:
    """county, commissioner_no, there_lon and there_lat: each counted village of the counties that one in term is assigned to on the
    day, with the coordinates of its newest register row by then, by number."""
    rows, held = Villages.__table__, assignments_on(day, on=on)
    written = Assignments.__table__.c.village_code
    into = counted_otherwise(connection, merged)
    others = [village for village, other in into.items() if county_of(other) in set(counties)]
    there = [*_in_each(connection, held, written, counties), *(connection.execute(held.where(written.in_(others))) if others else ())]
    listed = pd.DataFrame([tuple(row) for row in there], columns=["commissioner_no", "village"]).astype({"village": "int64"})
    listed["village"] = listed["village"].map(lambda code: into.get(code, code)).astype("int64")
    listed = listed.assign(county=county_of(listed["village"])).drop_duplicates(["commissioner_no", "village"])
    counted = [row[0] for row in _in_each(connection, select(villages.c.village), villages.c.village, counties)]
    placed = select(rows.c.village_code, rows.c.lon, rows.c.lat, rows.c.register_year).where(is_known(Villages, on=on), rows.c.register_year <= day.year)
    known = pd.DataFrame([tuple(row) for row in _in_each(connection, placed, rows.c.village_code, counties)],
                         columns=["village", "there_lon", "there_lat", "year"]).sort_values("year")
    known = known.drop_duplicates("village", keep="last").drop(columns="year").astype({"village": "int64"})
    listed = listed[listed["village"].isin(counted)].merge(known, on="village", how="left")
    return listed.sort_values(["commissioner_no", "village"], ignore_index=True).drop(columns="village")


def _in_each(connection: Connection, query: Select, village: ColumnElement, counties: Collection[int]) -> Iterator[Row]:
    """The rows whose village lies in one of the counties."""
    if len(counties) > FEW:
        wanted = set(counties)
        place = query.add_columns(county_of(village).label("county_of_it"))
        yield from (row[:-1] for row in connection.execute(place) if row[-1] in wanted)
        return
    for code in counties:
        yield from connection.execute(query.where(in_county(village, code)))


def stationed(connection: Connection, *, day: date, known_on: int | None = None) -> dict[int, str]:
    """County → the first by number of those in term who are based there; of all counties at once, to be kept for a day."""
    people = Commissioners.__table__
    return dict(map(tuple, connection.execute(select(people.c.base, func.min(people.c.commissioner_no)).where(
        in_term(people, day), is_known(Commissioners, on=known_on)).group_by(people.c.base))))


def based_in(connection: Connection, counties: Collection[int], day: date, on: int | None) -> pd.DataFrame:
    """county and commissioner_no of those in term who are based in the counties, by number."""
    people = Commissioners.__table__
    result = connection.execute(
        select(people.c.base, people.c.commissioner_no)
        .where(people.c.base.in_(list(counties)), in_term(people, day), is_known(Commissioners, on=on)).order_by(people.c.commissioner_no)) if counties else ()
    return pd.DataFrame([tuple(row) for row in result], columns=["county", "commissioner_no"])


def who(connection: Connection, numbers: Iterable[str], *, on: int | None) -> pd.DataFrame:
    """commissioner (the name), organisation, speciality, since and until of commissioners, by number."""
    people = Commissioners.__table__
    query = select(people.c.commissioner_no, people.c.name, people.c.organisation, people.c.speciality, people.c.since, people.c.until).where(is_known(Commissioners, on=on))
    found = [row for part in _parts(list(numbers)) for row in connection.execute(query.where(people.c.commissioner_no.in_(part)))]
    return pd.DataFrame([tuple(row) for row in found], columns=["commissioner_no", *WHO, "since", "until"], dtype=object).set_index("commissioner_no")


def loads(connection: Connection, numbers: Iterable[str], day: date, merged: FromClause, *, on: int | None) -> dict[str, int]:
    """How many villages each commissioner is assigned to on a day, 0 for none; merged ones count once, as the other."""
    rows, wanted = Assignments.__table__, list(numbers)
    village = counted_as(merged, rows.c.village_code)
    query = assignments_on(day, on=on).with_only_columns(rows.c.commissioner_no, func.count(village.distinct()))
    held = {number: n for part in _parts(wanted) for number, n in connection.execute(
        query.where(rows.c.commissioner_no.in_(part)).group_by(rows.c.commissioner_no))}
    return {number: held.get(number, 0) for number in wanted}


def _parts(numbers: list[str], most: int = 5_000) -> Iterator[list[str]]:
    """The numbers in parts that a statement can hold."""
    return (numbers[start:start + most] for start in range(0, len(numbers), most))


def _by_distance(uncovered: pd.DataFrame, assigned: pd.DataFrame) -> pd.DataFrame:
    """The nearest assigned commissioner of each village that has coordinates, by village."""
    here = uncovered[["village", "county", "lon", "lat"]].dropna().astype({"lon": float, "lat": float})
    there = assigned.dropna(subset=["there_lon", "there_lat"]).astype({"there_lon": float, "there_lat": float})
    pairs = here.merge(there, on="county")
    pairs["distance_km"] = kilometres(pairs["lon"], pairs["lat"], pairs["there_lon"], pairs["there_lat"])
    near = pairs.sort_values(["distance_km", "commissioner_no"], kind="stable").drop_duplicates("village")
    return near.set_index("village")[COLUMNS]


def kilometres(lon, lat, there_lon, there_lat):
    """In a straight line over the globe (haversine), the same there and back; of numbers or arrays in degrees."""
    here, there = np.radians(lat), np.radians(there_lat)
    chord = np.sin((there - here) / 2) ** 2 + np.cos(here) * np.cos(there) * np.sin(np.radians(there_lon - lon) / 2) ** 2
    return 2 * EARTH * np.arcsin(np.sqrt(chord))
