"""The standard order of zones and reporting units, in which tables begin; orders by value are chosen."""

from datetime import date

import pandas as pd

from data.indicators import regional
from data.indicators.zones import one
from data.language import _
from data.questions import Ask

LIST = "list"


def listed_first(*others: tuple[str, str]) -> dict[str, str]:
    """The standard order, then `others` (word in the address, label)."""
    return {LIST: _("按标准次序")} | dict(others)


def by_list(ask: Ask, rows: pd.DataFrame, column: str, *, at: date) -> pd.DataFrame:
    """Rows of zones (their full names in `column`) in the standard order of the list on the date."""
    place = {zone: place for place, zone in enumerate(ask(one.listed, at=at)["zone"])}
    return rows.sort_values(column, key=lambda zones: zones.map(place), kind="stable", na_position="last")


def by_offices(ask: Ask, rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """Rows of reporting units (their codes in `column`) in the standard order of the 37."""
    place = {str(code): place for place, code in enumerate(ask(regional.offices)["adcode"])}
    return rows.sort_values(column, key=lambda codes: codes.astype(str).map(place), kind="stable", na_position="last")
