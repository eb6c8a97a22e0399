"""Entries laid out over the places of a level and summed: a cell a word of a split, a place and a period."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.indicators.shape import NOWHERE, Places
from data.registers.facts import Fact
from data.registers.rows import Rows


@dataclass(frozen=True)
class Ground:
    """Where entries count. `member` and `period` are positions, a row each; `again`: the same for the second place of a pair.

    `owing`: whether each member owes entries in each period; None where nobody does. `cumulative`: a period holds what came before.
    `key_splits` are the columns of the key: in a part of those, only who filed for it has reported.
    """

    places: Places
    periods: Sequence[str]
    rows: Rows
    member: np.ndarray
    again: np.ndarray | None
    period: np.ndarray
    day: np.ndarray
    owing: np.ndarray | None
    cumulative: bool = False
    key_splits: Collection[str] = ()

    @property
    def of_nation(self) -> bool:
        return self.places.level == "nation"

    def place(self, member: np.ndarray) -> np.ndarray:
        """The place of each member; an entry of nobody counts in the nation alone."""
        if self.of_nation:
            return np.zeros(len(member), dtype=np.int64)
        return np.where(member >= 0, np.append(self.places.of_member, NOWHERE)[member], NOWHERE)


@dataclass(frozen=True)
class Groups:
    """Rows that count alike: the same member, period and words. `of_row` holds positions in `taken`, the rows that count at all.

    A pair counts a second time for its partner; `counted`: unless it counts in that place already.
    """

    taken: np.ndarray
    of_row: np.ndarray
    member: np.ndarray
    period: np.ndarray
    place: np.ndarray
    counted: np.ndarray
    words: Mapping[str, np.ndarray]


def grouped(ground: Ground) -> Groups:
    rows = np.flatnonzero(ground.period >= 0)
    member, counted = ground.member[rows], np.ones(len(rows), dtype=bool)
    if ground.again is not None:
        other = ground.again[rows]
        once_more = (ground.place(other) != ground.place(member)) & (not ground.of_nation)
        rows, member, counted = np.tile(rows, 2), np.append(member, other), np.append(counted, once_more)
    parts = {"member": (member + 1, len(ground.places.of_member) + 1), "period": (ground.period[rows], len(ground.periods)),
             "counted": (counted.astype(np.int64), 2),
             **{f"={code}": (position[rows] + 1, len(words) + 1) for code, (words, position) in ground.rows.words.items()}}
    code = np.zeros(len(rows), dtype=np.int64)
    for position, size in parts.values():
        code = code * size + position
    distinct, of_row = np.unique(code, return_inverse=True)
    values = {}
    for name, (_position, size) in reversed(parts.items()):
        distinct, values[name] = np.divmod(distinct, size)
    members = values["member"] - 1
    return Groups(rows, of_row, members, values["period"], ground.place(members), values["counted"] == 1,
                  {code: values[f"={code}"] - 1 for code in ground.rows.words})


@dataclass(frozen=True)
class Split:
    """A way to divide: its columns and the texts of its words (`kind=城市`), of all of which only some may be wanted."""

    columns: tuple[str, ...]
    texts: Sequence[str]
    of_group: np.ndarray
    wanted: np.ndarray


def split(ground: Ground, groups: Groups, columns: tuple[str, ...], only: Collection[str] = ()) -> Split:
    texts, position = [""], np.zeros(len(groups.member), dtype=np.int64)
    for code in columns:
        words, own = ground.rows.words[code][0], groups.words[code]
        texts = [f"{before}&{code}={word}".lstrip("&") for before in texts for word in words]
        position = np.where((position < 0) | (own < 0), NOWHERE, position * len(words) + own)
    wanted = np.array([not only or text in only for text in texts], dtype=bool)
    return Split(columns, texts, position, wanted)


@dataclass(frozen=True)
class Sums:
    """Of one fact over one split: arrays of words × places × periods. `rows`: how many counted; `day` the newest (least int: none)."""

    upper: np.ndarray
    lower: np.ndarray | None
    new: np.ndarray | None
    rows: np.ndarray
    reported: np.ndarray
    day: np.ndarray


class Summed:
    """One fact summed by group, once, whatever it is divided by."""

    def __init__(self, ground: Ground, groups: Groups, fact: Fact):
        self.ground, self.groups, self.fact = ground, groups, fact
        self.size = len(groups.member)
        self.given = np.flatnonzero(fact.given[groups.taken])
        self.source, self.of_group = groups.taken[self.given], groups.of_row[self.given]
        self.rows = np.bincount(self.of_group, minlength=self.size)
        self.upper = self.rows.astype(float) if fact.upper is None else self._by_group(fact.upper)
        self.lower = None if fact.lower is None else self._by_group(fact.lower)
        self.new = None if fact.new is None else self._by_group(fact.new)
        self.day = np.full(self.size, np.iinfo(np.int64).min)
        np.maximum.at(self.day, self.of_group, ground.day[self.source])

    def _by_group(self, values: np.ndarray) -> np.ndarray:
        return np.bincount(self.of_group, values[self.source], self.size)

    def over(self, parts: Split) -> Sums:
        shape = len(parts.texts), len(self.ground.places.codes), len(self.ground.periods)
        groups = self.groups
        inside = groups.counted & (parts.of_group >= 0) & (groups.place >= 0) & (self.rows > 0)
        cell = np.ravel_multi_index((parts.of_group[inside], groups.place[inside], groups.period[inside]), shape)
        cells = int(np.prod(shape))

        def laid(values: np.ndarray | None, *, onward: bool = self.ground.cumulative) -> np.ndarray | None:
            if values is None:
                return None
            sums = np.bincount(cell, values[inside], cells).reshape(shape)
            return np.cumsum(sums, axis=2) if onward else sums

        day = np.full(cells, np.iinfo(np.int64).min)
        np.maximum.at(day, cell, self.day[inside])
        day = day.reshape(shape)
        return Sums(laid(self.upper), laid(self.lower), laid(self.new, onward=False), laid(self.rows).astype(np.int64),
                    self._reported(parts, shape), np.maximum.accumulate(day, axis=2) if self.ground.cumulative else day)

    def _reported(self, parts: Split, shape: tuple[int, int, int]) -> np.ndarray:
        """How many members gave something: of those who owe it where somebody does."""
        ground, groups, (_words, _places, periods) = self.ground, self.groups, shape
        members = len(ground.places.of_member)
        inside = (groups.member >= 0) & (parts.of_group >= 0) & (self.rows > 0)
        pair = parts.of_group[inside] * max(members, 1) + groups.member[inside]
        keys = np.unique(pair * periods + groups.period[inside])
        pair, period = np.divmod(keys, periods)
        if ground.cumulative:
            pair, first = np.unique(pair, return_index=True)
            pair, period = _onward(pair, period[first], periods)
        word, member = np.divmod(pair, max(members, 1))
        place = ground.place(member)
        there = place >= 0 if ground.owing is None else (place >= 0) & ground.owing[member, period]
        cell = np.ravel_multi_index((word[there], place[there], period[there]), shape)
        return np.bincount(cell, minlength=int(np.prod(shape))).reshape(shape)


def _onward(pair: np.ndarray, first: np.ndarray, periods: int) -> tuple[np.ndarray, np.ndarray]:
    """Each from its first period on."""
    times = periods - first
    starts = np.repeat(np.cumsum(times) - times, times)
    return np.repeat(pair, times), np.repeat(first, times) + np.arange(times.sum()) - starts
