"""What was filed first stands beside what corrected it; what came late, was withdrawn or taken back is no correction."""

from datetime import date

import pytest

from data.indicators.hundred import lists
from data.indicators.zones.corrected import corrected
from data.ledger.corrections import first_filed
from db.engine import reading, writing
from db.undoing import undo
from tests.data.indicators.returns import WAN, stored
from tests.data.warnings.looking import NANJING, SUZHOU, ZGC, report, unit

pytestmark = pytest.mark.usefixtures("store")
FIRST, LAST = date(2020, 4, 1), date(2020, 4, 3)


def found(known_on: int | None = None) -> list[tuple]:
    with reading() as connection:
        rows = first_filed(connection, dataset="zone_daily", place="zone", day="data_date", columns=["firms_resumed"], first=FIRST, last=LAST, known_on=known_on)
    return [tuple(row) for row in rows[["data_date", "firms_resumed"]].itertuples(index=False)]


def rates(level: str = "nation", known_on: int | None = None) -> list[tuple]:
    with reading() as connection:
        rows = corrected(connection, start=FIRST, end=LAST, level=level, codes=("resumption",), known_on=known_on)
    return [(row.code, row.day, round(row.before, 4), row.zones) for row in rows.itertuples()]


def take_back(batch: int) -> int:
    with writing() as connection:
        return undo(connection, batch, reason="报错了")


def test_the_first_return_counts_however_often_it_was_corrected():
    stored("zone_daily", report(ZGC, "2020-04-01", 50), report(SUZHOU, "2020-04-02", 60))
    stored("zone_daily", report(ZGC, "2020-04-01", 55))
    last = stored("zone_daily", report(ZGC, "2020-04-01", 58), report(NANJING, "2020-04-01", 70))
    assert found() == [(FIRST, 50)]
    take_back(last)
    assert found() == [(FIRST, 50)]


def test_a_correction_that_was_taken_back_and_one_to_the_first_value_leave_no_mark():
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    wrong = stored("zone_daily", report(ZGC, "2020-04-01", 55))
    take_back(wrong)
    assert found() == []
    stored("zone_daily", report(ZGC, "2020-04-01", 54))
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    assert found() == []


def test_what_was_withdrawn_whole_and_filed_again_is_no_correction():
    take_back(stored("zone_daily", report(ZGC, "2020-04-01", 50)))
    stored("zone_daily", report(ZGC, "2020-04-01", 60))
    assert found() == []


def test_before_the_correction_was_known_nothing_is_marked():
    first = stored("zone_daily", report(ZGC, "2020-04-01", 50))
    second = stored("zone_daily", report(ZGC, "2020-04-01", 55))
    stored("zone_daily", report(ZGC, "2020-04-01", 58))
    assert (found(first), found(second), found()) == ([], [(FIRST, 50)], [(FIRST, 50)])


def test_the_rate_before_is_that_of_the_first_returns_of_the_place():
    stored("zone_daily", report(ZGC, "2020-04-01", 50), report(SUZHOU, "2020-04-01", 60), report(ZGC, "2020-04-02", 50))
    stored("zone_daily", report(ZGC, "2020-04-01", 90), report(NANJING, "2020-04-01", 100))
    assert rates() == [("100000", FIRST, 0.7, 1), ("100000-420000", FIRST, 0.7, 1)]  # 50 + 60 + 100 of 300; the late one counts both times
    assert rates("reporting_unit") == [("110000", FIRST, 0.5, 1)]


def test_money_is_told_as_it_was_filed_first_on_the_day_that_was_corrected():
    stored("hundred_units", unit("甲市"), unit("乙市"))
    progress = {"budget": 100 * WAN, "in_place": None}
    stored("hundred_progress", progress | {"unit_name": "甲市", "data_date": "2020-10-31", "spent": 10 * WAN}, progress | {"unit_name": "乙市", "data_date": "2020-10-31", "spent": 30 * WAN},
           progress | {"unit_name": "甲市", "data_date": "2020-12-31", "spent": 50 * WAN})
    stored("hundred_progress", progress | {"unit_name": "甲市", "data_date": "2020-10-31", "spent": 20 * WAN})
    with reading() as connection:
        days = lists.by_time(connection, at=date(2020, 12, 31))
        other = lists.by_time(connection, at=date(2020, 12, 31), office=210000)
    assert days["execution"].tolist() == [0.25, 0.4]
    assert days["before"].tolist()[:1] == [0.2]
    assert days["corrected"].tolist()[:1] == [1]
    assert days["before"].isna().tolist() == [False, True]
    assert other.empty
