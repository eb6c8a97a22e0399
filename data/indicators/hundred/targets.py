"""Performance targets: how far each was attained, and which are met."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.hundred import register
from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, divided, ratio
from db.store import is_known
from db.tables.hundred_results import HundredTargets

QUALITATIVE = {"达成预期指标": 1.0, "部分达成": 0.5, "未达成": 0.0}
REACHED = 0.8  # a share from which on a qualitative target counts as attained, where no word says so
AT_MOST = "<="  # blank means >=
CODES = ("target_attainment", "targets_met")
COLUMNS = ["unit_name", "year", "indicator", "category", "direction", "level2", "weight", "target", "target_text", "actual",
           "actual_share", "actual_text", "unit", "reason"]


def targets(connection: Connection, listed: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every target of the years up to the date's, with given, attainment (uncapped), points_share, met.

    `position` is the unit's place in the list. `attainment` is actual / target for >=, target / actual
    for <=, of a qualitative one its share where one was filed, else 1, 0.5 or 0; NaN without a result, for a target of 0, and for a <=
    target whose actual is 0 (`points_share`, the attainment capped at 1 as it is scored, is then 1).
    """
    table = HundredTargets.__table__
    rows = connection.execute(select(*(table.c[name] for name in COLUMNS)).where(
        is_known(HundredTargets, on=known_on), table.c.year <= at.year).order_by(table.c.row_id))
    target_rows = pd.DataFrame([tuple(row) for row in rows], columns=COLUMNS)  # of thousands of Rows pandas makes a frame far more slowly
    target_rows["position"] = register.position(listed, target_rows["unit_name"])
    target_rows = target_rows.dropna(subset="position").astype({"position": "int64", "weight": float, "target": float, "actual": float, "actual_share": float})
    return _attained(target_rows)


def _attained(target_rows: pd.DataFrame) -> pd.DataFrame:
    target, actual = target_rows["target"].to_numpy(), target_rows["actual"].to_numpy()
    measured = ~np.isnan(target) & ~np.isnan(actual)
    at_most = (target_rows["direction"] == AT_MOST).to_numpy()
    upper, lower = np.where(at_most, target, actual), np.where(at_most, actual, target)
    upper = np.where(target > 0, upper, np.nan)
    worded, share = target_rows["actual_text"].map(QUALITATIVE).to_numpy(dtype=float), target_rows["actual_share"].to_numpy() / 100
    judged = np.where(np.isnan(share), worded, share)
    reached = np.where(np.isnan(worded), share >= REACHED, worded == 1)
    attainment = np.where(measured, divided(upper, np.nan_to_num(lower)), judged)
    met = np.where(measured, np.where(at_most, actual <= target, actual >= target), reached)
    nothing_used = measured & at_most & (actual == 0) & (target > 0)
    return target_rows.assign(given=measured | ~np.isnan(judged), attainment=attainment, met=met.astype(bool),
                              points_share=np.where(nothing_used, 1.0, np.minimum(attainment, 1)))


def facts(indicators: list[Indicator], set_: pd.DataFrame, listed: pd.DataFrame, expected: np.ndarray) -> list[Facts]:
    """What each unit gives, in the latest year for which it gave a result.

    Attainment is the mean over its targets that have one; of the targets met, all its targets of the
    year are the denominator. A unit that gave no result has not reported.
    """
    year = set_[set_["given"]].groupby("position")["year"].max()
    latest = set_[set_["year"] == set_["position"].map(year)]
    by_unit = latest.groupby("position").agg(total=("attainment", "sum"), attained=("attainment", "count"),
                                             met=("met", "sum"), targets=("met", "size")).reindex(listed.index)
    given = by_unit["targets"].notna().to_numpy() & expected
    sides = {"target_attainment": ("total", "attained"), "targets_met": ("met", "targets")}
    return [Facts(indicator, *(np.where(given, by_unit[side].to_numpy(dtype=float), np.nan) for side in sides[indicator.code]),
                  given, expected, ratio) for indicator in indicators]
