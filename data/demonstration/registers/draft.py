"""What the steps of the generator hand on: the rows in the making, and how chance falls over entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.demonstration.chance import shared
from data.demonstration.ground import Ground
from data.demonstration.registers.places import Places
from data.demonstration.registers.spec import Ranges
from data.registers import Register
from db.declare import Column

FIRST, LAST = 2019, 2021
YEARS = np.arange(FIRST, LAST + 1)
HORIZON = np.datetime64("2021-12-31", "s")


@dataclass
class Draft:
    """rows: the words of a key or group (word:CODE), entity, place, size, group, begins, year, period, step, elapsed, start; values: the columns that are done, by code.

    `size` is the weight of an entry beside the others. `share`: the part of the entries in full that are made at this scale.
    `stage` counts the states an entry has passed (-1: it was dropped), `reached` is when it came to the present one.
    """

    ground: Ground
    register: Register
    ranges: Ranges
    random: np.random.Generator
    places: Places
    held: Mapping[str, pd.DataFrame]
    share: float = 1.0
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    values: dict = field(default_factory=dict)
    stage: np.ndarray | None = None
    reached: np.ndarray | None = None

    @property
    def repeated(self) -> bool:
        """Whether an entry has a row for each period: its period is a year, quarter or month."""
        return self.register.span in ("year", "quarter", "month")

    @property
    def entity(self) -> np.ndarray:
        return self.rows["entity"].to_numpy()

    @property
    def unit(self) -> np.ndarray:
        """The reporting unit of each row."""
        return self.places.unit[self.rows["place"].to_numpy()]

    def spec(self, column: Column):
        """What the ranges say of a column; None where its kind decides."""
        return self.ranges.columns.get(column.code)

    def by_entity(self, draw) -> np.ndarray:
        """What `draw(number)` gives for the entries, on their rows."""
        count = int(self.entity.max()) + 1 if len(self.rows) else 0
        return np.asarray(draw(count))[self.entity]

    def deal(self, weights: Mapping, count: int) -> np.ndarray:
        """Words for so many, each as often as its weight says, in random order."""
        words = np.empty(len(weights), dtype=object)
        words[:] = list(weights)
        return self.random.permutation(np.repeat(words, shared(count, np.array(list(weights.values()), dtype=float))))

    def blanks(self, share: float) -> np.ndarray:
        return self.random.random(len(self.rows)) < share
