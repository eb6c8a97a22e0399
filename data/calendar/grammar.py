"""How column 截止 of the reporting calendar is written for each frequency, and the moment that it means."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from data.calendar.periods import DAILY, HALF_YEARLY, MONTHLY, ONCE, QUARTERLY, WEEKLY, YEARLY, ReportPeriod
from db.folding import fold

DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
MONTH = r"(?P<month>0?[1-9]|1[0-2])"
WEEKDAYS = "一二三四五六日"
FORMS = {frequency: re.compile(form, re.ASCII) for frequency, form in {
    DAILY: r"(?P<half>上午|下午)?(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)",  # 12:00 of the next day
    WEEKLY: r"(周|星期)(?P<weekday>[一二三四五六日天])",  # 周五 of the week itself
    MONTHLY: rf"(?P<next>次月)?{DAY}[日号]",  # 15日 of the month itself, 次月15日 of the one after it
    QUARTERLY: rf"(?P<next>次月){DAY}[日号]",  # of the month after the quarter
    HALF_YEARLY: rf"(?P<next>次月){DAY}[日号]",  # of the month after the half-year
    YEARLY: rf"(?P<next>次年)?{MONTH}((?P<dash>-)|月){DAY}(?(dash)|[日号])",  # 03-31 of the year itself, 次年03-31 of the next
    ONCE: rf"(?P<year>\d{{4}})((?P<dash>-)|年){MONTH}(?(dash)-|月){DAY}(?(dash)|[日号])",  # 2020-04-15 itself
}.items()}
LEAP_YEAR = 2020


def understood(frequency: str, text: str) -> bool:
    """Whether column 截止 may say this beside the frequency."""
    return read(frequency, text) is not None


def deadline(frequency: str, text: str | None, period: ReportPeriod) -> datetime | None:
    """The last moment, Beijing time, at which a report about a period is in time; None where 截止 says none.

    A day is in time to its end. A day that the month does not have (31日 in April) is the last one that it has.
    """
    parts = read(frequency, text or "")
    if parts is None:
        return None
    if frequency == ONCE:
        return end_of(date(int(parts["year"]), int(parts["month"]), int(parts["day"])))
    if frequency == DAILY:
        hour = int(parts["hour"]) + 12 * (parts["half"] == "下午" and int(parts["hour"]) < 12)
        return datetime.combine(period.last_day + timedelta(days=1), time(hour, int(parts["minute"])))
    if frequency == WEEKLY:
        return end_of(period.first_day + timedelta(days=WEEKDAYS.index(parts["weekday"].replace("天", "日"))))
    if frequency == YEARLY:
        return end_of(_day(period.first_day.year + bool(parts["next"]), int(parts["month"]), int(parts["day"])))
    return end_of(_day(period.last_day.year, period.last_day.month + bool(parts["next"]), int(parts["day"])))


def read(frequency: str, text: str) -> dict[str, str] | None:
    """The parts that are written (next, day, month, year, weekday, half, hour, minute); None for what is not understood."""
    written = FORMS[frequency].fullmatch(re.sub(r"\s", "", fold(text)))
    parts = written and written.groupdict()
    if parts and frequency == DAILY and parts["half"] == "上午" and int(parts["hour"]) > 12:
        return None
    if parts and frequency == YEARLY and int(parts["day"]) > monthrange(LEAP_YEAR, int(parts["month"]))[1]:
        return None  # 04-31 is in no year
    if parts and frequency == ONCE and int(parts["day"]) > _last_of(int(parts["year"]), int(parts["month"])):
        return None
    return parts


def _day(year: int, month: int, day: int) -> date:
    year, month = (year + 1, 1) if month > 12 else (year, month)
    return date(year, month, min(day, monthrange(year, month)[1]))


def _last_of(year: int, month: int) -> int:
    """The last day of a month; none of a year that no calendar has."""
    return monthrange(year, month)[1] if year else 0


def end_of(day: date) -> datetime:
    """The last moment of a day."""
    return datetime.combine(day, time.max)
