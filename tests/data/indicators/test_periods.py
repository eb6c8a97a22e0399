"""Periods: how they are written, where they begin and end, what they are called."""

from datetime import date

import pytest

from data.indicators.periods import Period, containing
from data.language import use

WRITTEN = [  # text, first day, last day, Chinese, English
    ("2020-10", (2020, 10, 1), (2020, 10, 31), "2020年10月", "October 2020"),
    ("2020-02", (2020, 2, 1), (2020, 2, 29), "2020年2月", "February 2020"),
    ("2021-02", (2021, 2, 1), (2021, 2, 28), "2021年2月", "February 2021"),
    ("2020-Q1", (2020, 1, 1), (2020, 3, 31), "2020年第一季度", "Q1 2020"),
    ("2020-Q4", (2020, 10, 1), (2020, 12, 31), "2020年第四季度", "Q4 2020"),
    ("2020-H1", (2020, 1, 1), (2020, 6, 30), "2020年上半年", "First half of 2020"),
    ("2020-H2", (2020, 7, 1), (2020, 12, 31), "2020年下半年", "Second half of 2020"),
    ("2020", (2020, 1, 1), (2020, 12, 31), "2020年", "2020"),
    ("2020-02-01..2020-05-31", (2020, 2, 1), (2020, 5, 31), "2020年2月1日至5月31日",
     "1 February 2020 to 31 May 2020"),
    ("2020-12-01..2021-01-15", (2020, 12, 1), (2021, 1, 15), "2020年12月1日至2021年1月15日",
     "1 December 2020 to 15 January 2021"),
    ("2020-04-01..2020-04-01", (2020, 4, 1), (2020, 4, 1), "2020年4月1日", "1 April 2020"),
]


@pytest.fixture
def _chinese_again():
    yield
    use("zh")


@pytest.mark.parametrize(("text", "first", "last", "zh", "en"), WRITTEN)
@pytest.mark.usefixtures("_chinese_again")
def test_a_period_begins_and_ends_and_is_called(text, first, last, zh, en):
    period = Period.parse(text)
    assert (period.text, period.first_day, period.last_day) == (text, date(*first), date(*last))
    assert period.label == zh
    use("en")
    assert period.label == en
    assert period.is_calendar is (".." not in text)


@pytest.mark.parametrize("text", ["", "2020-13", "2020-00", "2020-Q5", "2020-Q0", "2020-H3", "2020-h2", "20-10",
                                  "0000", "2020-10-01", "2020-1", "2020年10月", "2020-02-30..2020-05-31", "2020-02-01..",
                                  "2020-02-01..2020-03-01..2020-04-01", "２０２０"])
def test_what_is_no_period_is_refused_with_the_ways_to_write_one(text):
    with pytest.raises(ValueError, match="请写成 2020-10、2020-Q4、2020-H2、2020"):
        Period.parse(text)


def test_an_end_before_its_start_is_refused():
    with pytest.raises(ValueError, match="结束日期早于开始日期"):
        Period.parse("2020-05-31..2020-02-01")


def test_a_day_lies_in_a_month_a_quarter_a_half_and_a_year():
    assert [period.text for period in containing(date(2020, 6, 30))] == ["2020-06", "2020-Q2", "2020-H1", "2020"]
    assert [period.text for period in containing(date(2021, 7, 1))] == ["2021-07", "2021-Q3", "2021-H2", "2021"]
    assert all(period.first_day <= date(2021, 7, 1) <= period.last_day for period in containing(date(2021, 7, 1)))
