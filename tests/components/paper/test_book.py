"""The workbook of a briefing: a sheet a figure with its values and chart, what they stand on, what they mean; nothing in it runs."""

import io
from functools import lru_cache

import openpyxl
import pandas as pd
import pytest

from components.figures import charts as figure_charts
from components.figures.bodies import Chart, Heading, Table
from components.figures.figure import Figure
from components.paper.audience import without_ways
from components.paper.book import book
from components.paper.paper import OUTSIDE, Paper
from components.paper.plots import plots
from components.paper.sheets import columns, is_facts
from data.asking import Asking
from tests.components.figures.test_parts import CHINESE
from tests.components.paper.briefed import PROGRAMMES
from tests.components.paper.made import one, settled, sheets
from tests.components.paper.real_briefings import briefing, of, read_from


@pytest.fixture(scope="module", params=PROGRAMMES)
def made(request, looked_at):
    with read_from(looked_at):
        whole = of(request.param)
        return whole, book(whole)


@lru_cache(maxsize=1)
def opened(content: bytes):
    """The workbook, for looking only."""
    return openpyxl.load_workbook(io.BytesIO(content))


def test_every_figure_has_a_sheet_with_its_values(made):
    whole, content = made
    named, compared = sheets(content), 0
    for number, figure in enumerate(whole.figures, 1):
        rows = next(rows for name, rows in named.items() if name.startswith(f"{number} "))
        shown = columns(without_ways(figure).body)
        assert [column.title for column in shown] == rows[1][:len(shown)]
        held = rows[2:2 + len(shown[0].values)]
        for place, column in enumerate(shown):
            for value, cells in zip(column.values, held, strict=True):
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    assert cells[place] == pytest.approx(value * (100 if column.kind == "points" else 1)), (figure.key, column.title)
                    compared += 1
    assert compared > 200


def test_the_facts_stand_together_with_their_figures(made):
    whole, content = made
    facts = sheets(content)["指标值"][2:]
    assert len(facts) == sum(len(figure.facts) for figure in whole.figures if is_facts(figure.facts))
    assert {row[0] for row in facts} == {figure.name for figure in whole.figures if is_facts(figure.facts) and len(figure.facts)}


def test_charts_are_charts_over_the_same_numbers(made):
    whole, content = made
    expected = sum(len(plots(figure.body)) for figure in whole.figures if isinstance(figure.body, Chart))
    made_book = opened(content)
    assert sum(len(sheet._charts) for sheet in made_book) == expected
    if expected:
        held = {round(value, 9) for row in made_book["图表数据"].iter_rows(values_only=True) for value in row if isinstance(value, (int, float))}
        drawn = {round(value, 9) for figure in whole.figures if isinstance(figure.body, Chart) for plot in plots(figure.body)
                 for values in plot.series.values() for value in values if value is not None}
        assert drawn <= held


def test_the_axes_of_a_chart_name_each_other(made):
    for sheet in opened(made[1]):
        for chart in sheet._charts:
            assert (chart.x_axis.crossAx, chart.y_axis.crossAx) == (chart.y_axis.axId, chart.x_axis.axId), sheet.title


def test_it_says_what_it_is_and_is_ready_to_be_printed(made):
    _whole, content = made
    cover = "\n".join(str(row[0]) for row in sheets(content)["封面"] if row[0])
    for text in ("演示数据", "科技工作简报", "国家高新区复工复产情况", "第3期（总第15期）", "科技部火炬中心", "不得通过互联网传播", "目录", "导出时间"):
        assert text in cover
    for sheet in opened(content):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == (9, "landscape", 1)
        assert "不得通过互联网传播" in sheet.oddFooter.left.text, sheet.title
        if sheet.title[0].isdigit():
            assert sheet.print_title_rows == "$1:$2"
            assert sheet["A1"].value.startswith("演示数据")
    notes = str(sheets(content)["说明"])
    assert "苏州高新区4月2日更正。" in notes
    assert "共印20份" in notes
    assert "请各单位抓紧报送。（手工编写）" in str(sheets(content)["正文"])
    assert len(sheets(content)["口径"]) > 3


def test_the_cover_leads_to_the_sheets(made):
    made_book = opened(made[1])
    links = [cell.hyperlink.location for row in made_book["封面"].iter_rows() for cell in row if cell.hyperlink]
    assert [link.rsplit("!", 1)[0].strip("'") for link in links] == [name for name in made_book.sheetnames if name[0].isdigit()]


def test_nothing_runs_and_no_name_breaks_the_file():
    frame = pd.DataFrame({"date": pd.to_datetime(["2020-04-01"] * 2), "series": ["=1+1", "@x"], "value": [0.5, None]})
    table = Table(pd.DataFrame({"code": ["000007"], "name": ["=1+1"]}), [Heading("code", "代码"), Heading("name", "=名称")])
    figures = [Figure(figure_charts.line(frame), "=a", name="='[]*?/\\:" * 9 + "'"), Figure(table, "=HYPERLINK(1)", name="'"), Figure(table, "x", name="'")]
    content = book(briefing(figures, Paper(), title="=1+1"))
    made_book = opened(content)
    assert all(cell.data_type != "f" for sheet in made_book for row in sheet for cell in row)
    assert all(not name.endswith("'") and len(name) <= 31 for name in made_book.sheetnames)
    assert sheets(content)["2"][2][:2] == ["000007", "=1+1"]


def test_in_english_too(shared_demonstration):
    content = book(of("zones", Asking("en"), keys=["zones.trend", "zones.cards"]))
    names = opened(content).sheetnames
    assert names[0] == "Cover"
    assert not CHINESE.search("".join(names))


def test_what_may_not_leave_is_not_in_it(shared_demonstration):
    paper = settled(Paper(audience=OUTSIDE))
    figures = [one(key, paper=paper).figure for key in ("zones.trend", "zones.ranking")]
    said = str(sheets(book(briefing(figures, one("zones.trend", paper=paper).paper, notes=("数据已更正。",)))))
    assert "苏州高新" not in said
    assert "不能对外" in said
