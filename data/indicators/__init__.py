"""What the figures mean: every indicator of every programme, in one shape."""

from collections.abc import Collection
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.indicators.catalogue import CATALOGUE
from data.indicators.latest import latest
from data.indicators.shape import COLUMNS, empty
from data.programmes import PROGRAMMES

__all__ = ["CATALOGUE", "COLUMNS", "figures", "latest"]

def figures(connection: Connection, programme: str, *, at: date | None = None, period: str | None = None,
            level: str = "nation", known_on: int | None = None, codes: Collection[str] | None = None, **more) -> pd.DataFrame:
    """Every value of a programme in the shape of rule 1, sorted by indicator, split, code.

    A programme is computed at a date (`at`, default: the latest data date) or, where its figures are those of periods, over
    one of them (default: the calendar year of the latest data date). `codes` limits the indicators; `more` is what only the
    programme asked for takes (`days` of commissioners). Nothing in the store and nothing chosen gives no values.
    """
    declared = PROGRAMMES[programme]
    when = {"period": period} if declared.over_periods else {"at": at}
    if not any(when.values()):
        newest = latest(connection, programme, known_on=known_on)
        if newest is None:
            return empty()
        when = {"period": str(newest.year)} if declared.over_periods else {"at": newest}
    return declared.figures(connection, **when, level=level, known_on=known_on, codes=codes, **more)
