"""A year of service records, thin in February and thick in spring, better in some provinces than in others."""

import numpy as np
import pandas as pd

from data.demonstration.assignments import Posting
from data.demonstration.chance import dice, numbered
from data.demonstration.villages import InventedVillages

MONTHS = np.array([0.5, 0.35, 0.8, 1.2, 1.2, 1.0, 0.9, 0.9, 1.1, 1.15, 0.9, 0.8])  # how busy, January to December
FIRST = np.arange("2020-01", "2021-02", dtype="datetime64[M]").astype("datetime64[D]")
TO_OTHERS = 0.03  # services to firms and cooperatives
ONCE, AT_MOST = 0.85, 0.62  # of the records the share that is a village's first of its month; of all village months
WEIGHTS = {  # kind of service: its weight by quarter
    "技术指导": (30, 34, 36, 38), "技术培训": (12, 16, 16, 24), "春耕备耕": (34, 14, 0, 0),
    "病虫害防治": (6, 18, 26, 8), "动物疫病防治": (10, 6, 8, 10), "成果推广": (5, 9, 11, 15), "其他": (3, 3, 3, 5)}
TARGETS = {"企业": "演示农业企业{:04d}", "合作社": "演示种养合作社{:04d}"}


def services(register: InventedVillages, posting: Posting, number: int) -> pd.DataFrame:
    """So many records of 2020, numbered by date, each by a commissioner in term."""
    random = dice("services")
    others = round(number * TO_OTHERS)
    pair, month = _visits(register, posting, number - others, random)
    pair = np.concatenate([pair, random.integers(0, len(posting.villages), others)])
    month = np.concatenate([month, random.choice(12, others, p=MONTHS / MONTHS.sum())])
    to_village = np.arange(number) < number - others
    length = np.diff(FIRST).astype("int64")
    day = FIRST[month] + (random.random(number) * length[month]).astype("int64").astype("timedelta64[D]")
    order = np.argsort(day, kind="stable")
    return _records(register, posting, pair[order], month[order], day[order], to_village[order], random)


def _visits(register: InventedVillages, posting: Posting, number: int, random: np.random.Generator):
    """Pairs (village, commissioner) and months: mostly one visit a village and month, some more."""
    weights = _willing(register, posting, random)[:, None] * MONTHS[None, :]
    cells = min(round(number * ONCE), round(weights.size * AT_MOST))
    with np.errstate(divide="ignore"):
        race = -np.log(random.random(weights.shape)) / weights
    chosen = np.argpartition(race.ravel(), cells - 1)[:cells]
    chosen = chosen[np.isfinite(race.ravel()[chosen])]
    chosen = np.concatenate([chosen, random.choice(chosen, number - len(chosen))])
    return chosen // 12, chosen % 12


def _willing(register: InventedVillages, posting: Posting, random: np.random.Generator) -> np.ndarray:
    """How often a village is visited: 0 for those never reached, more of them in some provinces."""
    province, place = np.unique(register.county[posting.villages] // 10_000, return_inverse=True)
    reached = random.beta(9, 0.9, len(province)).clip(0.7, 0.99)[place]
    busy = random.uniform(0.6, 1.8, len(province))[place]
    industry = register.villages["has_industry"].to_numpy()[posting.villages]
    never = random.random(len(place)) >= np.where(industry, reached + (1 - reached) * 0.4, reached * 0.9)
    return np.where(never, 0.0, busy * random.gamma(3, 1 / 3, len(place)).clip(0.2))


def _records(register, posting, pair, month, day, to_village, random: np.random.Generator) -> pd.DataFrame:
    number = len(pair)
    kind = _kinds(month, random)
    training = kind == "技术培训"
    village = pd.array(register.villages["village_code"].to_numpy()[posting.villages[pair]], dtype="Int64")
    village[~to_village] = pd.NA
    target = np.full(number, "村", dtype=object)
    target[~to_village] = random.choice(list(TARGETS), (~to_village).sum())
    named = np.full(number, None, dtype=object)
    for word, pattern in TARGETS.items():
        named[target == word] = numbered(pattern, random.integers(1, 2001, (target == word).sum()))
    return pd.DataFrame({
        "record_no": numbered("演示F2020{:08d}", np.arange(1, number + 1)),
        "commissioner_no": posting.commissioner_no[pair], "target_kind": target, "target_name": named,
        "village_code": village, "served_on": day.astype("datetime64[s]"), "kind": kind,
        "farmers": random.poisson(9, number) + 1,
        "trainees": np.where(training, random.poisson(38, number) + 5, 0),
        "technologies": random.choice(4, number, p=[0.55, 0.33, 0.09, 0.03])})


def _kinds(month: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """The kind of each record, as the season has it."""
    weights = np.array(list(WEIGHTS.values()), dtype=float)
    limits = np.cumsum(weights / weights.sum(axis=0), axis=0)[:, month // 3]
    return np.array(list(WEIGHTS), dtype=object)[(random.random(len(month)) > limits[:-1]).sum(axis=0)]
