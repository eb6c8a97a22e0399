"""The difficulties firms raise: each zone's latest row of each kind, up to the day."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, String, func, select, type_coerce

from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, Places, Summands, amount, ratio, values
from data.indicators.zones import register
from data.indicators.zones.panel import day_numbers, of_listed, positions
from db.store import is_known
from db.tables.zones_daily import ZoneDifficulties

KINDS = ("员工返岗难", "企业融资难", "供应链协同难", "物流配送难", "防疫物资不足", "其他")
CODES = ("difficulties_raised", "difficulties_solved")


def figures(connection: Connection, indicators: list[Indicator], listed: pd.DataFrame, places: Places, *,
            start: date, end: date, known_on: int | None = None) -> pd.DataFrame:
    """Raised and solved, in all and by kind, a value a day; expected is every zone on the list."""
    days = np.arange(register.number(start), register.number(end) + 1)
    raised, solved, source = _standing(connection, listed, days, known_on)
    in_force = np.broadcast_to(register.in_force(listed, days), raised.shape)
    raised, solved = np.where(in_force, raised, np.nan), np.where(in_force, solved, np.nan)
    by_kind = _values([replace(indicator, total=False) for indicator in indicators], places, days, raised, solved, source, in_force)
    whole = [replace(indicator, splits=()) for indicator in indicators]
    total = _values(whole, places, days, _total(raised), _total(solved), source.max(axis=0)[None], in_force[:1])
    return pd.concat([total, by_kind], ignore_index=True)


def _total(each: np.ndarray) -> np.ndarray:
    """The sum over the kinds; NaN where a zone gave none."""
    return np.where(np.isnan(each).all(axis=0), np.nan, np.nansum(each, axis=0))[None]


def _values(indicators: list[Indicator], places: Places, days: np.ndarray, raised: np.ndarray, solved: np.ndarray,
            source: np.ndarray, in_force: np.ndarray) -> pd.DataFrame:
    """Arrays of kinds × days × zones as values."""
    kind, period, member = (each.ravel() for each in np.indices(raised.shape))
    rows = Summands(places, member, period, [str(register.day(day)) for day in days], {"difficulty": (KINDS, kind)},
                source.ravel())
    given = ~np.isnan(raised).ravel()
    nothing = np.full(len(given), np.nan)
    return values(rows, [
        Facts(indicator, raised.ravel(), nothing, given, in_force.ravel(), amount) if indicator.kind == "sum"
        else Facts(indicator, solved.ravel(), raised.ravel(), given, in_force.ravel(), ratio) for indicator in indicators])


def _standing(connection: Connection, listed: pd.DataFrame, days: np.ndarray,
              known_on: int | None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Raised, solved and the day they were given, as they stand on each day: kinds × days × zones."""
    shape = len(KINDS), len(days), len(listed)
    raised, solved, source = np.full(shape, np.nan), np.full(shape, np.nan), np.full(shape, np.iinfo(np.int64).min)
    rows = _rows(connection, listed, days, known_on)
    columns = list(zip(*rows, strict=True)) or [()] * 5
    on = day_numbers(columns[1])
    place = (np.array([KINDS.index(kind) for kind in columns[2]], dtype=int), np.maximum(on - days[0], 0),
             positions(columns[0], listed))
    raised[place], solved[place], source[place] = np.array(columns[3], float), np.array(columns[4], float), on
    latest = np.maximum.accumulate(np.where(np.isnan(raised), 0, np.arange(len(days))[None, :, None]), axis=1)
    return tuple(np.take_along_axis(each, latest, axis=1) for each in (raised, solved, source))


def _rows(connection: Connection, listed: pd.DataFrame, days: np.ndarray, known_on: int | None) -> list:
    """The rows of the days, and of each zone and kind the latest row up to the first day."""
    table, known = ZoneDifficulties.__table__, is_known(ZoneDifficulties, on=known_on)
    first, last = register.day(days[0]), register.day(days[-1])
    newest = type_coerce(func.max(table.c.data_date), String)
    latest = set(map(tuple, connection.execute(select(table.c.zone, newest, table.c.difficulty).where(known, table.c.data_date <= first)
                                               .group_by(table.c.zone, table.c.difficulty))))
    of_days = [register.day(number) for number in np.unique(day_numbers([day for _zone, day, _kind in latest]))]
    rows = select(table.c.zone, type_coerce(table.c.data_date, String), table.c.difficulty, table.c.raised, table.c.solved).where(known)
    # a join to the latest seeks each of them among all rows of its day: a million for one day of all zones
    standing = [row for row in connection.execute(rows.where(table.c.data_date.in_(of_days))) if tuple(row[:3]) in latest]
    if len(days) > 1:
        standing += connection.execute(rows.where(table.c.data_date > first, table.c.data_date <= last)).all()
    return of_listed(standing, listed)
