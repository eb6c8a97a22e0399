"""The calendar of a year in numbers: its months, the ends of them, its nineteen periods."""

from calendar import monthrange
from datetime import date

import numpy as np

STRETCH = 6  # days; the 61 stretches of a year are the bits of one number


def parts_of(year: int) -> dict[int, list[str]]:
    """The texts of the months, quarters, half-years and the year, by the months in each."""
    return {1: [f"{year:04}-{month:02}" for month in range(1, 13)], 3: [f"{year:04}-Q{part}" for part in range(1, 5)],
            6: [f"{year:04}-H1", f"{year:04}-H2"], 12: [f"{year:04}"]}


def periods_of(year: int) -> list[str]:
    """The texts of all nineteen."""
    return [text for texts in parts_of(year).values() for text in texts]


def month_ends(year: int) -> list[date]:
    """The last day of each month."""
    return [date(year, month, monthrange(year, month)[1]) for month in range(1, 13)]


def month_of(days: np.ndarray, year: int) -> np.ndarray:
    """The month of each day number, 0 for January of the year, negative before it."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) - (year - 1970) * 12


def stretch_of(days: np.ndarray, year: int) -> np.ndarray:
    """The stretch of six days of the year in which each day number lies, 0 for the first."""
    return (days - day_number(date(year, 1, 1))) // STRETCH


def bits_of_stretches(year: int, first: date, last: date, *, whole: bool) -> int:
    """The stretches of a year between two days, both included, as a sum of 1 for the first, 2 for the second, 4 …

    With `whole` those that lie between them entirely, else also those of which some days do.
    """
    start = np.arange(day_number(date(year, 1, 1)), day_number(date(year, 12, 31)) + 1, STRETCH)
    end = np.minimum(start + STRETCH - 1, day_number(date(year, 12, 31)))
    low, high = day_number(first), day_number(last)
    inside = (low <= start) & (end <= high) if whole else (start <= high) & (low <= end)
    return sum(1 << int(place) for place in np.flatnonzero(inside))


def day_number(day: date) -> int:
    """Days since 1970-01-01, as numpy counts them."""
    return (day - date(1970, 1, 1)).days
