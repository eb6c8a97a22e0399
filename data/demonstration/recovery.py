"""How the zones' firms came back, day by day: growth curves that pass the figures published for 1 April 2020."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.demonstration.chance import dice
from data.demonstration.ground import Ground
from data.indicators.zones.register import PROVINCES_OF
from data.regions import HUBEI

DATES = pd.date_range("2020-02-26", periods=60, unit="s")
PUBLISHED_DAY = 35  # 2020-04-01
OVERALL, ABOVE_SIZE, FULL = 0.79, 0.942, 35  # reference/zone_resumption_2020.csv
CEILING = 1.03  # curves grow towards a little more than all, so that a zone is full on some day
ALMOST = 0.99  # the most of a zone that is not yet full
EAST = PROVINCES_OF["东部"]
FALLS, LAST_FALLS = 26, 2


@dataclass(frozen=True)
class Recovery:
    """firms: whole numbers a zone; rates: zones × days, between 0 and 1."""

    firms: np.ndarray
    rates: np.ndarray

    @property
    def resumed(self) -> np.ndarray:
        return np.floor(self.firms[:, None] * self.rates + 1e-9).astype("int64")


def recovered(ground: Ground) -> Recovery:
    """The curves whose sum on 1 April 2020 is the published rate, with the published number of full zones."""
    random = dice("recovery")
    firms = _firms(ground, random)
    full_on = _full_on(ground, firms, random)
    start, middle = _levels(ground, random)
    unrest = random.normal(0, 0.05, (len(firms), len(DATES)))

    def overall(shift: float) -> float:
        reached = _curves(start, middle + shift, full_on, unrest)[:, PUBLISHED_DAY]
        return float(np.floor(firms * reached + 1e-9).sum() / firms.sum())

    shift = crossing(overall, OVERALL, low=-4.0, high=4.0)
    return Recovery(firms, _with_falls(_curves(start, middle + shift, full_on, unrest), random))


def crossing(rising, level: float, *, low: float, high: float) -> float:
    """Where a rising function passes a level, by halving."""
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if rising(middle) < level else (low, middle)
    return high


def _firms(ground: Ground, random: np.random.Generator) -> np.ndarray:
    """Hundreds to some thousands of firms, more in the zones of the first years."""
    size = random.lognormal(6.3, 0.6, len(ground.zones))
    year = ground.zones["approved_year"].to_numpy()
    grown = np.select([year <= 1988, year <= 1992], [9.0, 2.6], default=1.0)
    return np.round(size * grown).clip(160, 9000).astype("int64")


def _full_on(ground: Ground, firms: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """The day a zone is full, for as many as were published, outside 湖北, small ones rather; else the last + 1."""
    outside = (ground.zones["province"] // 10_000 != HUBEI // 10_000).to_numpy()
    chance = np.where(outside, 1 / np.sqrt(firms), 0)
    full = random.choice(len(firms), FULL, replace=False, p=chance / chance.sum())
    days = np.full(len(firms), len(DATES))
    days[full] = random.integers(9, PUBLISHED_DAY + 1, FULL)
    return days


def _levels(ground: Ground, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The rate on the first day, and the log odds on 1 April before they are shifted to the published sum."""
    province = (ground.zones["province"] // 10_000).to_numpy()
    hubei, east = province == HUBEI // 10_000, np.isin(province, EAST)
    start = np.where(east, 0.46, 0.36) + random.normal(0, 0.07, len(province))
    start = np.where(hubei, random.uniform(0.04, 0.12, len(province)), start).clip(0.03, 0.7)
    middle = np.where(east, 1.5, 1.1) + random.normal(0, 0.55, len(province))
    return start, np.where(hubei, random.uniform(-1.2, -0.3, len(province)), middle)


def _curves(start: np.ndarray, middle: np.ndarray, full_on: np.ndarray, unrest: np.ndarray) -> np.ndarray:
    full = full_on <= PUBLISHED_DAY
    day = np.where(full, full_on, PUBLISHED_DAY)
    first = _log_odds(start / CEILING)
    aim = np.where(full, _log_odds(1 / CEILING), np.maximum(middle, first + 0.2))
    slope = (aim - first) / day
    odds = first[:, None] + slope[:, None] * np.arange(len(DATES)) + unrest
    rates = np.maximum.accumulate(CEILING / (1 + np.exp(-odds)), axis=1)
    past = np.arange(len(DATES)) >= full_on[:, None]
    early = ~past & (full[:, None] | (np.arange(len(DATES)) <= PUBLISHED_DAY))
    return np.where(past, 1.0, np.minimum(rates, np.where(early, ALMOST, 1.0)))


def _log_odds(share: np.ndarray) -> np.ndarray:
    return np.log(share / (1 - share))


def _with_falls(rates: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A fall here and there, of two to nine points for a day or two; none on 1 April, two on the last day."""
    days = random.choice(np.setdiff1d(np.arange(3, len(DATES) - 1), [PUBLISHED_DAY - 1, PUBLISHED_DAY]), FALLS)
    days[:LAST_FALLS] = len(DATES) - 1
    zones = random.choice(len(rates), FALLS, replace=False)
    depth = random.uniform(0.02, 0.09, FALLS)
    depth[:LAST_FALLS] = 0.075  # more than the five points that are a warning
    rates = rates.copy()
    rates[zones, days] = rates[zones, days - 1] - depth
    following = days + 1 < len(DATES)
    rates[zones[following], days[following] + 1] -= depth[following] / 3
    return rates.clip(0, 1)
