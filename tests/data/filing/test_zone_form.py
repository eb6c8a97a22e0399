"""A report filled in on a screen goes through the same door as a file."""

from datetime import date

import pytest

from data.filing import zone_filed, zone_form
from data.indicators import zones
from data.uploads import Refused, import_file
from db import demonstration
from db.datasets import DATASETS
from db.engine import reading
from tests.data.indicators.returns import stored, value
from tests.zone_return import GOOD, returns

ZGC = "中关村科技园区"
DAY = date(2020, 4, 1)
RIGHT = {"risk": "低", "firms": 800, "firms_resumed": 700, "large_firms": None, "capacity_rate": 87.5}


def test_the_bytes_are_those_of_a_file_an_office_would_upload(store):
    lines = zone_form.content(RIGHT, zone=ZGC, day=DAY).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("高新区,数据日期,风险等级,企业总数,复工企业数")
    assert lines[1].startswith("中关村科技园区,2020-04-01,低,800,700,,")
    assert ",87.5," in lines[1]


def test_more_resumed_than_there_are_is_refused_in_words_without_a_row_number(store):
    review = zone_form.checked(RIGHT | {"firms_resumed": 900}, zone=ZGC, day=DAY)
    assert not review.acceptable
    said = zone_form.said(review)
    assert [(one.about, one.refuses) for one in said] == [("复工企业数", True)]
    assert "不能大于“企业总数”" in said[0].text
    assert "行" not in said[0].text


def test_a_right_report_is_stored_with_its_bytes_and_the_second_sees_the_first_beside(store):
    outcome = zone_form.stored(zone_form.checked(RIGHT, zone=ZGC, day=DAY), by="张三", explanation=None)
    assert outcome.counts.new == 1
    with reading() as connection:
        assert value(zones.figures(connection, at=DAY), "resumption")["numerator"] == 700
        beside = zone_filed.filed(connection, dataset="zone_daily", zone=ZGC, day=date(2020, 4, 2))
        same = zone_filed.filed(connection, dataset="zone_daily", zone=ZGC, day=DAY)
    assert (beside.on, [row["firms_resumed"] for row in beside.before], beside.now, beside.entry) == (DAY, [700], [], None)
    assert ([row["firms"] for row in same.now], same.before, same.entry) == ([800], [], outcome.batch)


def test_a_total_that_jumps_asks_for_an_explanation(store):
    stored("zone_daily", {"zone": ZGC, "data_date": "2020-03-31", "firms": 800, "firms_resumed": 600})
    review = zone_form.checked(RIGHT | {"firms": 900}, zone=ZGC, day=DAY)
    assert (review.acceptable, review.needs_explanation) == (True, True)
    with pytest.raises(Refused):
        zone_form.stored(review, by=None, explanation=None)
    assert zone_form.stored(review, by=None, explanation="新入园100家").batch


def test_beside_demonstration_data_a_report_is_marked_as_such(store):
    stored("zone_daily", {"zone": ZGC, "data_date": "2020-03-31", "firms": 800, "firms_resumed": 600}, demonstration=True,
           action="demonstration")
    review = zone_form.checked(RIGHT, zone=ZGC, day=DAY)
    assert (review.blocked, review.demonstration) == (False, True)
    zone_form.stored(review, by=None, explanation=None)
    with reading() as connection:
        assert demonstration.feeds(connection, "zone_daily")


def filed(row: list) -> dict:
    """A line of the constructed return as an office of one zone would file it."""
    _number, _day, zone, risk, firms, resumed, large, large_resumed, due, back, capacity, at = row
    day, clock = at.split(" ")
    return {"zone": zone, "data_date": "2020-04-01", "risk": risk[0], "firms": firms, "firms_resumed": resumed,
            "large_firms": large, "large_resumed": large_resumed, "staff_due": int(due.replace(",", "")),
            "staff_back": int(back.replace(",", "")), "capacity_rate": float(capacity.rstrip("%")),
            "reported_at": f"2020-04-0{day[-1]} {clock:0>5}:00"}


def test_169_returns_in_one_file_and_in_169_imports_give_the_same_numbers(store):
    for row in returns():
        stored("zone_daily", filed(row))
    with reading() as connection:
        many = zones.figures(connection, at=DAY, level="reporting_unit")
        assert round(value(zones.figures(connection, at=DAY), "resumption")["value"], 3) == 0.79
    whole = import_file(DATASETS["zone_daily"], GOOD.read_bytes(), GOOD.name)
    assert (whole.batch, whole.counts.unchanged, whole.counts.rows) == (None, 169, 169)
    with reading() as connection:
        assert zones.figures(connection, at=DAY, level="reporting_unit").equals(many)


