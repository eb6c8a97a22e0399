"""What the parts of this dashboard read."""

from datetime import date, timedelta

import pandas as pd

from components import cached, filters
from data import changes
from data.indicators import hundred

MONTH = timedelta(days=30)
CITY, PARK = "kind=城市", "kind=园区"


def figures(*, at: date, region: int) -> pd.DataFrame:
    """The figures of the nation or one reporting unit, with what changed in thirty days."""
    level = "nation" if region == filters.NATION else "reporting_unit"
    now, earlier = (cached.ask(hundred.figures, at=day, level=level) for day in (at, at - MONTH))
    found = changes.against(now, earlier)
    return found[found["code"] == str(region)]


def by_office(*, at: date) -> pd.DataFrame:
    """The figures of the 37 reporting units."""
    return cached.ask(hundred.figures, at=at, level="reporting_unit")


def by_unit(*, at: date) -> pd.DataFrame:
    """The money of each city and park."""
    return cached.ask(hundred.figures, at=at, level="unit",
                      codes=("budget_execution", "execution_gap", "funds_in_place"))
