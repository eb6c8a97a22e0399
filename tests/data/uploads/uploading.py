"""Files made of a few lines, and what reviewing or importing them gives."""

from datetime import date
from pathlib import Path

from data.uploads import Outcome, Review, accept, review
from db.datasets import DATASETS
from db.engine import reading

FILES = Path(__file__).parents[2] / "files"
TODAY = date(2022, 1, 1)


def text(*lines: str) -> bytes:
    """Lines as an UTF-8 file."""
    return ("\r\n".join(lines) + "\r\n").encode("utf-8")


def checked(dataset: str, content: bytes, *, name: str = "表.csv", sheet: str | None = None, today: date = TODAY) -> Review:
    with reading() as connection:
        return review(connection, DATASETS[dataset], content, name, sheet=sheet, today=today)


def imported(dataset: str, content: bytes, *, explanation: str | None = "测试", valid_rows_only: bool = False) -> Outcome:
    return accept(checked(dataset, content), by="测试", explanation=explanation, valid_rows_only=valid_rows_only)


def told(checked_review: Review) -> list[tuple]:
    """(severity, kind, row, column) of every problem, notes aside."""
    return [(p.severity, p.kind, p.row, p.column) for p in checked_review.problems if p.severity != "note"]


def counted(checked_review: Review) -> tuple[int, ...]:
    """rows, new, changed, unchanged, rejected, blank."""
    return tuple(checked_review.counts.as_json().values())


def file(name: str) -> bytes:
    return (FILES / name).read_bytes()
