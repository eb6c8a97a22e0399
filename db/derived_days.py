"""What cannot be added up from place to place: distinct service days, and the newest record."""

import numpy as np
import pandas as pd

from db.derived_counts import Records
from db.derived_places import located
from db.derived_year import month_of, parts_of

DAYS_OF_YEAR = 366
NO_DAY = -1_000_000  # earlier than any day


def apart(records: Records, known: pd.DataFrame, levels: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    """For each level: code, period, service_days and newest (a day number, NO_DAY for none) of its regions."""
    alone, newest, found = _alone(records), _newest(records), {}
    for level in levels:
        code = located(known, records.places, level)
        codes, at = np.unique(code, return_inverse=True)
        days = service_days(records, at, alone)
        last = np.full((len(codes), 12), NO_DAY, dtype=np.int64)
        np.maximum.at(last, at, newest)
        found[level] = by_period(records.year, codes[codes > 0], days[codes > 0], last[codes > 0])
    return found


def nation(records: Records) -> np.ndarray:
    """The distinct (commissioner, date) of all records in each month: (12,)."""
    return service_days(records, np.zeros(len(records.places), dtype=np.int64), _alone(records))[0]


def service_days(records: Records, region: np.ndarray, alone: np.ndarray) -> np.ndarray:
    """How many distinct (commissioner, date) each region has in each month: (regions, 12).

    `region` is the position of each place's region; `alone` marks the services that are their
    commissioner's only one of the day, which need no comparing.
    """
    size = int(region.max()) + 1 if len(region) else 1
    rows = records.services
    here = rows["month"] >= 0
    single, shared = here & alone, here & ~alone
    cells = region[rows["place"][single]] * 12 + rows["month"][single]
    key = np.unique(_person_day(records, shared) * size + region[rows["place"][shared]])
    month = month_of(key // size % DAYS_OF_YEAR + _first(records.year), records.year)
    cells = np.concatenate([cells, key % size * 12 + month])
    return np.bincount(cells, minlength=size * 12).reshape(size, 12)


def _alone(records: Records) -> np.ndarray:
    """Which services are the only one of their commissioner on their day."""
    key = records.services["person"] * 1_000_000 + records.services["day"]
    order = np.argsort(key)
    differs = np.diff(key[order]) != 0
    only = np.append(differs, True) & np.insert(differs, 0, True)
    alone = np.empty(len(key), dtype=bool)
    alone[order] = only[:len(key)]
    return alone


def _person_day(records: Records, here: np.ndarray) -> np.ndarray:
    return records.services["person"][here] * DAYS_OF_YEAR + (records.services["day"][here] - _first(records.year))


def _first(year: int) -> int:
    return int((np.datetime64(f"{year:04}-01-01") - np.datetime64(0, "D")).astype(np.int64))


def _newest(records: Records) -> np.ndarray:
    """The newest service or outcome of each place and month: (places, 12)."""
    newest = np.full((len(records.places), 12), NO_DAY, dtype=np.int64)
    for rows in (records.services, records.outcomes):
        here = rows["month"] >= 0
        np.maximum.at(newest, (rows["place"][here], rows["month"][here]), rows["day"][here])
    return newest


def by_period(year: int, codes: np.ndarray, days: np.ndarray, newest: np.ndarray) -> pd.DataFrame:
    """Figures of the months as rows of code and period: days added up, the newest day of each period."""
    return pd.concat([pd.DataFrame({
        "code": np.repeat(codes, len(periods)), "period": np.tile(periods, len(codes)),
        "service_days": days.reshape(len(codes), -1, months).sum(axis=2).ravel(),
        "newest": newest.reshape(len(codes), -1, months).max(axis=2).ravel()})
        for months, periods in parts_of(year).items()], ignore_index=True)
