"""What the parts of this dashboard read."""

from datetime import date, timedelta

import pandas as pd

from data.indicators import changes, hundred
from data.indicators.hundred import lists
from data.questions import Ask
from data.regions import NATION

MONTH = timedelta(days=30)
CITY, PARK = "kind=城市", "kind=园区"
DATASETS = ("hundred_units", "hundred_progress", "hundred_filings", "major_issues")


def figures(ask: Ask, *, at: date, region: int) -> pd.DataFrame:
    """The figures of the nation or one reporting unit, with what changed in thirty days."""
    level = "nation" if region == NATION else "reporting_unit"
    now, earlier = (ask(hundred.figures, at=day, level=level) for day in (at, at - MONTH))
    changed = changes.against(now, earlier)
    return changed[changed["code"] == str(region)]


def by_office(ask: Ask, *, at: date) -> pd.DataFrame:
    """The figures of the 37 reporting units."""
    return ask(hundred.figures, at=at, level="reporting_unit")


def by_unit(ask: Ask, *, at: date, region: int = NATION) -> pd.DataFrame:
    """The money of each city and park, of one reporting unit or of all."""
    figures = ask(hundred.figures, at=at, level="unit", codes=("budget_execution", "execution_gap", "funds_in_place"))
    if region == NATION:
        return figures
    units = ask(lists.units, at=at)
    return figures[figures["code"].isin(units.loc[units["office"] == region, "unit"])]


def office(region: int) -> int | None:
    """The reporting unit that the lists are limited to; None for the nation."""
    return None if region == NATION else region
