"""Which commissioner is assigned to which village: one through 2020, some a second, some in years before."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.demonstration.chance import dice
from data.demonstration.commissioners import RURAL
from data.demonstration.villages import InventedVillages

YEAR = (np.datetime64("2020-01-01"), np.datetime64("2020-12-31"))
STARTS = np.array(["2018-03-01", "2019-03-01", "2020-01-01"], dtype="datetime64[s]")
GANSU = 62
EARLIER = 0.2  # of those whose term is over, the share with an assignment of the past
UNSIGNED = 0.06  # assignments without a signed agreement
MODES = ("驻村", "巡回", "远程", "团队", "其他")
BLANK_END = 0.4  # assignments without a last day, though a term may end


@dataclass(frozen=True)
class Posting:
    """assignments: the stored columns; who serves where through 2020, in pairs: rows of the register, numbers."""

    assignments: pd.DataFrame
    villages: np.ndarray
    commissioner_no: np.ndarray


def posted(register: InventedVillages, people: pd.DataFrame) -> Posting:
    """Assignments inside a county and inside the term."""
    random = dice("assignments")
    rural = (people["role"] == RURAL).to_numpy()
    since, until = people["since"].to_numpy(), people["until"].to_numpy()
    through = rural & (since <= YEAR[0]) & ~(until < YEAR[1])
    in_part = rural & ~through & ~(until < YEAR[0])
    before = rural & (until < YEAR[0]) & (random.random(len(people)) < EARLIER)
    villages = np.flatnonzero(random.random(len(register.villages)) < _share(register, random))
    villages, serving = _paired(register, people, villages, through)
    others = np.flatnonzero(in_part | before)
    visited, others = _of_their_county(register, people, others, random)
    rows = [_rows(register, people, villages, serving, random), _rows(register, people, visited, others, random)]
    numbers = people["commissioner_no"].to_numpy(dtype=object)
    return Posting(pd.concat(rows, ignore_index=True), villages, numbers[serving])


def _share(register: InventedVillages, random: np.random.Generator) -> np.ndarray:
    """The share of villages that are assigned somebody, by province; all of them in 甘肃, as was published."""
    province, place = np.unique(register.county // 10_000, return_inverse=True)
    share = random.uniform(0.86, 0.995, len(province))
    return np.where(province == GANSU, 1.0, share)[place]


def _paired(register: InventedVillages, people: pd.DataFrame, villages: np.ndarray, through: np.ndarray):
    """Each village with one of its county, in turn; a village of a county without any falls out."""
    serving = np.flatnonzero(through)
    base = people["base"].to_numpy()[serving]  # in the order of the counties, as the register is
    county = register.county[villages]
    first, last = np.searchsorted(base, county, "left"), np.searchsorted(base, county, "right")
    turn = np.arange(len(villages)) - np.searchsorted(county, county, "left")
    there = last > first
    return villages[there], serving[(first + turn % np.maximum(last - first, 1))[there]]


def _of_their_county(register: InventedVillages, people: pd.DataFrame, others: np.ndarray, random: np.random.Generator):
    """A village of the own county for each; a county without villages has none to give."""
    base = people["base"].to_numpy()[others]
    first, last = np.searchsorted(register.county, base, "left"), np.searchsorted(register.county, base, "right")
    there = last > first
    village = first + (random.random(len(others)) * (last - first)).astype("int64")
    return village[there], others[there]


def _rows(register: InventedVillages, people: pd.DataFrame, villages, chosen, random: np.random.Generator) -> pd.DataFrame:
    since, until = people["since"].to_numpy()[chosen], people["until"].to_numpy()[chosen]
    start = np.maximum(since, random.choice(STARTS, len(chosen)))
    start = np.where(until < start, since, start)
    end = until.copy()
    end[(random.random(len(chosen)) < BLANK_END) & ~(until < YEAR[0])] = np.datetime64("NaT")
    paper = dice(f"agreements of {len(chosen)}")
    agreed = start + paper.integers(0, 20, len(chosen)).astype("timedelta64[D]")
    agreed[paper.random(len(chosen)) < UNSIGNED] = np.datetime64("NaT")
    return pd.DataFrame({"commissioner_no": people["commissioner_no"].to_numpy()[chosen],
                         "village_code": register.villages["village_code"].to_numpy()[villages],
                         "start_on": start, "end_on": end, "document_no": [f"演示选派〔{str(day)[:4]}〕1号" for day in start.astype("datetime64[D]")],
                         "agreement_on": agreed, "mode": paper.choice(MODES, len(chosen), p=[0.1, 0.6, 0.1, 0.15, 0.05])})
