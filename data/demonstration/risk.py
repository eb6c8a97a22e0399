"""Risk tiers of spring 2020, falling over time; 湖北 longest."""

import numpy as np

from data.demonstration.chance import dice
from data.demonstration.ground import Ground
from data.demonstration.recovery import DATES

WUHAN = 420100
HIGH_UNTIL = {42: 27}  # province: days after 26 February
MEDIUM_UNTIL = {42: 50, 44: 24, 33: 18, 41: 20, 43: 17, 34: 15, 36: 18, 23: 24, 11: 30, 50: 14, 37: 16, 51: 12,
                32: 9, 31: 10, 13: 14, 35: 8, 61: 7}
WUHAN_HIGH_UNTIL = 41  # 8 April 2020, when the city opened


def tiers(ground: Ground) -> np.ndarray:
    """Zones × days of 低, 中 or 高."""
    province = (ground.zones["province"] // 10_000).astype(int)
    moved = dice("risk").integers(-3, 4, len(province))
    high = province.map(HIGH_UNTIL).to_numpy() + moved
    medium = province.map(MEDIUM_UNTIL).to_numpy() + moved
    wuhan = (ground.zones["prefecture"] == WUHAN).to_numpy()
    high, medium = np.where(wuhan, WUHAN_HIGH_UNTIL, high), np.where(wuhan, len(DATES), medium)
    day = np.arange(len(DATES))[None, :]
    return np.select([day <= high[:, None], day <= medium[:, None]], ["高", "中"], default="低")
