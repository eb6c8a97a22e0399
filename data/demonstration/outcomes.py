"""Jobs, start-ups and sales that came of it in 2020."""

import numpy as np
import pandas as pd

from data.amounts import HUNDRED_YUAN
from data.demonstration.assignments import Posting
from data.demonstration.chance import days, dice, numbered
from data.demonstration.villages import InventedVillages

DAYS = 366
WORK, TRADE = ("就业", "创业"), ("产业扶贫", "消费扶贫")
ALONE = 0.25  # outcomes without a commissioner named


def outcomes(register: InventedVillages, posting: Posting, number: int) -> pd.DataFrame:
    """So many records: first one of work for each village reached, then whatever else."""
    random = dice("outcomes")
    reached = _reached(register, posting, random)[:number]
    pair = np.concatenate([reached, random.choice(reached, number - len(reached))])
    work = (np.arange(number) < len(reached)) | (random.random(number) < 0.35)
    kind = np.where(work, random.choice(WORK, number, p=[0.8, 0.2]), random.choice(TRADE, number, p=[0.6, 0.4]))
    day = random.integers(15, DAYS, number)
    order = np.argsort(day, kind="stable")
    pair, kind, work, day = pair[order], kind[order], work[order], day[order]
    people = np.where(random.random(number) < ALONE, None, posting.commissioner_no[pair])
    amount = pd.array(random.gamma(2, 400, number).astype("int64") * HUNDRED_YUAN, dtype="Int64")
    amount[work] = pd.NA
    few, many = random.integers(1, 6, number), random.poisson(7, number) + 1
    jobs = pd.array(np.where(kind == "创业", few, many), dtype="Int64")
    jobs[~work] = pd.NA
    return pd.DataFrame({
        "record_no": numbered("演示J2020{:08d}", np.arange(1, number + 1)),
        "village_code": register.villages["village_code"].to_numpy()[posting.villages[pair]],
        "on_date": days("2020-01-01", day), "kind": kind, "jobs": jobs, "households": random.poisson(6, number) + 1,
        "amount": amount, "commissioner_no": people})


def _reached(register: InventedVillages, posting: Posting, random: np.random.Generator) -> np.ndarray:
    """The pairs whose village gains work in the year, a share that differs by province, in random order."""
    province, place = np.unique(register.county[posting.villages] // 10_000, return_inverse=True)
    share = random.beta(9, 1.5, len(province)).clip(0.6, 0.98)[place]
    return random.permutation(np.flatnonzero(random.random(len(place)) < share))
