"""Which entries there are, and where."""

import numpy as np
import pandas as pd

from data.demonstration.chance import shared
from data.demonstration.registers.draft import FIRST, LAST, Draft
from data.demonstration.registers.reporting import dated, over_time, reported
from data.demonstration.registers.spec import Group, Words
from db.declare import Column, Dataset, Kind

UNTOLD = {2019: 60, 2020: 90, 2021: 120}  # entries of a register without ranges
WORD = "word:"  # columns of the rows that hold a word of the register
WHOLE = 0.12  # places that file all kinds together


def session(dataset: Dataset, column: Column) -> bool:
    """Whether a text of the key stands for the year, which is not in the key itself: 届次."""
    period = next(other for other in dataset.columns if other.roles.period)
    place = any(other.roles.place for other in dataset.key)
    return column.kind is Kind.TEXT and column.key and place and not period.key and period.kind is Kind.YEAR


def entered(draft: Draft, largest: float) -> None:
    """Lay the rows. `largest`: the share of the entries in full that this scale has."""
    register = draft.register
    named = [column for column in register.dataset.key if column.kind not in (Kind.CHOICE, Kind.YES_NO)
             and not (column.roles.place or column.roles.second_place or column.roles.period or session(register.dataset, column))]
    sampled = named or register.second_place or register.span == "day"
    entities = _sampled(draft, largest) if sampled else _of_every_place(draft)
    draft.rows = over_time(draft, entities) if draft.repeated else dated(draft, entities)
    if register.dataset.expected and register.place:
        draft.rows = reported(draft)
    draft.rows = draft.rows.reset_index(drop=True)
    for column in register.dataset.columns:
        if WORD + column.code in draft.rows:
            draft.values[column.code] = draft.rows[WORD + column.code].to_numpy(dtype=object)


def _sampled(draft: Draft, largest: float) -> pd.DataFrame:
    """Entries of their own, in proportion to the places."""
    told = draft.ranges.entries or UNTOLD
    groups = told if isinstance(told, tuple) else (Group({}, told),)
    frames, full = [], sum(max(group.entries.values()) for group in groups)
    for number_of_group, group in enumerate(groups):
        counts = _counts(group, largest, draft.ranges.lasting)
        number = sum(counts.values())
        place = draft.random.permutation(np.repeat(np.arange(len(draft.places.weight)), shared(number, draft.places.weight)))
        begins = np.repeat(list(counts), list(counts.values()))
        frames.append(pd.DataFrame({"place": place, "begins": begins, "size": draft.random.lognormal(0, 0.6, number),
                                    "group": number_of_group, **{WORD + code: word for code, word in group.words.items()}}))
    entities = pd.concat(frames, ignore_index=True)
    draft.share = len(entities) / full if draft.ranges.lasting else 1.0
    for column in draft.register.dataset.key:
        if column.kind is Kind.CHOICE and WORD + column.code not in entities:
            entities[WORD + column.code] = draft.deal(_weights(draft, column), len(entities))
    return entities.sort_values("begins", kind="stable", ignore_index=True)


def _counts(group: Group, largest: float, lasting: bool) -> dict[int, int]:
    """New entries a year."""
    whole = {year: number if number <= 60 and largest <= 1 else max(60, round(number * largest)) for year, number in group.entries.items()}
    if not lasting:
        return whole
    before = dict(zip(whole, [0, *whole.values()], strict=False))
    return {year: max(number - before[year], 0) for year, number in whole.items()}


def _of_every_place(draft: Draft) -> pd.DataFrame:
    """Each place with each word of the key; some places file all kinds together where the declaration allows that."""
    columns = [column for column in draft.register.dataset.key if column.kind is Kind.CHOICE]
    count = len(draft.places.weight) if draft.register.place else 1
    frames = [pd.DataFrame({"place": np.arange(count), "size": draft.places.weight[:count], "group": 0})]
    for column in columns:
        weights = _weights(draft, column)
        frames.append(pd.DataFrame({WORD + column.code: list(weights), "part": list(weights.values())}))
    entities = frames[0]
    for words in frames[1:]:
        entities = entities.merge(words, how="cross")
        entities["size"] *= entities.pop("part")
    entities["size"] *= draft.random.lognormal(0, 0.2, len(entities))
    for column in columns:
        if column.rules.whole:
            entities = _together(draft, entities, column)
    return entities.assign(begins=_first_years(draft, count)[entities["place"]])[lambda rows: rows["begins"] <= LAST].reset_index(drop=True)


def _together(draft: Draft, entities: pd.DataFrame, column: Column) -> pd.DataFrame:
    count = int(entities["place"].max()) + 1
    whole = draft.random.choice(count, max(1, round(count * WHOLE)), replace=False)
    at = entities["place"].isin(whole)
    sums = entities[at].groupby("place", as_index=False)["size"].sum().assign(group=0, **{WORD + column.code: column.rules.whole})
    return pd.concat([entities[~at], sums], ignore_index=True).sort_values("place", kind="stable", ignore_index=True)


def _first_years(draft: Draft, count: int) -> np.ndarray:
    """The year from which each place takes part: larger ones rather earlier."""
    entries = draft.ranges.entries or {FIRST: count}
    begins = np.full(count, LAST + 1)
    order = np.argsort(-draft.places.weight[:count] * draft.random.lognormal(0, 0.5, count), kind="stable")
    for year in sorted(entries, reverse=True):
        begins[order[:entries[year]]] = year
    return begins


def _weights(draft: Draft, column: Column) -> dict[str, float]:
    words = [word for word in column.choices if word != column.rules.whole]
    given = draft.spec(column)
    weights = given.weights if isinstance(given, Words) else dict.fromkeys(words, 1.0)
    return {word: weights[word] / sum(weights.values()) for word in words if weights.get(word)}
