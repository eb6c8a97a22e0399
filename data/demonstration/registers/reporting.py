"""In which periods entries have a row, on which day the others begin, and who did not report."""

import itertools

import numpy as np
import pandas as pd

from data.demonstration.registers.draft import HORIZON, YEARS, Draft

STEPS = {"year": 1, "quarter": 4, "month": 12}
SILENT, GAPS, NEVER_SILENT = 0.06, 0.01, 0.7  # of those who owe: who is silent in the newest period, rows that are missing before, and from which size on nobody is


def over_time(draft: Draft, entities: pd.DataFrame) -> pd.DataFrame:
    """A row for every period from the year in which an entry begins; of one that does not last, for that year only."""
    steps = STEPS[draft.register.span]
    periods = pd.DataFrame([_period(year, step, steps) for year, step in itertools.product(YEARS.tolist(), range(steps))])
    periods = periods[periods["period"].astype(str) >= draft.ranges.since]
    rows = entities.assign(entity=range(len(entities))).merge(periods, how="cross")
    there = rows["begins"] <= rows["year"] if draft.ranges.lasting else rows["begins"] == rows["year"]
    return rows[there].sort_values(["period", "entity"], kind="stable", ignore_index=True).assign(start=np.datetime64("NaT", "s"))


def _period(year: int, step: int, steps: int) -> dict:
    text = {1: year, 4: f"{year}-Q{step + 1}", 12: f"{year}-{step + 1:02}"}[steps]
    return {"year": year, "period": text, "step": step, "elapsed": (step + 1) / steps}


def dated(draft: Draft, entities: pd.DataFrame) -> pd.DataFrame:
    """One row an entry, on a day of the year in which it begins; numbered as they come."""
    begins = entities["begins"].to_numpy()
    first = (begins - 1970).astype("datetime64[Y]").astype("datetime64[D]")
    start = (first + draft.random.integers(0, 363, len(begins)).astype("timedelta64[D]")).astype("datetime64[s]")
    start = np.minimum(start, HORIZON)
    rows = entities.assign(start=start, year=begins, period=None, step=0, elapsed=1.0)
    return rows.sort_values("start", kind="stable", ignore_index=True).assign(entity=range(len(rows)))


def reported(draft: Draft) -> pd.DataFrame:
    """Without those that did not report: smaller places rather, never the largest, more of them in the newest period."""
    rows, weight = draft.rows, draft.places.weight
    chance = np.where(weight > np.quantile(weight, NEVER_SILENT), 0, 1 / np.sqrt(weight))
    silent = draft.random.choice(len(weight), max(1, round(len(weight) * SILENT)), replace=False, p=chance / chance.sum())
    if not draft.repeated:
        return rows[~rows["place"].isin(silent)]
    period = pd.Categorical(rows["period"]).codes
    gaps = draft.random.random((len(weight), period.max() + 1)) < GAPS * chance[:, None] / chance.mean()
    gaps[:, -1] = np.isin(np.arange(len(weight)), silent)
    return rows[~gaps[rows["place"].to_numpy(), period]]
