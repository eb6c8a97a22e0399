"""What is due between two days and how it stands, on two zones and on the 37 units, by hand."""

from datetime import date, datetime

import pandas as pd
import pytest
from sqlalchemy import delete

from data.calendar import board
from data.calendar.board import EXTENDED, LATE, MET, MISSING, WAITING, Asked
from data.calendar.returns import _days
from db.datasets import DATASETS
from db.engine import reading, writing
from db.tables.zones_list import ReportingCalendar
from tests.data.warnings.looking import JIANGSU, SUZHOU, ZGC, filing, only_zones, report, stored
from tests.once import filled
from tests.rows import put

NOW = datetime(2020, 4, 3, 13)


def counted(first: date, last: date, at, **more) -> list[Asked]:
    with reading() as connection:
        return list(board.board(connection, first=first, last=last, at=at, **more))


def numbers(items: list[Asked]) -> list[tuple]:
    return [(one.dataset, f"{one.by:%m-%d}", one.owed, one.met, one.late, one.missing, one.extended, one.waiting) for one in items]


@filled
def days(store):
    """Two zones: the first late for the second day, silent then; the second late, then silent."""
    only_zones(ZGC, SUZHOU)
    stored("zone_daily", report(ZGC, "2020-03-31", 5, at="2020-04-01 09:00"), report(SUZHOU, "2020-03-31", 5, at="2020-04-01 13:00"),
           report(ZGC, "2020-04-01", 5, at="2020-04-02 12:00"))


@filled
def letters(store):
    stored("hundred_filings", filing(110000, "2020-03-31"), filing(120000, "2020-04-01"), filing(130000, "2020-04-10", extended="2020-04-15"),
           filing(210200, "2020-04-20", extended="2020-04-15"))


APRIL = (date(2020, 4, 1), date(2020, 4, 5))


def test_every_due_day_counts_who_met_it_and_who_did_not(days):
    assert numbers(counted(*APRIL, NOW)) == [
        ("zone_daily", "04-01", 2, 1, 1, 0, 0, 0), ("zone_daily", "04-02", 2, 1, 0, 1, 0, 0), ("zone_daily", "04-03", 2, 0, 0, 2, 0, 0),
        ("zone_daily", "04-04", 2, 0, 0, 0, 0, 2), ("zone_daily", "04-05", 2, 0, 0, 0, 0, 2)]


def test_of_a_unit_only_its_own_zones_count(days):
    assert [row[2:] for row in numbers(counted(*APRIL, NOW, office=JIANGSU))] == [
        (1, 0, 1, 0, 0, 0), (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 0, 0), (1, 0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 1)]


def test_a_daily_report_is_summed_by_the_week_of_its_due_days(days):
    weeks = board.in_weeks(counted(date(2020, 4, 1), date(2020, 4, 7), NOW))
    assert numbers(weeks) == [("zone_daily", "04-05", 10, 2, 1, 3, 0, 4), ("zone_daily", "04-07", 4, 0, 0, 0, 0, 4)]
    assert [period.text for period in weeks[1].periods] == ["2020-04-05", "2020-04-06"]


def test_noon_itself_is_in_time_and_the_minute_after_is_not(days):
    assert [row[5:] for row in numbers(counted(date(2020, 4, 3), date(2020, 4, 3), datetime(2020, 4, 3, 12)))] == [(0, 0, 2)]
    assert [row[5:] for row in numbers(counted(date(2020, 4, 3), date(2020, 4, 3), datetime(2020, 4, 3, 12, 0, 1)))] == [(2, 0, 0)]


@pytest.mark.parametrize(("at", "states"), [
    (datetime(2020, 3, 30, 12), (0, 0, 0, 0, 37)), (datetime(2020, 3, 31, 23, 59), (1, 0, 0, 0, 36)), (datetime(2020, 4, 12), (2, 1, 33, 1, 0)),
    (datetime(2020, 4, 30), (2, 2, 33, 0, 0))])
