"""What stands beside each village of the worklist: its names, its open needs, and who could go there."""

from collections.abc import Collection, Sequence
from datetime import date

import pandas as pd
from sqlalchemy import Connection, select, true

from data import regions
from data.coverage.codes import county_of
from data.coverage.register import counted_otherwise, of_year, register_year
from data.indicators.commissioners.nearest import nearest
from data.indicators.commissioners.worklist import open_on
from db.store import is_known
from db.tables.registers_people import VillageNeeds
from db.tables.villages import Villages

MOST = 5_000  # villages that a statement names one by one; of more everything is read


def detail(connection: Connection, *, day: date, villages: Sequence[int], stationed: Sequence[tuple[int, str]] | None = None,
           known_on: int | None = None) -> pd.DataFrame:
    """A row each of some counted villages (codes as numbers), in their order: village, name, county, county_name, lon, lat, needs (the open
    ones in words, None without any), and who is nearest: commissioner_no, commissioner, organisation, speciality, load, distance_km.

    `stationed` are (county, number) of `nearest.stationed`, of the counties of the villages at least.
    """
    listed = register_year(connection, up_to=day.year, on=known_on)
    counted, merged = of_year(listed, on=known_on)
    rows = pd.DataFrame({"village": pd.Series(list(villages), dtype="int64")})
    rows = rows.merge(named(connection, listed, villages, known_on), on="village", how="left")
    county = county_of(rows["village"])
    called = regions.counties(connection).set_index("code")["name"]
    rows = rows.assign(county=county, county_name=county.map(called), needs=rows["village"].map(needs_of(
        connection, day, villages, counted_otherwise(connection, merged), known_on)))
    return nearest(connection, rows, counted, merged, day, on=known_on, stationed=None if stationed is None else dict(stationed))


def named(connection: Connection, listed: int, villages: Collection[int], on: int | None) -> pd.DataFrame:
    """village, name, lon, lat as in the newest register row up to a year."""
    rows = Villages.__table__
    among = rows.c.village_code.in_(list(villages)) if len(villages) <= MOST else true()
    result = connection.execute(select(rows.c.village_code, rows.c.name, rows.c.lon, rows.c.lat, rows.c.register_year).where(
        rows.c.register_year <= listed, among, is_known(Villages, on=on)))
    named = pd.DataFrame(list(map(tuple, result)), columns=["village", "name", "lon", "lat", "year"]).sort_values("year")
    return named.drop_duplicates("village", keep="last").drop(columns="year")


def needs_of(connection: Connection, day: date, villages: Collection[int], into: dict[int, int], on: int | None) -> dict[int, str]:
    """茶叶：需要病虫害防治指导；… — the open needs of each village and of those that count as it, the oldest first."""
    rows, wanted = VillageNeeds.__table__, set(villages)
    others = [code for code, other in into.items() if other in wanted]
    among = rows.c.village_code.in_([*villages, *others]) if len(villages) <= MOST else true()
    words: dict[int, list[str]] = {}
    for code, industry, need in connection.execute(select(rows.c.village_code, rows.c.industry, rows.c.need).where(
            among, open_on(day), is_known(VillageNeeds, on=on)).order_by(rows.c.raised_on, rows.c.need_no)):
        words.setdefault(into.get(code, code), []).append(f"{industry}：{need}" if industry else need)
    return {code: "；".join(said) for code, said in words.items()}
