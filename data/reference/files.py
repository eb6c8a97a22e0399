"""What each reference file is, who published it, and how far it could be verified."""

from csv import DictReader
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).parent / "files.csv"


@dataclass(frozen=True)
class ReferenceFile:
    """One file: titles, publisher, date and licence of what it holds, and what was verified of it.

    Of `recalled` of its `rows` at least one value is 凭记忆整理、未核实.
    """

    file: str
    zh: str
    en: str
    publisher: str
    date: str
    licence: str
    rows: int
    recalled: int
    verified_zh: str
    verified_en: str


def _listed() -> tuple[ReferenceFile, ...]:
    with LIST.open(encoding="utf-8", newline="") as lines:
        return tuple(ReferenceFile(**row | {"rows": int(row["rows"]), "recalled": int(row["recalled"])})
                     for row in DictReader(lines))


SOURCES = _listed()
