"""The rows of one register, step by step, and of all of them."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.demonstration.chance import dice
from data.demonstration.ground import Ground
from data.demonstration.registers.amounts import counted
from data.demonstration.registers.draft import Draft
from data.demonstration.registers.entries import entered
from data.demonstration.registers.places import places_of
from data.demonstration.registers.ranges import RANGES
from data.demonstration.registers.spec import Ranges
from data.demonstration.registers.states import followed
from data.demonstration.registers.words import identified, worded
from data.demonstration.scale import Scale
from data.registers import Register
from db.datasets import REGISTERS, in_order_of_need
from db.declare import Dataset

PROGRAMME = "registers"


def of_registers(ground: Ground, scale: Scale, held: Mapping[str, pd.DataFrame]) -> Iterator[tuple[str, pd.DataFrame]]:
    """Pairs of dataset code and rows of every register that nothing else invents. `held`: the datasets that they refer to."""
    held = dict(held)
    for dataset in in_order_of_need():
        if dataset.code in REGISTERS and dataset.programme == PROGRAMME:
            held[dataset.code] = made(ground, dataset, held, scale)
            yield dataset.code, held[dataset.code]


def made(ground: Ground, dataset: Dataset, held: Mapping[str, pd.DataFrame], scale: Scale) -> pd.DataFrame:
    """Rows of stored values, zones and cities by name; the same every time."""
    register, ranges = Register(dataset), RANGES.get(dataset.code, Ranges())
    draft = Draft(ground, register, ranges, dice(dataset.code), places_of(ground, register.place, held), held)
    entered(draft, _larger(ranges, scale))
    identified(draft)
    followed(draft)
    worded(draft)
    counted(draft)
    rows = pd.DataFrame({column.code: draft.values[column.code] for column in dataset.columns})
    return rows.drop_duplicates([column.code for column in dataset.key]).reset_index(drop=True)


def _larger(ranges: Ranges, scale: Scale) -> float:
    """How many times the entries that are named: fewer below the small scale, more where the ranges say what the country has."""
    if ranges.national and scale.multiple > 0.1:
        return max(1.0, ranges.national * scale.multiple / max(ranges.entries.values()))
    return min(1.0, scale.multiple * 10)
