"""The day at which warnings are looked for unless another is chosen: the newest whose deadline has passed."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, or_, select

from data.coverage.extent import first_day
from data.coverage.records import ADDED, GIVEN_BY
from data.indicators.commissioners.kept import data_date
from data.indicators.latest import Deadlines, deadlines, newest, passed
from data.indicators.periods import Period, containing
from data.programmes import PROGRAMMES
from data.warnings import works
from db import demonstration
from db.store import is_known
from db.tables.derived import RegionPeriod
from db.tables.zones_list import ReportingCalendar

Days = tuple[tuple[str, date], ...]  # programme and day; a programme without data is absent
EVERY_DAY: Deadlines = ((date.max, None),)  # chosen from it is the day of reading
EVER = Period.between(date(1900, 1, 1), date(2199, 12, 31))


def candidates(connection: Connection, *, known_on: int | None = None) -> dict[str, Deadlines]:
    """By programme its last days, the newest first, each with its deadline (None: none was set)."""
    return {work: _of_work(connection, work, known_on) for work in works.WORKS}


def chosen(days: Mapping[str, Deadlines], moment: datetime) -> Days:
    """The newest of the days of each programme whose deadline has passed at a moment (Beijing time)."""
    return tuple((work, min(passed(of, moment), moment.date()) if work == works.REGISTERS else passed(of, moment)) for work, of in days.items() if of)


def at_day(day: date) -> Days:
    """One day for every programme; of what is counted by months the end of the last that was over."""
    return (*((code, month_ended(day) if one.over_periods else day) for code, one in PROGRAMMES.items()), (works.REGISTERS, day))


def usual(connection: Connection, programme: str, moment: datetime) -> date | None:
    """The day of one programme as known now; None where it has no data."""
    return dict(chosen({programme: _of_work(connection, programme, None)}, moment)).get(programme)


def _of_work(connection: Connection, work: str, known_on: int | None) -> Deadlines:
    return _of_registers(connection, known_on) if work == works.REGISTERS else _of_programme(connection, work, known_on)


def _of_registers(connection: Connection, known_on: int | None) -> Deadlines:
    """Whatever day it is, since their due days pass without data; of an invented picture of a time that is over the day of the last
    deadline of the programmes, as the calendar shows it. None where the calendar asks for no register.
    """
    asked = connection.scalar(select(ReportingCalendar.row_id).where(
        is_known(ReportingCalendar, on=known_on), ReportingCalendar.dataset.in_(works.datasets(works.REGISTERS))).limit(1))
    if asked is None:
        return ()
    ends = [by for programme in PROGRAMMES for _day, by in deadlines(connection, programme, known_on=known_on) if by]
    invented = demonstration.loaded(connection, known_on=known_on) and ends
    return tuple((by.date(), by) for by in sorted(ends, reverse=True)) if invented else EVERY_DAY


def _of_programme(connection: Connection, programme: str, known_on: int | None) -> Deadlines:
    if PROGRAMMES[programme].over_periods:
        last = _last_month(connection, known_on)
        return ((last, None),) if last else ()
    days = deadlines(connection, programme, known_on=known_on)
    if days:
        return days
    day = newest(connection, programme, known_on=known_on)
    return ((day, None),) if day else ()


def _last_month(connection: Connection, known_on: int | None) -> date | None:
    """The end of the last whole month that the records reach: coverage is counted by months, and no village is long unserved
    on a day that has not come. None before the first month is over."""
    last = data_date(connection, EVER, on=known_on)
    if last is None:
        return None
    end = month_ended(last)
    first = first_month(connection, known_on=known_on)
    return end if first is not None and first <= end else None


def month_ended(day: date) -> date:
    """The last day of the newest month that is over by the end of a day."""
    return day if day.day == monthrange(day.year, day.month)[1] else day.replace(day=1) - timedelta(days=1)


def first_month(connection: Connection, *, known_on: int | None = None) -> date | None:
    """The first day of the first month that holds a record of a commissioner's work; None where none does."""
    if known_on is not None:
        day = first_day(connection, on=known_on)
        return day and containing(day)[0].first_day
    rows = RegionPeriod.__table__
    something = or_(*(rows.c[name] > 0 for name in (*ADDED, *GIVEN_BY)))  # the nation has every month of a year that holds a record
    month = connection.scalar(select(func.min(rows.c.period)).where(
        rows.c.province == 0, func.length(rows.c.period) == len("2020-10"), something))
    return month and Period.parse(month).first_day  # quarters and halves sort behind the months of their year