DIFFICULTIES = DATASETS["zone_difficulties"]


def difficulty(kind: str, raised: int | None, solved: int | None, note: str | None = None) -> dict:
    return {"difficulty": kind, "raised": raised, "solved": solved, "note": note}


def test_several_rows_are_one_file_and_a_refusal_names_its_row(store):
    rows = difficulty("员工返岗难", 20, 12), difficulty("企业融资难", 5, 9)
    review = zone_form.checked(*rows, dataset=DIFFICULTIES, zone=ZGC, day=DAY)
    said = zone_form.said(review, names=[row["difficulty"] for row in rows])
    assert [(one.about, one.refuses) for one in said] == [("企业融资难 · 解决件数", True)]
    assert review.counts.rows == 2


def test_rows_of_a_form_are_stored_as_those_of_a_file_and_stand_beside_the_next(store):
    rows = difficulty("员工返岗难", 20, 12), difficulty("其他", 1, 0, "停车")
    zone_form.stored(zone_form.checked(*rows, dataset=DIFFICULTIES, zone=ZGC, day=DAY), by=None, explanation=None)
    with reading() as connection:
        assert value(zones.figures(connection, at=DAY), "difficulties_raised")["numerator"] == 21
        later = zone_filed.filed(connection, dataset="zone_difficulties", zone=ZGC, day=date(2020, 4, 3))
        same = zone_filed.filed(connection, dataset="zone_difficulties", zone=ZGC, day=DAY)
    assert (later.on, [row["raised"] for row in later.before], later.now) == (DAY, [20, 1], [])
    assert ([row["note"] for row in same.now], same.before, same.on) == ([None, "停车"], [], None)


def test_other_difficulties_without_a_word_ask_for_an_explanation(store):
    review = zone_form.checked(difficulty("其他", 3, 0), dataset=DIFFICULTIES, zone=ZGC, day=DAY)
    assert (review.acceptable, review.needs_explanation) == (True, True)


def test_what_was_written_otherwise_than_it_is_stored_is_told_of_its_field(store):
    review = zone_form.checked({"risk": "低", "firms": "八百", "firms_resumed": "４００", "capacity_rate": "87.5%", "power_ratio": "90"}, zone=ZGC, day=DAY)
    sentences = zone_form.read_as(review, [{"risk": "低", "firms": "八百", "firms_resumed": "４００", "capacity_rate": "87.5%", "power_ratio": "90"}])
    assert [(one.about, one.text) for one in sentences] == [
        ("企业总数", "“八百”读作800"), ("复工企业数", "“４００”读作400"), ("产能恢复率", "“87.5%”读作87.5")]


@pytest.mark.parametrize(("row", "about"), [
    ({"firms": "1.2E+3", "firms_resumed": "7"}, "企业总数"), ({"firms": "800", "firms_resumed": "700", "capacity_rate": "0.88"}, "产能恢复率")])
def test_a_form_is_not_spoken_of_as_a_file(store, row, about):
    said = zone_form.said(zone_form.checked(row, zone=ZGC, day=DAY))
    assert said[0].about == about
    assert not any(word in one.text for one in said for word in ("Excel", "全表", "单元格", "行", "列"))


def test_an_industry_named_twice_is_told_by_its_name(store):
    row = {"industry": "新材料", "firms": "5", "firms_resumed": "4"}
    review = zone_form.checked(row, row, dataset=DATASETS["zone_industry_daily"], zone=ZGC, day=DAY)
    said = zone_form.said(review, names=["新材料", "新材料"])
    assert [(one.about, one.text) for one in said] == [("新材料", "这个名称填了不止一行，请合并为一行。")]


def test_a_correction_that_came_after_the_check_is_not_overwritten(store):
    zone_form.stored(zone_form.checked(RIGHT, zone=ZGC, day=DAY), by=None, explanation=None)
    checked = zone_form.checked(RIGHT | {"firms_resumed": 720}, zone=ZGC, day=DAY)
    zone_form.stored(zone_form.checked(RIGHT | {"firms_resumed": 710}, zone=ZGC, day=DAY), by=None, explanation="更正")
    with pytest.raises(Refused) as refused:
        zone_form.stored(checked, by=None, explanation="更正")
    assert refused.value.reason == "changed"
