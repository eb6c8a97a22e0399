"""What a file is looked at with, beside its bytes: cells that a person corrected, rows that another file has too."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from data.masking import masked
from data.uploads.reading.sheet import Sheet
from db.declare import Dataset


@dataclass(frozen=True)
class Correction:
    """One cell that a person wrote otherwise. `row` as a spreadsheet numbers it, `place` is the column from 0, `before` as it was filed."""

    row: int
    place: int
    before: str
    after: str
    by: str


@dataclass(frozen=True)
class Circumstances:
    """`elsewhere`: by row of the file the (file, row) of another one that has the same key. `keyed`: the keys are asked for."""

    corrections: tuple[Correction, ...] = ()
    elsewhere: Mapping[int, tuple[str, int]] = field(default_factory=dict)
    keyed: bool = False

    def corrected(self, *more: Correction) -> "Circumstances":
        """With more corrections: the newest of a cell holds, what it was before is what was filed, and one that says that again is none."""
        by_cell = {(each.row, each.place): each for each in self.corrections}
        for each in more:
            earlier = by_cell.get((each.row, each.place))
            by_cell[each.row, each.place] = replace(each, before=earlier.before) if earlier else each
        return replace(self, corrections=tuple(by_cell[cell] for cell in sorted(by_cell) if by_cell[cell].before != by_cell[cell].after))


PLAIN = Circumstances()


def applied(sheet: Sheet, corrections: tuple[Correction, ...]) -> Sheet:
    """The cells as they were corrected; the sheet itself where nothing was."""
    if not corrections:
        return sheet
    cells = sheet.cells.copy()
    for each in corrections:
        cells.iat[each.row - 1, each.place] = each.after
    return replace(sheet, cells=cells)


def recorded(corrections: tuple[Correction, ...], dataset: Dataset, places: Mapping[str, int]) -> list[dict]:
    """The corrections as the ledger keeps them; `places` are the columns by code. A telephone number is hidden in them."""
    codes = {place: code for code, place in places.items()}
    entries = []
    for each in corrections:
        code = codes.get(each.place)
        column = dataset.column(code) if code else None
        entries.append({"row": each.row, "column": code, "place": each.place, "before": masked(column, each.before),
                        "after": masked(column, each.after), "by": masked(None, each.by)})
    return entries


def remembered(entries: list[dict]) -> tuple[Correction, ...]:
    """The corrections that the ledger keeps of an import."""
    return tuple(Correction(each["row"], each["place"], each["before"], each["after"], each["by"]) for each in entries)


def numbers_of(keys: pd.DataFrame) -> np.ndarray:
    """A number for every key, the same in every file and process; 0 where a part of the key is missing.

    Two of 64 bits that are the same by chance are not to be expected among the rows of any files.
    """
    numbers = np.zeros(len(keys), dtype=np.uint64)
    whole = keys.notna().all(axis=1).to_numpy()
    if whole.any():
        parts = pd.DataFrame({name: _alike(keys[name][whole]) for name in keys})
        numbers[whole] = pd.util.hash_pandas_object(parts, index=False).to_numpy()
    return numbers


def _alike(values: pd.Series) -> pd.Series:
    """Values in a type that does not depend on the other values of their column."""
    if pd.api.types.is_datetime64_any_dtype(values.dtype):
        return values.astype("datetime64[s]").astype("int64")
    return values.astype("int64" if pd.api.types.is_numeric_dtype(values.dtype) else "str")
