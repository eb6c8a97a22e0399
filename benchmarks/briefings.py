"""Briefings, warm: that of one programme in each format, and that of all three; from the store to the bytes."""

import io
import os
from pathlib import Path

import docx

from benchmarks.measure import Line, median_s

XLSX_GOAL, EACH_GOAL, ALL_GOAL = 1, 2, 5
DAYS = {"zones": "2020-04-01", "hundred": "2020-12-31", "commissioners": "2020"}


def lines(store: Path) -> list[Line]:
    """Median seconds; a Word document of one line beside it."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    reference = median_s(_one_line)
    one = [_line("zones", format_, reference) for format_ in ("xlsx", "docx", "pptx", "pdf", "png")]
    return one + [_line("all", format_, reference) for format_ in ("docx", "pdf")]


def _line(name: str, format_: str, reference: float) -> Line:
    from components.briefings.wanted import programmes_of

    programmes = programmes_of(name)
    took = median_s(lambda: _written(programmes, format_))
    goal = ALL_GOAL if len(programmes) > 1 else XLSX_GOAL if format_ == "xlsx" else EACH_GOAL
    what = "all three programmes" if len(programmes) > 1 else "the zones"
    return Line(f"briefing of {what} as {format_.upper()}", f"{took:.2f} s", f"DOCX of one line {reference:.2f} s", f"{took / reference:.0f}", f"≤ {goal} s")


def _written(programmes: tuple[str, ...], format_: str) -> bytes:
    from components.briefings.composing import compose
    from components.briefings.formats import written
    from components.briefings.wanted import Wanted
    from data.asking import Asking
    from data.questions import Direct
    from db.engine import reading

    with reading() as connection:
        made = compose(Direct(connection, Asking()), Wanted(programmes, days={each: DAYS[each] for each in programmes}))
    return written(made, format_)


def _one_line() -> None:
    document = docx.Document()
    document.add_paragraph("演示数据")
    document.save(io.BytesIO())
