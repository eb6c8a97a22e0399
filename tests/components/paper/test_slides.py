"""Slides: native charts and tables with the numbers of the figures, nothing cut, nothing outside, every mark on every slide."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.figures import charts as figure_charts
from components.figures.bodies import COLUMN, Card, Cards, Chart, Heading, Link, Remark, Table
from components.figures.figure import Figure, Note
from components.paper import words
from components.paper.briefing import SPECIAL
from components.paper.cells import texts as said_cells
from components.paper.charts import axis_names
from components.paper.paper import OUTSIDE, Paper
from components.paper.plots import NATIVE
from components.paper.pptx.texts import clean
from components.paper.slides import pptx
from data.asking import Asking
from tests.components.figures.test_parts import CHINESE, NOT_A_NUMBER
from tests.components.paper.briefed import PROGRAMMES
from tests.components.paper.fitting import outside, overfull, overlapping
from tests.components.paper.made import one, settled, squeezed
from tests.components.paper.real_briefings import (
    behind,
    briefing,
    charts,
    everything,
    of,
    read_from,
    slides,
    tables,
    texts,
)

LINE = "内部资料：仅供内部使用，不得通过互联网传播"


@pytest.fixture(scope="module", params=PROGRAMMES)
def made(request, looked_at):
    """The briefing of a programme and its slides."""
    with read_from(looked_at):
        whole = of(request.param)
        return whole, pptx(whole)


def test_every_chart_is_a_chart_whose_workbook_holds_the_rows_of_the_figure(made):
    whole, content = made
    held = {(str(row[0]), name, round(value, 12)) for chart in charts(content) for head, *rows in [behind(chart)] for row in rows
            for name, value in zip(head[1:], row[1:], strict=True) if value is not None}
    compared = 0
    for figure in whole.figures:
        body = figure.body
        if isinstance(body, Chart) and body.kind in NATIVE:
            shown = axis_names(body.spec)  # the first of many bars
            for row in body.rows[body.rows[body.x].isin(shown or body.rows[body.x])].dropna(subset=[body.value]).to_dict("records"):
                value = row[body.value] * (100 if body.unit == "points" else 1)
                place = str(pd.Timestamp(row[body.x])) if body.x == "date" else clean("\u2002".join(filter(None, (row[body.x], row.get("note")))))
                assert (place, row[body.series] if body.series else body.titles[body.value], round(value, 12)) in held, (figure.key, row)
                compared += 1
    assert compared >= 10


def test_what_a_chart_shows_is_what_its_workbook_holds(made):
    _whole, content = made
    for chart in charts(content):
        head, *rows = behind(chart)
        for place, series in enumerate(chart.plots[0].series, 1):
            assert series.name == head[place]
            assert [None if value is None else pytest.approx(value) for value in series.values] == [row[place] for row in rows]


def test_every_table_is_a_table_whose_cells_are_what_the_figure_says(made):
    whole, content = made
    rows = defaultdict(list)
    for row in (row for _title, cells in tables(content) for row in cells[1:]):
        rows[row[0]].append(set(row))
    heads = [cells[0] for _title, cells in tables(content)]
    compared = 0
    for figure in whole.figures:
        if isinstance(figure.body, Table) and len(figure.body.rows):
            assert any(heading.title == head[0] for head in heads for heading in figure.body.headings[:1]), figure.key
            for cells in said_cells(figure.body):
                whole = set(map(clean, cells))
                assert any(whole >= row for row in rows[clean(cells[0])]), (figure.key, cells)
                compared += 1
    assert compared > 30


def test_nothing_leaves_a_slide_and_nothing_is_fuller_than_its_place(made):
    for number, slide in enumerate(slides(made[1]), 1):
        assert not outside(slide), number
        assert not overfull(slide), number
        assert not overlapping(slide), number


def test_every_slide_has_a_title_and_says_what_it_is_of(made):
    whole, content = made
    said = everything(content)
    for number, slide in enumerate(slides(content), 1):
        assert slide.shapes.title.text_frame.text.strip(), number
        every_text = squeezed("".join(texts(slide)))
        assert LINE in every_text, number
        assert "演示数据" in every_text, number
    for figure in whole.figures:
        assert words.title(figure) in said, figure.key
        assert all(squeezed(line) in squeezed(said) for line in words.foot(figure, whole.paper)), figure.key
    assert not NOT_A_NUMBER.search(said)
    for text in ("科技工作简报", "第3期（总第15期）", "科技部火炬中心", "目录", "一、总体情况", "（一）各单位", "指标口径", "数据来源", "张三", "共印20份", "请各单位抓紧报送。（手工编写）"):
        assert text in said


def test_every_run_names_its_eastern_font(made):
    for slide in slides(made[1]):
        for shape in slide.shapes:
            frames = [shape.text_frame] if shape.has_text_frame else [cell.text_frame for row in shape.table.rows for cell in row.cells] if shape.has_table else []
            for run in (run for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs):
                assert run.font._element.find("{*}ea").get("typeface") == run.font.name


def test_pictures_charts_and_tables_are_told_to_who_does_not_see_them(made):
    for slide in slides(made[1]):
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart or shape.shape_type == 13:
                assert shape._element.xpath(".//p:cNvPr/@descr")[0].strip()


def test_the_contents_lead_to_their_slides(made):
    every = slides(made[1])
    listed = [shape for slide in every if slide.shapes.title.text_frame.text.startswith("目录") for shape in slide.shapes if shape.has_text_frame and shape.click_action.target_slide]
    assert [shape.text_frame.text for shape in listed] == ["一、总体情况", "二、分项情况", "（一）各单位", "指标口径", "来源和说明"]
    for shape in listed:
        target = shape.click_action.target_slide
        assert shape.text_frame.text.rstrip("…") in squeezed("".join(texts(target))) or shape.text_frame.text.startswith("附表")


def many(rows: int) -> Figure:
    frame = pd.DataFrame({"name": [f"第{place}家高新技术产业开发区" for place in range(rows)], "rate": [place / rows for place in range(rows)], "n": range(rows)})
    table = Table(frame, [Heading("name", "高新区", kind="name"), Heading("rate", "复工率", say="{:.1%}".format, kind="share"),
                          Heading("n", "企业（家）", say=str, kind="number")], caption="按标准次序")
    return Figure(table, "各高新区复工率", "一行一家", name="各高新区", foot=("数据截至2020年4月1日",))


def alone(figure: Figure, paper: Paper = Paper(), **fields) -> bytes:  # noqa: B008  it is frozen
    return pptx(briefing([figure], paper, **fields))


def test_169_rows_go_over_slides_each_with_the_head():
    content = alone(many(169))
    parts = [(title, cells) for title, cells in tables(content) if cells[0][0] == "高新区"]
    assert len(parts) > 4
    assert all(cells[0] == ["高新区", "复工率", "企业（家）"] for _title, cells in parts)
    assert [row[0] for _title, cells in parts for row in cells[1:]] == [f"第{place}家高新技术产业开发区" for place in range(169)]
    assert [title for title, _cells in parts] == ["各高新区复工率", *["各高新区复工率（续）"] * (len(parts) - 1)]
    assert not [wrong for slide in slides(content) for wrong in (*outside(slide), *overfull(slide))]


def test_a_table_with_more_columns_than_a_slide_has_room_for_keeps_its_first():
    frame = pd.DataFrame({f"c{place}": ["很长的内容，写了许多字。" * 3] * 4 for place in range(24)})
    content = alone(Figure(Table(frame, [Heading(name, f"第{name}列", kind="short") for name in frame]), "宽表"))
    parts = [cells for _title, cells in tables(content)]
    assert len(parts) > 1
    assert {head for cells in parts for head in cells[0]} == {f"第{name}列" for name in frame}
    assert not [wrong for slide in slides(content) for wrong in (*outside(slide), *overfull(slide))]


def test_a_cell_higher_than_a_slide_is_parted():
    words_ = "".join(f"第{place}句说明。" for place in range(900))
    content = alone(Figure(Table(pd.DataFrame({"a": ["甲"], "b": [words_]}), [Heading("a", "单位"), Heading("b", "说明", kind="long")]), "长"))
    assert "".join(row[1] for _title, cells in tables(content) for row in cells[1:]) == words_
    assert not [wrong for slide in slides(content) for wrong in (*outside(slide), *overfull(slide))]


@pytest.mark.parametrize("letters", [40, 150, 900, 4_000])
def test_a_long_title_steps_down_and_no_word_of_it_is_lost(letters):
    title = "".join(f"甲{place}高新区复工率提高，" for place in range(letters // 10))
    content = alone(replace(many(3), title=title), title=title[:300], lead=title)
    assert squeezed(title) in squeezed(everything(content)) or squeezed(title) in squeezed("".join(text for slide in slides(content) for shape in slide.shapes
                                                                                                  if shape.has_text_frame for text in [shape.text_frame.text] if "甲" in text))
    assert not [wrong for slide in slides(content) for wrong in (*outside(slide), *overfull(slide))]


def test_gaps_stay_gaps_and_a_rate_is_never_shown_as_all_that_is_not():
    days = [date(2020, 4, day) for day in (1, 2, 4)]
    frame = pd.DataFrame({"date": days * 2, "series": ["甲"] * 3 + ["乙"] * 3, "value": [0.9998, None, 0.5, 0.25, 0.125, 1 / 3]})
    content = alone(Figure(figure_charts.line(frame, target=(0.8, "目标80%")), "走势"))
    chart = next(charts(content))
    assert [tuple(series.values) for series in chart.plots[0].series] == [(0.9998, None, 0.5), (0.25, 0.125, 1 / 3), (0.8, 0.8, 0.8)]
    assert [row[1:] for row in behind(chart)[1:]] == [[0.9998, 0.25, 0.8], [None, 0.125, 0.8], [0.5, 1 / 3, 0.8]]
    assert b'dispBlanksAs val="gap"' in chart.part.blob
    assert b"0.00%" in chart.part.blob
    looks = [(series.format.line.dash_style, series.marker.style) for series in chart.plots[0].series]
    assert len(set(looks)) == 3


def test_bars_stand_in_the_order_of_the_picture_and_go_over_slides():
    frame = pd.DataFrame({"name": [f"甲{place}" for place in range(60)], "value": [None, *[place / 60 for place in range(1, 60)]]})
    content = alone(Figure(figure_charts.bar(frame, title="率"), "各地"))
    rows = [row for chart in charts(content) for row in behind(chart)[1:]]
    assert len(list(charts(content))) > 1
    assert [row[0] for row in rows] == [*(f"甲{place}" for place in range(59, 0, -1)), "甲0（未报送）"]
    assert [row[1] for row in rows][:2] == [59 / 60, 58 / 60]
    assert rows[-1][1] is None
    assert len({(chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) for chart in charts(content)}) == 1
    few = alone(Figure(figure_charts.bar(frame, title="率", first=5), "各地"))
    assert [row[0] for chart in charts(few) for row in behind(chart)[1:]] == ["甲59", "甲58", "甲57", "甲56", "甲55"]


def test_columns_and_points_are_written_in_their_unit():
    rows = pd.DataFrame({"month": ["1月", "2月"] * 2, "kind": ["甲", "甲", "乙", "乙"], "value": [0.046, -0.0123, None, 0.5]})
    body = Chart({}, COLUMN, rows, x="month", series="kind", unit="points", titles={"month": "月份"})
    content = alone(Figure(body, "差"))
    chart = next(charts(content))
    assert behind(chart) == [["月份", "甲", "乙"], ["1月", pytest.approx(4.6), None], ["2月", pytest.approx(-1.23), pytest.approx(50)]]


def test_an_empty_figure_says_so():
    empty = pd.DataFrame({"date": [], "series": [], "value": []})
    for body in (Table(many(1).body.rows.iloc[:0], many(1).body.headings), figure_charts.line(empty), Cards([]), Remark("无数据")):
        content = alone(Figure(body, "题目", foot=("数据截至2020年4月1日",)))
        assert "无数据" in everything(content)
        assert not list(charts(content))


def test_nothing_of_a_hostile_text_runs_or_breaks_the_file():
    bad = ["=HYPERLINK(1)", "<script>&\"'", "\x00\x0b\x1b甲", "http://x.test/", "+86"]
    frame = pd.DataFrame({"date": [date(2020, 4, 1)] * 5, "series": bad, "value": [0.1, 0.2, 0.3, 0.4, 0.5]})
    table = Table(pd.DataFrame({"a": bad, "b": [Link("=1+1", outside="http://x.test")] * 5}), [Heading("a", "=a"), Heading("b", "<b>")])
    cards = Cards([Card(text, text, note=text) for text in bad])
    content = pptx(briefing([Figure(figure_charts.line(frame), bad[0]), Figure(table, bad[1]), Figure(cards, bad[2])], Paper(), title="\x00=1<b>"))
    chart = next(charts(content))
    assert behind(chart)[0][1:] == [clean(text) for text in bad]
    import io

    import openpyxl
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    assert all(cell.data_type != "f" and cell.hyperlink is None for sheet in book for row in sheet for cell in row)
    assert [row[0] for _title, cells in tables(content) for row in cells[1:] if cells[0][0] == "=a"] == [clean(text) for text in bad]
    assert "http" not in "".join(rel.target_ref for slide in slides(content) for rel in slide.part.rels.values() if rel.is_external)


def test_in_english_too(shared_demonstration):
    content = pptx(of("zones", Asking("en"), keys=["zones.cards", "zones.trend", "zones.ranking"]))
    said = everything(content)
    for text in ("Contents", "Demonstration data", "No. 3", "(continued)", "Internal: for internal use only"):
        assert text in said
    ours = [text for slide in slides(content) for text in texts(slide) if text.startswith(("Contents", "Definitions", "Colophon"))]
    assert not [text for text in ours if CHINESE.search(text)]


def test_what_may_not_leave_is_not_in_the_slides(shared_demonstration):
    paper = settled(Paper(audience=OUTSIDE))
    figures = [one(key, paper=paper).figure for key in ("zones.trend", "zones.ranking", "zones.map")]
    said = everything(pptx(briefing(figures, one("zones.trend", paper=paper).paper, notes=("数据已更正。",))))
    assert "本版未含" in said
    assert "不能对外" in said
    assert "苏州高新" not in said
    assert "对外版：数据已审定" in said


def test_a_special_report_says_its_conclusion_first_and_leaves_room():
    lead = "建议加快推进。" * 30
    content = alone(many(2), kind=SPECIAL, lead=lead)
    first = slides(content)[0]
    assert "领导批示" in texts(first)
    assert squeezed(lead) in squeezed("".join(texts(first))) or squeezed(lead) in squeezed(everything(content))
    assert not outside(first)
    assert not overfull(first)


def test_a_draft_has_no_number():
    from components.paper.briefing import Masthead

    assert "草稿" in everything(alone(many(2), masthead=Masthead("简报"), state="draft"))


def test_the_partial_mark_stands_on_every_slide_of_its_figure():
    figure = replace(many(60), note=Note(partial=True))
    content = alone(figure)
    for slide in slides(content):
        if slide.shapes.title.text_frame.text.startswith("各高新区"):
            assert sum("部分入库" in text for text in texts(slide)) > 2


def test_the_file_says_of_itself_what_it_is():
    import io

    from pptx import Presentation
    about = Presentation(io.BytesIO(alone(many(2)))).core_properties
    assert (about.title, about.author) == ("国家高新区复工复产情况", "科技部火炬中心")


def test_each_run_is_marked_for_the_spelling_of_its_language(shared_demonstration):
    for language, mark in (("zh", "zh-CN"), ("en", "en-US")):
        content = pptx(of("zones", Asking(language), keys=["zones.cards"]))
        marks = {run._r.rPr.get("lang") for slide in slides(content) for shape in slide.shapes if shape.has_text_frame
                 for paragraph in shape.text_frame.paragraphs for run in paragraph.runs if run._r.rPr is not None}
        assert marks == {mark}
