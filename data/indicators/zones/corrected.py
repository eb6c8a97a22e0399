"""The rates of days that were corrected later, as they were filed first."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.dependence import by_its_rows
from data.indicators import regional
from data.indicators.shape import NOWHERE, divided
from data.indicators.zones import panel, rates, register
from data.ledger.corrections import first_filed

COLUMNS = ["indicator", "code", "day", "before", "zones"]


@by_its_rows
def corrected(connection: Connection, *, start: date, end: date, level: str, codes: Collection[str], known_on: int | None = None) -> pd.DataFrame:
    """A row for each rate, place and day that reads otherwise than it was filed first: indicator, code (of the place), day,
    before (the rate of the first returns), zones (how many corrected their return)."""
    columns = sorted({name for code in codes for name in rates.COLUMNS[code]})
    earlier = first_filed(connection, dataset="zone_daily", place="zone", day="data_date", columns=columns, first=start, last=end, known_on=known_on)
    if earlier.empty:
        return pd.DataFrame(columns=COLUMNS)
    days = {register.number(day) for day in earlier["data_date"]}
    now = panel.read(connection, start=register.day(min(days)), end=register.day(max(days)), columns=columns, known_on=known_on, only=days)
    earlier = earlier.assign(at=[register.number(day) - now.days[0] for day in earlier["data_date"]],
                             of=pd.Index(now.zones["identity"]).get_indexer(earlier["zone"]))
    earlier = earlier[earlier["of"] != NOWHERE]
    before = replace(now, columns={name: _as_filed(values, earlier, name) for name, values in now.columns.items()})
    wholes = regional.wholes(connection, now.zones, level=level, own="zone")
    parts = [_moved(now, before, places, code, earlier) for places in wholes for code in codes]
    return pd.concat(parts, ignore_index=True)


def _as_filed(values: np.ndarray, earlier: pd.DataFrame, name: str) -> np.ndarray:
    filed = values.copy()
    filed[earlier["at"], earlier["of"]] = earlier[name].astype(float)
    return filed


def _moved(now: panel.Panel, before: panel.Panel, places, code: str, earlier: pd.DataFrame) -> pd.DataFrame:
    rate, was = (_rate(each, places, code) for each in (now, before))
    touched = np.zeros(rate.shape)
    of_place = places.of_member[earlier["of"]]
    np.add.at(touched, (earlier["at"].to_numpy()[of_place >= 0], of_place[of_place >= 0]), 1)
    day, place = np.nonzero((touched > 0) & ~np.isnan(was) & (rate != was))
    return pd.DataFrame({"indicator": code, "code": np.array(places.codes, dtype=object)[place], "before": was[day, place],
                         "day": [register.day(now.days[each]) for each in day], "zones": touched[day, place].astype(int)})[COLUMNS]


def _rate(whole: panel.Panel, places, code: str) -> np.ndarray:
    """The rate of each place on each day: days × places."""
    upper, lower, given = rates.of(code, whole)
    taken = given & (places.of_member >= 0)
    sums = []
    for values in (upper, lower):
        total = np.zeros((len(whole.days), len(places.codes)))
        day, zone = np.nonzero(taken)
        np.add.at(total, (day, places.of_member[zone]), values[day, zone])
        sums.append(total)
    return divided(*sums)
