"""How high the numbers of each entry stand in each year, and how a year falls to its parts."""

import numpy as np
import pandas as pd

from data.demonstration.registers.draft import YEARS, Draft
from data.demonstration.registers.reporting import STEPS
from data.demonstration.registers.spec import Between, Total

SEASONS = {1: (1.0,), 4: (0.19, 0.25, 0.25, 0.31), 12: (6.5, 6, 8.5, 8, 8, 9, 8, 8, 9, 8.5, 9, 11.5)}
SPRING = 0.8  # what the first quarter of 2020 had beside that of other years
NOISE = 0.04  # how far an entry grows beside the others, a year
SINCE_BEFORE = 1.1  # a state of before the first year, where nothing says it: so much less


def seasons(draft: Draft, spec: Between | Total) -> np.ndarray:
    """Years × steps: the part of a year that falls to each quarter or month."""
    steps = STEPS[draft.register.span]
    given = getattr(spec, "season", ())
    parts = np.tile(np.array(given or SEASONS[steps], dtype=float), (len(YEARS), 1))
    if not given:
        parts[YEARS == 2020, :steps // 4] *= SPRING
    return parts / parts.sum(axis=1, keepdims=True)


def levels_of(draft: Draft, spec: Between | Total) -> np.ndarray:
    """Entries × years, the first column the year before the first; in the unit in which the column is filed."""
    first = draft.rows.drop_duplicates("entity").set_index("entity")
    count = int(draft.entity.max()) + 1
    size, begins = np.full(count, np.nan), np.full(count, YEARS[-1] + 1)
    size[first.index], begins[first.index] = first["size"], first["begins"].to_numpy().clip(YEARS[0])
    return _between(draft, spec, size) if isinstance(spec, Between) else _shares(draft, spec, size, begins)


def _between(draft: Draft, spec: Between, size: np.ndarray) -> np.ndarray:
    """Larger entries rather higher, each with a growth of its own; as the ranges say in 2020."""
    rank = pd.Series(size).rank(pct=True).fillna(0.5).to_numpy()
    place = (0.5 * rank + 0.5 * draft.random.random(len(size)))[:, None]
    growth = draft.random.uniform(*spec.growth, (len(size), len(YEARS) + 1)).cumprod(axis=1)
    low = max(spec.low, 0.01)
    level = low * (spec.high / low) ** place * growth / growth[:, [2]]
    return np.where(level < spec.low, spec.low, level)


def _shares(draft: Draft, spec: Total, size: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """The total of each year, divided among the entries that are there."""
    weight = np.nan_to_num(size)[:, None] * np.exp(draft.random.normal(0, NOISE, (len(size), len(YEARS) + 1)))
    if not draft.repeated:
        total = spec.by_year[max(spec.by_year)] * draft.share
        return np.repeat(weight[:, [1]] / weight[:, 1].sum() * total, weight.shape[1], axis=1)
    years = np.concatenate([[YEARS[0] - 1], YEARS])
    there = begins[:, None] <= np.maximum(years, YEARS[0]) if draft.ranges.lasting else begins[:, None] == years
    weight = np.where(there, weight, 0)
    totals = np.array([_total(spec, year) for year in years.tolist()])
    return weight / np.maximum(weight.sum(axis=0), 1e-12) * totals * draft.share


def _total(spec: Total, year: int) -> float:
    """Of the year before the first a little less than that; of a year that is not there nothing is known."""
    if year not in spec.by_year and year == YEARS[0] - 1:
        return spec.by_year.get(year + 1, np.nan) / SINCE_BEFORE
    return spec.by_year.get(year, np.nan)
