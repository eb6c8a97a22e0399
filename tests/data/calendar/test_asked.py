"""The periods that the calendar asks for, and by when."""

from datetime import date, datetime, time

import pytest

from data import calendar
from db.engine import reading, writing
from db.undoing import undo
from tests.rows import put


def line(dataset: str, frequency: str, due: str | None, start: str, end: str | None = None) -> dict:
    return {"dataset": dataset, "start_on": start, "end_on": end, "frequency": frequency, "due": due}


def asked(dataset: str, first: date, last: date, **more) -> list[tuple]:
    with reading() as connection:
        return [(one.period.text, one.by and f"{one.by:%Y-%m-%d %H:%M}")
                for one in calendar.asked(connection, dataset, first=first, last=last, **more)]


def due(dataset: str, period: str, **more) -> datetime | None:
    with reading() as connection:
        return calendar.due(connection, dataset, period, **more)


def test_the_shipped_calendar_says_noon_and_31_march_and_31_october_of_two_years(store):
    assert due("zone_daily", "2020-04-01") == datetime(2020, 4, 2, 12)
    assert due("zone_daily", "2020-02-25") is None
    assert [due("hundred_units", year) for year in ("2019", "2020", "2021", "2022")] == [
        None, datetime.combine(date(2020, 3, 31), time.max), datetime.combine(date(2021, 3, 31), time.max), None]
    assert due("hundred_progress", "2021") == datetime.combine(date(2021, 10, 31), time.max)
    assert due("villages", "2020") is None


@pytest.mark.parametrize("text", ["2020-04-31", "四月"])
def test_a_text_that_is_no_period_is_refused(store, text):
    with pytest.raises(ValueError, match=text):
        due("zone_daily", text)


def test_a_period_that_shares_a_day_with_a_line_is_asked_for(store):
    put("reporting_calendar", line("demands", "每季", "次月15日", "2020-05-10", "2020-12-31"))
    put("reporting_calendar", line("events", "每周", "周五", "2020-04-01", "2020-04-08"))
    assert asked("demands", date(2020, 1, 1), date(2022, 1, 1)) == [
        ("2020-Q2", "2020-07-15 23:59"), ("2020-Q3", "2020-10-15 23:59"), ("2020-Q4", "2021-01-15 23:59")]
    assert asked("events", date(2020, 1, 1), date(2022, 1, 1)) == [("2020-W14", "2020-04-03 23:59"), ("2020-W15", "2020-04-10 23:59")]
    assert asked("events", date(2020, 4, 6), date(2020, 4, 6)) == [("2020-W15", "2020-04-10 23:59")]


def test_of_two_lines_for_one_period_the_later_says_by_when(store):
    put("reporting_calendar", line("zone_daily", "每日", "10:00", "2020-04-02"))
    assert asked("zone_daily", date(2020, 4, 1), date(2020, 4, 2)) == [("2020-04-01", "2020-04-02 12:00"), ("2020-04-02", "2020-04-03 10:00")]


def test_lines_of_two_frequencies_both_ask(store):
    put("reporting_calendar", line("demands", "每季", None, "2020-01-01", "2020-03-31"), line("demands", "每月", "15日", "2020-03-01", "2020-04-30"))
    assert asked("demands", date(2020, 1, 1), date(2022, 1, 1)) == [
        ("2020-Q1", None), ("2020-03", "2020-03-15 23:59"), ("2020-04", "2020-04-15 23:59")]
    assert due("demands", "2020-Q1") is None


def test_the_calendar_is_read_as_it_was_known(store):
    moved = put("reporting_calendar", line("hundred_units", "每年", "04-15", "2020-01-01", "2021-12-31"))
    with writing() as connection:
        undone = undo(connection, moved, reason="测试")
    days = [due("hundred_units", "2020", known_on=on).day for on in (moved - 1, moved, undone)] + [due("hundred_units", "2020").day]
    assert days == [31, 15, 31, 31]


@pytest.mark.parametrize(("upto", "texts"), [
    (date(2020, 3, 30), []), (date(2020, 3, 31), ["2020"]), (datetime(2020, 3, 31, 12), []), (datetime(2021, 4, 1), ["2020", "2021"]),
    (date(2030, 1, 1), ["2020", "2021"])])
def test_what_was_due_up_to_a_moment(store, upto, texts):
    with reading() as connection:
        assert [one.period.text for one in calendar.periods_due(connection, "hundred_units", upto)] == texts


def test_the_newest_day_whose_noon_has_passed_is_the_last_of_those_due(store):
    with reading() as connection:
        for moment, text in ((datetime(2020, 4, 2, 11, 59), "2020-03-31"), (datetime(2020, 4, 2, 12), "2020-04-01")):
            assert calendar.periods_due(connection, "zone_daily", moment)[-1].period.text == text


def test_what_is_asked_for_once_is_one_period_with_its_own_day(store):
    put("reporting_calendar", line("events", "一次性", "2020-05-08", "2020-03-01", "2020-04-30"), line("demands", "一次性", "2020-05-08", "2020-05-01"))
    assert asked("events", date(2020, 4, 30), date(2022, 1, 1)) == [("2020-03-01..2020-04-30", "2020-05-08 23:59")]
    assert asked("events", date(2020, 5, 1), date(2022, 1, 1)) == []
    assert asked("demands", date(2020, 1, 1), date(2022, 1, 1)) == [("2020-05-01..2020-05-01", "2020-05-08 23:59")]


def test_half_years_are_due_in_the_month_after(store):
    put("reporting_calendar", line("events", "每半年", "次月10日", "2020-01-01", "2020-12-31"))
    assert asked("events", date(2020, 1, 1), date(2022, 1, 1)) == [("2020-H1", "2020-07-10 23:59"), ("2020-H2", "2021-01-10 23:59")]


def extended(dataset: str, frequency: str, due: str, day: str, until: str) -> dict:
    return line(dataset, frequency, due, day, day) | {"extended_to": until}


def test_an_extension_moves_the_one_period_and_says_what_it_was(store):
    put("reporting_calendar", extended("hundred_units", "每年", "03-31", "2020-12-31", "2020-04-15"))
    assert [due("hundred_units", year) for year in ("2020", "2021")] == [datetime.combine(day, time.max) for day in (date(2020, 4, 15), date(2021, 3, 31))]
    with reading() as connection:
        both = calendar.asked(connection, "hundred_units", first=date(2020, 1, 1), last=date(2021, 12, 31))
    assert [one.ordinary for one in both] == [datetime.combine(date(2020, 3, 31), time.max), None]


def test_an_extension_goes_before_a_rule_that_begins_later(store):
    put("reporting_calendar", extended("zone_daily", "每日", "12:00", "2020-04-01", "2020-04-05"))
    put("reporting_calendar", line("hundred_units", "每年", "04-02", "2020-12-31"), extended("hundred_units", "每年", "03-31", "2020-12-30", "2020-04-15"))
    assert asked("zone_daily", date(2020, 4, 1), date(2020, 4, 2)) == [("2020-04-01", "2020-04-05 23:59"), ("2020-04-02", "2020-04-03 12:00")]
    assert due("hundred_units", "2020").date() == date(2020, 4, 15)


def test_an_extension_to_before_the_day_itself_changes_nothing(store):
    put("reporting_calendar", extended("hundred_units", "每年", "03-31", "2020-12-31", "2020-03-01"))
    assert due("hundred_units", "2020").date() == date(2020, 3, 31)
