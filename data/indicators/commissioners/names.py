"""What the places of a level are called."""

import pandas as pd
from sqlalchemy import Connection, func, select

from data.indicators.regional import offices
from data.language import _
from data.regions import label
from db.store import is_known
from db.tables.reference import Region, RegionAlias
from db.tables.villages import Villages


def names(connection: Connection, codes: pd.Series, *, level: str, on: int | None, year: int) -> pd.Series:
    """The name of each code, the code itself where it has none; villages as in the newest register up to `year`."""
    if level == "reporting_unit":
        units = offices(connection)
        known = dict(zip(units["adcode"], units["label"], strict=True))
    elif level == "village":
        known = _villages(connection, codes, on, year)
    else:
        known = _divisions(connection, level)
    return pd.Series([known.get(code, str(code)) for code in codes], index=codes.index, dtype="str")


def _divisions(connection: Connection, level: str) -> dict[int, str]:
    table = Region.__table__
    rows = connection.execute(select(table.c.adcode, table.c.name, table.c.name_en).where(table.c.level == level))
    present = {code: label(level, code, zh, en) for code, zh, en in rows}
    return _former(connection, present) | present if level == "county" else present


def _former(connection: Connection, present: dict[int, str]) -> dict[int, str]:
    """The counties that are no more, by the code that villages still bear: 武隆区（原代码500232）."""
    table = RegionAlias.__table__
    rows = connection.execute(select(table.c.code, table.c.adcode).where(table.c.level == "county", table.c.code.is_not(None)))
    return {code: _("{name}（原代码{code}）", name=present[successor], code=code) for code, successor in rows if successor in present}


def _villages(connection: Connection, codes: pd.Series, on: int | None, year: int) -> dict[int, str]:
    rows = Villages.__table__
    newest = (select(rows.c.village_code, func.max(rows.c.register_year).label("register_year"))
              .where(rows.c.register_year <= year, is_known(Villages, on=on)).group_by(rows.c.village_code).subquery())
    named = connection.execute(
        select(rows.c.village_code, rows.c.name)
        .join(newest, (newest.c.village_code == rows.c.village_code) & (newest.c.register_year == rows.c.register_year))
        .where(is_known(Villages, on=on)))
    return dict(named.all())
