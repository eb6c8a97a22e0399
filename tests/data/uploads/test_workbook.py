"""Workbooks: the fast way of reading a plain sheet gives the very cells of the thorough one, and is kept from any other."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.uploads.reading import workbook
from data.uploads.reading import workbook_archive as archive
from data.uploads.reading import workbook_cells as cells
from db.progress import heard_by
from tests.files.zoo.workbooks import books

PART = "xl/worksheets/sheet1.xml"
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
NUMBERS = st.integers(-10**16, 10**16) | st.floats(allow_nan=False, allow_infinity=False)
SERIALS = st.integers(-5, 2_958_465) | st.floats(-5, 2_958_465)  # what stands for a day, and a little below
DAYS = st.dates(date(1900, 3, 1), date(2100, 1, 1))
CELLS = st.one_of(
    st.tuples(st.none() | TEXTS | st.booleans() | DAYS, st.none()),
    st.tuples(NUMBERS | TEXTS, st.sampled_from(["General", "@", "0", "#,##0.00", "0.0%", '0"%"', "[Red]0"])),
    st.tuples(SERIALS | DAYS | TEXTS, st.sampled_from(["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "yyyy-mm-dd hh:mm", "[h]:mm", "m/d/yy"])))


def saved(rows, *, first: tuple[int, int] = (1, 1)) -> bytes:
    """A workbook of (value, number format or None) cells, from the given row and column on."""
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, first[0]):
        for place, (value, form) in enumerate(row, first[1]):
            cell = book.active.cell(number, place)
            if isinstance(value, str):
                cell.value, cell.data_type = value, "s"
            else:
                cell.value = value
            if form:
                cell.number_format = form
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)


def seen(content: bytes, part: str = PART) -> archive.Inspection:
    return archive.inspected(content, part, workbook.formats(opened(content)))


@settings(max_examples=150)
@given(st.lists(st.lists(CELLS, max_size=4), max_size=6), st.tuples(st.integers(1, 4), st.integers(1, 4)))
@example([[("甲", None), (-0.0, None)]], (1, 1))
def test_a_plain_sheet_reads_the_same_both_ways(rows, first):
    content = saved(rows, first=first)
    sheet, book = seen(content), opened(content)
    if not sheet.plain:
        return
    slow = cells.fully(book.worksheets[0])
    try:
        fast = cells.plainly(content, book.sheetnames[0], rows=sheet.rows)
    except cells.NotPlain:
        return
    assert (slow is None) == (fast is None)
    assert slow is None or slow.equals(fast)


@pytest.mark.parametrize(("name", "content"), books().items())
def test_every_plain_book_of_the_zoo_reads_the_same_both_ways(name, content):
    book = opened(content)
    for page in book.worksheets:
        sheet = seen(content, page._worksheet_path)
        if name != "million_blank_rows.xlsx" and sheet.plain:
            assert cells.fully(page).equals(cells.plainly(content, page.title, rows=sheet.rows))


@pytest.mark.parametrize(("value", "form", "expected"), [
    ("甲", None, True), (1.5, "#,##0.00", True), (date(2020, 4, 1), "yyyy-mm-dd", True), (date(2020, 4, 1), 'yyyy"年"m"月"d"日"', True),
    (0.875, "0.0%", False), (datetime(2020, 4, 1, 12, 30), "yyyy-mm-dd hh:mm", False), ("=1+1", None, False), ("_x000D_", None, False)])
def test_what_reads_as_it_stands_is_plain_and_nothing_else(value, form, expected):
    book = openpyxl.Workbook()
    book.active["A1"] = value
    if form:
        book.active["A1"].number_format = form
    content = io.BytesIO()
    book.save(content)
    assert seen(content.getvalue()).plain is expected


def test_a_value_in_percent_is_read_as_one_wherever_it_stands():
    content = saved([[("产能恢复率", None)], [(0.875, "0.0%")]])
    assert workbook.read(content).cells[0].tolist() == ["产能恢复率", "87.5%"]


@pytest.mark.parametrize(("form", "text"), [(None, "0"), ("0.0", "0"), ("0.0%", "0%")])
def test_minus_zero_reads_as_zero_both_ways(form, text):
    content = saved([[("产能恢复率", None)], [(-0.0, form)]])
    assert cells.text(-0.0, form or "") == text
    assert cells.fully(opened(content).worksheets[0]).iat[1, 0] == text
    assert workbook.read(content).cells.iat[1, 0] == text


def test_a_day_beyond_all_calendars_is_read_the_thorough_way():
    content = saved([[("甲", None), (-10**16, "yyyy-mm-dd")], [("乙", None), (-5, "yyyy-mm-dd")]])
    assert workbook.read(content).cells.to_numpy().tolist() == [["甲", "#VALUE!"], ["乙", "1899-12-25"]]


def test_a_formula_without_result_outside_the_cells_is_marked():
    book = openpyxl.Workbook()
    book.active["A1"], book.active["C3"] = "甲", "=1+1"
    content = io.BytesIO()
    book.save(content)
    table = workbook.read(content.getvalue()).cells
    assert (table.shape, table.iat[0, 0], table.iat[2, 2]) == ((3, 3), "甲", "#公式 =1+1")


@pytest.mark.parametrize("form", [None, "0.0%"])
def test_reading_a_workbook_is_told_in_rows(monkeypatch, form):
    monkeypatch.setattr(cells, "CHUNK", 10)
    heard = []
    with heard_by(heard.append):
        file_read = workbook.read(saved([[(number, form)] for number in range(1, 26)]))
    assert (len(file_read.cells), [each.done for each in heard]) == (25, [10, 20])
