"""The zoo of small real files, and stores that hold what its files refer to."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from data.uploads import import_file
from db.datasets import DATASETS

ZOO = Path(__file__).parents[2] / "files" / "zoo"
MANIFEST = json.loads((ZOO / "manifest.json").read_text("utf-8"))


@dataclass(frozen=True)
class Case:
    """What one file must give, whatever the door."""

    file: str
    dataset: str
    status: int  # of `check`: 0 storable, 1 errors, 2 unreadable, 3 warnings to explain
    counts: list[int]  # rows, new, changed, unchanged, rejected, blank
    problems: list[list]  # severity, kind, row, column; notes aside
    before: str = ""  # what the store holds already
    notes: list[str] = field(default_factory=list)
    says: list[list] = field(default_factory=list)  # row, words of a message about it
    repairs: dict[str, int] = field(default_factory=dict)
    held: dict[str, list] = field(default_factory=dict)  # stored values by column, in the order of the file
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None

    @property
    def path(self) -> Path:
        return ZOO / self.file

    @property
    def groups(self) -> Counter:
        """How many problems of each (severity, kind, column)."""
        return Counter((severity, kind, column) for severity, kind, _row, column in self.problems)


CASES = [Case(**entry) for entry in MANIFEST["files"]]


def fill(before: str) -> None:
    """Import what the files of a group refer to."""
    for dataset, name in MANIFEST["before"].get(before, ()):
        assert import_file(DATASETS[dataset], (ZOO / name).read_bytes(), name).batch
