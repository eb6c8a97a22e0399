"""The figures of zone recovery: of one day, or a row a day of a stretch, by the same code."""

from collections.abc import Collection
from datetime import date, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.dependence import by_its_rows
from data.indicators import regional
from data.indicators.catalogue import CATALOGUE
from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, Places, Summands, arranged, empty, ratio, values
from data.indicators.zones import difficulties, panel, punctuality, rates, register

ALL = [indicator for (programme, _code), indicator in CATALOGUE.items() if programme == "zones"]
LEAD = timedelta(days=max(panel.CARRY_DAYS, *rates.CHANGES.values()))


@by_its_rows
def figures(connection: Connection, *, at: date, level: str = "nation", known_on: int | None = None,
            codes: Collection[str] | None = None, carry_forward: bool = False) -> pd.DataFrame:
    """Every indicator of a data date, in the shape of rule 1.

    `codes` limits the indicators. With `carry_forward` a zone that did not report counts in the rates
    with its latest report of the seven days before; `reported` still counts the reports of the day.
    """
    return series(connection, start=at, end=at, level=level, codes=codes, known_on=known_on,
                  carry_forward=carry_forward)


@by_its_rows
def series(connection: Connection, *, start: date, end: date, level: str = "nation",
           codes: Collection[str] | None = None, known_on: int | None = None,
           carry_forward: bool = False) -> pd.DataFrame:
    """The same for every day from `start` to `end`, both counted: a row a day, one reading of the store."""
    indicators = [indicator for (programme, code), indicator in CATALOGUE.items()
                  if programme == "zones" and level in indicator.levels and (codes is None or code in codes)]
    if not indicators:
        return empty()
    latest = [indicator for indicator in indicators if indicator.code in difficulties.CODES]
    daily = [indicator for indicator in indicators if indicator.code not in difficulties.CODES]
    whole = _panel(connection, daily, start, end, known_on, carry_forward) if daily else None
    zones = register.zones(connection, known_on=known_on) if whole is None else whole.zones
    parts = []
    for places in regional.wholes(connection, zones, level=level, own="zone"):
        parts += [_daily(connection, daily, whole, places, start, known_on, carry_forward)] if whole else []
        parts += [difficulties.figures(connection, latest, zones, places, start=start, end=end, known_on=known_on)] if latest else []
    parts = [part for part in parts if len(part)]
    return arranged(pd.concat(parts, ignore_index=True)) if parts else empty()


def _panel(connection: Connection, daily: list[Indicator], start: date, end: date, known_on: int | None, carry_forward: bool) -> panel.Panel:
    """The reports that the indicators are worked out from. Of one day all columns and the days of every change, which one reading gives
    to all who ask for some indicators of it.
    """
    shown = ALL if start == end else daily
    return panel.read(connection, start=start - LEAD, end=end, known_on=known_on, columns=_columns(shown),
                      only=_needed(shown, start, end, carry_forward))


def _columns(indicators: list[Indicator]) -> tuple[str, ...]:
    """The columns that the indicators are worked out from."""
    return tuple(sorted({column for indicator in indicators for column in rates.COLUMNS.get(indicator.code, ())}))


def _needed(indicators: list[Indicator], start: date, end: date, carry_forward: bool) -> frozenset[int] | None:
    """The day numbers to read; None means the whole stretch with its lead."""
    if carry_forward or end > start + LEAD:
        return None
    lags = {0} | {rates.CHANGES[indicator.code] for indicator in indicators if indicator.code in rates.CHANGES}
    return frozenset(day - lag for day in range(register.number(start), register.number(end) + 1) for lag in lags)


def _daily(connection: Connection, indicators: list[Indicator], whole: panel.Panel, places: Places, start: date,
           known_on: int | None, carry_forward: bool) -> pd.DataFrame:
    """The indicators that are summed from the reports of the day."""
    shown = (panel.carried(whole) if carry_forward else whole).since(register.number(start))
    facts = [rates.facts(indicator, shown, whole) for indicator in indicators if indicator.code in rates.COLUMNS]
    facts += [_on_time(connection, indicator, shown, known_on) for indicator in indicators if indicator.code == "reporting_on_time"]
    return values(_rows(shown, places), facts)


def _on_time(connection: Connection, indicator: Indicator, shown: panel.Panel, known_on: int | None) -> Facts:
    in_time = punctuality.on_time(connection, shown, known_on=known_on) & shown.expected
    return Facts(indicator, in_time.ravel().astype(float), shown.expected.ravel().astype(float),
                 (shown.reported & shown.expected).ravel(), shown.expected.ravel(), ratio)


def _rows(shown: panel.Panel, places: Places) -> Summands:
    """One row a day and zone; its tier is that of the report that counts, unknown without one."""
    period, member = (each.ravel() for each in np.indices(shown.reported.shape))
    risk = np.where(shown.counted & shown.expected, shown.risk, -1).ravel()
    return Summands(places, member, period, [str(register.day(day)) for day in shown.days],
                {"risk": (panel.RISKS, risk), "region": (register.REGIONS, shown.zones["region"].to_numpy()[member])},
                shown.source.ravel())
