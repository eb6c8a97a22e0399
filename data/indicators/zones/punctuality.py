"""Which reports came by 12:00 of the next day, judged by the first return of the key."""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection, String, select, type_coerce

from data.indicators.zones import register
from data.indicators.zones.panel import Panel, day_numbers, of_days, of_listed, positions
from db.store import is_known
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
    rows = of_listed(_versions(connection, days, known_on), listed)
    found = pd.DataFrame({
        "zone": positions([row[0] for row in rows], listed), "day": day_numbers([row[1] for row in rows]),
        "batch": np.array([row[2] for row in rows], dtype=np.int64),
        "came_at": pd.to_datetime(pd.Series([row[3] for row in rows], dtype=object), format="ISO8601").astype("datetime64[us]")})
    found = found.sort_values("batch", kind="stable").drop_duplicates(["zone", "day"]).reset_index(drop=True)
    imported = _imported(connection, found["batch"].unique()).reindex(found["batch"]).reset_index(drop=True)
    found["came_at"] = found["came_at"].fillna(imported)
    found["due_at"] = pd.to_datetime((found["day"] + 1) * 24 + DUE_HOUR, unit="h").astype("datetime64[us]")
    return found[["zone", "day", "came_at", "due_at"]]


def last_came(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> datetime | None:
    """When the last of the day's reports as they stand came (the reported time, or else that of the import; Beijing time)."""
    rows, batch = ZoneDaily.__table__, Batch.__table__
    asked = (select(rows.c.zone, rows.c.reported_at, batch.c.at).join(batch, batch.c.id == rows.c.origin_id)
             .where(is_known(ZoneDaily, on=known_on), rows.c.data_date == at))
    listed = register.zones(connection, known_on=known_on)
    found = of_listed(connection.execute(asked), listed if office is None else listed[listed["reporting_unit"] == office])
    return max((row.reported_at or row.at + BEIJING for row in found), default=None)


def _versions(connection: Connection, days: np.ndarray, known_on: int | None):
    """Every version of the rows of the days, without what an undone import brought."""
    rows, batch = ZoneDaily.__table__, Batch.__table__
    undone = select(batch.c.undoes).where(batch.c.undoes.is_not(None))
    asked = select(rows.c.zone, type_coerce(rows.c.data_date, String), rows.c.batch_id,
                   type_coerce(rows.c.reported_at, String)).where(of_days(rows, days))
    if known_on is not None:
        asked = asked.where(rows.c.batch_id <= known_on)
        undone = undone.where(batch.c.id <= known_on)
    return connection.execute(asked.where(rows.c.origin_id.not_in(undone)))


def _imported(connection: Connection, batches: np.ndarray) -> pd.Series:
    """When each import was made, in Beijing time."""
    table = Batch.__table__
    rows = connection.execute(select(table.c.id, table.c.at).where(table.c.id.in_(batches.tolist()))).all()
    return pd.Series([row.at + BEIJING for row in rows], index=[row.id for row in rows], dtype="datetime64[us]")


def deadline(on: int) -> datetime:
    """Until when a report of a day (a day number) is on time."""
    day = register.day(on)
    return datetime(day.year, day.month, day.day, DUE_HOUR) + timedelta(days=1)
