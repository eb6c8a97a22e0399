"""Returns to telephone, one zone's reports with corrections, and a figure as it was known at noon."""

from datetime import date, datetime

import pandas as pd
import pytest
from sqlalchemy import update

from data.indicators import zones
from data.indicators.zones import departures, one
from db.engine import reading, writing
from db.store import batch_known_on
from db.tables.ledger import Batch
from db.undoing import undo
from tests.data.indicators.returns import identity, stored, value

ZGC, DALIAN, SHENYANG = "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区"
DAY = date(2020, 4, 1)


def report(zone: str, on: str, firms: int, resumed: int, **more) -> dict:
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, **more}


def asked(function, **more) -> pd.DataFrame:
    with reading() as connection:
        return function(connection, **more)


def test_a_fall_of_more_than_five_points_against_the_last_report_is_listed(store):
    stored("zone_daily", report(ZGC, "2020-03-29", 100, 90), report(DALIAN, "2020-03-31", 100, 90))
    stored("zone_daily", report(ZGC, "2020-04-01", 100, 84), report(DALIAN, "2020-04-01", 100, 85), explanation="设备检修")
    rows = asked(zones.plausibility, at=DAY)
    assert rows["zone"].tolist() == [ZGC]
    row = rows.iloc[0]
    assert (row["reason"], row["last_report"], row["explanation"]) == (departures.FELL, date(2020, 3, 29), "设备检修")
    assert row["change"] == pytest.approx(-0.06)


def test_a_total_that_moved_by_more_than_two_per_cent_is_listed_with_its_own_explanation(store):
    stored("zone_daily", report(ZGC, "2020-03-31", 100, 90), report(DALIAN, "2020-03-31", 100, 90))
    problem = {"severity": "warning", "kind": "firms_changed", "row": 2, "column": "firms", "value": "103",
               "message": "", "explanation": "新入园3家"}
    stored("zone_daily", report(ZGC, "2020-04-01", 103, 93), report(DALIAN, "2020-04-01", 102, 92),
           problems=[problem], explanation="新入园3家\n其他")
    rows = asked(zones.plausibility, at=DAY)
    assert rows[["zone", "reason", "before", "now", "explanation"]].values.tolist() == [
        [ZGC, departures.TOTAL, 100, 103, "新入园3家"]]


def test_a_rate_that_stands_still_for_ten_reports_is_listed_unless_all_have_resumed(store):
    days = [str(day.date()) for day in pd.date_range("2020-03-23", "2020-04-01")]
    stored("zone_daily", *(report(ZGC, day, 100, 90) for day in days), *(report(DALIAN, day, 100, 100) for day in days),
           *(report(SHENYANG, day, 100, 80 + (number == 0)) for number, day in enumerate(days)))
    rows = asked(zones.plausibility, at=DAY)
    assert rows[["zone", "reason", "change"]].values.tolist() == [[ZGC, departures.STILL, 10]]
    assert asked(zones.plausibility, at=date(2020, 3, 31)).empty


def test_a_report_is_shown_with_what_it_corrected_and_what_was_withdrawn(store):
    first = stored("zone_daily", report(ZGC, "2020-04-01", 100, 70), by="张三")
    stored("zone_daily", report(ZGC, "2020-04-01", 100, 75), by="李四")
    wrong = stored("zone_daily", report(ZGC, "2020-04-01", 100, 5), by="王五")
    with writing() as connection:
        undo(connection, wrong, reason="报错")
    rows = asked(one.reports, zone=ZGC)
    assert rows[["firms_resumed", "state", "by"]].values.tolist() == [
        [75, one.STANDING, "李四"], [5, one.WITHDRAWN, "王五"], [70, one.CORRECTED, "张三"]]
    assert first in rows["batch"].tolist()


def test_the_figure_of_a_quarter_past_twelve_is_still_given_when_a_zone_corrects_itself_at_three(store):
    at_noon = stored("zone_daily", report(ZGC, "2020-04-01", 100, 70), report(DALIAN, "2020-04-01", 100, 50))
    corrected = stored("zone_daily", report(ZGC, "2020-04-01", 100, 90))
    with writing() as connection:  # 12:10 and 15:00 in Beijing
        for batch, hour, minute in ((at_noon, 4, 10), (corrected, 7, 0)):
            connection.execute(update(Batch).where(Batch.id == batch).values(at=datetime(2020, 4, 2, hour, minute)))
    with reading() as connection:
        known = batch_known_on(connection, "2020-04-02T12:15")
        published = value(zones.figures(connection, at=DAY, known_on=known), "resumption")
        now = value(zones.figures(connection, at=DAY), "resumption")
        ranked = zones.ranking(connection, at=DAY, known_on=known).set_index("zone")
    assert (published["numerator"], published["value"]) == (120, 0.6)
    assert (now["numerator"], now["value"]) == (140, 0.7)
    assert ranked.loc[ZGC, "rate"] == 0.7


def test_a_zone_stands_among_its_neighbours_of_the_same_tier_and_beside_the_tier_day_by_day(store):
    stored("zone_daily", report(ZGC, "2020-04-01", 100, 90, risk="低"), report(DALIAN, "2020-04-01", 100, 80, risk="低"),
           report(SHENYANG, "2020-04-01", 300, 30, risk="中"), report(ZGC, "2020-03-31", 100, 50, risk="中"))
    rows = asked(one.neighbours, zone=DALIAN, at=DAY)
    assert rows[["zone", "place", "places"]].values.tolist() == [[ZGC, 1, 2], [DALIAN, 2, 2]]
    days = asked(one.tier_days, zone=ZGC, start=date(2020, 3, 31), end=DAY)
    assert days["tier"].tolist() == ["中", "低"]
    assert days["of_tier"].tolist() == pytest.approx([0.5, 0.85])


def test_a_zone_that_named_no_tier_has_no_neighbours_though_others_did(store):
    stored("zone_daily", report(ZGC, "2020-04-01", 100, 90), report(DALIAN, "2020-04-01", 100, 80, risk="低"))
    assert asked(one.neighbours, zone=ZGC, at=DAY).empty


def test_an_explanation_of_another_warning_says_of_which(store):
    stored("zone_daily", report(ZGC, "2020-03-31", 100, 90))
    with reading() as connection:
        zone = identity(connection, ZGC)
    problem = {"severity": "warning", "kind": "firms_changed", "row": 2, "column": "firms", "value": "110", "day": "2020-04-01", "key": [zone, "2020-04-01"],
               "message": "", "explanation": "新入园10家"}
    stored("zone_daily", report(ZGC, "2020-04-01", 110, 60), problems=[problem], explanation="新入园10家")
    by_reason = asked(zones.plausibility, at=DAY).set_index("reason")["explanation"]
    assert by_reason[departures.TOTAL] == "新入园10家"
    assert by_reason[departures.FELL] == "就“企业总数变化超过2%”：新入园10家"


def test_a_zone_that_enters_during_the_year_is_expected_from_its_day_on(store):
    stored("zones", {"name": "示范新高新技术产业开发区", "reporting_unit": 320000, "host_adcode": 320500, "approved_year": 2020,
                     "valid_from": "2020-04-01"})
    before, after = (asked(one.listed, at=day) for day in (date(2020, 3, 31), DAY))
    assert (len(before), len(after)) == (169, 170)
    assert value(asked(zones.figures, at=DAY), "reporting")["expected"] == 170
    assert value(asked(zones.figures, at=date(2020, 3, 31)), "reporting")["expected"] == 169
