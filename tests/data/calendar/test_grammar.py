"""What column 截止 says beside each frequency, and the moment that it means."""

from datetime import date, datetime, time

import pytest

from data.calendar import grammar, periods


@pytest.mark.parametrize(("text", "due", "moment"), [
    ("2020-04-01", "12:00", datetime(2020, 4, 2, 12)), ("2020-12-31", "9:30", datetime(2021, 1, 1, 9, 30)),
    ("2020-04-01", "１２：００", datetime(2020, 4, 2, 12)), ("2020-04-01", "00:00", datetime(2020, 4, 2))])
def test_a_daily_report_is_due_at_a_time_of_the_next_day(text, due, moment):
    assert grammar.deadline("每日", due, periods.parse(text)) == moment


@pytest.mark.parametrize(("text", "due", "day"), [
    ("2020-W14", "周一", date(2020, 3, 30)), ("2020-W14", "周五", date(2020, 4, 3)), ("2020-W14", "星期日", date(2020, 4, 5)),
    ("2020-W14", "星期天", date(2020, 4, 5)), ("2020-04", "15日", date(2020, 4, 15)), ("2020-04", "5号", date(2020, 4, 5)),
    ("2020-04", "31日", date(2020, 4, 30)), ("2020-02", "30日", date(2020, 2, 29)), ("2020-04", "次月15日", date(2020, 5, 15)),
    ("2020-12", "次月15日", date(2021, 1, 15)), ("2020-01", "次月31日", date(2020, 2, 29)), ("2020-Q1", "次月15日", date(2020, 4, 15)),
    ("2020-Q4", "次月 15 日", date(2021, 1, 15)), ("2020", "03-31", date(2020, 3, 31)), ("2021", "3月31日", date(2021, 3, 31)),
    ("2020", "次年01-31", date(2021, 1, 31)), ("2020", "02-29", date(2020, 2, 29)), ("2021", "02-29", date(2021, 2, 28)),
    ("2020", "次年2月29日", date(2021, 2, 28)), ("2020-H1", "次月15日", date(2020, 7, 15)), ("2020-H2", "次月15日", date(2021, 1, 15)),
    ("2020-03-01..2020-03-31", "2020-04-15", date(2020, 4, 15)), ("2020-03-01..2020-03-31", "2020年4月15日", date(2020, 4, 15))])
def test_any_other_report_is_due_at_the_end_of_a_day(text, due, day):
    period = periods.parse(text)
    assert grammar.deadline(period.frequency, due, period) == datetime.combine(day, time.max)
    assert grammar.understood(period.frequency, due)


@pytest.mark.parametrize(("frequency", "due"), [
    ("每日", "周五"), ("每日", "24:00"), ("每日", "12"), ("每日", "12:60"), ("每日", "次日12:00"), ("每周", "周八"), ("每周", "5"), ("每周", "15日"),
    ("每月", "15"), ("每月", "32日"), ("每月", "0日"), ("每月", "03-31"), ("每月", "次年01-31"), ("每季", "15日"), ("每季", "03-31"),
    ("每年", "15日"), ("每年", "13-01"), ("每年", "04-31"), ("每年", "02-30"), ("每年", "03-31日"), ("每年", "3月31"), ("每年", "次月15日"),
    ("每年", "明年01-31"), ("每年", "尽快"), ("每年", ""), ("每半年", "15日"), ("每半年", "07-15"), ("一次性", "04-15"), ("一次性", "2021-02-29"),
    ("一次性", "0000-01-01"), ("一次性", "2020-04-15日"), ("一次性", "15日")])
def test_nothing_else_is_understood_and_nothing_is_made_of_it(frequency, due):
    assert not grammar.understood(frequency, due)
    assert grammar.deadline(frequency, due, periods.containing(frequency, date(2020, 4, 1))) is None


def test_where_the_calendar_sets_no_deadline_none_is_invented():
    assert grammar.deadline("每日", None, periods.parse("2020-04-01")) is None
