"""The numbers of the rows: figures of the year so far grow, states move slowly, sums fall to the parts of a year, parts stay within wholes."""

import numpy as np
import pandas as pd

from data.demonstration.registers.draft import YEARS, Draft
from data.demonstration.registers.entries import STEPS
from data.demonstration.registers.spec import Between, Part, Total
from db.declare import Column, Kind
from db.roles import Added

USUAL = {Kind.COUNT: (5, 400), Kind.NUMBER: (1, 100), Kind.PERCENT: (10, 90), Kind.MONEY: (20, 3000), Kind.MONEY_100M: (1, 60)}
DECIMALS = {Kind.COUNT: 0, Kind.NUMBER: 2, Kind.PERCENT: 1, Kind.MONEY: 2, Kind.MONEY_100M: 2}
USUAL_PART = (0.3, 0.85)
BLANK = 0.03
SEASONS = {1: (1.0,), 4: (0.19, 0.25, 0.25, 0.31), 12: (6.5, 6, 8.5, 8, 8, 9, 8, 8, 9, 8.5, 9, 11.5)}
SPRING = 0.8  # what the first quarter of 2020 had beside that of other years
NOISE = 0.04  # how far an entry grows beside the others, a year
SINCE_BEFORE = 1.1  # a state of before the first year, where nothing says it: so much less


def counted(draft: Draft) -> None:
    """Fill every column that holds a number, the wholes before their parts."""
    waiting = [column for column in draft.register.columns if column.kind in USUAL]
    codes = {column.code for column in waiting}
    while waiting:
        ready = [column for column in waiting if not (isinstance(says := _spec(draft, column), Part) and says.of in codes)]
        for column in ready or waiting:
            draft.values[column.code] = _column(draft, column)
        codes -= {column.code for column in ready or waiting}
        waiting = [column for column in waiting if column.code in codes]


def _spec(draft: Draft, column: Column):
    """What the ranges say, else what the declaration does: a part of what it may not pass, a share of what it is a rate of."""
    if given := draft.spec(column):
        return given
    whole = column.rules.at_most or column.rules.usually_at_most
    shares = [rate.whole for rate in column.roles.rates if rate.unit == "%" and rate.part == column.code and rate.whole != column.code]
    whole = whole or (shares[0] if shares else "")
    if whole:
        return Part(whole, *USUAL_PART)
    low, high = USUAL[column.kind]
    low = column.minimum if column.minimum is not None and column.minimum > low else low
    return Between(low, min(high, column.maximum) if column.maximum is not None else high)


def _column(draft: Draft, column: Column) -> pd.Series:
    spec = _spec(draft, column)
    filed = _part(draft, spec) if isinstance(spec, Part) else _moved(draft, column, spec)
    filed = np.clip(filed, column.minimum if column.minimum is not None else -np.inf, column.maximum if column.maximum is not None else np.inf)
    if getattr(spec, "only", None):
        filed = np.where(draft.values[spec.only[0]] == spec.only[1], filed, np.nan)
    if not column.required and not column.key and not isinstance(spec, Total):
        filed = np.where(draft.blanks(BLANK), np.nan, filed)
    return _kept(column, filed)


def _kept(column: Column, filed: np.ndarray) -> pd.Series:
    """As stored: rounded down to what a file shows, so that no part passes its whole and nothing falls."""
    places = 10 ** DECIMALS[column.kind]
    floor = np.floor(filed * places + 1e-6)
    if column.kind in (Kind.NUMBER, Kind.PERCENT):
        return pd.Series(floor / places)
    return pd.Series(floor).astype("Int64") * (column.worth // places)


def _part(draft: Draft, spec: Part) -> np.ndarray:
    whole = draft.register.dataset.column(spec.of)
    held = draft.values[spec.of].astype("Float64").to_numpy(dtype=float, na_value=np.nan) / whole.worth
    return held * draft.by_entity(lambda count: draft.random.uniform(spec.low, spec.high, count))


def _moved(draft: Draft, column: Column, spec: Between | Total) -> np.ndarray:
    """Each row's number from its entry's level of the year, by what the column is to its register."""
    levels = _levels(draft, spec)
    rows, year = draft.rows, draft.rows["year"].to_numpy().clip(YEARS[0]) - YEARS[0]
    now, before = levels[draft.entity, year + 1], levels[draft.entity, year]
    if not draft.repeated:
        return now
    step, parts = rows["step"].to_numpy(), _seasons(draft, spec)
    if column.roles.added is Added.SUM:
        return now * parts[year, step]
    if column.roles.added is Added.YEAR_TO_DATE:
        return now * np.minimum(np.cumsum(parts, axis=1), 1.0)[year, step]
    if column.roles.added is Added.STOCK:
        return before + (now - before) * rows["elapsed"].to_numpy()
    return now


def _seasons(draft: Draft, spec: Between | Total) -> np.ndarray:
    """Years × steps: the part of a year that falls to each quarter or month."""
    steps = STEPS[draft.register.span]
    given = getattr(spec, "season", ())
    parts = np.tile(np.array(given or SEASONS[steps], dtype=float), (len(YEARS), 1))
    if not given:
        parts[YEARS == 2020, :steps // 4] *= SPRING
    return parts / parts.sum(axis=1, keepdims=True)


def _levels(draft: Draft, spec: Between | Total) -> np.ndarray:
    """Entries × years, the first column the year before the first; in the unit in which the column is filed."""
    first = draft.rows.drop_duplicates("entity").set_index("entity").sort_index()
    size = np.full(int(draft.entity.max()) + 1, np.nan)
    size[first.index] = first["size"]
    begins = np.zeros(len(size)) + YEARS[-1] + 1
    begins[first.index] = first["begins"].to_numpy().clip(YEARS[0])
    random, shape = draft.random, (len(size), len(YEARS) + 1)
    if isinstance(spec, Between):
        rank = pd.Series(size).rank(pct=True).fillna(0.5).to_numpy()
        place = (0.5 * rank + 0.5 * random.random(len(size)))[:, None]
        growth = random.uniform(*spec.growth, shape).cumprod(axis=1)
        low = max(spec.low, 0.01)
        level = low * (spec.high / low) ** place * growth / growth[:, [2]]
        return np.where(level < spec.low, spec.low, level)
    weight = np.nan_to_num(size)[:, None] * np.exp(random.normal(0, NOISE, shape))
    lasting = draft.ranges.lasting
    years = np.concatenate([[YEARS[0] - 1], YEARS])
    there = begins[:, None] <= np.maximum(years, YEARS[0]) if lasting else begins[:, None] == years
    if not draft.repeated:
        return np.repeat(weight[:, [1]] / weight[:, 1].sum() * spec.by_year[max(spec.by_year)] * draft.share, shape[1], axis=1)
    weight = np.where(there, weight, 0)
    totals = np.array([_total(spec, year) for year in years.tolist()])
    return weight / np.maximum(weight.sum(axis=0), 1e-12) * totals * draft.share


def _total(spec: Total, year: int) -> float:
    """Of the year before the first a little less than that; of a year that is not there nothing is known."""
    if year not in spec.by_year and year == YEARS[0] - 1:
        return spec.by_year.get(year + 1, np.nan) / SINCE_BEFORE
    return spec.by_year.get(year, np.nan)
