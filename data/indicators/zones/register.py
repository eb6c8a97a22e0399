"""The zones on the list and the days on which each is expected to report."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, or_, select

from data import calendar
from data.calendar.periods import DAILY
from data.naming.keeping import kept
from data.remembering import read_once
from db.store import is_known
from db.tables.reference import Identity, ReportingUnit
from db.tables.zones_list import Zones
from db.tokens import REFERENCE

NATIONAL = "国家级"
REGIONS = ("东部", "中部", "西部", "东北")  # the four regions of the National Bureau of Statistics
PROVINCES_OF = {"东部": (11, 12, 13, 31, 32, 33, 35, 37, 44, 46), "中部": (14, 34, 36, 41, 42, 43),
                "西部": (15, 45, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 66), "东北": (21, 22, 23)}
REGION_OF = {province: REGIONS.index(region) for region, codes in PROVINCES_OF.items() for province in codes}
COLUMNS = ["identity", "name", "short_name", "reporting_unit", "adcode", "valid_from", "valid_to", "lon", "lat"]


def zones(connection: Connection, *, known_on: int | None = None) -> pd.DataFrame:
    """The national zones, whenever on the list: identity, current name, reporting_unit, adcode (host
    division), since and until (day numbers: first day in, first day out), lon, lat, region (position
    in REGIONS). In the standard order of the reporting units.
    """
    return kept(connection, ("zones", REFERENCE), _zones).copy(deep=False) if known_on is None else _zones(connection, known_on=known_on)


@read_once
def _zones(connection: Connection, *, known_on: int | None = None) -> pd.DataFrame:
    table, named, units = Zones.__table__, Identity.__table__, ReportingUnit.__table__
    rows = connection.execute(
        select(table.c.identity, named.c.name, table.c.short_name, table.c.reporting_unit,
               table.c.host_adcode, table.c.valid_from, table.c.valid_to,
               table.c.lon, table.c.lat, table.c.approved_year)
        .join(named, named.c.id == table.c.identity).join(units, units.c.adcode == table.c.reporting_unit)
        .where(is_known(Zones, on=known_on), or_(table.c.level.is_(None), table.c.level == NATIONAL))
        .order_by(units.c.position, table.c.row_id)).all()
    zone_rows = pd.DataFrame([tuple(row)[:9] for row in rows], columns=COLUMNS)
    zone_rows["since"] = [number(row.valid_from or date(row.approved_year, 1, 1)) for row in rows]
    zone_rows["until"] = [number(row.valid_to) if row.valid_to else np.iinfo(np.int64).max for row in rows]
    zone_rows["region"] = [REGION_OF[row.reporting_unit // 10000] for row in rows]
    return zone_rows.drop(columns=["valid_from", "valid_to"])


def number(on: date) -> int:
    """A day as the days since 1970."""
    return on.toordinal() - EPOCH


def day(on: int) -> date:
    """The date of a day number."""
    return date.fromordinal(int(on) + EPOCH)


EPOCH = date(1970, 1, 1).toordinal()


def in_force(listed: pd.DataFrame, days: np.ndarray) -> np.ndarray:
    """Whether each zone is on the list on each day: an array of days × zones."""
    return (listed["since"].to_numpy() <= days[:, None]) & (days[:, None] < listed["until"].to_numpy())


def daily(connection: Connection, days: np.ndarray, *, known_on: int | None = None) -> np.ndarray:
    """Whether the reporting calendar asks for a report of each day."""
    is_due = np.zeros(len(days), dtype=bool)
    for start, end in _stretches(connection, known_on):
        is_due |= (days >= number(start)) & (days <= (number(end) if end else days.max(initial=0)))
    return is_due


def first_daily(connection: Connection, *, known_on: int | None = None) -> date | None:
    """The first day that the reporting calendar asks for."""
    return min((start for start, _end in _stretches(connection, known_on)), default=None)


def _stretches(connection: Connection, known_on: int | None) -> list[tuple[date, date | None]]:
    return calendar.stretches(connection, "zone_daily", frequency=DAILY, known_on=known_on)
