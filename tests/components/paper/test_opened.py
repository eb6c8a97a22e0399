"""LibreOffice opens what is written, and finds in it the same slides, charts, tables and sheets."""

import io

import openpyxl
import pytest

from components.paper.book import book
from components.paper.slides import pptx
from tests.components.paper.real_briefings import charts, of, slides, tables
from tests.data.uploads.spreadsheet import saved_as

KEYS = {"hundred": ["hundred.cards", "hundred.funds", "hundred.quotas", "hundred.map"], "zones": ["zones.cards", "zones.trend", "zones.multiples", "zones.ranking"],
        "commissioners": ["commissioners.cards", "commissioners.map", "overview.commissioners_bars"]}


@pytest.fixture(params=KEYS)
def whole(request, with_demonstration):
    return of(request.param, keys=KEYS[request.param])


def test_slides_are_opened_with_their_charts_and_tables(whole, tmp_path):
    source = tmp_path / "briefing.pptx"
    source.write_bytes(pptx(whole))
    again = saved_as("pptx", source, tmp_path).read_bytes()
    before = source.read_bytes()
    assert len(slides(again)) == len(slides(before))
    for one, other in zip(charts(before), charts(again), strict=True):
        assert [[pytest.approx(value) if value is not None else None for value in series.values] for series in one.plots[0].series] == [
            list(series.values) for series in other.plots[0].series]
    assert list(tables(again)) == list(tables(before))


def test_the_workbook_is_opened_with_its_sheets_and_charts(whole, tmp_path):
    source = tmp_path / "briefing.xlsx"
    source.write_bytes(book(whole))
    before, again = (openpyxl.load_workbook(io.BytesIO(path.read_bytes())) for path in (source, saved_as("xlsx", source, tmp_path)))
    assert again.sheetnames == before.sheetnames
    assert [len(sheet._charts) for sheet in again] == [len(sheet._charts) for sheet in before]
    for one, other in zip(before, again, strict=True):
        shown = [[cell for cell in row if cell is not None] for row in one.iter_rows(values_only=True)]
        assert [[cell for cell in row if cell is not None] for row in other.iter_rows(values_only=True)][:len(shown)] == shown
