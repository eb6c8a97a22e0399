"""LibreOffice opens what is written, and finds in it the same slides, charts, tables and sheets."""

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from components.paper.book import book
from components.paper.slides import pptx
from tests.components.paper.real_briefings import charts, of, read_from, slides, tables
from tests.data.uploads.spreadsheet import all_saved_as

KEYS = {"hundred": ["hundred.cards", "hundred.funds", "hundred.quotas", "hundred.map"], "zones": ["zones.cards", "zones.trend", "zones.multiples", "zones.ranking"],
        "commissioners": ["commissioners.cards", "commissioners.map", "overview.commissioners_bars"]}


@pytest.fixture(scope="module")
def opened(looked_at, tmp_path_factory) -> dict[tuple[str, str], tuple[Path, Path]]:
    """The slides and the workbook of each programme, as they are written and as LibreOffice saves them again."""
    folder = tmp_path_factory.mktemp("opened")
    with read_from(looked_at):
        for programme, keys in KEYS.items():
            whole = of(programme, keys=keys)
            (folder / f"{programme}.pptx").write_bytes(pptx(whole))
            (folder / f"{programme}.xlsx").write_bytes(book(whole))
    both = {}
    for form in ("pptx", "xlsx"):
        sources = [folder / f"{programme}.{form}" for programme in KEYS]
        both |= {(programme, form): pair for programme, pair in zip(KEYS, zip(sources, all_saved_as(form, sources, folder), strict=True), strict=True)}
    return both


@pytest.mark.parametrize("programme", KEYS)
def test_slides_are_opened_with_their_charts_and_tables(programme, opened):
    before, again = (path.read_bytes() for path in opened[programme, "pptx"])
    assert len(slides(again)) == len(slides(before))
    for one, other in zip(charts(before), charts(again), strict=True):
        assert [[pytest.approx(value) if value is not None else None for value in series.values] for series in one.plots[0].series] == [
            list(series.values) for series in other.plots[0].series]
    assert list(tables(again)) == list(tables(before))


@pytest.mark.parametrize("programme", KEYS)
def test_the_workbook_is_opened_with_its_sheets_and_charts(programme, opened):
    source, path_again = opened[programme, "xlsx"]
    before, again = (openpyxl.load_workbook(path) for path in (source, path_again))
    assert again.sheetnames == before.sheetnames
    assert drawn(path_again) == drawn(source)
    for one, other in zip(before, again, strict=True):
        shown = [[pytest.approx(cell, rel=1e-14) if isinstance(cell, float) else cell for cell in row] for row in held(one)]  # LibreOffice writes 15 digits
        assert held(other)[:len(shown)] == shown


def held(sheet) -> list[list]:
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]


def drawn(path: Path) -> list[int]:
    """How many charts stand on each sheet, by the parts of the package: openpyxl does not read every chart of LibreOffice."""
    with ZipFile(path) as package:
        names = package.namelist()

        def parts(beside: str, kind: str) -> list[str]:
            return re.findall(rf'/({kind}\d+)\.xml"', package.read(beside).decode()) if beside in names else []

        sheets = sum(name.startswith("xl/worksheets/sheet") for name in names)
        return [sum(len(parts(f"xl/drawings/_rels/{drawing}.xml.rels", "chart")) for drawing in parts(f"xl/worksheets/_rels/sheet{number}.xml.rels", "drawing"))
                for number in range(1, sheets + 1)]
