"""A file as cells: what every reader gives and everything else works on."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.uploads.problems.problem import Finding, ProblemKind
from data.uploads.reading.mends import Mends

LIMIT_BYTES = 200 * 1024 * 1024
LIMIT_ROWS = 2_000_000
LIMIT_COLUMNS = 1_000
LIMIT_BLANK = 100_000  # blank rows one behind the other


@dataclass(frozen=True)
class Sheet:
    """The cells of a table as text, "" where there is nothing; row 0 is row 1 of a spreadsheet.

    The shields of our own exports are taken off: `shielded` says where they were, by column the numbers of the rows.
    """

    cells: pd.DataFrame  # columns 0, 1, 2 … of text
    encoding: str | None = None
    delimiter: str | None = None
    name: str | None = None
    others: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    template_version: str | None = None
    newline: str = "\r\n"
    lead: str = ""  # the line sep=… that stood before the cells
    epoch_1904: bool = False
    hidden: int = 0  # rows that the workbook does not show, read all the same
    hidden_columns: frozenset[int] = frozenset()  # likewise columns, by their place
    shielded: dict[int, np.ndarray] = field(default_factory=dict)
    source: bytes | None = field(default=None, repr=False)  # the workbook written again, where only so it could be read
    mends: Mends = field(default_factory=Mends)
    heads: list[pd.DataFrame] | None = field(default=None, repr=False)  # the first rows of all worksheets, where they were read with it


class Unreadable(Exception):
    """A file that gives no table; `finding` says why and what to do."""

    def __init__(self, kind: ProblemKind, **details):
        self.finding = Finding(kind, details=details)
        super().__init__(kind.code)
