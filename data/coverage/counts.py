"""The counts of a year in every place and calendar period, worked out by set from the records of the year."""

import numpy as np
import pandas as pd

from data.coverage.codes import county_of
from data.coverage.records import DATED, GIVEN_BY, counted, holds, lately
from data.coverage.settled import Records
from data.coverage.year import day_number, month_ends, parts_of, stretch_of


def counts(records: Records) -> pd.DataFrame:
    """Rows of place and period with every column of RegionPeriod that may be added up over places."""
    during, added = _during(records), _added(records)
    ends, standing = _at_ends(records)
    parts = []
    for months, periods in parts_of(records.year).items():
        flags = {name: flag.reshape(len(flag), 12 // months, months).any(axis=2) for name, flag in during.items()}
        flags |= {name: flag[:, months - 1::months] for name, flag in ends.items()}
        columns = _of_places(records, flags, len(periods))
        columns |= {name: total.reshape(len(total), 12 // months, months).sum(axis=2) for name, total in added.items()}
        columns |= {name: total[:, months - 1::months] for name, total in standing.items()}
        parts.append(pd.DataFrame({
            "place": np.repeat(records.places, len(periods)), "period": np.tile(periods, len(records.places)),
            **{name: total.ravel() for name, total in columns.items()}}))
    return pd.concat(parts, ignore_index=True)


def days_of_villages(records: Records) -> pd.DataFrame:
    """The rows of VillageYear."""
    stretches = {flag: np.zeros(len(records.register.villages), dtype=np.int64) for flag in GIVEN_BY}
    for flag, village, rows in _given(records):
        np.bitwise_or.at(stretches[flag], village, np.int64(1) << stretch_of(rows["day"], records.year))
    days = pd.DataFrame({"village": records.register.villages} | stretches)
    return days[days[list(GIVEN_BY)].any(axis=1)].assign(year=records.year)


def _during(records: Records) -> dict[str, np.ndarray]:
    """Which villages have the flags that records give, in which months: (villages, 12)."""
    flags = {flag: np.zeros((len(records.register.villages), 12), dtype=bool) for flag in GIVEN_BY}
    for flag, village, rows in _given(records):
        flags[flag][village, rows["month"]] = True
    return flags


def _given(records: Records):
    """Each flag with the records of the year that give it to a village on the register: their villages, `day` and `month`."""
    for name, kind in DATED.items():
        rows = getattr(records, name)
        of_year = (rows["village"] >= 0) & (rows["month"] >= 0)
        for flag in kind.flags:
            giving = of_year & (rows[flag] > 0)
            yield flag, rows["village"][giving], {column: rows[column][giving] for column in ("day", "month")}


def _added(records: Records) -> dict[str, np.ndarray]:
    """Sums over the records of each place and month: (places, 12)."""
    sums, size = {}, len(records.places)
    for name, kind in DATED.items():
        rows = getattr(records, name)
        in_year = rows["month"] >= 0
        cell = rows["place"][in_year] * 12 + rows["month"][in_year]
        for column in filter(None, (kind.number, *kind.added)):
            sums[column] = np.bincount(cell, rows[column][in_year], size * 12).astype(np.int64).reshape(size, 12)
    return sums


def _at_ends(records: Records) -> tuple[dict, dict]:
    """On the last day of each month: flags of villages (villages, 12), and sums by place (places, 12)."""
    villages, people, size = records.register.villages, records.people, len(records.places)
    flags = {name: np.zeros((len(villages), 12), dtype=bool) for name in ("assigned", "recent")}
    sums = {name: np.zeros((size, 12), dtype=np.int64) for name in ("in_force", "in_term")}
    visits, held = _of_villages(records.services, "served"), _of_villages(records.assignments)
    county, base = (np.searchsorted(records.places, codes) for codes in (county_of(villages), people.base))
    for month, end in enumerate(month_ends(records.year)):
        first, day = map(day_number, lately(end))
        serving = people.special & holds(day, people.since, people.until)
        assigned = held["village"][holds(day, held["start"], held["end"]) & serving[held["person"]]]
        flags["assigned"][assigned, month] = True
        flags["recent"][visits["village"][(first <= visits["day"]) & (visits["day"] <= day)], month] = True
        sums["in_force"][:, month] = np.bincount(county[assigned], minlength=size)
        sums["in_term"][:, month] = np.bincount(base[serving], minlength=size)
    return flags, sums


def _of_villages(rows: dict, flag: str = "") -> dict[str, np.ndarray]:
    """The rows of villages on the register, those before the year among them; of records those that give a flag."""
    registered = rows["village"] >= 0
    if flag:
        registered &= rows[flag] > 0
    return {name: column[registered] for name, column in rows.items()}


def _of_places(records: Records, flags: dict, periods: int) -> dict[str, np.ndarray]:
    """How many villages of each place are counted for what: (places, periods)."""
    register = records.register
    industry = np.repeat(register.has_industry[:, None] > 0, periods, axis=1)
    counties, starts = np.unique(county_of(register.villages), return_index=True)
    at, totals = np.searchsorted(records.places, counties), {}
    for name, counts_of_villages in counted(flags | {"has_industry": industry}).items():
        totals[name] = np.zeros((len(records.places), periods), dtype=np.int64)
        if len(counties):
            totals[name][at] = np.add.reduceat(counts_of_villages.astype(np.int32), starts, axis=0)
    return totals
