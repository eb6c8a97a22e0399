"""The counts of a calendar period from the derived tables, where they hold it."""

from collections.abc import Collection
from datetime import date

import pandas as pd
from sqlalchemy import Connection, func, select

from data.coverage.places import places
from data.indicators.commissioners.firms import firms
from data.indicators.periods import Period
from db.store import is_known
from db.tables.derived import RegionPeriod
from db.tables.services import Outcomes, Services


def derived(connection: Connection, period: Period, *, level: str, on: int | None, wanted: Collection[str],
            usual: bool) -> pd.DataFrame | None:
    """The facts of a calendar period as known now; None where they must be worked out from the rows.

    `usual` says that villages long unserved are wanted at the usual number of days, if at all.
    """
    if on is not None or not period.is_calendar or level == "village" or not (usual or "unserved" not in wanted):
        return None
    rows = RegionPeriod.__table__
    named = {"code", "villages", "with_industry", "served", "reported", "expected", *wanted} - {"firms", "uncovered"}
    kept = [rows.c[name] for name in sorted(named)]
    found = pd.DataFrame(list(map(tuple, connection.execute(
        select(*kept).where(rows.c.period == period.text, rows.c.level == level)))), columns=sorted(named))
    if found.empty:
        return None
    if "firms" in wanted:
        more = firms(connection, period, on=None, known=places(connection), level=level)
        found = found.merge(more, on="code", how="outer").fillna(0)
    return found.astype("int64")


def newest(connection: Connection, period: Period, *, on: int | None) -> date | None:
    """The last day of the period, or the newest service or outcome in the store if that is earlier."""
    kept = RegionPeriod.__table__
    if on is None:
        day = connection.scalar(select(func.max(kept.c.newest)).where(kept.c.province == 0))
    else:
        days = [connection.scalar(select(func.max(column)).where(is_known(model, on=on))) for model, column in
                ((Services, Services.__table__.c.served_on), (Outcomes, Outcomes.__table__.c.on_date))]
        day = max(filter(None, days), default=None)
    return day and min(day, period.last_day)
