"""选派建议: which commissioner in term could be assigned to which village that has none; a county decides, this only proposes.

Villages with open needs come first, the oldest need before the others (精准选派): to whom the speciality suits, else to anybody, the nearest
first. Then pair by pair the nearest of what is left. Nobody gets more villages than the capacity, what he has today counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, func, select

from data import regions
from data.coverage.codes import county_of, in_county
from data.coverage.flags import flags
from data.coverage.register import counted_otherwise, of_year, register_year
from data.indicators.commissioners.area import COUNTY, PREFECTURE, area
from data.indicators.commissioners.matching import suits
from data.indicators.commissioners.nearest import assigned_in, based_in, kilometres, loads, who
from data.indicators.commissioners.worklist import open_on
from data.indicators.commissioners.worklist_rows import named, needs_of
from db.store import is_known
from db.tables.registers_people import VillageNeeds

NEED, SUITED_NEED, NEAREST, UNPLACED = "need", "suited_need", "nearest", "unplaced"  # why a commissioner is proposed
NOBODY, FULL = "nobody", "full"  # why a village stays without one
FAR = np.inf


@dataclass(frozen=True)
class Suggestion:
    """`rows`: village (number), name, county, needs, commissioner_no, commissioner, organisation, speciality, since, until, load (before),
    distance_km, why. `left`: village, name, county, needs, why. `people`: by number who may be chosen, with load. `whole` villages, `assigned` of them today.
    """

    rows: pd.DataFrame = field(repr=False)
    left: pd.DataFrame = field(repr=False)
    people: pd.DataFrame = field(repr=False)
    whole: int = 0
    assigned: int = 0


def is_for(level: str) -> bool:
    """A suggestion is made for a county or a prefecture alone."""
    return level in (COUNTY, PREFECTURE)


def suggestion(connection: Connection, *, place: int, day: date, capacity: int, known_on: int | None = None) -> Suggestion | None:
    """What is proposed for a county or prefecture, as of the end of a day; None for any other place."""
    where = area(connection, place=place)
    if where is None or not is_for(where.level):
        return None
    listed = register_year(connection, up_to=day.year, on=known_on)
    counted, merged = of_year(listed, on=known_on)
    villages = _villages(connection, where.counties, counted, merged, listed, day, known_on)
    waiting = villages[~villages["assigned"]].drop(columns="assigned")
    people = _people(connection, where, counted, merged, day, known_on)
    pairs = proposed(waiting, people, capacity)
    rows = pairs.merge(waiting, on="village").merge(people.drop(columns=["base", "places"]), left_on="commissioner_no", right_index=True)
    rest = waiting[~waiting["village"].isin(rows["village"])]
    return Suggestion(rows.reset_index(drop=True), rest.assign(why=FULL if len(people) else NOBODY).reset_index(drop=True),
                      people.drop(columns=["places"]), len(villages), int(villages["assigned"].sum()))


def _villages(connection: Connection, counties: Sequence[int], counted, merged, listed: int, day: date, on: int | None) -> pd.DataFrame:
    """Every counted village of the counties, in the order of codes: village, name, county, lon, lat, needs (in words), raised, assigned."""
    codes = [code for county in sorted(counties) for code in connection.scalars(
        select(counted.c.village).where(in_county(counted.c.village, county)).order_by(counted.c.village))]
    inside = select(counted).where(counted.c.village.in_(codes)).subquery("here")
    held = connection.execute(flags(inside, merged, day, day, on=on, wanted=("assigned",))).mappings()
    assigned = {row["village"]: bool(row["assigned"]) for row in held}
    into = counted_otherwise(connection, merged)
    rows = pd.DataFrame({"village": pd.Series(codes, dtype="int64")}).merge(named(connection, listed, codes, on), on="village", how="left")
    needs, raised = needs_of(connection, day, codes, into, on), _raised(connection, day, into, on)
    return rows.assign(county=county_of(rows["village"]), needs=[needs.get(code) for code in codes], raised=[raised.get(code) for code in codes],
                       assigned=pd.Series([assigned.get(code, False) for code in codes], dtype=bool))


def _raised(connection: Connection, day: date, into: Mapping[int, int], on: int | None) -> dict[int, date]:
    """When the oldest open need of each village was raised."""
    rows, oldest = VillageNeeds.__table__, {}
    for code, raised in connection.execute(select(rows.c.village_code, func.min(rows.c.raised_on)).where(
            open_on(day), is_known(VillageNeeds, on=on)).group_by(rows.c.village_code)):
        other = into.get(code, code)
        oldest[other] = min(raised, oldest.get(other, raised))
    return oldest


def _people(connection: Connection, where, counted, merged, day: date, on: int | None) -> pd.DataFrame:
    """Who is in term and based in the place or assigned there, by number: commissioner, organisation, speciality, since, until, load, base
    and places (lon and lat of each village that he is assigned to there, else of his county's centre)."""
    bases = {*where.counties, where.code}
    held, based = assigned_in(connection, where.counties, counted, merged, day, on), based_in(connection, sorted(bases), day, on)
    numbers = sorted({*held["commissioner_no"], *based["commissioner_no"]})
    people = who(connection, numbers, on=on).reindex(numbers)
    centres = regions.counties(connection).set_index("code")[["lon", "lat"]]
    posted: dict[str, list] = {}
    for number, *post in held.dropna()[["commissioner_no", "there_lon", "there_lat"]].itertuples(index=False, name=None):
        posted.setdefault(number, []).append(post)
    base = based.set_index("commissioner_no")["county"]
    places = [_posts(posted.get(number), base.get(number), centres) for number in numbers]
    return people.assign(base=base.reindex(numbers), load=pd.Series(loads(connection, numbers, day, merged, on=on), dtype="int64").reindex(numbers),
                         places=pd.Series(places, index=numbers, dtype=object))


def _posts(posted, base, centres: pd.DataFrame) -> np.ndarray:
    if posted:
        return np.array(posted, dtype=float)
    return centres.loc[[base]].to_numpy(float) if base in centres.index else np.empty((0, 2))


def proposed(villages: pd.DataFrame, people: pd.DataFrame, capacity: int) -> pd.DataFrame:
    """village, commissioner_no, distance_km (NaN where coordinates are missing) and why: the greedy choice, in the order in which it was made.

    `villages`: village, lon, lat, needs, raised; `people` by number: speciality, load, places.
    """
    room = {number: max(capacity - int(load), 0) for number, load in people["load"].items()}
    numbers, order = list(people.index), {number: place for place, number in enumerate(people.index)}
    distances, speciality, load = distances_to(villages, people), people["speciality"].to_dict(), people["load"].to_dict()  # read cell by cell a table is slow
    chosen: list[tuple] = []
    needy = villages[villages["needs"].notna()].sort_values(["raised", "village"], kind="stable")
    for village, needs in zip(needy["village"], needy["needs"], strict=True):
        free = [number for number in numbers if room[number]]
        if not free:
            break
        fits, far = {number: suits(speciality[number], needs) for number in free}, dict(zip(numbers, distances.loc[village].tolist(), strict=True))
        best = min(free, key=lambda number: (not fits[number], far[number], load[number] + capacity - room[number], order[number]))
        _take(chosen, room, village, best, distances, SUITED_NEED if fits[best] else NEED)
    _by_distance(chosen, room, villages, distances)
    _by_load(chosen, room, villages, people, distances)
    return pd.DataFrame(chosen, columns=["village", "commissioner_no", "distance_km", "why"])


def _take(chosen: list, room: dict, village: int, number: str, distances: pd.DataFrame, why: str) -> None:
    far = distances.at[village, number]
    chosen.append((village, number, float(far) if np.isfinite(far) else float("nan"), why))
    room[number] -= 1


def _by_distance(chosen: list, room: dict, villages: pd.DataFrame, distances: pd.DataFrame) -> None:
    """Pair by pair the nearest of what is left."""
    done = {village for village, *_rest in chosen}
    left = [village for village in villages["village"] if village not in done]
    values, numbers = distances.loc[left].to_numpy(), list(distances.columns)
    for place in np.argsort(values, axis=None, kind="stable"):
        row, column = divmod(int(place), values.shape[1])
        village, number = left[row], numbers[column]
        if len(done) == len(villages) or not np.isfinite(values[row, column]):
            return
        if village not in done and room[number]:
            _take(chosen, room, village, number, distances, NEAREST)
            done.add(village)


def _by_load(chosen: list, room: dict, villages: pd.DataFrame, people: pd.DataFrame, distances: pd.DataFrame) -> None:
    """Villages without coordinates, or whom nobody with coordinates is left for: one of their county who has least, else anybody."""
    done, base = {village for village, *_rest in chosen}, people["base"].to_dict()
    for village in villages["village"]:
        free = [number for number, left in room.items() if left]
        if village in done or not free:
            continue
        best = min(free, key=lambda number: (base[number] != county_of(village), -room[number], number))
        _take(chosen, room, village, best, distances, UNPLACED)


def distances_to(villages: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """In a straight line from each village (rows) to the nearest post of each commissioner (columns); infinite where coordinates are missing."""
    lon, lat = (villages[name].to_numpy(float) for name in ("lon", "lat"))
    columns = {}
    for number, posts in people["places"].items():
        every = [kilometres(lon, lat, *post) for post in posts]
        columns[number] = np.nan_to_num(np.min(every, axis=0), nan=FAR) if every else np.full(len(villages), FAR)
    return pd.DataFrame(columns, index=villages["village"].to_numpy())
