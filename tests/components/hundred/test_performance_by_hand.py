"""Targets, forms, scores step by step and evaluations of cities whose numbers can be worked out by hand."""

import io
from datetime import date

import openpyxl
import pytest

from components.hundred import money, performance, performance_units
from components.paper import self_form
from data.asking import PLAIN
from data.questions import Direct
from db.engine import reading
from tests.components.read import cells, figure, under
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

AT = date(2020, 12, 31)


def target(name: str, indicator: str, category: str, **more) -> dict:
    blank = dict.fromkeys(("direction", "level2", "weight", "target", "target_text", "actual", "actual_share", "actual_text", "unit", "reason"))
    return {"unit_name": name, "year": 2020, "indicator": indicator, "category": category} | blank | more


@filled
def year(store):
    """甲 has no satisfaction target; 乙 lacks a result."""
    stored("hundred_units", *({"name": name, "kind": "城市", "reporting_unit": 320000, "adcode": 320100, "selected_on": "2020-03-01"} for name in "甲乙"))
    stored("hundred_progress", {"unit_name": "甲", "data_date": "2020-06-30", "budget": 900 * WAN, "spent": 100 * WAN},
           {"unit_name": "甲", "data_date": "2020-12-31", "budget": 1000 * WAN, "spent": 800 * WAN})
    stored("hundred_targets",
           target("甲", "成果", "产出指标", target=10.0, actual=16.0, weight=30.0, unit="项"),  # 160 %, no reason
           target("甲", "天数", "产出指标", direction="<=", target=30.0, actual=40.0, weight=20.0, unit="天", reason="晚"),  # 75 %
           target("甲", "体系", "效益指标", target_text="完善", actual_text="部分达成", actual_share=70.0),  # the share counts: 70 %, no reason
           target("甲", "机制", "效益指标", target_text="完善", actual_text="达成预期指标"),
           target("乙", "成果", "产出指标", target=10.0), target("乙", "满意", "满意度指标", target=90.0, actual=95.0, unit="%"))


def test_what_has_no_reason_stands_on_top(year):
    shown_figure = figure(performance.attention, at=AT)
    assert shown_figure.title == "未完成没有原因的1项，超过一半以上没有原因的1项"
    assert cells(shown_figure, "name", "said", "indicator", "wanted", "came", "attainment", "reason") == [
        ("甲", "未完成", "体系", "完善", "部分达成（70%）", "70.0%", "—"), ("甲", "超过一半以上", "成果", "≥10项", "16项", "160.0%", "—"),
        ("甲", "未完成", "天数", "≤30天", "40天", "75.0%", "晚")]


def test_a_target_of_at_most_that_needed_nothing_is_far_surpassed_as_the_upload_says(year):
    """No rate stands against 0, yet the upload asks for a reason; 20 of at most 30 is exactly half as much again and is not asked."""
    stored("hundred_targets", target("乙", "投诉", "效益指标", direction="<=", target=5.0, actual=0.0, unit="件"),
           target("乙", "天数", "效益指标", direction="<=", target=30.0, actual=20.0, unit="天"))
    shown_figure = figure(performance.attention, at=AT)
    assert shown_figure.title == "未完成没有原因的1项，超过一半以上没有原因的2项"
    assert ("乙", "超过一半以上", "投诉", "≤5件", "0件", "—", "—") in cells(
        shown_figure, "name", "said", "indicator", "wanted", "came", "attainment", "reason")
    assert "天数" not in [name for who, name in cells(shown_figure, "name", "indicator") if who == "乙"]


def test_a_number_without_a_unit_of_measure_stands_alone(year):
    """The other targets have one; no "nan" stands behind this one's numbers."""
    stored("hundred_targets", target("甲", "个数", "产出指标", target=4.0, actual=1.0))
    for part in (performance.attention, performance.form_of):
        assert ("个数", "≥4", "1") in cells(figure(part, at=AT), "indicator", "wanted", "came")


def test_points_are_rounded_half_up_from_what_they_are(store):
    """90 points of one category, of which 5 go to the indicator: 5 × 0.83 is 4.15, so 4.2, whatever the machine makes of it."""
    stored("hundred_units", {"name": "甲", "kind": "城市", "reporting_unit": 320000, "adcode": 320100, "selected_on": "2020-03-01"})
    stored("hundred_targets", target("甲", "体系", "效益指标", weight=5.0, target_text="完善", actual_share=83.0),
           target("甲", "机制", "效益指标", weight=85.0, target_text="完善", actual_share=100.0))
    rows = under(figure(performance.form_of, at=AT, unit="甲", form=performance.PROJECT), "三级指标", "分值", "得分")
    assert rows == [("体系", "5", "4.2"), ("机制", "85", "85.0")]


