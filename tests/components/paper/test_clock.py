"""A file says when it was made, whatever fractions of a second the clock has."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd
import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

from components.briefings import formats
from components.figures.bodies import Heading, Table
from components.figures.figure import Figure, Note
from components.paper.paper import Paper
from components.paper.writers import WRITERS, written
from tests.components.paper import made
from tests.components.paper.briefed import everything, pdf_text, plain
from tests.components.paper.made import squeezed
from tests.components.paper.real_briefings import everything as said_on_slides

CLOCK = datetime(2020, 4, 2, 12, 15, 30, 123456)
SAID = "导出时间：2020-04-02 12:15"
FIGURE = Figure(Table(pd.DataFrame({"name": ["甲"]}), [Heading("name", "高新区")]), "名单", note=Note(at=date(2020, 4, 1)), name="名单")
READ = {"svg": lambda content: made.words(content), "csv": lambda content: content.decode("utf-8-sig"),
        "xlsx": lambda content: str(made.sheets(content)), "docx": everything, "pptx": said_on_slides, "pdf": pdf_text}
MADE = {"docx": lambda content: Document(io.BytesIO(content)).core_properties.created,
        "pptx": lambda content: Presentation(io.BytesIO(content)).core_properties.created,
        "pdf": lambda content: PdfReader(io.BytesIO(content)).metadata.creation_date.astimezone(UTC).replace(tzinfo=None)}


@pytest.mark.parametrize("format_", WRITERS)
def test_a_figure_says_when_it_was_made(format_):
    content = written(FIGURE, Paper(exported=CLOCK), format_)
    assert content.startswith({"png": b"\x89PNG", "svg": b"<svg", "csv": b"\xef\xbb\xbf"}.get(format_, b"PK"))
    assert format_ not in READ or squeezed(SAID) in squeezed(READ[format_](content))


@pytest.mark.parametrize("format_", formats.FORMATS)
def test_a_briefing_says_when_it_was_made(format_):
    whole = plain(sections=[*plain().sections, replace(plain().sections[0], figures=[FIGURE])], paper=Paper(exported=CLOCK))
    content = formats.written(whole, format_)
    assert content.startswith({"pdf": b"%PDF", "png": b"\x89PNG"}.get(format_, b"PK"))
    assert format_ not in READ or squeezed(SAID) in squeezed(READ[format_](content))
    assert format_ not in MADE or MADE[format_](content).replace(microsecond=0, tzinfo=None) == datetime(2020, 4, 2, 4, 15, 30)  # UTC
