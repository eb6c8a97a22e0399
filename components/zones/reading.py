"""What the parts of the zone dashboard read: figures of the day, of a week before, and of the days between."""

from datetime import date, timedelta

import pandas as pd

from components import cached, filters
from data import changes
from data.indicators import zones

WEEK, STRETCH = timedelta(days=7), timedelta(days=29)
SHOWN = ("resumption", "resumption_large", "resumption_small", "zones_full", "staff_return", "reporting", "change_7d",
         "change_1d")


def figures(*, at: date, region: int) -> pd.DataFrame:
    """The figures of the day for the nation or one reporting unit, with what changed in a week."""
    now, earlier = (cached.ask(zones.figures, at=day, level=_level(region), codes=SHOWN) for day in (at, at - WEEK))
    return _of(changes.against(now, earlier), region)


def days(*, at: date, region: int, start: date | None = None) -> pd.DataFrame:
    """The figures day by day up to the date, from `start` or thirty days before."""
    found = cached.ask(zones.series, start=start or at - STRETCH, end=at, level=_level(region), codes=SHOWN)
    return _of(found, region)


def by_zone(*, at: date, region: int) -> pd.DataFrame:
    """The figures of the day, a row a zone and indicator."""
    return cached.ask(zones.figures, at=at, level="zone", codes=("resumption", "reporting", "change_7d"))


def _level(region: int) -> str:
    return "nation" if region == filters.NATION else "reporting_unit"


def _of(figures: pd.DataFrame, region: int) -> pd.DataFrame:
    return figures[figures["code"] == str(region)]
