"""绩效自评得分, step by step: 预算执行 10 + 产出 50 + 效益 30 + 满意度 10 (practice of the Ministry of Finance's form)."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.indicators.hundred import funds, register
from data.indicators.shape import divided

EXECUTION, EXECUTION_POINTS = "预算执行", 10
POINTS = {"产出指标": 50, "效益指标": 30, "满意度指标": 10}
STEPS = [EXECUTION, *POINTS]
YEARS = (2020, 2021)


def years(at: date) -> list[int]:
    """The years whose 31 December the date has reached: only they can be scored."""
    return [year for year in YEARS if date(year, 12, 31) <= at]


def steps(connection: Connection, listed: pd.DataFrame, set_: pd.DataFrame, *, at: date,
          known_on: int | None = None) -> pd.DataFrame:
    """From the targets set: a row a unit, year and step: position, year, step, points, attained (0..1), score, data_date.

    Units in force on 31 December of the year that have targets. `points` is what the step can give: a
    category without an indicator gives its points to the others in proportion; execution keeps its 10.
    `attained` is the weighted mean of its indicators, each capped at 100 %; NaN while one of them has
    no result, or without a budget. An indicator whose target is 0 is left out.
    """
    parts = [_of_year(connection, listed, set_[set_["year"] == year], year, known_on) for year in years(at)]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(
        columns=["position", "year", "step", "points", "attained", "score", "data_date"])


def scores(stepped: pd.DataFrame) -> pd.DataFrame:
    """The score of each unit and year: position, year, score (NaN while a step is missing), data_date."""
    totals = stepped.assign(whole=stepped["score"].notna()).groupby(["position", "year"], as_index=False).agg(
        score=("score", "sum"), whole=("whole", "all"), data_date=("data_date", "max"))
    return totals.assign(score=totals["score"].where(totals["whole"])).drop(columns="whole")


def _of_year(connection: Connection, listed: pd.DataFrame, set_: pd.DataFrame, year: int,
             known_on: int | None) -> pd.DataFrame:
    close = date(year, 12, 31)
    set_ = set_[set_["position"].map(register.in_force(listed, close)).astype(bool)]
    by_step = _categories(set_)
    by_step = by_step[by_step["points"].sum(axis=1) > 0]
    standing = funds.progress(connection, listed, at=close, known_on=known_on).loc[by_step.index]
    step_rows = pd.concat([_step(by_step.index, EXECUTION, EXECUTION_POINTS, np.minimum(divided(standing["spent"], standing["budget"]), 1))] + [
        _step(by_step.index, step, by_step[("points", step)], by_step[("attained", step)]) for step in POINTS])
    step_rows = step_rows[step_rows["points"] > 0].assign(year=year)
    step_rows["data_date"] = step_rows["position"].map(standing["data_date"])
    return step_rows.sort_values("position", kind="stable", ignore_index=True)


def _step(position: pd.Index, step: str, points, attained) -> pd.DataFrame:
    table = pd.DataFrame({"position": position, "step": step, "points": np.asarray(points, dtype=float),
                          "attained": np.asarray(attained, dtype=float)}, index=range(len(position)))
    return table.assign(score=table["points"] * table["attained"])


def weights(set_: pd.DataFrame) -> pd.Series:
    """What each target counts inside its category: as filed, alike where all are blank, nothing where its target is 0."""
    key = [set_["position"], set_["category"]]
    blank = set_["weight"].isna().groupby(key).transform("all")
    weight = set_["weight"].fillna(0).mask(blank, 1.0)
    return weight.mask(set_["given"] & set_["points_share"].isna(), 0.0)  # a target of 0 cannot be scored


def of_targets(set_: pd.DataFrame) -> pd.DataFrame:
    """Of the targets of one year: `points`, which each can give, and `score`, which it gives (missing without a result)."""
    key, weight = [set_["position"], set_["category"]], weights(set_)
    by_category = _categories(set_)["points"].stack()
    of_category = by_category.reindex(pd.MultiIndex.from_frame(set_[["position", "category"]])).to_numpy()
    points = pd.Series(divided(of_category * weight, weight.groupby(key).transform("sum")), index=set_.index)
    scored = points.where(set_["given"] & set_["points_share"].notna())
    return pd.DataFrame({"points": points, "score": scored * set_["points_share"].fillna(0)})


def _categories(set_: pd.DataFrame) -> pd.DataFrame:
    """By unit: the points of each category and how far it was attained."""
    key, weight = [set_["position"], set_["category"]], weights(set_)
    reached, whole = ((weight * each).groupby(key).sum() for each in (set_["points_share"].fillna(0), 1))
    attained = pd.Series(divided(reached, whole), index=whole.index)
    scored = attained.notna()
    attained = attained.mask(~set_["given"].groupby(key).all())
    points = pd.Series(attained.index.get_level_values("category").map(POINTS), index=attained.index).where(scored, 0)
    points = points.unstack(fill_value=0).reindex(columns=list(POINTS), fill_value=0)
    points = points.mul(sum(POINTS.values()) / points.sum(axis=1).replace(0, np.nan), axis=0).fillna(0)
    return pd.concat({"points": points, "attained": attained.unstack().reindex(columns=list(POINTS))}, axis=1)
