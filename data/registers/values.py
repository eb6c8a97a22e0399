"""Sums of cells as values in the one shape of every figure."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from data.indicators.shape import COLUMNS, divided
from data.registers.cells import Ground, Split, Summed, Sums, grouped, split
from data.registers.facts import Fact, How

NO_DAY = np.iinfo(np.int64).min
MORE = [*COLUMNS, "new", "rows"]  # `rows`: how many entries count in a value, of a growth the pairs


def values(ground: Ground, facts: Collection[Fact], combinations: Collection[str] = ()) -> pd.DataFrame:
    """Every value: of each fact the total, its single splits and those combinations of words, with the columns of MORE.

    A place in which somebody owes entries is always there, any other where something counts in it.
    """
    if not ground.places.codes or not ground.periods:
        return empty()
    groups = grouped(ground)
    whole = split(ground, groups, ())
    parts = [split(ground, groups, (code,)) for code in ground.rows.words]
    among: dict[tuple[str, ...], list[str]] = {}
    for text in combinations:
        among.setdefault(tuple(part.partition("=")[0] for part in text.split("&")), []).append(text)
    parts += [split(ground, groups, columns, texts) for columns, texts in among.items()]
    tables = []
    for fact in facts:
        summed = Summed(ground, groups, fact)
        total = summed.over(whole)
        if fact.how is How.REACHED:
            parted = next(part for part in parts if part.columns == fact.indicator.splits)
            tables.append(_table(ground, fact, parted, _reached(summed.over(parted), total)))
            continue
        tables.append(_table(ground, fact, whole, total))
        tables += [_table(ground, fact, part, _of_part(ground, part, summed.over(part), total)) for part in parts]
    tables = [table for table in tables if len(table["code"])]
    if not tables:
        return empty()
    return pd.DataFrame({name: np.concatenate([table[name] for table in tables]) for name in MORE})


def empty() -> pd.DataFrame:
    return pd.DataFrame({name: [] for name in MORE})


def _of_part(ground: Ground, part: Split, sums: Sums, total: Sums) -> Sums:
    """Whoever owes entries and has filed has not been silent because none of them is in a part that is no part of the key."""
    if ground.owing is None or set(part.columns) <= set(ground.key_splits):
        return sums
    return Sums(sums.upper, sums.lower, sums.new, sums.rows, np.broadcast_to(total.reported, sums.reported.shape), sums.day)


def _reached(sums: Sums, total: Sums) -> Sums:
    """Of each stage the entries that are at it or further, out of all that are at one."""
    further = np.cumsum(sums.upper[::-1], axis=0)[::-1]
    shape = sums.upper.shape
    return Sums(further, np.broadcast_to(total.upper, shape), None, np.broadcast_to(total.rows, shape),
                np.broadcast_to(total.reported, shape), np.broadcast_to(total.day, shape))


def _table(ground: Ground, fact: Fact, part: Split, sums: Sums) -> dict[str, np.ndarray]:
    """The values of one fact over one split: arrays by the names of MORE."""
    shape, there = sums.rows.shape, sums.rows > 0
    filed = sums.reported > 0
    if fact.how is How.COUNT:  # who has entries has none of a word; who has filed nothing is not known to have none
        there = np.broadcast_to((sums.rows.sum(axis=0) > 0)[None] | filed.any(axis=0)[None], shape)
    expected = None if ground.owing is None else _expected(ground)
    shown = there if expected is None else there | (expected > 0)[None]
    shown = shown & part.wanted[:, None, None]
    if fact.how is How.REACHED:
        shown = shown & _inside_funnel(fact, part)[:, None, None]
    word, place, period = np.nonzero(shown)
    upper = np.where(there, _scaled(sums.upper, fact, 0), np.nan)[shown]
    lower = np.full(len(word), np.nan) if sums.lower is None else np.where(there, _scaled(sums.lower, fact, 1), np.nan)[shown]
    new = np.full(len(word), np.nan) if sums.new is None else np.where(there, _scaled(sums.new, fact, 0), np.nan)[shown]
    size = len(word)
    owed = np.full(size, None, dtype=object) if expected is None else _whole(np.broadcast_to(expected, shape)[shown])
    nobody = not len(ground.places.of_member)
    return {
        "indicator": np.full(size, fact.indicator.code, dtype=object), "split": _taken(part.texts, word),
        "level": np.full(size, ground.places.level, dtype=object), "code": _taken(ground.places.codes, place),
        "name": _taken(ground.places.names, place), "period": _taken(ground.periods, period),
        "numerator": upper, "denominator": lower, "value": _value(fact, upper, lower),
        "unit": np.full(size, fact.indicator.unit, dtype=object),
        "reported": np.full(size, None, dtype=object) if nobody else _whole(sums.reported[shown]), "expected": owed,
        "data_date": _days(sums.day[shown]), "new": new, "rows": np.where(there, sums.rows, 0)[shown]}


def _expected(ground: Ground) -> np.ndarray:
    """How many owe entries: places × periods."""
    member, period = np.nonzero(ground.owing)
    place = ground.place(member)
    shape = len(ground.places.codes), len(ground.periods)
    return np.bincount(np.ravel_multi_index((place[place >= 0], period[place >= 0]), shape), minlength=int(np.prod(shape))).reshape(shape)


def _inside_funnel(fact: Fact, part: Split) -> np.ndarray:
    return np.array([text not in fact.outside for text in part.texts], dtype=bool)


def _value(fact: Fact, upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    if fact.how in (How.COUNT, How.AMOUNT):
        return upper
    quotient = divided(upper, lower)
    return quotient - 1 if fact.how is How.GROWTH else quotient if fact.factor == 1 else quotient * fact.factor


def _scaled(sums: np.ndarray, fact: Fact, side: int) -> np.ndarray:
    """Sums in their declared unit; what fractions in base two leave behind is cleared away."""
    scaled = sums / fact.parts[side]
    if fact.exact:
        return scaled
    return np.array([float(f"{each:.15g}") for each in scaled.ravel()]).reshape(scaled.shape)


def _taken(texts, position: np.ndarray) -> np.ndarray:
    return np.array(texts, dtype=object)[position]


def _whole(numbers: np.ndarray) -> np.ndarray:
    return np.array([int(number) for number in numbers] + [None], dtype=object)[:-1]


def _days(days: np.ndarray) -> np.ndarray:
    distinct, position = np.unique(days, return_inverse=True)
    texts = [None if day == NO_DAY else str(np.datetime64(int(day), "D")) for day in distinct]
    return np.array([*texts, None], dtype=object)[position]
