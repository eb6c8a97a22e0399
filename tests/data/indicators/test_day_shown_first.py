"""The day shown first is the newest whose deadline has passed at the moment of reading, on the command line as on a screen."""

from datetime import date, datetime

import pytest

from components.choices import filters
from data.indicators.latest import latest, newest
from db import clock
from db.engine import reading
from tests.components.read import figure
from tests.data.calendar.spring import report, told
from tests.data.indicators.returns import stored
from tests.once import filled

ZGC, DALIAN = "中关村科技园区", "大连高新技术产业园区"
FIRST, SECOND = date(2020, 4, 1), date(2020, 4, 2)
MORNING, NOON = datetime(2020, 4, 3, 9, 0), datetime(2020, 4, 3, 12, 0)  # the day of 2 April is due on the 3rd at 12:00


@filled
def two_days(store):
    """1 April is complete for two zones, of 2 April one has come."""
    stored("zone_daily", report(ZGC, "2020-04-01", 90, "2020-04-02 09:00"), report(DALIAN, "2020-04-01", 40, "2020-04-02 09:00"))
    stored("zone_daily", report(ZGC, "2020-04-02", 99, "2020-04-03 08:00"))


@pytest.fixture
def it_is(monkeypatch):
    return lambda moment: monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.mark.parametrize(("now", "day"), [(MORNING, FIRST), (NOON, SECOND)])
def test_a_day_still_being_filed_is_not_shown_first(two_days, it_is, now, day):
    it_is(now)
    with reading() as connection:
        assert latest(connection, "zones") == day
        assert newest(connection, "zones") == SECOND
    assert {value["period"] for value in told("zones", None)} == {day.isoformat()}
    assert filters.newest(programme="zones") == day
    assert [open_day for open_day, _by in filters.open_days(programme="zones")] == ([SECOND] if day == FIRST else [])


def test_looking_back_it_is_the_moment_looked_back_to(two_days, monkeypatch):
    with reading() as connection:
        assert latest(connection, "zones", moment=MORNING) == FIRST
        assert latest(connection, "zones", moment=NOON) == SECOND
    assert {value["period"] for value in told("zones", None)} == {"2020-04-02"}  # today every deadline of then has passed


def test_where_no_deadline_has_passed_the_newest_day_is_shown(store, it_is):
    stored("zone_daily", report(ZGC, "2020-04-02", 99, "2020-04-03 08:00"))
    it_is(MORNING)
    with reading() as connection:
        assert latest(connection, "zones") == SECOND


def test_days_that_the_calendar_does_not_ask_for_are_never_still_being_filed(store, it_is):
    stored("zone_daily", report(ZGC, "2020-02-20", 10, "2020-02-21 08:00"))
    it_is(datetime(2020, 2, 20, 18, 0))
    with reading() as connection:
        assert latest(connection, "zones") == date(2020, 2, 20)


def test_the_overview_shows_the_same_day(two_days, it_is):
    from components.overview import zones as overview
    it_is(MORNING)
    assert figure(overview.sentence).body.text.startswith("截至2020年4月1日，")
    it_is(NOON)
    assert figure(overview.sentence).body.text.startswith("截至2020年4月2日，")


def test_the_sentence_of_a_day_still_being_filed_says_so(two_days):
    from components.zones.sentence import sentence
    assert figure(sentence, at=SECOND, region=100000, open_=True).body.text.startswith("截至4月2日（填报中），169家国家高新区中已报1家，")
