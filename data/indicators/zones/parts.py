"""Zones by risk tier, region or office: level, how many, and change over the zones that reported both days."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.indicators import regional
from data.indicators.shape import divided
from data.indicators.zones import panel, rates, register
from data.indicators.zones.changes import comparable
from data.regions import Office
from data.regions import inside as chosen

DAYS = (1, 7)
BY = ("risk", "region", "office")


def parts(connection: Connection, *, at: date, by: str, office: Office = None,
          known_on: int | None = None) -> pd.DataFrame:
    """A row a tier (高 first), region or reporting unit: the zones that reported the day, grouped as they stand on it.

    Columns: code, name, zones (that reported), expected (missing for tiers: a silent zone has none), resumed, firms,
    rate and full (zones at 100 %; all four missing where none reported), and for 1 and 7 days back change_…, compared_… (zones), comparable_… (True where the
    change is not the difference of the two levels shown, since other zones reported or stood in the part).
    `office` limits the zones to those of a reporting unit. Raises ValueError for a `by` that is none of BY.
    """
    whole = panel.read(connection, start=register.day(register.number(at) - max(DAYS)), end=at, known_on=known_on,
                       columns=rates.SUMS["resumption"], only={register.number(at) - back for back in (0, *DAYS)})
    codes, names, part = _grouped(connection, whole, by)
    inside = chosen(whole.zones["reporting_unit"], office).to_numpy()
    part_rows = _levels(whole, part, inside, len(codes)).assign(code=codes, name=names)
    for back in DAYS:
        part_rows = part_rows.join(_changes(whole, part, inside, len(codes), back))
    expected = part_rows["zones"] if by == "risk" else part_rows["expected"]
    return part_rows.assign(expected=expected if by != "risk" else None)[expected > 0].reset_index(drop=True)


def _grouped(connection: Connection, whole: panel.Panel, by: str) -> tuple[Sequence, Sequence[str], np.ndarray]:
    """Codes and names of the parts, and the part of each zone on each day (days × zones, -1 for none)."""
    if by == "risk":
        words = panel.RISKS[::-1]
        return words, words, np.where(whole.risk >= 0, len(words) - 1 - whole.risk, -1)
    if by == "region":
        return register.REGIONS, register.REGIONS, np.broadcast_to(whole.zones["region"].to_numpy(), whole.risk.shape)
    if by != "office":
        raise ValueError(by)
    offices = regional.offices(connection)
    at = {code: place for place, code in enumerate(offices["adcode"])}
    return (offices["adcode"].tolist(), offices["label"].tolist(),
            np.broadcast_to(whole.zones["reporting_unit"].map(at).to_numpy(), whole.risk.shape))


def _levels(whole: panel.Panel, part: np.ndarray, inside: np.ndarray, size: int) -> pd.DataFrame:
    upper, lower, given = (each[-1] for each in rates.of("resumption", whole))
    counted, listed = given & inside, whole.expected[-1] & inside
    resumed, firms = _summed(upper, part[-1], counted, size), _summed(lower, part[-1], counted, size)
    zones, full = _counted(part[-1], counted, size), _counted(part[-1], counted & (upper == lower) & (lower > 0), size)
    known = pd.DataFrame({"resumed": resumed, "firms": firms, "rate": divided(resumed, firms), "full": full})
    return known.mask(pd.Series(zones == 0)).assign(zones=zones, expected=_counted(part[-1], listed, size))


def _changes(whole: panel.Panel, part: np.ndarray, inside: np.ndarray, size: int, back: int) -> pd.DataFrame:
    upper, lower, given = rates.of("resumption", whole)
    now, before = len(whole.days) - 1, len(whole.days) - 1 - back
    both = given[now] & given[before] & inside

    def level(day: int, groups: np.ndarray, counted: np.ndarray) -> np.ndarray:
        return divided(_summed(upper[day], groups, counted, size), _summed(lower[day], groups, counted, size))

    value = level(now, part[now], both) - level(before, part[now], both)
    shown = level(now, part[now], given[now] & inside) - level(before, part[before], given[before] & inside)
    return pd.DataFrame({
        f"change_{back}d": value, f"compared_{back}d": _counted(part[now], both, size),
        f"comparable_{back}d": comparable(value, shown)})


def _summed(values: np.ndarray, part: np.ndarray, counted: np.ndarray, size: int) -> np.ndarray:
    taken = counted & (part >= 0)
    return np.bincount(part[taken], values[taken], size).astype(float)


def _counted(part: np.ndarray, counted: np.ndarray, size: int) -> np.ndarray:
    return np.bincount(part[counted & (part >= 0)], minlength=size)
