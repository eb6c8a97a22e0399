"""The lines of the reporting calendar as people set them: the rule, since when it stands, and which due days come next."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from data.calendar.asked import Due, Line
from data.calendar.periods import DAILY, ONCE, WEEKLY
from db import clock
from db.datasets import DATASETS
from db.store import is_known
from db.tables.ledger import Batch
from db.tables.zones_list import ReportingCalendar

AHEAD = {DAILY: timedelta(days=10), WEEKLY: timedelta(days=60)}  # in which the next due days of a line are looked for
FAR = timedelta(days=5 * 366)


@dataclass(frozen=True)
class SetLine:
    """A line with the dataset that it asks for and the entry of the ledger that set it; `own`: the office set it, no reference file."""

    dataset: str
    line: Line
    entry: int
    by: str | None
    at: datetime
    own: bool


def set_lines(connection: Connection, *, dataset: str | None = None, known_on: int | None = None) -> tuple[SetLine, ...]:
    """The lines of the calendar, or of one dataset, in the order of the upload page and of their first days."""
    table, batch = ReportingCalendar.__table__, Batch.__table__
    query = (select(table.c.dataset, table.c.start_on, table.c.end_on, table.c.frequency, table.c.due, table.c.extended_to,
                    table.c.origin_id, batch.c.by, batch.c.at, batch.c.action)
             .join(batch, batch.c.id == table.c.origin_id).where(is_known(ReportingCalendar, on=known_on)).order_by(table.c.start_on))
    if dataset:
        query = query.where(table.c.dataset == dataset)
    rows = [SetLine(row[0], Line(*row[1:6]), row.origin_id, row.by, clock.to_beijing(row.at), row.action != "reference")
            for row in connection.execute(query)]
    places = {code: place for place, code in enumerate(DATASETS)}
    return tuple(sorted((row for row in rows if row.dataset in places), key=lambda row: places[row.dataset]))


def coming(line: Line, *, moment: datetime, most: int = 3) -> list[Due]:
    """The next due days of a line after a moment of Beijing time, the nearest first; fewer where it asks for no more."""
    first = max(line.first_day, moment.date() - timedelta(days=2 * 366))
    last = max(moment.date(), line.first_day) + AHEAD.get(line.frequency, FAR)
    dues = [due for due in line.asks(first, last).values() if due.by and due.by > moment]
    return sorted(dues, key=lambda due: due.by)[:most]


def ended_before(lines: tuple[SetLine, ...], new: Line) -> list[SetLine]:
    """The lines of another frequency that go on when a new one begins: it takes their place, so they end the day before."""
    if new.frequency == ONCE or new.extended_to:
        return []
    return [one for one in lines if one.line.frequency not in (new.frequency, ONCE) and one.line.extended_to is None
            and one.line.first_day < new.first_day and (one.line.last_day is None or one.line.last_day >= new.first_day)]


def replaced_by(lines: tuple[SetLine, ...], new: Line) -> SetLine | None:
    """The line of the same first day, whose place in the store the new one takes; None where there is none."""
    return next((one for one in lines if one.line.first_day == new.first_day), None)


def extension(lines: tuple[SetLine, ...], due: Due, until: date) -> Line | None:
    """The line that gives all until a later day for one period: the one that asks for it once, or else one that begins on a day of it
    on which no other does. None where nothing asks for the period, or every day of it is taken.
    """
    asking = [one.line for one in lines if due.period in one.line.asks(due.period.first_day, due.period.last_day)]
    rules = [line for line in asking if line.extended_to is None or line.frequency == ONCE]
    if not rules or due.period.frequency == ONCE:
        return replace(rules[-1], extended_to=until) if rules else None
    given = [line.first_day for line in asking if line.extended_to]
    taken = {one.line.first_day for one in lines}
    count = (due.period.last_day - due.period.first_day).days + 1
    free = [day for day in (due.period.last_day - timedelta(days=back) for back in range(count)) if day not in taken]
    day = next(iter([*given, *free]), None)
    return day and Line(day, day, due.period.frequency, rules[-1].due, until)
