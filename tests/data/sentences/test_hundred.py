"""Sentences of the Hundred Cities and Hundred Parks action."""

from datetime import date

import pandas as pd
import pytest

from data.indicators import figures
from data.indicators import hundred as lists
from data.sentences import hundred
from db.engine import reading
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

DAY = date(2020, 12, 31)


@filled
def units(store):
    stored("hundred_units", *[{"kind": kind, "name": name, "reporting_unit": office, "adcode": code} for kind, name, office, code in (
        ("城市", "甲", 320000, 320100), ("城市", "乙", 320000, 320100), ("城市", "丙", 320000, 320100), ("园区", "丁", 210200, 210200))])


def spent(name: str, share: float) -> dict:
    return {"unit_name": name, "data_date": "2020-12-01", "budget": 100 * WAN, "spent": round(100 * share) * WAN}


def at(level: str = "nation"):
    with reading() as connection:
        return figures(connection, "hundred", at=DAY, level=level)


def test_the_sentence_tells_selection_execution_and_filings(units):
    stored("hundred_progress", spent("甲", 0.3), spent("丁", 0.5))
    assert hundred.headline(at()) == (
        "截至2020年12月31日，入选城市3个、园区1个，4个中2个已报执行情况，预算执行率40.0%，比序时进度慢10.1个百分点（不含后补助），"
        "2020年名单37个、2020年阶段性执行情况37个推荐单位未报。")
    assert hundred.headline(at("reporting_unit"), code="210200") == (
        "截至2020年12月31日，大连市入选城市0个、园区1个，1个中1个已报执行情况，预算执行率50.0%，比序时进度慢0.1个百分点（不含后补助），"
        "2020年名单1个、2020年阶段性执行情况1个推荐单位未报。")


def test_without_money_and_without_units(units):
    assert "预算执行率无数据" in hundred.headline(at())
    assert hundred.headline(at("province"), code="110000") == "无数据"


def test_titles_say_the_finding(units):
    stored("hundred_progress", spent("甲", 0.3), spent("丁", 0.5))
    assert hundred.execution(at("reporting_unit")) == "1个单位落后序时进度10个百分点以上"
    assert hundred.execution(at("reporting_unit")[lambda rows: rows["code"] == "320000"]) == "江苏省支出比序时进度慢20.1个百分点（不含后补助）"
    assert hundred.filings(at()) == "37个推荐单位有逾期未报事项"
    with reading() as connection:
        assert hundred.quotas(lists.quota_ledger(connection, at=DAY).assign(explained=False)) == "各推荐单位均未超过名额"
        assert hundred.time(lists.by_time(connection, at=date(2020, 12, 1))) == "预算执行率40.0%，序时进度46.0%"


def test_a_breach_of_the_quota_is_named_where_it_was_explained_and_else_counted(units):
    stored("hundred_units", *[{"kind": "城市", "name": name, "reporting_unit": office, "adcode": code} for name, office, code in (
        ("戊", 320000, 320100), ("己", 210200, 210200), ("庚", 210200, 210200))])
    with reading() as connection:
        ledger = lists.quota_ledger(connection, at=DAY)
    assert hundred.quotas(ledger.assign(explained=ledger["code"] == "320000")) == "江苏省入选4个，已说明；1个推荐单位超过名额，尚未说明"
    assert hundred.quotas(ledger.assign(explained=False)) == "2个推荐单位超过名额，尚未说明"
    alone = ledger[ledger["code"] == "210200"]
    assert hundred.quotas(alone.assign(explained=True)) == "大连市入选3个，已说明"
    assert hundred.quotas(alone.assign(explained=False)) == "大连市入选3个，超过名额，尚未说明"


def test_an_empty_store_has_plain_titles(store):
    assert hundred.headline(at()) == "无数据"
    assert hundred.execution(at("reporting_unit")) == "预算执行率与序时进度"
    with reading() as connection:
        assert hundred.quotas(lists.quota_ledger(connection, at=DAY).assign(explained=False)) == "名额使用"
        assert hundred.time(lists.by_time(connection, at=DAY)) == "预算执行率与序时进度"


@pytest.mark.parametrize(("gaps", "told"), [
    ([0.2, -0.1], "1个单位落后序时进度10个百分点以上"), ([0.2, -0.099], "没有单位落后序时进度10个百分点以上"), ([0.2, -0.1, -0.2], "2个单位落后序时进度10个百分点以上"),
    ([], "预算执行率与序时进度")])
def test_ten_points_behind_are_behind(gaps, told):
    rows = [{"indicator": "execution_gap", "split": "", "code": str(place), "name": "甲乙丙"[place], "value": gap} for place, gap in enumerate(gaps)]
    assert hundred.execution(pd.DataFrame(rows, columns=["indicator", "split", "code", "name", "value"])) == told
