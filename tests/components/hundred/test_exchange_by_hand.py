"""Demands and achievements that can be counted by hand."""

from datetime import date

import pytest

from components.hundred import exchange
from data.filing import address
from db.datasets import DATASETS
from tests.components.read import cells, figure
from tests.data.indicators.returns import stored
from tests.once import filled

AT = date(2020, 12, 31)


def demand(number: str, name: str, field: str, raised: str, status: str, met: str | None = None, updated: str | None = None) -> dict:
    return {"demand_no": number, "unit_name": name, "field": field, "title": f"需求{number}", "raised_on": raised, "status": status, "achievement_no": met,
            "updated_on": updated}


def offer(number: str, title: str, field: str, plan: str, maturity: str, on: str | None = "2020-05-01") -> dict:
    return {"achievement_no": number, "title": title, "field": field, "source_programme": plan, "holder": "所", "maturity": maturity, "published_on": on,
            "summary": None}


@filled
def offered(store):
    stored("hundred_units", *({"name": name, "kind": "城市", "reporting_unit": office, "adcode": 320100, "selected_on": "2020-03-01"}
                              for name, office in (("甲", 320000), ("乙", 210200))))
    stored("achievements", offer("C1", "水质监测", "环境", "地方科技计划", "中试"), offer("C2", "水肥一体", "农业", "其他", "产业化"),
           offer("C3", "明年的", "农业", "其他", "研发", "2021-02-01"), offer("C4", "未注日期", "农业", "其他", "研发", None))
    stored("demands", demand("1", "甲", "环境", "2020-06-01", "应用", "C1", "2020-09-01"), demand("2", "甲", "农业", "2020-07-01", "签约", "C2", "2020-08-01"),
           demand("3", "乙", "农业", "2020-08-01", "对接", "C2", "2021-01-15"), demand("4", "乙", "农业", "2020-10-02", "登记"),
           demand("5", "乙", "农业", "2020-12-01", "登记"))


def test_the_steps_count_who_came_so_far_by_the_date(offered):
    """Demand 3 was matched after the date, so it is only registered then."""
    assert figure(exchange.steps, at=AT).body.rows["value"].tolist() == [5, 2, 2, 1]
    assert figure(exchange.steps, at=date(2021, 1, 31)).body.rows["value"].tolist() == [5, 3, 2, 1]
    assert figure(exchange.steps, at=AT, region=320000).body.rows["value"].tolist() == [2, 2, 2, 1]


def test_fields_and_units_are_divided(offered):
    assert cells(figure(exchange.divided, at=AT), "field", "登记", "对接", "应用", "waiting", "matched", "applied") == [
        ("农业", "4", "1", "0", "3", "25.0%", "0.0%"), ("环境", "1", "1", "1", "0", "100.0%", "100.0%")]
    assert cells(figure(exchange.divided, at=AT, split="unit"), "name", "登记", "waiting", "matched", "applied") == [
        ("甲", "2", "0", "100.0%", "50.0%"), ("乙", "3", "3", "0.0%", "—")]


def test_those_that_wait_longer_than_the_days_stand_with_the_longest_first(offered):
    shown_figure = figure(exchange.waiting, at=AT, wait=90)
    assert cells(shown_figure, "demand_no", "days") == [("3", "152")]  # 4 has waited 90 days, not more
    assert cells(figure(exchange.waiting, at=AT, wait=29), "demand_no", "days") == [("3", "152"), ("4", "90"), ("5", "30")]
    row = shown_figure.body.rows.iloc[0]
    assert row["search"].page == "hundred_exchange"
    assert (row["search"].address["demand"], row["search"].address["words"]) == ("3", "农业")
    assert row["match"].address == address.choices(DATASETS["demands"], ["3"])


def test_achievements_say_how_many_demands_each_met(offered):
    assert cells(figure(exchange.achievements, at=AT), "achievement_no", "demands", "applied") == [("C1", "1", "1"), ("C2", "1", "0"), ("C4", "0", "0")]
    assert dict(cells(figure(exchange.achievements, at=date(2021, 2, 28)), "achievement_no", "demands"))["C2"] == "2"


@pytest.mark.parametrize(("narrow", "numbers"), [
    ({"words": "水"}, ["C1", "C2"]), ({"words": "水 农业"}, ["C2"]), ({"field": "环境"}, ["C1"]), ({"plan": "其他", "maturity": "研发"}, ["C4"]),
    ({"words": "没有"}, [])])
def test_the_search_narrows_by_words_field_plan_and_maturity(narrow, numbers, offered):
    assert figure(exchange.achievements, at=AT, **narrow).body.rows["achievement_no"].tolist() == numbers


def test_a_chosen_demand_shows_what_answered_it(offered):
    assert cells(figure(exchange.demand_of, at=AT, demand="1"), "name", "reached", "answer") == [("甲", "应用", "C1 水质监测")]
    assert figure(exchange.demand_of, at=AT, demand="99").body.rows.empty
