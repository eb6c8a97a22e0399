"""Where a zone, a city or park, or a reporting unit stands at each level, and what the places are called."""

from collections.abc import Callable
from functools import cache, partial

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.shape import NOWHERE, Places
from data.language import _, spoken
from data.naming.keeping import kept
from data.regions import HUBEI, NATION, WHOLES, WITHOUT_HUBEI, label
from db.tables.reference import Region, ReportingUnit
from db.tokens import REFERENCE

OFFICES = ("nation", "reporting_unit", "province")


def offices(connection: Connection) -> pd.DataFrame:
    """The 37 reporting units in standard order: adcode, name, short_name, kind, province, quotas, label (as shown)."""
    return kept(connection, (REFERENCE,), _offices_in(spoken())).copy(deep=False)


@cache
def _offices_in(_language: str) -> Callable[[Connection], pd.DataFrame]:
    """What reads them while a language is in use."""
    return partial(_read_offices)


def _read_offices(connection: Connection) -> pd.DataFrame:
    table = ReportingUnit.__table__
    rows = connection.execute(
        select(table.c.adcode, table.c.name, table.c.short_name, table.c.name_en, table.c.kind, table.c.province,
               table.c.position, table.c.quota_city, table.c.quota_park).order_by(table.c.position))
    units = pd.DataFrame(rows.all(), columns=list(rows.keys()))
    units["label"] = [label("reporting_unit", *named) for named in zip(
        units["adcode"], units["name"], units["name_en"], strict=True)]
    return units


def called(connection: Connection, *, office: int | str) -> str:
    """What a reporting unit is called, or the nation, with or without Hubei; empty for any other code."""
    if office in WHOLES:
        return nation() if office == NATION else without_hubei()
    units = offices(connection)
    return dict(zip(units["adcode"], units["label"], strict=True)).get(office, "")


def nation() -> str:
    """The name of the whole country as shown."""
    return _("全国")


def without_hubei() -> str:
    """The name of the whole country without Hubei."""
    return _("全国（除湖北外）")


def wholes(connection: Connection, members: pd.DataFrame, *, level: str, own: str) -> list[Places]:
    """The places of a level; of the nation once more without Hubei, since a member counts in both."""
    first = places(connection, members, level=level, own=own)
    if level != "nation":
        return [first]
    outside = np.where(members["reporting_unit"] == HUBEI, NOWHERE, 0)
    return [first, Places(level, [WITHOUT_HUBEI], [without_hubei()], outside)]


def places(connection: Connection, members: pd.DataFrame, *, level: str, own: str) -> Places:
    """The places of a level over members with the columns name, reporting_unit and adcode.

    `own` is the level at which a member is its own place (zone, unit); there the code is its name.
    The Corps and the plan-status cities count in their province at the level province, and stand
    alone at the level reporting_unit. A city that is a prefecture has no place among the counties.
    """
    if level == own:
        names = members["name"].tolist()
        return Places(level, names, names, np.arange(len(members)))
    codes, named = _codes(connection, members, level)
    place_codes = sorted({code for code in codes if code})
    position = {code: number for number, code in enumerate(place_codes)}
    return Places(level, [str(code) for code in place_codes],
                  [named.get(code, str(code)) for code in place_codes],
                  np.array([position.get(code, NOWHERE) for code in codes], dtype=np.int64))


def _codes(connection: Connection, members: pd.DataFrame, level: str) -> tuple[list[int], dict[int, str]]:
    """Each member's code at a level (0 for none), and the names of the codes."""
    if level == "nation":
        return [NATION] * len(members), {NATION: nation()}
    if level in ("reporting_unit", "province"):
        units = offices(connection)
        if level == "reporting_unit":
            return members["reporting_unit"].tolist(), dict(zip(units["adcode"], units["label"], strict=True))
        codes = members["reporting_unit"].map(dict(zip(units["adcode"], units["province"], strict=True)))
        return codes.tolist(), _names(connection, "province", set(codes))
    return _divisions(connection, members, level)


def _divisions(connection: Connection, members: pd.DataFrame, level: str) -> tuple[list[int], dict[int, str]]:
    table = Region.__table__
    hosts = {int(code) for code in members["adcode"].dropna()}
    rows = connection.execute(select(table.c.level, table.c.adcode, table.c.prefecture).where(
        table.c.adcode.in_(hosts), table.c.level.in_(("prefecture", "county")))).all()
    if level == "county":
        division_of = {code: code for kind, code, _above in rows if kind == "county"}
    else:
        division_of = {code: above for _kind, code, above in rows}
    codes = [0 if pd.isna(host) else division_of.get(int(host), 0) for host in members["adcode"]]
    return codes, _names(connection, level, set(codes))


def _names(connection: Connection, level: str, codes: set[int]) -> dict[int, str]:
    table = Region.__table__
    rows = connection.execute(select(table.c.adcode, table.c.name, table.c.name_en).where(
        table.c.level == level, table.c.adcode.in_(codes)))
    return {code: label(level, code, zh, en) for code, zh, en in rows}
