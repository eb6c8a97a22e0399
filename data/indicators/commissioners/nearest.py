"""The commissioner who could go to a village that nobody served."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, FromClause, select

from data.coverage.placed import placed_assignments
from data.coverage.records import in_term
from db.store import is_known
from db.tables.villages import Commissioners, Villages

KM_OF_DEGREE = 111.2
COLUMNS = ["commissioner_no", "commissioner", "distance_km"]


def nearest(connection: Connection, uncovered: pd.DataFrame, villages: FromClause, merged: FromClause, day: date, *,
            on: int | None) -> pd.DataFrame:
    """Villages (village, county, lon, lat) with commissioner_no, commissioner and distance_km of one in term.

    Of those assigned to a village of the same county the one whose village is nearest; where
    coordinates are missing, the first by number of those based in the county, else of those assigned there.
    """
    counties = [int(code) for code in uncovered["county"].unique()]
    assigned, based = (_assigned(connection, counties, villages, merged, day, on),
                       _based(connection, counties, day, on))
    near = _by_distance(uncovered, assigned).reindex(uncovered["village"])
    others = pd.concat([based, assigned[["county", *COLUMNS[:2]]]], ignore_index=True)
    any_one = others.drop_duplicates("county").set_index("county")
    named = uncovered.assign(**{name: near[name].to_numpy() for name in COLUMNS})
    for name in COLUMNS[:2]:
        named[name] = named[name].where(named[name].notna(), named["county"].map(any_one[name]))
    return named


def _assigned(connection: Connection, counties: list[int], villages: FromClause, merged: FromClause, day: date,
              on: int | None) -> pd.DataFrame:
    """county, commissioner_no, commissioner and the coordinates of the village each is assigned to, by number."""
    held, rows, people = (placed_assignments(day, villages, merged, on=on), Villages.__table__,
                          Commissioners.__table__)
    result = connection.execute(
        select(held.c.place, held.c.commissioner_no, people.c.name, rows.c.lon, rows.c.lat, rows.c.register_year,
               held.c.village)
        .select_from(held.join(people, people.c.commissioner_no == held.c.commissioner_no)
                     .outerjoin(rows, (rows.c.village_code == held.c.village) & is_known(Villages, on=on)))
        .where(held.c.place.in_(counties), is_known(Commissioners, on=on))
        .order_by(held.c.commissioner_no, held.c.village, rows.c.register_year.desc()))
    rows_of_years = pd.DataFrame(result.all(), columns=["county", *COLUMNS[:2], "there_lon", "there_lat", "year", "there"])
    return rows_of_years.drop_duplicates(["commissioner_no", "there"]).drop(columns=["year", "there"])


def _based(connection: Connection, counties: list[int], day: date, on: int | None) -> pd.DataFrame:
    people = Commissioners.__table__
    result = connection.execute(
        select(people.c.base, people.c.commissioner_no, people.c.name)
        .where(people.c.base.in_(counties), in_term(people, day), is_known(Commissioners, on=on))
        .order_by(people.c.commissioner_no))
    return pd.DataFrame(result.all(), columns=["county", *COLUMNS[:2]])


def _by_distance(uncovered: pd.DataFrame, assigned: pd.DataFrame) -> pd.DataFrame:
    """The nearest assigned commissioner of each village that has coordinates, by village."""
    here = uncovered[["village", "county", "lon", "lat"]].dropna().astype({"lon": float, "lat": float})
    there = assigned.dropna(subset=["there_lon", "there_lat"]).astype({"there_lon": float, "there_lat": float})
    pairs = here.merge(there, on="county")
    east = (pairs["lon"] - pairs["there_lon"]) * np.cos(np.radians(pairs["lat"]))
    pairs["distance_km"] = np.hypot(east, pairs["lat"] - pairs["there_lat"]) * KM_OF_DEGREE
    near = pairs.sort_values(["distance_km", "commissioner_no"], kind="stable").drop_duplicates("village")
    return near.set_index("village")[COLUMNS]
