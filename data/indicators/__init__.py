"""What the figures mean: every indicator of the three programmes, in one shape."""

from collections.abc import Collection
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.indicators import commissioners, hundred, zones
from data.indicators.catalogue import CATALOGUE
from data.indicators.latest import latest
from data.indicators.shape import COLUMNS, empty

__all__ = ["CATALOGUE", "COLUMNS", "PROGRAMMES", "figures", "latest"]

PROGRAMMES = ("hundred", "zones", "commissioners")


def figures(connection: Connection, programme: str, *, at: date | None = None, period: str | None = None,
            level: str = "nation", known_on: int | None = None, codes: Collection[str] | None = None) -> pd.DataFrame:
    """Every value of a programme in the shape of rule 1, sorted by indicator, split, code.

    hundred and zones are computed at a date (`at`, default: the latest data date), commissioners over
    a period (default: the calendar year of the latest data date). `codes` limits the indicators.
    Nothing in the store and no date chosen gives no values.
    """
    if programme == "commissioners":
        day = None if period else latest(connection, programme, known_on=known_on)
        period = period or (str(day.year) if day else None)
        return empty() if period is None else commissioners.figures(
            connection, period=period, level=level, known_on=known_on, codes=codes)
    at = at or latest(connection, programme, known_on=known_on)
    if at is None:
        return empty()
    return {"hundred": hundred, "zones": zones}[programme].figures(
        connection, at=at, level=level, known_on=known_on, codes=codes)
