"""Where a division counts at each level, and figures of places summed up to a level."""

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, literal, select, union_all

from data.coverage.codes import province_in
from data.naming.keeping import kept
from data.regions import NATION
from db.tables.reference import Region, RegionAlias, ReportingUnit
from db.tokens import REFERENCE

LEVELS = ("county", "prefecture", "province", "reporting_unit", "nation")
BELOW = LEVELS[:-1]
UNIT_OF = {"county": "county", "prefecture": "county", "province": "reporting_unit",
           "reporting_unit": "reporting_unit", "nation": "reporting_unit"}  # who should report, at each level


def places_select() -> Select:
    """adcode, county, prefecture, province, reporting_unit of every division; 0 where a level has no place for it.

    A code that stands at more than one level counts at the finest of them and above. A former county is
    still a county of its own, and counts above where the one county that took it in does: 胶南市 in 青岛市.
    """
    rows, units = Region.__table__, ReportingUnit.__table__
    county = select(rows.c.adcode, rows.c.adcode.label("county"), rows.c.prefecture, rows.c.province,
                    rows.c.reporting_unit).where(rows.c.level == "county")
    above = select(rows.c.adcode, literal(0), rows.c.prefecture, rows.c.province,
                   rows.c.reporting_unit).where(rows.c.level.in_(("prefecture", "province")))
    alone = select(units.c.adcode, literal(0), literal(0), units.c.province, units.c.adcode)
    listed = union_all(county, above, alone, _former()).subquery("divisions")
    codes = (func.max(listed.c[level]).label(level) for level in BELOW)
    return select(listed.c.adcode, *codes).group_by(listed.c.adcode)


def _former() -> Select:
    """The same of the counties that are no more; those that were divided are not among them."""
    rows, former = Region.__table__, RegionAlias.__table__
    return (select(former.c.code, former.c.code, rows.c.prefecture, rows.c.province, rows.c.reporting_unit)
            .join(rows, (rows.c.adcode == former.c.adcode) & (rows.c.level == "county"))
            .where(former.c.level == "county", former.c.code > 0))


def places(connection: Connection) -> pd.DataFrame:
    """The places as a frame with the adcode as its index and a column of codes a level."""
    return kept(connection, (REFERENCE,), _places).copy(deep=False)


def _places(connection: Connection) -> pd.DataFrame:
    rows = list(map(tuple, connection.execute(places_select())))
    return pd.DataFrame(rows, columns=["adcode", *BELOW]).set_index("adcode").sort_index().assign(nation=NATION)


def located(known: pd.DataFrame, codes, level: str) -> np.ndarray:
    """The code at a level of each place; 0 where it has none."""
    codes = np.asarray(codes, dtype=np.int64)
    if level == "nation":
        return np.full(len(codes), NATION)
    own = known[level].reindex(codes).to_numpy(dtype=float, na_value=np.nan)
    return np.where(np.isnan(own), _of_stranger(codes, level), own).astype(np.int64)


def code_at(known: FromClause, place: ColumnElement, level: str) -> ColumnElement[int]:
    """`located` in SQL, below the nation: `known` is places_select(), outer-joined by adcode to the place."""
    return func.coalesce(known.c[level], _of_stranger(place, level))


def _of_stranger(place, level: str):
    """Where a place that is no known division counts: as a county of its own, in the province that its code begins with."""
    if level in ("province", "reporting_unit"):
        return province_in(place)
    return place if level == "county" else 0 * place


def rolled(counts: pd.DataFrame, known: pd.DataFrame, level: str) -> pd.DataFrame:
    """Counts by place and period summed up to a level: code, period and the same columns.

    `counts` has place, period and columns that may be added; `villages` and `served` must be among
    them for `reported` and `expected` to come with them: of the reporting units with villages on the
    register (of the counties, at county and prefecture), those in which a village was served.
    """
    regions = summed(counts, located(known, counts["place"], level))
    if not {"villages", "served"} <= set(counts.columns):
        return regions
    unit = regions if UNIT_OF[level] == level else summed(
        counts[["place", "period", "villages", "served"]], located(known, counts["place"], UNIT_OF[level]))
    units = pd.DataFrame({"place": unit["code"], "period": unit["period"], "expected": (unit["villages"] > 0) * 1,
                          "reported": ((unit["villages"] > 0) & (unit["served"] > 0)) * 1})
    of_units = summed(units, located(known, units["place"], level))
    if all(of_units[name].equals(regions[name]) for name in ("code", "period")):
        return regions.assign(**{name: of_units[name].astype("Int64") for name in ("expected", "reported")})
    regions = regions.merge(of_units, on=["code", "period"], how="left")
    return regions.astype(dict.fromkeys(["reported", "expected"], "Int64")).fillna({"reported": 0, "expected": 0})


def summed(counts: pd.DataFrame, codes: np.ndarray) -> pd.DataFrame:
    """Counts by place and period as sums by code and period; 0 is no code."""
    coded = codes > 0
    rows = counts[coded].drop(columns="place")
    values = rows.drop(columns="period")
    if rows.empty or any(dtype != np.int64 for dtype in values.dtypes):
        return rows.groupby([codes[coded], "period"], sort=True).sum().rename_axis(["code", "period"]).reset_index()
    period_of, periods = pd.factorize(rows["period"], sort=True)
    cell_of = codes[coded] * len(periods) + period_of
    order = np.argsort(cell_of, kind="stable")  # by set: a table of a few places is summed thousands of times
    cells, starts = np.unique(cell_of[order], return_index=True)
    sums = np.add.reduceat(values.to_numpy()[order], starts, axis=0)
    return pd.DataFrame({"code": cells // len(periods), "period": periods.take(cells % len(periods)),
                         **dict(zip(values.columns, sums.T, strict=True))})