def test_the_headings_follow_the_form(year):
    transfer, project = (figure(performance.form_of, at=AT, unit="甲", form=form) for form in (performance.TRANSFER, performance.PROJECT))
    assert [heading.title for heading in transfer.body.headings][3:] == ["年度指标值", "全年完成值", "未完成原因和改进措施"]
    assert [heading.title for heading in project.body.headings][3:] == ["年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]
    assert "财政部" in transfer.what
    assert "没有规定表式" in transfer.what


def test_every_point_of_the_project_form_can_be_followed(year):
    """Without a satisfaction target its 10 go to output and benefit as 50 to 30: 56.25 and 33.75."""
    rows = under(figure(performance.form_of, at=AT, unit="甲", form=performance.PROJECT), "三级指标", "分值", "得分")
    assert rows == [("成果", "33.8", "33.8"), ("天数", "22.5", "16.9"), ("体系", "16.9", "11.8"), ("机制", "16.9", "16.9")]
    steps = {name: rest for name, *rest in cells(figure(performance.steps, at=AT), "name", "预算执行", "产出指标", "效益指标", "满意度指标", "total")}
    # 8 + 56.25 × (30 + 20 × 0.75) / 50 + 33.75 × 0.85 = 8 + 50.625 + 28.6875
    assert steps["甲"] == ["8/10", "50.6/56.3", "28.7/33.8", "无指标", "87.3"]
    assert steps["乙"][-1] == "—"
    assert figure(performance.steps, at=AT).title == "1个可计分，1个有一步未填全"


def test_before_the_year_has_ended_there_is_no_score(year):
    assert figure(performance.steps, at=date(2020, 10, 31)).body.empty == "2020年12月31日后才能计分。"


def test_the_line_of_money_is_that_of_the_year(year):
    assert cells(figure(performance.form_money, at=AT, unit="甲", form=performance.PROJECT), "budget_before", "budget", "spent", "execution", "score") == [
        ("900", "1,000", "800", "80.0%", "8")]
    assert figure(performance.form_money, at=AT, unit="乙").body.rows.empty


def test_units_show_a_band_and_no_score(year):
    by_name = {name: rest for name, *rest in cells(figure(performance_units.by_unit, at=AT), "name", "met_of", "missing", "unexplained", "attainment", "in_band")}
    assert by_name["甲"] == ["2/4", "—", "2", "101.3%", "80～90分"]  # (1.6 + 0.75 + 0.7 + 1) / 4
    assert by_name["乙"] == ["1/2", "1", "0", "105.6%", "—"]


@pytest.mark.parametrize(("form", "sheets"), [(performance.TRANSFER, 2), (performance.PROJECT, 3)])
def test_the_form_leaves_as_a_workbook(form, sheets, year):
    with reading() as connection:
        content = self_form.workbook(Direct(connection, PLAIN), at=AT, year=2020, unit="甲", form=form)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert len(book.sheetnames) == sheets
    head = [cell.value for cell in book.worksheets[1][2]]
    assert ("得分" in head) == (form == performance.PROJECT)
    assert [row[2].value for row in book.worksheets[1].iter_rows(min_row=3)] == ["成果", "天数", "体系", "机制"]


def test_without_a_unit_there_is_no_form(year):
    with reading() as connection, pytest.raises(ValueError, match="请先选定一个城市"):
        self_form.workbook(Direct(connection, PLAIN), at=AT, year=2020, unit="", form=performance.TRANSFER)


def test_no_evaluation_is_shown_of_a_year_that_has_not_ended(year):
    """An evaluation filed later is not part of an earlier date, as on the page of the city itself."""
    stored("hundred_evaluations", {"unit_name": "甲", "year": 2020, "score": 85.0, "grade": "良", "document_no": "评〔2021〕1号"})
    before = date(2020, 12, 30)
    assert figure(performance_units.distribution, at=before).title == "没有绩效评价结果"
    assert figure(performance_units.distribution, at=AT).title == "1个已评价"
    assert cells(figure(performance_units.listed, at=before, year=2020), "given") == []
    assert cells(figure(performance_units.listed, at=AT), "given") == [("良",)]


def test_evaluations_show_grade_document_and_change(year):
    stored("hundred_evaluations", {"unit_name": "甲", "year": 2020, "score": 85.0, "grade": "良", "document_no": "评〔2021〕1号"},
           {"unit_name": "甲", "year": 2021, "score": 91.5, "grade": "优", "document_no": "评〔2022〕1号"},
           {"unit_name": "乙", "year": 2021, "score": 70.0, "grade": None, "document_no": None})
    end = date(2021, 12, 31)
    assert cells(figure(performance_units.listed, at=end), "name", "given", "before", "change", "document_no") == [
        ("甲", "优", "良", "+6.5", "评〔2022〕1号"), ("乙", "—", "—", "—", "—")]
    shown_figure = figure(performance_units.distribution, at=end)
    assert shown_figure.body.rows["value"].tolist() == [1, 0, 0, 0]
    assert "1个没有等次" in shown_figure.what
    assert figure(performance_units.listed, at=AT).title == "绩效评价结果"


def test_the_cards_of_money_stand_for_an_office_without_a_list(year):
    shown_cards = {card.label: card for card in figure(money.headline, at=AT, region=640000).body.cards}
    assert shown_cards["序时进度"].value == "50.1%"
    assert shown_cards["预算执行率"].value == "—"
