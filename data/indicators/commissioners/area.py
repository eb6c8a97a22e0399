"""A chosen place of the commissioners: the nation, a province, a prefecture or a county, by one code."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, select

from data import regions
from data.coverage.codes import county_of
from data.coverage.places import places
from data.language import _
from data.regions import NATION, XINJIANG
from data.regions import label as labelled
from db.store import is_known
from db.tables.derived import CountedVillage
from db.tables.villages import Villages

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
    counties = regions.counties(connection)
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
    if row.empty:  # a county right under a province is its own prefecture; one that is no more has no row of its own
        rows = regions.counties(connection)
        row = rows[rows["code"] == code]
        if row["former"].any():
            return _county_labels(row).iloc[0]
    first = row.iloc[0]
    return labelled(level, code, first["name"], first["name_en"] or None) if code != XINJIANG else labelled(PROVINCE, code, first["name"])


def below(connection: Connection, *, place: int, known_on: int | None = None) -> dict[int, str]:
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
    rows = regions.counties(connection)
    rows = rows[(rows["prefecture"] == place) & (~rows["former"] | rows["code"].isin(_with_villages(connection, known_on)))]
    return dict(zip(rows["code"].tolist(), _county_labels(rows), strict=True))


def _with_villages(connection: Connection, on: int | None) -> set[int]:
    """The counties that villages of a register lie in."""
    now, rows = CountedVillage.__table__, Villages.__table__
    villages = select(county_of(now.c.village)) if on is None else select(county_of(rows.c.village_code)).where(is_known(Villages, on=on))
    return set(connection.scalars(villages.distinct()))


def _county_labels(counties: pd.DataFrame) -> pd.Series:
    """What each of `regions.counties` is called; of one that is no more, its successor with the code: 武隆区（原代码500232）."""
    names = regions.labels(counties, COUNTY)
    former = [_("{name}（原代码{code}）", name=name, code=code) for name, code in zip(names, counties["code"], strict=True)]
    return names.where(~counties["former"], pd.Series(former, index=names.index, dtype="str"))


def named_counties(connection: Connection) -> pd.DataFrame:
    """county (code, the index), county_name and province_name in the language in use, in the standard order; the former ones among them."""
    counties, provinces = regions.counties(connection), regions.frame(connection, PROVINCE)
    called = dict(zip(provinces["code"], regions.labels(provinces, PROVINCE), strict=True))
    return pd.DataFrame({"county_name": _county_labels(counties).to_numpy(), "province_name": counties["province"].map(called).to_numpy()},
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
