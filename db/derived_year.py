"""The calendar of a year in numbers: its months, the ends of them, its nineteen periods."""

import numpy as np


def parts_of(year: int) -> dict[int, list[str]]:
    """The texts of the months, quarters, half-years and the year, by the months in each."""
    return {1: [f"{year:04}-{month:02}" for month in range(1, 13)], 3: [f"{year:04}-Q{part}" for part in range(1, 5)],
            6: [f"{year:04}-H1", f"{year:04}-H2"], 12: [f"{year:04}"]}


def periods_of(year: int) -> list[str]:
    """The texts of all nineteen."""
    return [text for texts in parts_of(year).values() for text in texts]


def month_ends(year: int) -> np.ndarray:
    """The last day of each month as a day number (days since 1970-01-01)."""
    after = np.arange(f"{year:04}-01", 12, dtype="datetime64[M]") + 1
    return after.astype("datetime64[D]").astype(np.int64) - 1


def month_of(days: np.ndarray, year: int) -> np.ndarray:
    """The month of each day number, 0 for January of the year, negative before it."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) - (year - 1970) * 12
