"""The one shape of a value (rule 1), and the one way from members' figures to values at a level."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.indicators.indicator import Indicator

COLUMNS = ["indicator", "split", "level", "code", "name", "period", "numerator", "denominator", "value", "unit",
           "reported", "expected", "data_date"]
NOWHERE = -1  # the position of a member that a level or a split has no place for
NO_DAY = np.iinfo(np.int64).min


@dataclass(frozen=True)
class Places:
    """The places of a level: their codes and names as text, and where each member stands among them."""

    level: str
    codes: Sequence[str]
    names: Sequence[str]
    of_member: np.ndarray  # position of each member's place, NOWHERE where the level has none


@dataclass(frozen=True)
class Summands:
    """What values are summed from: one row a member and period, with the part it stands in.

    `splits` holds for each column its words and each row's position among them. `day` is each row's
    data date in days since 1970, NO_DAY where it has none.
    """

    places: Places
    member: np.ndarray
    period: np.ndarray
    periods: Sequence[str]
    splits: Mapping[str, tuple[Sequence[str], np.ndarray]] = field(default_factory=dict)
    day: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.member)


@dataclass(frozen=True)
class Facts:
    """What each row gives to one indicator; NaN where it gives nothing.

    `reported` and `expected` are true for rows that count as such. `value` works a value out of the
    sums: a dict of arrays `numerator`, `denominator` and whatever stands in `more`.
    """

    indicator: Indicator
    numerator: np.ndarray
    denominator: np.ndarray
    reported: np.ndarray
    expected: np.ndarray
    value: Callable[[dict[str, np.ndarray]], np.ndarray]
    more: Mapping[str, np.ndarray] = field(default_factory=dict)


def ratio(sums: dict[str, np.ndarray]) -> np.ndarray:
    """Numerator over denominator; nothing where the denominator is 0."""
    return divided(sums["numerator"], sums["denominator"])


def amount(sums: dict[str, np.ndarray]) -> np.ndarray:
    """The sum itself, or the count."""
    return sums["numerator"]


def divided(upper, lower, *, given=True) -> np.ndarray:
    """The one over the other, place by place; nothing (NaN) where the other is not above 0, or where it is not `given`.

    Numbers, columns or arrays of any one shape.
    """
    upper, lower = np.asarray(upper, dtype=float), np.asarray(lower, dtype=float)
    return np.divide(upper, lower, out=np.full(lower.shape, np.nan), where=given & (lower > 0))


def values(rows: Summands, facts: Sequence[Facts]) -> pd.DataFrame:
    """Every value of the facts, in the shape of rule 1: the total and the parts the catalogue lists.

    A value whose expected population is empty is absent; one that cannot be computed is NaN. Not yet
    in the order of the output: see `arranged`.
    """
    if not len(rows) or not len(rows.places.codes):
        return empty()
    parts = [_part(rows, fact, split) for fact in facts for split in _splits(fact.indicator)]
    parts = [part for part in parts if len(part["code"])]
    if not parts:
        return empty()
    return pd.DataFrame({name: np.concatenate([part[name] for part in parts]) for name in COLUMNS})


def arranged(figures: pd.DataFrame) -> pd.DataFrame:
    """Values in the order of the output: indicator, split, code, period; no data date is None."""
    figures["data_date"] = figures["data_date"].astype(object).where(figures["data_date"].notna(), None)
    return figures.sort_values(["indicator", "split", "code", "period"], kind="stable", ignore_index=True)[COLUMNS]


def empty() -> pd.DataFrame:
    return pd.DataFrame({name: [] for name in COLUMNS})


def _splits(indicator: Indicator) -> tuple[str, ...]:
    return (("",) if indicator.total else ()) + indicator.splits


def _part(rows: Summands, fact: Facts, split: str) -> dict[str, np.ndarray]:
    """The values of one indicator over one split: arrays by column name."""
    words, part = _words(rows, split)
    place = rows.places.of_member[rows.member]
    inside = (place >= 0) & (part >= 0)
    sizes = (len(words), len(rows.places.codes), len(rows.periods))
    key = np.ravel_multi_index((part[inside], place[inside], rows.period[inside]), sizes)
    cells = int(np.prod(sizes))
    expected = np.bincount(key, fact.expected[inside], cells).astype(np.int64)
    shown = np.flatnonzero(expected)
    reported = np.bincount(key, fact.reported[inside], cells).astype(np.int64)
    sums = {name: _sum(key, column[inside], cells)[shown] for name, column in
            {"numerator": fact.numerator, "denominator": fact.denominator, **fact.more}.items()}
    which, where, when = np.unravel_index(shown, sizes)
    days = _newest(rows, key, fact, inside, cells)[shown]
    return {**_labels(rows, fact.indicator, len(shown)), "split": _taken(words, which),
            "code": _taken(rows.places.codes, where), "name": _taken(rows.places.names, where),
            "period": _taken(rows.periods, when), "numerator": sums["numerator"], "denominator": sums["denominator"],
            "value": fact.value(sums | {"period": when}), "reported": reported[shown], "expected": expected[shown],
            "data_date": days}


def _labels(rows: Summands, indicator: Indicator, size: int) -> dict[str, np.ndarray]:
    return {name: np.full(size, word, dtype=object) for name, word in
            (("indicator", indicator.code), ("level", rows.places.level), ("unit", indicator.unit))}


def _taken(words: Sequence[str], positions: np.ndarray) -> np.ndarray:
    return np.array(words, dtype=object)[positions] if len(words) else np.array([], dtype=object)


def _words(rows: Summands, split: str) -> tuple[list[str], np.ndarray]:
    """The words of a split as they are written (`kind=城市`) and each row's position among them."""
    if not split:
        return [""], np.zeros(len(rows), dtype=np.int64)
    texts, part = [""], np.zeros(len(rows), dtype=np.int64)
    for column in split.split("&"):
        words, position = rows.splits[column]
        texts = [f"{before}&{column}={word}".lstrip("&") for before in texts for word in words]
        part = np.where((part < 0) | (position < 0), NOWHERE, part * len(words) + position)
    return texts, part


def _sum(key: np.ndarray, column: np.ndarray, cells: int) -> np.ndarray:
    """The sum of each cell; NaN where no row of it gives anything."""
    given = ~np.isnan(column)
    total = np.bincount(key[given], column[given], cells).astype(float)
    total[np.bincount(key[given], minlength=cells) == 0] = np.nan
    return total


def _newest(rows: Summands, key: np.ndarray, fact: Facts, inside: np.ndarray, cells: int) -> np.ndarray:
    """The newest data date that fed each cell, as text; None where nothing did."""
    newest = np.full(cells, NO_DAY)
    if rows.day is not None:
        given = ~np.isnan(fact.numerator[inside]) | ~np.isnan(fact.denominator[inside])
        np.maximum.at(newest, key[given], rows.day[inside][given])
    days, position = np.unique(newest, return_inverse=True)
    day_texts = [None if day == NO_DAY else str(np.datetime64(int(day), "D")) for day in days]
    return _taken(day_texts, position)
