"""The numbers of a workbook and of a CSV file are those that the figure stands on; nothing in them runs."""

import pandas as pd
import pytest

from components.figures.bodies import Card, Cards, Chart, Heading, Link, Table
from components.figures.figure import Figure, Note
from components.paper.paper import Paper
from components.paper.sheets import is_facts
from components.paper.writers import written
from data import wording
from tests.components.paper import made
from tests.components.paper.made import every
from tests.data.uploads.exports import live

HUNDREDTHS = ("%", "百分点")


def test_facts_and_shown_values_are_the_same_in_both(shared_demonstration):
    compared = {"facts": 0, "cells": 0}
    for each in every():
        book, rows = made.sheets(written(each.figure, each.paper, "xlsx")), made.lines(written(each.figure, each.paper, "csv"))
        if is_facts(each.figure.facts):
            compared["facts"] += _facts(each.figure.facts, book["指标值"][1:], rows)
        if isinstance(each.figure.body, (Table, Chart)) and len(each.figure.body.rows):
            compared["cells"] += _shown(each.figure, book["数据"][1:], rows)
    assert compared["facts"] > 200
    assert compared["cells"] > 5_000


def _facts(facts: pd.DataFrame, sheet: list[list], rows: list[list[str]]) -> int:
    """Numerator, denominator and value of each fact, in the unit beside it, in the workbook and in the CSV."""
    head, table = sheet[0], sheet[1:]
    start = next(number for number, row in enumerate(rows) if row[:2] == ["指标", "指标代码"])
    written_rows = rows[start + 1:start + 1 + len(facts)]
    assert len(table) == len(facts)
    for fact, cells, texts in zip(facts.to_dict("records"), table, written_rows, strict=True):
        for name, title in (("numerator", "分子"), ("denominator", "分母"), ("value", "数值")):
            expected = _expected(fact[name], name == "value" and fact["unit"] in HUNDREDTHS)
            cell, text = cells[head.index(title)], texts[rows[start].index(title)]
            assert (cell is None and text == "") if expected is None else (cell == pytest.approx(expected) and float(text) == pytest.approx(expected))
        assert cells[head.index("代码")] == fact["code"]
        assert texts[rows[start].index("代码")].strip() == fact["code"]
    return len(facts)


def _shown(figure: Figure, sheet: list[list], rows: list[list[str]]) -> int:
    """Every number that the figure shows, cell by cell."""
    body, head = figure.body, sheet[0]
    start = next(number for number, row in enumerate(rows) if len(row) == len(head) and row[0].startswith(str(head[0]).removesuffix("（%）")))
    said = {heading.column: (heading.title, heading.say) for heading in body.headings if not heading.on_screen} if isinstance(body, Table) else {
        body.value: (body.titles[body.value], {"percent": wording.percent, "points": wording.gap}.get(body.unit, wording.count))}
    marks = body.classes.marks if isinstance(body, Chart) and body.classes else ()  # which are no numbers
    compared = 0
    for column, (title, say) in said.items():
        place = head.index(title)
        for value, cells, texts in zip(body.rows[column], sheet[1:], rows[start + 1:], strict=False):
            if isinstance(value, (str, Link)) or pd.isna(value) or value in marks or say not in (wording.percent, wording.gap, wording.count):
                continue
            shown = value * 100 if say is wording.gap else value
            assert cells[place] == pytest.approx(shown), (figure.key, title)
            assert float(texts[place]) == pytest.approx(value if say is wording.count else value * 100), (figure.key, title)
            compared += 1
    return compared


def _expected(value, hundredths: bool):
    return None if pd.isna(value) else value * 100 if hundredths else value


def hostile() -> Figure:
    rows = pd.DataFrame({"name": ["=1+1", "@SUM(A1)", "+86", "3/3"], "code": ["000007", "520203205208", "110000", "-1"],
                         "rate": [0.9998, 1.0, None, "未报送"], "gap": [0.046, -0.0004, None, 0.0]}).astype({"rate": object})
    table = Table(rows, [Heading("name", "=名称"), Heading("code", "代码"), Heading("rate", "率", say=wording.percent, kind="share"),
                         Heading("gap", "差（百分点）", say=wording.gap, kind="number")])
    return Figure(table, "=HYPERLINK(1)", "@what", Note(source="=x"), foot=("=x",), name="=n")


def test_nothing_runs_and_codes_stay_texts():
    xlsx, csv = (written(hostile(), Paper(), format_) for format_ in ("xlsx", "csv"))
    assert live(xlsx) == live(csv) == []
    sheet = made.sheets(xlsx)["数据"]
    assert [row[:2] for row in sheet[2:]] == [["=1+1", "000007"], ["@SUM(A1)", "520203205208"], ["+86", "110000"], ["3/3", "-1"]]
    texts = [row for row in made.lines(csv) if len(row) == 4][1:]
    assert [row[:2] for row in texts] == [["'=1+1", "000007\t"], ["'@SUM(A1)", "520203205208\t"], ["+86", "110000\t"], ["3/3\t", "-1"]]


def test_a_negative_number_of_ours_stays_a_number():
    cards = Figure(Cards([Card("差", wording.gap(change), unit="个百分点") for change in (-0.078, -12.345, 0.066, 0.0)]), name="卡片")
    table = Figure(Table(pd.DataFrame({"gap": [-0.078], "number": [-1234.5]}), [
        Heading("gap", "差（百分点）", say=wording.gap, kind="number"), Heading("number", "数", say=wording.count, kind="number")]), name="表")
    shown, listed = (written(figure, Paper(), "csv") for figure in (cards, table))
    assert [row[1] for row in made.lines(shown) if row and row[0] == "差"] == ["-7.8", "-1234.5", "+6.6", "0.0"]
    assert ["-7.8", "-1234.5"] in made.lines(listed)
    assert live(shown) == live(listed) == []


def test_a_share_is_never_shown_as_all_or_none_that_is_not():
    import io

    import openpyxl
    sheet = openpyxl.load_workbook(io.BytesIO(written(hostile(), Paper(), "xlsx")))["数据"]
    assert [(sheet.cell(row, 3).value, sheet.cell(row, 3).number_format) for row in (3, 4)] == [(0.9998, "0.00%"), (1, "0.0%")]
    assert [sheet.cell(row, 4).value for row in (3, 4, 5, 6)] == [4.6, -0.04, None, 0]
    assert sheet.cell(6, 3).value == "未报送"


def test_the_definitions_go_along(shared_demonstration):
    each = made.one("zones.trend")
    meant = made.sheets(written(each.figure, each.paper, "xlsx"))["口径"]
    assert ["企业整体复工率", "zones.resumption", "%"] in [row[:3] for row in meant]
    assert "Σ复工企业数÷Σ企业总数，限当日已报的高新区" in written(each.figure, each.paper, "csv").decode("utf-8-sig")


def test_a_printed_page_of_the_workbook_says_what_it_is(shared_demonstration):
    import io

    import openpyxl
    each = made.one("zones.trend")
    book = openpyxl.load_workbook(io.BytesIO(written(each.figure, each.paper, "xlsx")))
    for sheet in book.worksheets[1:]:
        assert sheet["A1"].value.startswith("演示数据 · ")
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.print_title_rows) == (9, "landscape", "$1:$2")
        assert "不得通过互联网传播" in sheet.oddFooter.left.text
