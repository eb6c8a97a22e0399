"""Invented firms of the zones with credit codes that check, and what liaison officers did for them."""

import numpy as np
import pandas as pd

from data.demonstration.chance import days, dice, numbered
from data.demonstration.commissioners import OF_FIRMS
from data.demonstration.ground import Ground

FIRMS_A_ZONE = 60
DAYS = 366
NEEDS = ("工艺改进", "新产品开发", "检验检测", "知识产权", "融资对接", "人才引进", "设备改造", "市场开拓")
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015, without I O S V Z
WEIGHTS = np.array([pow(3, place, 31) for place in range(17)])
UNIT_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # GB 11714, the nine places of the organisation
UNIT_WEIGHTS = np.array([3, 7, 9, 10, 5, 8, 4, 2])


def credit_codes(adcodes: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Eighteen characters each: 91, the division, an organisation number that starts YYY, both check characters."""
    return np.array([_code(f"91{adcode:06d}", f"YYY{number:05d}")
                     for adcode, number in zip(adcodes.tolist(), numbers.tolist(), strict=True)], dtype=object)


def _code(place: str, organisation: str) -> str:
    values = np.array([UNIT_LETTERS.index(letter) for letter in organisation])
    rest = (11 - int(values @ UNIT_WEIGHTS) % 11) % 11
    body = place + organisation + ("X" if rest == 10 else str(rest))
    return body + LETTERS[-int(np.array([LETTERS.index(letter) for letter in body]) @ WEIGHTS) % 31]


def firm_services(ground: Ground, people: pd.DataFrame, number: int) -> pd.DataFrame:
    """So many services of 2020; an officer serves firms of the zone where he is based."""
    random = dice("firm_services")
    officers = people.loc[people["role"] == OF_FIRMS, "commissioner_no"].to_numpy(dtype=object)
    zones = len(ground.zones)
    officer = random.integers(0, len(officers), number)
    zone = officer % zones  # as they were based, in turn
    firm = zone * FIRMS_A_ZONE + (random.random(number) ** 1.5 * FIRMS_A_ZONE).astype("int64")
    hosts = np.repeat(ground.zones["host_adcode"].to_numpy(), FIRMS_A_ZONE)
    codes = credit_codes(hosts, np.arange(len(hosts)))
    names = np.array(numbered("演示科技企业{:05d}有限公司", np.arange(1, len(hosts) + 1)), dtype=object)
    return pd.DataFrame({
        "record_no": numbered("演示Q2020{:07d}", np.arange(1, number + 1)), "commissioner_no": officers[officer],
        "firm": names[firm], "credit_code": codes[firm], "zone": ground.zones["name"].to_numpy()[zone],
        "served_on": np.sort(days("2020-01-01", random.integers(10, DAYS, number))),
        "need": random.choice(NEEDS, number), "matched": random.random(number) < 0.62})
