"""The distinct texts of a column with what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from data.uploads.parsing.cleaning import Cleaned
from data.uploads.problems.problem import ProblemKind
from data.uploads.reading import looks


@dataclass
class Parsed:
    """`values` of the distinct texts (NA where empty or faulty), and by number of text the faults and repairs."""

    cleaned: Cleaned
    values: pd.Series
    faults: dict[int, tuple[ProblemKind, Mapping]] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    asked: dict[int, tuple[ProblemKind, Mapping]] = field(default_factory=dict)  # warnings; the value stays
    told: dict[int, Any] = field(default_factory=dict)  # values found one by one, laid in at the end

    @property
    def texts(self) -> pd.Series:
        return self.cleaned.texts

    @property
    def empty(self) -> np.ndarray:
        return looks.are(self.texts, "")

    def finished(self) -> "Parsed":
        """The same with every value told so far laid in, all at once."""
        if self.told:
            values = pd.Series(list(self.told.values()), dtype=self.values.dtype)
            self.values.iloc[list(self.told)] = values.array
            self.told = {}
        return self

    def tell(self, number: int, value: Any, *repairs: str) -> None:
        """The value of one text, and what was mended to read it."""
        self.told[number] = value
        self.repaired(number, *repairs)

    def fault(self, number: int, kind: ProblemKind, **details) -> None:
        self.faults.setdefault(number, (kind, details))

    def repaired(self, number: int, *repairs: str) -> None:
        for repair in repairs:
            touched = self.cleaned.repairs.setdefault(repair, np.zeros(len(self.texts), dtype=bool))
            touched[number] = True


NOTHING = {"Int64": pd.array([pd.NA], "Int64"), "boolean": pd.array([pd.NA], "boolean"), "str": pd.array([None], "str"),
           "float64": pd.array([np.nan], "float64"), "datetime64[s]": pd.array([pd.NaT], "datetime64[s]")}


def unparsed(cleaned: Cleaned, dtype: str) -> Parsed:
    """Every value still missing."""
    return Parsed(cleaned, pd.Series(NOTHING[dtype].repeat(len(cleaned.texts)), index=cleaned.texts.index))
