"""The numbers of the rows: figures of the year so far grow, states move slowly, sums fall to the parts of a year, parts stay within wholes."""

import numpy as np
import pandas as pd

from data.demonstration.registers.draft import YEARS, Draft
from data.demonstration.registers.levels import levels_of, seasons
from data.demonstration.registers.spec import Between, Part, Total
from db.declare import Column, Kind
from db.roles import Added

USUAL = {Kind.COUNT: (5, 400), Kind.NUMBER: (1, 100), Kind.PERCENT: (10, 90), Kind.MONEY: (20, 3000), Kind.MONEY_100M: (1, 60)}
DECIMALS = {Kind.COUNT: 0, Kind.NUMBER: 2, Kind.PERCENT: 1, Kind.MONEY: 2, Kind.MONEY_100M: 2}
USUAL_PART = (0.3, 0.85)
BLANK = 0.03


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
    levels = levels_of(draft, spec)
    rows, year = draft.rows, draft.rows["year"].to_numpy().clip(YEARS[0]) - YEARS[0]
    now, before = levels[draft.entity, year + 1], levels[draft.entity, year]
    if not draft.repeated:
        return now
    step, parts = rows["step"].to_numpy(), seasons(draft, spec)
    if column.roles.added is Added.SUM:
        return now * parts[year, step]
    if column.roles.added is Added.YEAR_TO_DATE:
        return now * np.minimum(np.cumsum(parts, axis=1), 1.0)[year, step]
    if column.roles.added is Added.STOCK:
        return before + (now - before) * rows["elapsed"].to_numpy()
    return now
