"""Zones by their size, the number of firms of each: how far each class has come, day by day."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.indicators.shape import divided
from data.indicators.zones import panel, rates, register
from data.regions import Office
from data.regions import inside as chosen

BREAKS = (500, 1000, 2000)  # firms; each is the first number of the class above it


def days(connection: Connection, *, start: date, end: date, office: Office = None,
         known_on: int | None = None) -> pd.DataFrame:
    """A row a day and class, the largest class first: day, size (its position from the smallest), rate, zones (that gave it).

    A zone stands in one class over the whole stretch, that of the firms it reported last, so that no line moves because
    a zone changed its class. A zone that reported nothing stands in none.
    """
    whole = panel.read(connection, start=start, end=end, columns=rates.SUMS["resumption"], known_on=known_on)
    inside = chosen(whole.zones["reporting_unit"], office).to_numpy()
    upper, lower, given = rates.of("resumption", whole)
    size = _sizes(lower, given)
    parts = []
    for place in range(len(BREAKS), -1, -1):
        counted = given & inside & (size == place)
        firms = np.where(counted, lower, 0).sum(axis=1)
        parts.append(pd.DataFrame({
            "day": [register.day(each) for each in whole.days], "size": place, "zones": counted.sum(axis=1),
            "rate": divided(np.where(counted, upper, 0).sum(axis=1), firms)}))
    return pd.concat(parts, ignore_index=True)


def _sizes(firms: np.ndarray, given: np.ndarray) -> np.ndarray:
    """The class of each zone by the firms of its last report; -1 without one."""
    row = np.where(given, np.arange(len(given))[:, None], -1).max(axis=0)
    last = firms[np.maximum(row, 0), np.arange(firms.shape[1])]
    return np.where(row >= 0, np.searchsorted(BREAKS, np.nan_to_num(last), side="right"), -1)
