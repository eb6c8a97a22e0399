"""The office sets its own due days through the door of files: checked, told before it is stored, undone."""

from datetime import date, datetime, time

import pytest

from data import calendar, uploads
from data.calendar.asked import Line
from data.calendar.lines import set_lines
from data.calendar.periods import parse
from data.filing import due_days
from data.ledger.imports import take_back
from db.engine import reading
from tests.rows import held, put

NOW = datetime(2020, 4, 20, 9)
MONTHLY = Line(date(2020, 4, 1), None, "每月", "次月15日")


def due(dataset: str, period: str) -> datetime | None:
    with reading() as connection:
        return calendar.due(connection, dataset, period)


def test_a_due_day_is_told_before_it_is_stored_and_holds_after(store):
    wanted = due_days.meant("zone_difficulties", MONTHLY, moment=NOW)
    assert [f"{one.by:%m-%d}" for one in wanted.coming] == ["05-15", "06-15", "07-15"]
    assert due("zone_difficulties", "2020-04") is None
    outcome = due_days.stored(wanted, by="张三")
    assert due("zone_difficulties", "2020-04") == datetime.combine(date(2020, 5, 15), time.max)
    with reading() as connection:
        (line,) = set_lines(connection, dataset="zone_difficulties")
    assert (line.entry, line.by, line.own) == (outcome.batch, "张三", True)


def test_it_is_taken_back_like_any_import(store):
    batch = due_days.stored(due_days.meant("zone_difficulties", MONTHLY, moment=NOW), by="张三").batch
    take_back(batch, reason="设错了", by="张三")
    assert due("zone_difficulties", "2020-04") is None


def test_a_rule_of_another_frequency_ends_the_one_that_stands(store):
    wanted = due_days.meant("zone_daily", Line(date(2020, 5, 4), None, "每周", "周五"), moment=NOW)
    assert [one.line.frequency for one in wanted.ended] == ["每日"]
    batch = due_days.stored(wanted, by="张三", explanation="转为周报").batch
    assert (due("zone_daily", "2020-05-03"), due("zone_daily", "2020-05-04")) == (datetime(2020, 5, 4, 12), None)
    assert due("zone_daily", "2020-W19").date() == date(2020, 5, 8)
    take_back(batch, reason="设错了", by="张三")
    assert due("zone_daily", "2020-05-04") == datetime(2020, 5, 5, 12)


def test_one_period_is_extended_for_all(store):
    wanted = due_days.meant_extension("hundred_units", parse("2020"), date(2020, 4, 15), moment=datetime(2020, 4, 1))
    due_days.stored(wanted, by="张三")
    assert [due("hundred_units", year).date() for year in ("2020", "2021")] == [date(2020, 4, 15), date(2021, 3, 31)]


@pytest.mark.parametrize(("line", "why"), [
    (Line(date(2020, 4, 1), None, "每月", "尽快"), "每月填当月或次月几日"), (Line(date(2020, 4, 1), date(2020, 3, 1), "每月", "15日"), "结束日期"),
    (Line(date(2020, 4, 1), date(2020, 4, 30), "一次性", "2022-04-15"), "一次性的截止日应不早于")])
def test_what_the_checks_refuse_is_said_without_a_row(store, line, why):
    with pytest.raises(due_days.Refused, match=why) as refused:
        due_days.meant("zone_difficulties", line, moment=NOW)
    assert "第2行" not in str(refused.value)
    assert held("reporting_calendar", "dataset") == {("zone_daily",), ("hundred_units",), ("hundred_progress",)}


def test_an_extension_to_before_the_due_day_is_refused(store):
    with pytest.raises(due_days.Refused, match="延期至要晚于截止日"):
        due_days.meant_extension("hundred_units", parse("2020"), date(2020, 3, 31), moment=NOW)


def test_an_extension_without_a_day_of_its_own_is_refused(store):
    with pytest.raises(due_days.Refused, match="没有单独的一天"):
        due_days.meant_extension("zone_daily", parse("2020-02-26"), date(2020, 3, 31), moment=NOW)


def test_nobody_sets_a_due_day_without_a_name(store):
    wanted = due_days.meant("zone_difficulties", MONTHLY, moment=NOW)
    for by in (" ", "长" * 51):
        with pytest.raises(due_days.Refused, match="经办人"):
            due_days.stored(wanted, by=by)


def test_what_others_set_meanwhile_is_noticed(store):
    wanted = due_days.meant("zone_difficulties", MONTHLY, moment=NOW)
    assert due_days.moved(wanted) is None
    put("reporting_calendar", {"dataset": "demands", "start_on": "2020-01-01", "frequency": "每季", "due": "次月15日"})
    assert due_days.moved(wanted) is None  # of another dataset
    put("reporting_calendar", {"dataset": "zone_difficulties", "start_on": "2020-04-01", "frequency": "每月", "due": "10日"})
    assert [one.line.due for one in due_days.moved(wanted)] == ["10日"]
    with pytest.raises(uploads.Refused):
        due_days.stored(wanted, by="张三")


def test_everything_that_is_filed_can_be_asked_for():
    assert {"zone_daily", "hundred_progress", "services"} <= set(due_days.datasets())
    assert not {"zones", "reporting_calendar", "policy_dates"} & set(due_days.datasets())
