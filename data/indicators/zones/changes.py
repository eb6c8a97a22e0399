"""Changes of every rate over the zones that reported both days, beside the plain difference of the levels shown."""

from collections.abc import Collection
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.indicators import regional
from data.indicators.shape import divided
from data.indicators.zones import panel, rates, register

SHOWN_PLACES = 3  # a tenth of a point
COUNTED = "zones_full"  # zones, not a rate: its change is a number of zones
RATES = (*rates.SUMS, "resumption_mean", *rates.WEIGHTED, COUNTED)
COLUMNS = ["indicator", "code", "name", "days", "value", "compared", "shown", "comparable"]


def changes(connection: Connection, *, at: date, level: str = "nation", days: Collection[int] = (1, 7),
            codes: Collection[str] = RATES, known_on: int | None = None) -> pd.DataFrame:
    """For each rate, place and number of days back: the change in points (of zones_full in zones), over how many zones.

    Columns: indicator, code, name, days, value (change over the zones that gave both days), compared
    (their number), shown (difference of the two levels as shown), comparable (True where the two
    differ, so that the screen must say 可比口径).
    """
    today = register.number(at)
    whole = panel.read(connection, start=register.day(today - max(days)), end=at, known_on=known_on,
                       columns=sorted({name for code in codes for name in rates.COLUMNS[code]}),
                       only={today, *(today - back for back in days)})
    wholes = regional.wholes(connection, whole.zones, level=level, own="zone")
    parts = [_change(whole, places, code, back) for places in wholes for code in codes for back in sorted(days)]
    return pd.concat(parts, ignore_index=True)[COLUMNS] if parts else pd.DataFrame(columns=COLUMNS)


def _change(whole: panel.Panel, places, code: str, back: int) -> pd.DataFrame:
    upper, lower, given = rates.of(code, whole)
    if code == COUNTED:
        upper = (upper == lower) & (lower > 0)
    now, before = len(whole.days) - 1, len(whole.days) - 1 - back
    both = given[now] & given[before]

    def level(day: int, counted: np.ndarray) -> np.ndarray:
        sums = _summed(places, upper[day], counted)
        return sums if code == COUNTED else divided(sums, _summed(places, lower[day], counted))

    value = level(now, both) - level(before, both)
    shown = level(now, given[now]) - level(before, given[before])
    compared = _summed(places, np.ones(len(both)), both).astype(int)
    value = np.where(compared > 0, value, np.nan)
    return pd.DataFrame({
        "indicator": code, "code": places.codes, "name": places.names, "days": back, "value": value,
        "compared": compared, "shown": shown,
        "comparable": comparable(value, shown)})


def comparable(value, shown):
    """Whether a change is not the difference of the two levels as they are shown, so that 可比口径 must be said."""
    return ~np.isnan(value) & (np.round(value, SHOWN_PLACES) != np.round(shown, SHOWN_PLACES))


def _summed(places, values: np.ndarray, counted: np.ndarray) -> np.ndarray:
    taken = counted & (places.of_member >= 0)
    return np.bincount(places.of_member[taken], values[taken], len(places.codes)).astype(float)
