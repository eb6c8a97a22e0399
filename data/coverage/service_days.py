"""Distinct service days, which cannot be added up from place to place."""

from datetime import date

import numpy as np
import pandas as pd

from data.coverage.places import located
from data.coverage.settled import Records
from data.coverage.year import day_number, month_of, parts_of

DAYS_OF_YEAR = 366


def apart(records: Records, known: pd.DataFrame, level: str) -> pd.DataFrame:
    """code, period and service_days of the regions of a level."""
    codes, at = np.unique(located(known, records.places, level), return_inverse=True)
    days = service_days(records, at)
    return by_period(records.year, codes[codes > 0], days[codes > 0])


def of_nation(records: Records) -> np.ndarray:
    """The distinct (commissioner, date) of all records in each month: (12,)."""
    return service_days(records, np.zeros(len(records.places), dtype=np.int64))[0]


def service_days(records: Records, region: np.ndarray) -> np.ndarray:
    """How many distinct (commissioner, date) each region has in each month: (regions, 12).

    `region` is the position of each place's region. A service that is its commissioner's only one
    of the day needs no comparing.
    """
    size = int(region.max()) + 1 if len(region) else 1
    rows = records.services
    in_year = rows["month"] >= 0
    single, shared = in_year & records.alone, in_year & ~records.alone
    cells = region[rows["place"][single]] * 12 + rows["month"][single]
    key = np.unique(_person_day(records, shared) * size + region[rows["place"][shared]])
    month = month_of(key // size % DAYS_OF_YEAR + _first(records.year), records.year)
    cells = np.concatenate([cells, key % size * 12 + month])
    return np.bincount(cells, minlength=size * 12).reshape(size, 12)


def _person_day(records: Records, mask: np.ndarray) -> np.ndarray:
    return records.services["person"][mask] * DAYS_OF_YEAR + (records.services["day"][mask] - _first(records.year))


def _first(year: int) -> int:
    return day_number(date(year, 1, 1))


def by_period(year: int, codes: np.ndarray, days: np.ndarray) -> pd.DataFrame:
    """Service days of the months, (codes, 12), as rows of code and period."""
    return pd.concat([pd.DataFrame({
        "code": np.repeat(codes, len(periods)), "period": np.tile(periods, len(codes)),
        "service_days": days.reshape(len(codes), 12 // months, months).sum(axis=2).ravel()})
        for months, periods in parts_of(year).items()], ignore_index=True)
