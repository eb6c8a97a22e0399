"""The lines of the calendar as people set them: what comes next, what a new one does to those that stand."""

from datetime import date, datetime

import pytest

from data.calendar.asked import Due, Line
from data.calendar.lines import coming, ended_before, extension, replaced_by, set_lines
from data.calendar.periods import parse
from db.engine import reading
from tests.rows import put

YEARLY = Line(date(2020, 1, 1), None, "每年", "03-31")


def lines(dataset: str, **more):
    with reading() as connection:
        return set_lines(connection, dataset=dataset, **more)


@pytest.mark.parametrize(("line", "moment", "days"), [
    (YEARLY, datetime(2020, 3, 31, 12), ["2020-03-31", "2021-03-31", "2022-03-31"]),
    (YEARLY, datetime(2020, 4, 1), ["2021-03-31", "2022-03-31", "2023-03-31"]),
    (Line(date(2020, 2, 26), None, "每日", "12:00"), datetime(2020, 4, 2, 11, 59), ["2020-04-02", "2020-04-03", "2020-04-04"]),
    (Line(date(2020, 1, 1), date(2020, 6, 30), "每月", "次月15日"), datetime(2020, 6, 1), ["2020-06-15", "2020-07-15"]),
    (Line(date(2020, 1, 1), date(2020, 6, 30), "一次性", "2020-07-10"), datetime(2020, 6, 1), ["2020-07-10"]),
    (Line(date(2030, 1, 1), None, "每季", "次月15日"), datetime(2020, 6, 1), ["2030-04-15", "2030-07-15", "2030-10-15"]),
    (Line(date(2020, 1, 1), date(2020, 6, 30), "每月", "次月15日"), datetime(2021, 1, 1), []),
    (Line(date(2020, 1, 1), None, "每年", None), datetime(2020, 1, 1), [])])
def test_the_next_three_due_days(line, moment, days):
    assert [f"{due.by:%Y-%m-%d}" for due in coming(line, moment=moment)] == days


def test_what_came_with_the_system_is_told_from_what_the_office_set(store):
    put("reporting_calendar", {"dataset": "demands", "start_on": "2020-01-01", "frequency": "每季", "due": "次月15日"})
    with reading() as connection:
        assert [(one.dataset, one.own) for one in set_lines(connection)] == [
            ("hundred_units", False), ("hundred_progress", False), ("demands", True), ("zone_daily", False)]
        assert "demands" not in [one.dataset for one in set_lines(connection, known_on=3)]


def test_a_new_rule_of_another_frequency_ends_the_one_that_goes_on(store):
    standing = lines("zone_daily")
    assert ended_before(standing, Line(date(2020, 5, 1), None, "每周", "周五")) == list(standing)
    assert ended_before(standing, Line(date(2020, 5, 1), None, "每日", "10:00")) == []  # the later one goes before it
    assert ended_before(standing, Line(date(2020, 2, 26), None, "每周", "周五")) == []
    assert ended_before(standing, Line(date(2020, 5, 1), date(2020, 5, 9), "一次性", "2020-05-10")) == []  # asked for beside


def test_a_rule_of_the_same_first_day_takes_the_place_of_the_other(store):
    (standing,) = lines("zone_daily")
    assert replaced_by((standing,), Line(date(2020, 2, 26), None, "每周", "周五")) == standing
    assert replaced_by((standing,), Line(date(2020, 2, 27), None, "每周", "周五")) is None


def test_an_extension_begins_on_a_free_day_of_its_period(store):
    until = date(2020, 4, 15)
    assert extension(lines("hundred_units"), Due(parse("2020"), None), until) == Line(date(2020, 12, 31), date(2020, 12, 31), "每年", "03-31", until)
    put("reporting_calendar", {"dataset": "hundred_units", "start_on": "2020-12-31", "frequency": "每年", "due": "04-10"})
    assert extension(lines("hundred_units"), Due(parse("2020"), None), until).first_day == date(2020, 12, 30)
    assert extension(lines("zone_daily"), Due(parse("2020-02-26"), None), until) is None  # the day on which the rule begins
    assert extension(lines("demands"), Due(parse("2020"), None), until) is None


def test_an_extension_of_an_extension_takes_its_place(store):
    put("reporting_calendar", {"dataset": "hundred_units", "start_on": "2020-11-01", "end_on": "2020-11-01", "frequency": "每年", "due": "03-31",
                               "extended_to": "2020-04-15"})
    assert extension(lines("hundred_units"), Due(parse("2020"), None), date(2020, 4, 30)).first_day == date(2020, 11, 1)


def test_what_is_asked_for_once_is_extended_in_its_own_line(store):
    put("reporting_calendar", {"dataset": "demands", "start_on": "2020-01-01", "end_on": "2020-03-31", "frequency": "一次性", "due": "2020-04-10"})
    assert extension(lines("demands"), Due(parse("2020-01-01..2020-03-31"), None), date(2020, 4, 20)) == Line(
        date(2020, 1, 1), date(2020, 3, 31), "一次性", "2020-04-10", date(2020, 4, 20))
