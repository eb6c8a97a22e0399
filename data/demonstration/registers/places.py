"""The places that entries belong to, each with how large it is beside the others."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data import reference
from data.demonstration.ground import Ground
from data.demonstration.recovery import recovered
from db.declare import UNIT_NAME, VILLAGE_CODE, Column, Kind

ECONOMY = {  # of 2020 in 千亿元, roughly and without the five cities: weights only, shown nowhere
    110000: 36, 120000: 14, 130000: 36, 140000: 18, 150000: 17, 210000: 18, 210200: 7, 220000: 12, 230000: 14, 310000: 39, 320000: 103,
    330000: 52, 330200: 12, 340000: 39, 350000: 37, 350200: 6, 360000: 26, 370000: 61, 370200: 12, 410000: 55, 420000: 43, 430000: 42,
    440000: 83, 440300: 28, 450000: 22, 460000: 6, 500000: 25, 510000: 49, 520000: 18, 530000: 25, 540000: 2, 610000: 26, 620000: 9,
    630000: 3, 640000: 4, 650000: 11, 660000: 3}
RANKED_IN = "2020"
SHUFFLED = 16  # the order of villages is the same in every run


@dataclass(frozen=True)
class Places:
    """One element a place. stored: what the place column holds; order: its place in the list of its kind, as pairs are kept."""

    stored: np.ndarray
    unit: np.ndarray
    name: np.ndarray
    weight: np.ndarray
    order: np.ndarray


def places_of(ground: Ground, column: Column | None, held: Mapping[str, pd.DataFrame]) -> Places:
    """The places of a column; of a register without one the reporting units, which then stand nowhere."""
    if column is not None and column.kind is Kind.ZONE:
        return zones(ground)
    if column is not None and (column.reference == VILLAGE_CODE or column.kind is Kind.VILLAGE):
        return _villages(ground, held["villages"])
    if column is not None and column.reference == UNIT_NAME:
        return _cities_and_parks(held["hundred_units"])
    if column is not None and column.kind in (Kind.ADCODE, Kind.REGION):
        return _prefectures(ground)
    codes = ground.units["adcode"].to_numpy()
    return Places(codes, codes, ground.units["short_name"].to_numpy(), _economy(codes), np.arange(len(codes)))


def zones(ground: Ground) -> Places:
    """The zones in force. The published ranks stand, the others follow their firms; the n-th has an n-th of the first."""
    rows = ground.zones
    names = rows["name"].to_numpy(dtype=object)
    size = recovered(ground).firms * _economy(rows["reporting_unit"].to_numpy()) ** 0.3
    rank = np.zeros(len(rows), dtype="int64")
    published = _ranks()
    for place, name in enumerate(names):
        rank[place] = published.get(name, 0)
    free = np.setdiff1d(np.arange(1, len(rows) + 1), rank)
    others = np.flatnonzero(rank == 0)
    rank[others[np.argsort(-size[others], kind="stable")]] = free[:len(others)]
    return Places(names, rows["reporting_unit"].to_numpy(), rows["short_name"].to_numpy(), 1 / rank, rows["identity"].to_numpy())


def _ranks() -> dict[str, int]:
    rows = reference.read("zone_statistics")
    rows = rows[(rows["metric"] == "national_rank") & (rows["year"] == RANKED_IN)].drop_duplicates("value")
    return dict(zip(rows["entity"], rows["value"].astype(int), strict=True))


def _economy(units: np.ndarray) -> np.ndarray:
    return np.array([ECONOMY.get(unit, 1) for unit in units.tolist()], dtype=float)


def _villages(ground: Ground, villages: pd.DataFrame) -> Places:
    """The villages of the register that were not merged into another."""
    there = villages[villages["merged_into"].isna()].sample(frac=1, random_state=SHUFFLED)  # else the first codes would have them all
    codes = there["village_code"].to_numpy()
    unit = ground.level("county")["reporting_unit"].reindex(codes // 1_000_000).to_numpy()
    return Places(codes, unit, there["name"].to_numpy(), np.ones(len(codes)), np.arange(len(codes)))


def _cities_and_parks(units: pd.DataFrame) -> Places:
    there = units[units["ended_on"].isna()]
    names = there["name"].to_numpy(dtype=object)
    return Places(names, there["reporting_unit"].to_numpy(), names, np.ones(len(names)), np.arange(len(names)))


def _prefectures(ground: Ground) -> Places:
    rows = ground.level("prefecture")
    unit = rows["reporting_unit"].to_numpy()
    return Places(rows.index.to_numpy(), unit, rows["short_name"].to_numpy(), _economy(unit), np.arange(len(rows)))
