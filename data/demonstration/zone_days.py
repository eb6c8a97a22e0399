"""The daily reports of the 169 zones from 26 February to 25 April 2020, within every rule of the report."""

import numpy as np
import pandas as pd

from data.demonstration.chance import dice
from data.demonstration.ground import Ground
from data.demonstration.recovery import ABOVE_SIZE, DATES, PUBLISHED_DAY, Recovery, crossing
from data.demonstration.risk import tiers

SMALL, HNTE, TECH_SME = 0.9, 1.5, 1.08  # how fast a group comes back against all firms: 1 is alike
WITHOUT_GROUPS, WITHOUT_CAPACITY = 11, 6  # zones that do not count technology SMEs, or capacity
PERCENT = ("capacity_rate", "power_ratio")
LATE = 0.03
SILENT_LAST = 4  # zones without a report for the last day
DRIFT = 0.008  # firms move by less than this share over the whole time


def zone_daily(ground: Ground, recovery: Recovery) -> pd.DataFrame:
    """A row a zone and day that was reported; `zone` holds the zone's name."""
    random = dice("zone_daily")
    firms = _firms(recovery, random)
    resumed = np.where(recovery.rates >= 1, firms, np.minimum(np.floor(firms * recovery.rates + 1e-9), firms))
    columns = {"zone": np.repeat(ground.zones["name"].to_numpy(), len(DATES)),
               "data_date": np.tile(DATES, len(firms)), "reported_at": _reported_at(len(firms), random).ravel(),
               "risk": tiers(ground).ravel(), "firms": firms, "firms_resumed": resumed}
    columns |= _groups(firms, resumed, recovery.rates, random)
    columns |= _people_and_power(firms, recovery.rates, random)
    frame = pd.DataFrame({name: np.ravel(values) for name, values in columns.items()})
    whole = frame.select_dtypes("float").columns.difference(PERCENT)
    frame = frame.astype(dict.fromkeys(whole, "Int64"))
    return frame[_reported(recovery.rates, random).ravel()].reset_index(drop=True)


def _firms(recovery: Recovery, random: np.random.Generator) -> np.ndarray:
    """Zones × days: nearly constant, as on the published day there."""
    room = np.floor(recovery.firms * DRIFT)[:, None]
    steps = random.random((len(recovery.firms), len(DATES))) < 0.03
    moved = np.minimum(np.cumsum(steps * random.integers(1, 4, steps.shape), axis=1), room)
    return recovery.firms[:, None] + moved - moved[:, [PUBLISHED_DAY]]


def _groups(firms: np.ndarray, resumed: np.ndarray, rates: np.ndarray, random: np.random.Generator) -> dict:
    """Firms and resumed firms of the four groups, inside the zone's own numbers."""
    share = {"large": random.uniform(0.05, 0.14, len(firms)), "small": random.uniform(0.86, 0.95, len(firms)),
             "hnte": random.uniform(0.08, 0.25, len(firms)), "tech_sme": random.uniform(0.1, 0.3, len(firms))}
    totals = {name: np.round(firms[:, [0]] * part[:, None]) for name, part in share.items()}

    def back(name: str, pace: float) -> np.ndarray:
        expected = np.floor(totals[name] * (1 - (1 - rates) ** pace) + 1e-9)
        return expected.clip(np.maximum(totals[name] - (firms - resumed), 0), np.minimum(totals[name], resumed))

    def above_size(pace: float) -> float:
        return back("large", pace)[:, PUBLISHED_DAY].sum() / totals["large"].sum()

    paces = {"large": crossing(above_size, ABOVE_SIZE, low=1.0, high=8.0),
             "small": SMALL, "hnte": HNTE, "tech_sme": TECH_SME}
    columns = {}
    for name, pace in paces.items():
        columns[f"{name}_firms"] = np.broadcast_to(totals[name], firms.shape).copy()
        columns[f"{name}_resumed"] = back(name, pace)
    without = random.choice(len(firms), WITHOUT_GROUPS, replace=False)
    for name in ("tech_sme_firms", "tech_sme_resumed"):
        columns[name][without] = np.nan
    return columns


def _people_and_power(firms: np.ndarray, rates: np.ndarray, random: np.random.Generator) -> dict:
    due = np.round(firms[:, [0]] * random.uniform(45, 150, (len(firms), 1))) + 0 * firms
    back = np.floor(due * (1 - (1 - rates) ** 1.2) * random.uniform(0.985, 1.0, firms.shape))
    day = np.arange(len(DATES)) / len(DATES)
    capacity = (rates * (80 + 16 * day) + random.normal(0, 1.0, firms.shape)).clip(0, 110).round(1)
    capacity[random.choice(len(firms), WITHOUT_CAPACITY, replace=False)] = np.nan
    power = (48 + 46 * rates + random.normal(0, 1.2, firms.shape)).clip(0, 130).round(1)
    return {"staff_due": due, "staff_back": back, "capacity_rate": capacity, "power_ratio": power}


def _reported_at(zones: int, random: np.random.Generator) -> np.ndarray:
    """The morning after, a few in the afternoon."""
    minutes = random.normal(590, 55, (zones, len(DATES))).clip(430, 718)
    minutes = np.where(random.random(minutes.shape) < LATE, random.uniform(725, 1180, minutes.shape), minutes)
    return DATES.to_numpy()[None, :] + np.timedelta64(1, "D") + (minutes * 60).astype("timedelta64[s]")


def _reported(rates: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Which zones reported which day: some gaps at the start, all on the published day, a few missing at the end.

    A fall on the last day is reported, and so is the day before it.
    """
    gaps = random.random(rates.shape) < 0.007 + 0.08 * np.exp(-np.arange(len(DATES)) / 3)
    for zone, first in zip(random.choice(len(rates), 6, replace=False), random.integers(8, 50, 6), strict=True):
        gaps[zone, first:first + 4] = True
    fell = rates[:, -1] < rates[:, -2]
    gaps[:, -1] = gaps[fell, -2] = False
    gaps[random.choice(np.flatnonzero(~fell), SILENT_LAST, replace=False), -1] = True
    gaps[:, PUBLISHED_DAY] = False
    return ~gaps
