"""Days, weeks, months, quarters and years: which of them holds a day, and how each is written."""

from datetime import date

import pytest

from data.calendar import periods
from db.datasets import DATASETS

HELD = [("每日", "2020-02-29", date(2020, 2, 29), date(2020, 2, 29)), ("每周", "2020-W09", date(2020, 2, 24), date(2020, 3, 1)),
        ("每月", "2020-02", date(2020, 2, 1), date(2020, 2, 29)), ("每季", "2020-Q1", date(2020, 1, 1), date(2020, 3, 31)),
        ("每半年", "2020-H1", date(2020, 1, 1), date(2020, 6, 30)), ("每年", "2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("一次性", "2020-02-29..2020-02-29", date(2020, 2, 29), date(2020, 2, 29))]


@pytest.mark.parametrize(("frequency", "text", "first", "last"), HELD)
def test_the_period_that_holds_a_day_and_the_one_that_is_written_are_one(frequency, text, first, last):
    period = periods.containing(frequency, date(2020, 2, 29))
    assert (period.text, period.first_day, period.last_day, period.frequency) == (text, first, last, frequency)
    assert periods.parse(text) == period


def test_a_week_belongs_to_the_year_of_its_thursday():
    assert periods.containing("每周", date(2021, 1, 1)).text == "2020-W53"
    assert periods.parse("2020-W53").last_day == date(2021, 1, 3)


@pytest.mark.parametrize("text", ["", "2020-13", "2020-W54", "2020-Q5", "2020-2", "20", "2020-02-30", "2020-H3", "二〇二〇", "2020-03-02..2020-03-01",
                                  "2020-03-01..", "2020-3-1..2020-03-02", "2020-03-01..2020-03-02..2020-03-03"])
def test_another_text_is_no_period(text):
    with pytest.raises(ValueError):  # noqa: PT011  whatever it says
        periods.parse(text)


def test_what_is_asked_for_once_is_a_stretch_of_its_own():
    period = periods.stretch(date(2020, 3, 1), date(2020, 4, 15))
    assert (period.text, period.frequency) == ("2020-03-01..2020-04-15", "一次性")
    assert periods.parse(period.text) == period


def test_a_stretch_has_the_periods_that_share_a_day_with_it():
    texts = [one.text for one in periods.between("每月", date(2020, 11, 30), date(2021, 2, 1))]
    assert texts == ["2020-11", "2020-12", "2021-01", "2021-02"]
    assert periods.between("每月", date(2020, 2, 2), date(2020, 2, 1)) == []


def test_the_frequencies_are_those_of_the_declaration():
    assert DATASETS["reporting_calendar"].column("frequency").choices == periods.FREQUENCIES
