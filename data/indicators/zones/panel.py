"""The daily reports laid out as days × zones, so that every rate, change and carry is one line of arithmetic."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, Table, select

from data.indicators.shape import NOWHERE
from data.indicators.zones import register
from data.remembering import read_once
from db.columns import columns as arrays
from db.store import is_known
from db.tables.zones_daily import ZoneDaily

CARRY_DAYS = 7
RISKS = ("低", "中", "高")


@dataclass(frozen=True)
class Panel:
    """Reports of a stretch of days. All arrays are days × zones; what was not given is NaN.

    `reported`: a report of this very day; `counted`: that, or one carried forward; `source`: the day
    number of the report that counts; `risk`: its tier's position in RISKS.
    """

    zones: pd.DataFrame
    days: np.ndarray
    in_force: np.ndarray
    expected: np.ndarray
    reported: np.ndarray
    counted: np.ndarray
    source: np.ndarray
    risk: np.ndarray
    columns: dict[str, np.ndarray]

    def before(self, days: int) -> "Panel":
        """The same panel as it stood so many days earlier; the first days have nothing before them."""
        return replace(self, reported=_moved(self.reported, days, False), counted=_moved(self.counted, days, False),
                       columns={name: _moved(values, days, np.nan) for name, values in self.columns.items()})

    def since(self, first: int) -> "Panel":
        """Only the days from a day number on."""
        later = self.days >= first
        return replace(self, days=self.days[later], in_force=self.in_force[later], expected=self.expected[later],
                       reported=self.reported[later], counted=self.counted[later], source=self.source[later],
                       risk=self.risk[later], columns={name: each[later] for name, each in self.columns.items()})


def _moved(values: np.ndarray, days: int, nothing) -> np.ndarray:
    moved = np.full_like(values, nothing)
    moved[days:] = values[:-days]
    return moved


@read_once
def read(connection: Connection, *, start: date, end: date, columns: Collection[str],
         known_on: int | None = None, only: Collection[int] | None = None) -> Panel:
    """The reports from `start` to `end`, both counted. `only` limits what is read to some day numbers."""
    listed = register.zones(connection, known_on=known_on)
    days = np.arange(register.number(start), register.number(end) + 1)
    in_force = register.in_force(listed, days)
    expected = in_force & register.daily(connection, days, known_on=known_on)[:, None]
    stored = _reports(connection, listed, days if only is None else np.array(sorted(only)), columns, known_on)
    place = stored.pop("day") - days[0], stored.pop("zone")
    reported = _laid(in_force.shape, place, np.ones(len(place[0]))) == 1
    reported &= in_force
    risk = _laid(in_force.shape, place, stored.pop("risk"))
    return Panel(
        zones=listed, days=days, in_force=in_force, expected=expected, reported=reported, counted=reported,
        source=np.broadcast_to(days[:, None], in_force.shape),
        risk=np.where(np.isnan(risk), NOWHERE, risk).astype(np.int64),
        columns={name: np.where(reported, _laid(in_force.shape, place, values), np.nan) for name, values in stored.items()})


def _laid(shape: tuple[int, int], place: tuple, values: np.ndarray) -> np.ndarray:
    laid = np.full(shape, np.nan)
    laid[place] = values
    return laid


def _reports(connection: Connection, listed: pd.DataFrame, days: np.ndarray, columns: Collection[str],
             known_on: int | None) -> dict[str, np.ndarray]:
    """The rows in force of the days: day numbers, positions of the zones, risks, and the columns asked for."""
    table = ZoneDaily.__table__
    stored = arrays(connection, select(table.c.zone, table.c.data_date, table.c.risk, *(table.c[name] for name in columns))
                    .where(is_known(ZoneDaily, on=known_on), of_days(table, days)))
    place = pd.Index(listed["identity"]).get_indexer(stored.pop("zone"))
    by_name = {"zone": place, "day": stored.pop("data_date").cast(pa.int32()).to_numpy(),
               "risk": pc.index_in(stored.pop("risk"), pa.array(RISKS)).cast(pa.float64()).to_numpy(zero_copy_only=False),
               **{name: each.cast(pa.float64()).to_numpy(zero_copy_only=False) for name, each in stored.items()}}
    return {name: values[place != NOWHERE] for name, values in by_name.items()}


def of_days(table: Table, days: np.ndarray):
    """The condition that a row is of one of the days: a stretch is asked for as such."""
    if len(days) and days[-1] - days[0] + 1 == len(days):
        return table.c.data_date.between(register.day(days[0]), register.day(days[-1]))
    return table.c.data_date.in_([register.day(day) for day in days])


def of_listed(rows, listed: pd.DataFrame) -> list:
    """The rows whose first value is a zone of the list; sooner sifted here than by a long IN in SQL."""
    known = set(listed["identity"].tolist())
    return [row for row in rows if row[0] in known]


def positions(identities, listed: pd.DataFrame) -> np.ndarray:
    """The positions of zones in the list."""
    at = {identity: place for place, identity in enumerate(listed["identity"].tolist())}
    return np.array([at[identity] for identity in identities], dtype=np.int64)


def day_numbers(days) -> np.ndarray:
    """Days as the store gives them (ISO text or dates) as day numbers; each distinct day is read once."""
    known = {day: register.number(date.fromisoformat(day) if isinstance(day, str) else day) for day in set(days)}
    return np.array([known[day] for day in days], dtype=np.int64)


def carried(panel: Panel) -> Panel:
    """The panel in which a zone that did not report counts with its latest report of the seven days before."""
    row = np.arange(len(panel.days))[:, None]
    latest = np.maximum.accumulate(np.where(panel.reported, row, NOWHERE), axis=0)
    usable = (latest >= 0) & (row - latest <= CARRY_DAYS) & panel.in_force
    taken = np.where(usable, latest, row)
    return replace(
        panel, counted=usable, source=panel.days[taken], risk=np.take_along_axis(panel.risk, taken, axis=0),
        columns={name: np.take_along_axis(values, taken, axis=0) for name, values in panel.columns.items()})
