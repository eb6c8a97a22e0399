"""On time is judged by the first return of the key."""

from datetime import date, datetime

import pytest
from sqlalchemy import update

from data.indicators import figures, zones
from db.engine import reading, writing
from db.tables.ledger import Batch
from db.undoing import undo
from tests.data.indicators.returns import n_of, stored, value

ZGC, DALIAN, SHENYANG = "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区"
DAY = date(2020, 4, 1)


def report(zone: str, resumed: int, at: str | None) -> dict:
    return {"zone": zone, "data_date": "2020-04-01", "firms": 10, "firms_resumed": resumed, "reported_at": at}


def on_time(known_on: int | None = None) -> tuple:
    with reading() as connection:
        return n_of(value(figures(connection, "zones", at=DAY, known_on=known_on), "reporting_on_time"))


def imported_at(batch: int, moment: datetime) -> None:
    with writing() as connection:
        connection.execute(update(Batch).where(Batch.id == batch).values(at=moment))


def test_noon_of_the_next_day_is_still_in_time(store):
    stored("zone_daily", report(ZGC, 5, "2020-04-02 12:00"), report(DALIAN, 5, "2020-04-02 12:00:01"))
    assert on_time() == (1, 169, 2, 169)


def test_the_calendar_says_by_when_as_it_was_known(store):
    before = stored("zone_daily", report(ZGC, 5, "2020-04-02 10:00"), report(DALIAN, 5, "2020-04-02 10:30"))
    stored("reporting_calendar", {"dataset": "zone_daily", "start_on": "2020-04-01", "end_on": None, "frequency": "每日", "due": "10:00"})
    assert on_time() == (1, 169, 2, 169)
    assert on_time(known_on=before) == (2, 169, 2, 169)
    with reading() as connection:
        late = zones.missing(connection, at=DAY)
    assert late.loc[late["status"] == "迟报", "zone"].tolist() == [DALIAN]


@pytest.mark.parametrize("due", [None, "尽快"])
def test_a_daily_line_that_says_no_time_means_noon(store, due):
    stored("zone_daily", report(ZGC, 5, "2020-04-02 12:00"), report(DALIAN, 5, "2020-04-02 12:01"))
    stored("reporting_calendar", {"dataset": "zone_daily", "start_on": "2020-02-26", "end_on": None, "frequency": "每日", "due": due})
    assert on_time() == (1, 169, 2, 169)


def test_a_blank_time_counts_as_the_import_in_beijing_time(store):
    imported_at(stored("zone_daily", report(ZGC, 5, None)), datetime(2020, 4, 2, 3, 59))
    imported_at(stored("zone_daily", report(DALIAN, 5, None)), datetime(2020, 4, 2, 4, 1))
    assert on_time() == (1, 169, 2, 169)


def test_a_correction_in_the_afternoon_does_not_make_the_report_late(store):
    first = stored("zone_daily", report(ZGC, 5, "2020-04-02 09:00"))
    stored("zone_daily", report(ZGC, 6, "2020-04-02 15:00"))
    assert on_time() == (1, 169, 1, 169)
    assert on_time(known_on=first) == (1, 169, 1, 169)


def test_a_late_first_return_stays_late_whatever_the_correction_says(store):
    stored("zone_daily", report(ZGC, 5, "2020-04-02 15:00"))
    stored("zone_daily", report(ZGC, 6, "2020-04-02 09:00"))
    assert on_time() == (0, 169, 1, 169)


def test_an_undone_import_is_no_first_return(store):
    first = stored("zone_daily", report(ZGC, 5, "2020-04-02 09:00"))
    with writing() as connection:
        undone = undo(connection, first, reason="测试")
    assert on_time()[2] == 0
    again = stored("zone_daily", report(ZGC, 6, "2020-04-02 15:00"))
    assert on_time() == (0, 169, 1, 169)
    assert on_time(known_on=first) == (1, 169, 1, 169)
    assert on_time(known_on=undone)[2] == 0
    assert on_time(known_on=again) == (0, 169, 1, 169)


def test_an_undone_correction_leaves_the_first_return_in_force(store):
    stored("zone_daily", report(ZGC, 5, "2020-04-02 09:00"))
    correction = stored("zone_daily", report(ZGC, 6, "2020-04-02 15:00"))
    with writing() as connection:
        undo(connection, correction, reason="测试")
    assert on_time() == (1, 169, 1, 169)


def last(**more) -> datetime | None:
    with reading() as connection:
        return zones.last_came(connection, at=DAY, **more)


def test_the_last_report_of_a_day_is_told_with_its_time_also_of_one_office_and_of_none(store):
    stored("zone_daily", report(ZGC, 5, "2020-04-02 09:10"), report(DALIAN, 5, "2020-04-02 16:22"))
    imported_at(stored("zone_daily", report(SHENYANG, 5, None)), datetime(2020, 4, 2, 6, 0))  # 14:00 in Beijing
    assert last() == datetime(2020, 4, 2, 16, 22)
    assert last(office=110000) == datetime(2020, 4, 2, 9, 10)
    assert last(office=210000) == datetime(2020, 4, 2, 14, 0)  # 大连 is a unit of its own
    assert last(office=310000) is None