def test_a_letter_of_the_37_with_extensions_of_two(letters, at, states):
    (one,) = [item for item in counted(date(2020, 3, 1), date(2020, 3, 31), at) if item.dataset == "hundred_units"]
    assert (one.met, one.late, one.missing, one.extended, one.waiting) == states
    assert sum(states) == one.owed == 37


def test_an_extension_for_all_runs_from_the_ordinary_day_on(letters):
    put("reporting_calendar", {"dataset": "hundred_units", "start_on": "2020-12-31", "end_on": "2020-12-31", "frequency": "每年", "due": "03-31",
                               "extended_to": "2020-04-15"})
    for at, states in ((datetime(2020, 3, 31, 12), (1, 0, 0, 0, 36)), (datetime(2020, 4, 12), (3, 0, 0, 34, 0)), (datetime(2020, 4, 16), (3, 0, 34, 0, 0))):
        (one,) = [item for item in counted(date(2020, 4, 15), date(2020, 4, 15), at) if item.dataset == "hundred_units"]
        assert (one.met, one.late, one.missing, one.extended, one.waiting) == states


def test_a_due_day_of_next_year_stands_in_its_month(store):
    put("reporting_calendar", {"dataset": "demands", "start_on": "2020-01-01", "end_on": "2020-12-31", "frequency": "每年", "due": "次年12-31"})
    assert [row[:3] for row in numbers(counted(date(2021, 12, 1), date(2021, 12, 31), NOW)) if row[0] == "demands"] == [("demands", "12-31", 0)]


def test_what_has_no_due_day_is_told_and_none_is_made_up(store):
    put("reporting_calendar", {"dataset": "demands", "start_on": "2020-01-01", "end_on": "2020-12-31", "frequency": "每季", "due": None})
    with reading() as connection:
        waiting = board.without_day(connection, first=date(2020, 3, 1), last=date(2020, 5, 31))
    assert [(dataset, period.text) for dataset, period in waiting] == [("demands", "2020-Q1")]
    assert not [one for one in counted(date(2020, 1, 1), date(2021, 12, 31), NOW) if one.dataset == "demands"]


def test_as_known_before_a_return_it_had_not_come(days):
    then = stored("zone_daily", report(SUZHOU, "2020-04-01", 5, at="2020-04-02 11:00"))
    second = (date(2020, 4, 2), date(2020, 4, 2))
    assert [row[3:6] for known in (then - 1, then) for row in numbers(counted(*second, NOW, known_on=known))] == [(1, 0, 1), (2, 0, 0)]


def test_everybody_who_owes_a_return_is_listed_with_its_state(days):
    with reading() as connection:
        due = board.of_period(connection, dataset="zone_daily", period="2020-04-01")
        rows = board.whose(connection, dataset="zone_daily", dues=(due,), at=NOW)
    assert rows[["name", "state"]].to_numpy().tolist() == [[ZGC, MET], [SUZHOU, MISSING]]
    assert set(board.STATES) == {MET, LATE, MISSING, EXTENDED, WAITING}


def test_a_calendar_without_lines_asks_for_nothing(store):
    with writing() as connection:
        connection.execute(delete(ReportingCalendar.__table__))
    assert counted(date(2020, 1, 1), date(2021, 12, 31), NOW) == []


def test_a_return_about_a_month_or_a_quarter_is_about_its_days():
    class Months:
        period = DATASETS["hundred_filings"].column("year")

    since, until = _days(Months, pd.Series(["2020-04", "2020-Q2", "2020"], dtype=object))
    assert [(str(first), str(last)) for first, last in zip(since, until, strict=True)] == [
        ("2020-04-01", "2020-04-30"), ("2020-04-01", "2020-06-30"), ("2020-01-01", "2020-12-31")]


@pytest.mark.parametrize(("month", "step", "there"), [(date(2020, 1, 31), -1, "2019-12-01"), (date(2020, 12, 1), 1, "2021-01-01"), (date(2020, 4, 7), 0, "2020-04-01")])
def test_months_are_turned_over_the_end_of_a_year(month, step, there):
    assert str(board.month_after(month, step)) == there
