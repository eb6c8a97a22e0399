"""The date that everything is computed at unless another is chosen: the newest data date whose deadline has passed."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, select

from data import asking, calendar
from data.calendar.periods import DAILY
from data.programmes import PROGRAMMES
from db import clock
from db.datasets import DATASETS
from db.store import is_known
from db.tables.hundred_list import HundredUnits
from db.tables.ledger import Batch

FIRST_LIST = 2020
LOOK_BACK = timedelta(days=31)  # no day is due later than that
Deadlines = Sequence[tuple[date, datetime | None]]


def latest(connection: Connection, programme: str, *, known_on: int | None = None, moment: datetime | None = None) -> date | None:
    """The newest data date whose deadline has passed at the moment of reading; None where the programme has no data.

    The moment, in Beijing time, is by default the present, or that of the entry `known_on` of the ledger. Where no deadline
    has passed yet it is the newest data date, and of a list whose entries bear no date at all the day by which it was due.
    """
    days = deadlines(connection, programme, known_on=known_on)
    if not days:
        return newest(connection, programme, known_on=known_on)
    return passed(days, moment or _moment(connection, known_on))


def newest(connection: Connection, programme: str, *, known_on: int | None = None) -> date | None:
    """The newest data date in the store, that of a day still being filed too; None where the programme has no data."""
    for line in PROGRAMMES[programme].dated:
        days = [day for dataset, column in line if (day := _newest(connection, dataset, column, known_on))]
        if days:
            return max(days)
    return _list_due(connection, known_on) if programme == "hundred" else None


def deadlines(connection: Connection, programme: str, *, known_on: int | None = None) -> Deadlines:
    """The last data dates of a programme that is filed day by day, the newest first, each with its deadline (None: none was set)."""
    days: dict[date, datetime | None] = {}
    for dataset, column in PROGRAMMES[programme].dated[0]:
        last = _newest(connection, dataset, column, known_on)
        if last is None or not calendar.stretches(connection, dataset, frequency=DAILY, known_on=known_on):
            continue
        table = DATASETS[dataset].table
        dues = {due.period.first_day: due.by for due in calendar.asked(connection, dataset, first=last - LOOK_BACK, last=last, known_on=known_on)
                if due.period.frequency == DAILY}
        stored = connection.scalars(select(table.c[column]).distinct().where(
            is_known(DATASETS[dataset].model, on=known_on), table.c[column].between(last - LOOK_BACK, last)))
        days |= {day: dues.get(day) for day in stored}
    return tuple(sorted(days.items(), reverse=True))


def passed(days: Deadlines, moment: datetime) -> date:
    """The newest of some days that is not still being filed; the newest of all where every one is."""
    return next((day for day, by in days if by is None or by <= moment), days[0][0])


def reading_moment() -> datetime:
    """The moment of reading, in Beijing time: now, or the one that is looked back to."""
    then = asking.present().moment
    return then.at if then else clock.now()


def _moment(connection: Connection, known_on: int | None) -> datetime:
    """That of an entry of the ledger; the present where there is none."""
    stamp = None if known_on is None else connection.scalar(select(Batch.at).where(Batch.id == known_on))
    return clock.to_beijing(stamp) if stamp else clock.now()


def _list_due(connection: Connection, known_on: int | None) -> date | None:
    """The day by which the list of the newest list year was to be filed (004 三(一)); None without a list.

    An entry without its list year belongs to 2020, the first. Where the calendar sets no day it is the first of the year.
    """
    units = HundredUnits.__table__
    row = connection.execute(select(func.count(), func.max(units.c.list_year)).where(is_known(HundredUnits, on=known_on))).one()
    if not row[0]:
        return None
    year = row[1] or FIRST_LIST
    due = calendar.due(connection, "hundred_units", str(year), known_on)
    return due.date() if due else date(year, 1, 1)


def _newest(connection: Connection, dataset: str, column: str, known_on: int | None) -> date | None:
    declared = DATASETS[dataset]
    return connection.scalar(select(func.max(declared.table.c[column])).where(is_known(declared.model, on=known_on)))
