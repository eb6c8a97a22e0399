"""Which reports came by 12:00 of the next day, judged by the first return of the key."""

from datetime import datetime, timedelta
from itertools import groupby

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.zones import register
from data.indicators.zones.panel import Panel, day_numbers, of_days, positions
from db.tables.ledger import Batch
from db.tables.zones_daily import ZoneDaily

DUE_HOUR = 12  # of the day after the data date, Beijing time
BEIJING = timedelta(hours=8)


def on_time(connection: Connection, panel: Panel, *, known_on: int | None = None) -> np.ndarray:
    """Whether each zone's first report of each day came in time: an array of days × zones."""
    first = first_returns(connection, panel.zones, panel.days, known_on=known_on)
    came = np.zeros(panel.reported.shape, dtype=bool)
    in_time = first["came_at"] <= first["due_at"]
    came[first["day"][in_time] - panel.days[0], first["zone"][in_time]] = True
    return came & panel.reported


def first_returns(connection: Connection, listed: pd.DataFrame, days: np.ndarray, *,
                  known_on: int | None = None) -> pd.DataFrame:
    """The first return of every key of the days: zone (position in the list), day (number), came_at, due_at.

    Corrections are aside, and so is what an undone import brought. `came_at` is the reported time, or
    else the time of the import, both in Beijing time.
    """
    rows, batch = ZoneDaily.__table__, Batch.__table__
    undone = select(batch.c.undoes).where(batch.c.undoes.is_not(None))
    asked = (select(rows.c.zone, rows.c.data_date, rows.c.reported_at, batch.c.at)
             .join(batch, batch.c.id == rows.c.batch_id)
             .where(rows.c.zone.in_(listed["identity"].tolist()), of_days(rows, days))
             .order_by(rows.c.zone, rows.c.data_date, rows.c.batch_id))
    if known_on is not None:
        asked = asked.where(rows.c.batch_id <= known_on)
        undone = undone.where(batch.c.id <= known_on)
    versions = connection.execute(asked.where(rows.c.origin_id.not_in(undone)))
    first = [next(same) for _key, same in groupby(versions, key=lambda row: (row.zone, row.data_date))]
    return pd.DataFrame({
        "zone": positions([row.zone for row in first], listed),
        "day": day_numbers([row.data_date for row in first]),
        "came_at": pd.Series([row.reported_at or row.at + BEIJING for row in first], dtype="datetime64[us]"),
        "due_at": pd.Series([due_at(row.data_date) for row in first], dtype="datetime64[us]")})


def due_at(on) -> datetime:
    """Until when a report of a day is on time."""
    return datetime(on.year, on.month, on.day, DUE_HOUR) + timedelta(days=1)


def deadline(on: int) -> datetime:
    """The same for a day number."""
    return due_at(register.day(on))
