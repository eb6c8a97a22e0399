"""The periods that reports are about: days, weeks from Monday, months, quarters, half-years, years, and a stretch that is asked for once."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAILY, WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY, ONCE = FREQUENCIES = ("每日", "每周", "每月", "每季", "每半年", "每年", "一次性")
WRITTEN = re.compile(r"(\d{4})(?:-(?:W(\d\d)|Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?", re.ASCII)
MONTHS = {MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12}
TO = ".."  # between the first and the last day of a stretch that is asked for once


@dataclass(frozen=True, order=True)
class ReportPeriod:
    """The days from the first to the last, both in it; `text` is 2020-04-01, 2020-W14, 2020-04, 2020-Q2, 2020-H1, 2020 or 2020-03-01..2020-04-15."""

    first_day: date
    last_day: date
    text: str
    frequency: str


def containing(frequency: str, day: date) -> ReportPeriod:
    """The period of a frequency that holds a day; of what is asked for once the day itself."""
    if frequency == ONCE:
        return stretch(day, day)
    if frequency == DAILY:
        return ReportPeriod(day, day, day.isoformat(), frequency)
    if frequency == WEEKLY:
        year, week, weekday = day.isocalendar()
        monday = day - timedelta(days=weekday - 1)
        return ReportPeriod(monday, monday + timedelta(days=6), f"{year:04}-W{week:02}", frequency)
    months = MONTHS[frequency]
    first = (day.month - 1) // months * months + 1
    last = first + months - 1
    text = {1: f"{day:%Y-%m}", 3: f"{day:%Y}-Q{last // 3}", 6: f"{day:%Y}-H{last // 6}", 12: f"{day:%Y}"}[months]
    return ReportPeriod(day.replace(month=first, day=1), day.replace(month=last, day=monthrange(day.year, last)[1]),
                        text, frequency)


def stretch(first: date, last: date) -> ReportPeriod:
    """The days from the first to the last, asked for once."""
    return ReportPeriod(first, last, f"{first}{TO}{last}", ONCE)


def parse(text: str) -> ReportPeriod:
    """The period that is written as `text` of a ReportPeriod. Raises ValueError for any other text."""
    if TO in text:
        return _between(text)
    written = WRITTEN.fullmatch(text)
    if written is None:
        raise ValueError(text)
    try:
        return _written(*written.groups())
    except ValueError as error:
        raise ValueError(text) from error


def _between(text: str) -> ReportPeriod:
    try:
        period = stretch(*map(date.fromisoformat, text.split(TO)))
    except (TypeError, ValueError) as error:
        raise ValueError(text) from error
    if period.last_day < period.first_day or period.text != text:
        raise ValueError(text)
    return period


def _written(year: str, week: str | None, quarter: str | None, half: str | None, month: str | None, day: str | None) -> ReportPeriod:
    if week:
        return containing(WEEKLY, date.fromisocalendar(int(year), int(week), 1))
    if quarter:
        return containing(QUARTERLY, date(int(year), int(quarter) * 3, 1))
    if half:
        return containing(HALF_YEARLY, date(int(year), int(half) * 6, 1))
    frequency = DAILY if day else MONTHLY if month else YEARLY
    return containing(frequency, date(int(year), int(month or 1), int(day or 1)))


def between(frequency: str, first: date, last: date) -> list[ReportPeriod]:
    """The periods that share a day with the stretch from first to last, in order."""
    periods = []
    while first <= last:
        periods.append(containing(frequency, first))
        first = periods[-1].last_day + timedelta(days=1)
    return periods
