"""A chosen place of the commissioners: the nation, a province, a prefecture or a county, by one code."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from data import regions
from data.coverage.places import places
from data.language import _
from data.regions import NATION, XINJIANG
from data.regions import label as labelled

COUNTY, PREFECTURE, PROVINCE = "county", "prefecture", "province"


@dataclass(frozen=True)
class Area:
    """`counties` are the codes of its counties, None for the nation; `level` is nation, province, prefecture or county."""

    code: int
    level: str
    name: str
    counties: tuple[int, ...] | None = None
    province: int = 0
    prefecture: int = 0


UNKNOWN = Area(0, "", "")


def area(connection: Connection, *, place: int | str = NATION) -> Area | None:
    """The place that a code names; None for a code that is none. One that stands at several levels is the lowest but for a province."""
    if place in (0, NATION):
        return Area(NATION, "nation", _("全国"))
    counties = regions.frame(connection, "county")
    for level, column in ((COUNTY, "code"), (PROVINCE, "province"), (PREFECTURE, "prefecture")):
        inside = counties[counties[column] == place]
        if len(inside):
            first = inside.iloc[0]
            return Area(place, level, _named(connection, level, place), tuple(inside["code"].tolist()), int(first["province"]),
                        int(first["prefecture"]) if level != PROVINCE else 0)
    return None


def _named(connection: Connection, level: str, code: int) -> str:
    rows = regions.frame(connection, level)
    row = rows[rows["code"] == code]
    if row.empty:  # a county right under a province is its own prefecture
        rows = regions.frame(connection, COUNTY)
        row = rows[rows["code"] == code]
    first = row.iloc[0]
    return labelled(level, code, first["name"], first["name_en"] or None) if code != XINJIANG else labelled(PROVINCE, code, first["name"])


def below(connection: Connection, *, place: int) -> dict[int, str]:
    """The places right below one, in the standard order: provinces of the nation, prefectures of a province, counties of a prefecture."""
    counties = regions.frame(connection, "county")
    if place in (0, NATION):
        rows = regions.frame(connection, PROVINCE)
        rows = rows[rows["code"].isin(counties["province"])]
        return dict(zip(rows["code"].tolist(), regions.labels(rows, PROVINCE), strict=True))
    if (counties["province"] == place).any() and not (counties["prefecture"] == place).any():  # a municipality is its own prefecture
        inside = counties.loc[counties["province"] == place, "prefecture"].drop_duplicates().tolist()
        rows = pd.concat([regions.frame(connection, level) for level in (PREFECTURE, COUNTY)]).drop_duplicates("code")
        named = dict(zip(rows["code"].tolist(), regions.labels(rows, PREFECTURE), strict=True))
        return {code: named[code] for code in inside}
    rows = counties[counties["prefecture"] == place]
    return dict(zip(rows["code"].tolist(), regions.labels(rows, COUNTY), strict=True))


def named_counties(connection: Connection) -> pd.DataFrame:
    """county (code, the index), county_name and province_name in the language in use, in the standard order."""
    counties, provinces = regions.frame(connection, COUNTY), regions.frame(connection, PROVINCE)
    called = dict(zip(provinces["code"], regions.labels(provinces, PROVINCE), strict=True))
    return pd.DataFrame({"county_name": regions.labels(counties, COUNTY).to_numpy(), "province_name": counties["province"].map(called).to_numpy()},
                        index=counties["code"].to_numpy())


def counties_of(connection: Connection, *, level: str, code: int) -> tuple[int, ...]:
    """The codes of the counties, the former ones among them, of a province, prefecture or reporting unit; of a county its own."""
    known = places(connection)
    return tuple(known.index[(known[level] == code) & (known[COUNTY] > 0)].tolist())


def explained_at(connection: Connection, *, level: str, code: int) -> tuple[int, ...]:
    """The codes of which an explained warning of a place bears one: each is marked with its county, or where somebody is based, and
    with its province. A reporting unit that is a province without its city under plan status is known by its counties alone.
    """
    if level in (COUNTY, PROVINCE):
        return (code,)
    apart = () if code in set(places(connection)[PROVINCE]) else (code,)
    return tuple(dict.fromkeys((*apart, *counties_of(connection, level=level, code=code))))
