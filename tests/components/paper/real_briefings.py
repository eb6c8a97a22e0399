"""A briefing of every part of a programme, and what stands in the slides that are written of it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper.briefing import Briefing, Colophon, Definition, Masthead, Paragraph, Section
from components.paper.paper import Paper
from data.asking import PLAIN, Asking
from data.indicators.catalogue import CATALOGUE
from db.engine import get_engine
from tests.components.paper.briefed import DAYS
from tests.components.paper.made import every
from tests.once import filed, told_once


def briefing(figures: list[Figure], paper: Paper, **fields) -> Briefing:
    """A briefing of two sections with these figures, filled in as an office would."""
    half = (len(figures) + 1) // 2
    sections = (Section("总体情况", (Paragraph("截至4月1日，全国情况如下。"), Paragraph("请各单位抓紧报送。", by_hand=True)), tuple(figures[:half])),
                Section("分项情况", (), (), (Section("各单位", (), tuple(figures[half:])),)))
    shown = {one for figure in figures for one in figure.defines}
    meant = tuple(Definition(CATALOGUE[one].title, CATALOGUE[one].formula, CATALOGUE[one].clause) for one in sorted(shown))
    day = next((figure.note.at for figure in figures if figure.note.at), None)
    made = Briefing("国家高新区复工复产情况", Masthead("科技工作简报", "科技部火炬中心", 3, 15), day, paper, "截至4月1日，总体平稳。", sections, (), meant,
                    ("高新区日报",), ("苏州高新区4月2日更正。",), (), Colophon(("部领导",), ("各司局",), (), "办公厅", day, 20, "张三", "李四", "王五", "综合处"),
                    state="issued", demonstration=any(figure.demonstration for figure in figures))
    return replace(made, **fields)


def of(programme: str, asking: Asking = PLAIN, *, paper: Paper = Paper(), keys=None, **fields) -> Briefing:  # noqa: B008  it is frozen
    """A briefing of every part of a programme, or of these."""
    wanted = keys or [key for key in sorted(PARTS) if PARTS[key].programme == programme and not key.startswith("zone.")]
    made = list(every(asking, keys=wanted, paper=paper, **DAYS.get(programme, {})))
    return briefing([each.figure for each in made], made[0].paper, **fields)


@lru_cache(maxsize=4)
def slides(content: bytes) -> list:
    return list(Presentation(io.BytesIO(content)).slides)


def charts(content: bytes) -> Iterator:
    """Every native chart, slide by slide."""
    for slide in slides(content):
        yield from (shape.chart for shape in slide.shapes if shape.has_chart)


def tables(content: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """Title of the slide and the cells of each native table."""
    for slide in slides(content):
        for shape in slide.shapes:
            if shape.has_table:
                yield slide.shapes.title.text_frame.text, [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]


@contextmanager
def read_from(looked_at: Path) -> Iterator[None]:
    """The demonstration is read within, and only read, as by a test that has a store; for what the tests of a file share."""
    with pytest.MonkeyPatch.context() as patch, told_once(looked_at):
        patch.setenv("DATABASE_URL", f"sqlite:///{looked_at}")
        before = filed(looked_at)
        yield
        assert filed(looked_at) == before, "what is made for several tests writes: each needs a store of its own"
        get_engine().dispose()


def behind(chart) -> list[list]:
    """The rows of the workbook behind a chart."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return [[cell.value for cell in row] for row in book["Sheet1"].iter_rows()]


def texts(slide) -> list[str]:
    """Every text of a slide: boxes, tables, titles of charts."""
    said = []
    for shape in slide.shapes:
        if shape.has_text_frame:
            said.append(shape.text_frame.text)
        elif shape.has_table:
            said += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
        elif shape.has_chart and shape.chart.has_title:
            said.append(shape.chart.chart_title.text_frame.text)
    return said


def everything(content: bytes) -> str:
    return "\n".join(text for slide in slides(content) for text in texts(slide))
