"""Money and results of the cities and parks at each data date: cumulative, a few behind time."""

import numpy as np
import pandas as pd

from data.amounts import HUNDRED_YUAN
from data.demonstration.chance import dice
from data.programmes import ACTION

DATES = pd.DatetimeIndex(["2020-06-30", "2020-09-30", "2020-10-31", "2020-12-31", "2021-03-31",
                          "2021-06-30", "2021-09-30", "2021-10-31", "2021-12-31"]).as_unit("s")
STARTED, DAYS = pd.Timestamp(ACTION[0]), (ACTION[1] - ACTION[0]).days + 1
BEHIND = 0.08  # the share of units whose execution lags
NOT_FILED = 0.02
RESULTS = {"technologies": 14, "process_packages": 5, "cases": 4, "firms_served": 90, "jobs": 420}
SOURCES = ("central", "local", "other")


def hundred_progress(units: pd.DataFrame) -> pd.DataFrame:
    """What was filed: the full course without the dates outside a unit's time and a few that are missing."""
    course = full_course(units)
    joined, left = units.set_index("name")["selected_on"], units.set_index("name")["ended_on"]
    date = course["data_date"]
    inside = ~(course["unit_name"].map(joined) > date) & ~(course["unit_name"].map(left) <= date)
    filed = dice("progress filed").random(len(course)) >= NOT_FILED
    return course[inside & filed].reset_index(drop=True)


def full_course(units: pd.DataFrame) -> pd.DataFrame:
    """Every unit at every data date: unit_name, data_date, budget, in_place, spent and their parts, results."""
    random = dice("progress")
    spent = _spent_share(units, random)
    placed = np.minimum(1, np.maximum(spent + 0.02, spent ** 0.55))
    funds = units[[f"funds_{source}" for source in SOURCES]].to_numpy()[:, None, :]
    steps = _parts(funds, spent, units), _parts(funds, placed, units)
    columns = {"unit_name": np.repeat(units["name"].to_numpy(), len(DATES)), "data_date": np.tile(DATES, len(units)),
               "budget": np.repeat(units["funds_total"].to_numpy(), len(DATES))}
    for word, parts in zip(("spent", "in_place"), steps, strict=True):
        columns[word] = parts.sum(axis=2).ravel()
        columns |= {f"{word}_{source}": parts[:, :, place].ravel() for place, source in enumerate(SOURCES)}
    return pd.DataFrame(columns | _results(len(units), random))


def _spent_share(units: pd.DataFrame, random: np.random.Generator) -> np.ndarray:
    """Units × dates: the share of the budget that is spent, never falling, slow in the first half year."""
    time = (DATES - STARTED).days.to_numpy() + 1
    pace = random.normal(0.98, 0.05, len(units)).clip(0.8, 1.0)
    pace[random.random(len(units)) < BEHIND] *= 0.6
    afterwards = (units["funding_mode"] == "后补助").to_numpy()
    bend = random.uniform(0.95, 1.15, len(units)) + 0.8 * afterwards
    share = pace[:, None] * (time / DAYS)[None, :] ** bend[:, None]
    return np.maximum.accumulate(share * random.uniform(0.96, 1.0, share.shape), axis=1)


def _parts(funds: np.ndarray, share: np.ndarray, units: pd.DataFrame) -> np.ndarray:
    """Units × dates × sources in 分, to 0.01 万元; central funds come last where they are paid afterwards."""
    shares = np.repeat(share[:, :, None], len(SOURCES), axis=2)
    afterwards = (units["funding_mode"] == "后补助").to_numpy()
    shares[afterwards, :, 0] **= 3
    return (funds * shares // HUNDRED_YUAN).astype("int64") * HUNDRED_YUAN


def _results(count: int, random: np.random.Generator) -> dict[str, np.ndarray]:
    """Cumulative counts at every date, in the order of the rows."""
    time = (((DATES - STARTED).days.to_numpy() + 1) / DAYS)[None, :]
    results = {}
    for word, usual in RESULTS.items():
        total = random.gamma(4, usual / 4, count)[:, None]
        reached = total * time ** random.uniform(0.8, 1.4, count)[:, None]
        results[word] = np.floor(reached).astype("int64").ravel()
    return results
