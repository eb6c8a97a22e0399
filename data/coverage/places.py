"""Where a division counts at each level, and figures of places summed up to a level."""

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, literal, select, union_all

from db.tables.reference import Region, ReportingUnit

NATION = 100_000
LEVELS = ("county", "prefecture", "province", "reporting_unit", "nation")
UNIT_OF = {"county": "county", "prefecture": "county", "province": "reporting_unit",
           "reporting_unit": "reporting_unit", "nation": "reporting_unit"}  # who should report, at each level


def places_select() -> Select:
    """adcode, county, prefecture, province, reporting_unit of every division; 0 where a level has no place for it.

    A code that stands at more than one level counts at the finest of them and above.
    """
    rows, units = Region.__table__, ReportingUnit.__table__
    county = select(rows.c.adcode, rows.c.adcode.label("county"), rows.c.prefecture, rows.c.province,
                    rows.c.reporting_unit).where(rows.c.level == "county")
    above = select(rows.c.adcode, literal(0), rows.c.prefecture, rows.c.province,
                   rows.c.reporting_unit).where(rows.c.level.in_(("prefecture", "province")))
    alone = select(units.c.adcode, literal(0), literal(0), units.c.province, units.c.adcode)
    found = union_all(county, above, alone).subquery("divisions")
    codes = (func.max(found.c[level]).label(level) for level in LEVELS[:-1])
    return select(found.c.adcode, *codes).group_by(found.c.adcode)


def places(connection: Connection) -> pd.DataFrame:
    """The places as a frame with the adcode as its index and a column of codes a level."""
    rows = list(map(tuple, connection.execute(places_select())))
    found = pd.DataFrame(rows, columns=["adcode", *LEVELS[:-1]]).set_index("adcode").sort_index()
    return found.assign(nation=NATION)


def located(known: pd.DataFrame, codes, level: str) -> np.ndarray:
    """The code at a level of each place; 0 where it has none. Unknown ones count in the province they begin with."""
    codes = np.asarray(codes, dtype=np.int64)
    if level == "nation":
        return np.full(len(codes), NATION)
    own = known[level].reindex(codes).to_numpy(dtype=float, na_value=np.nan)
    strange = codes // 10_000 * 10_000 if level in ("province", "reporting_unit") else codes if level == "county" else 0
    return np.where(np.isnan(own), strange, own).astype(np.int64)


def code_at(known: FromClause, place: ColumnElement, level: str) -> ColumnElement[int]:
    """`located` in SQL: `known` is places_select(), outer-joined by adcode to the place."""
    strange = {"county": place, "prefecture": literal(0)}.get(level, place // 10_000 * 10_000)
    return func.coalesce(known.c[level], strange)


def rolled(facts: pd.DataFrame, known: pd.DataFrame, level: str) -> pd.DataFrame:
    """Facts by place and period summed up to a level: code, period and the same columns.

    `facts` has place, period and columns that may be added; `villages` and `served` must be among
    them for `reported` and `expected` to be told: of the reporting units with villages on the
    register (of the counties, at county and prefecture), those in which a village was served.
    """
    found = _summed(facts, located(known, facts["place"], level))
    if not {"villages", "served"} <= set(facts.columns):
        return found
    unit = _summed(facts, located(known, facts["place"], UNIT_OF[level]))
    told = pd.DataFrame({"place": unit["code"], "period": unit["period"], "expected": (unit["villages"] > 0) * 1,
                         "reported": ((unit["villages"] > 0) & (unit["served"] > 0)) * 1})
    told = found.merge(_summed(told, located(known, told["place"], level)), on=["code", "period"], how="left")
    return told.astype(dict.fromkeys(["reported", "expected"], "Int64")).fillna({"reported": 0, "expected": 0})


def _summed(facts: pd.DataFrame, codes: np.ndarray) -> pd.DataFrame:
    here = codes > 0
    return (facts[here].drop(columns="place").groupby([codes[here], "period"], sort=True).sum()
            .rename_axis(["code", "period"]).reset_index())
