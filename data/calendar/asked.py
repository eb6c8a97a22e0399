"""Which periods the reporting calendar asks a dataset for, and by when each is due."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlalchemy import Connection, select

from data.calendar import grammar, periods
from data.calendar.periods import ONCE, ReportPeriod
from db.store import is_known
from db.tables.zones_list import ReportingCalendar


@dataclass(frozen=True, order=True)
class Due:
    """A period that is asked for; `by` is the last moment in time, None where the calendar sets none.

    `ordinary` is the moment that it would have been, where all were given until a later one.
    """

    period: ReportPeriod
    by: datetime | None
    ordinary: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Line:
    """A line of the calendar: it asks for every period that shares a day with its stretch (no last day: it goes on)."""

    first_day: date
    last_day: date | None
    frequency: str
    due: str | None
    extended_to: date | None = None

    def asks(self, first: date, last: date) -> dict[ReportPeriod, Due]:
        """The periods that share a day with the stretch from first to last."""
        first, last = max(first, self.first_day), min(last, self._end or last)
        return {period: self._due(period) for period in self._periods(first, last)}

    @property
    def _end(self) -> date | None:
        """The last day; what is asked for once goes on no longer than its first day unless the line says so."""
        return self.last_day or (self.first_day if self.frequency == ONCE else None)

    def _periods(self, first: date, last: date) -> list[ReportPeriod]:
        if self.frequency == ONCE:
            return [periods.stretch(self.first_day, self._end)] if first <= last else []
        return periods.between(self.frequency, first, last)

    def _due(self, period: ReportPeriod) -> Due:
        by = grammar.deadline(self.frequency, self.due, period)
        until = self.extended_to and grammar.end_of(self.extended_to)
        return Due(period, until, by) if by and until and until > by else Due(period, by)

    @property
    def can_be_extended(self) -> bool:
        """Whether its extension means one period, and a later day than its own: what it asks for is one period with a deadline."""
        dues = list(self.asks(self.first_day, self._end).values()) if self.last_day or self.frequency == ONCE else []
        return len(dues) == 1 and dues[0].by is not None and dues[0].ordinary is not None


def asked(connection: Connection, dataset: str, *, first: date, last: date, known_on: int | None = None) -> list[Due]:
    """The periods asked for that share a day with the stretch from first to last, in their order.

    Where two lines of the calendar ask for one period, the one that began later says by when; an extension goes before both.
    """
    dues: dict[ReportPeriod, Due] = {}
    for line in _lines(connection, dataset, known_on):
        dues |= line.asks(first, last)
    return sorted(dues.values(), key=lambda one: one.period)


def periods_due(connection: Connection, dataset: str, upto: date | datetime, known_on: int | None = None) -> list[Due]:
    """The periods whose deadline was at or before a moment (a date means its end), in their order."""
    moment = upto if isinstance(upto, datetime) else datetime.combine(upto, time.max)
    return [one for one in asked(connection, dataset, first=date.min, last=moment.date(), known_on=known_on)
            if one.by and one.by <= moment]


def due(connection: Connection, dataset: str, period: str, known_on: int | None = None) -> datetime | None:
    """By when a period (2020-04-01, 2020-W14, 2020-04, 2020-Q2, 2020-H1, 2020, 2020-03-01..2020-04-15) is due; None where it is not asked for or has no deadline.

    Raises ValueError for a text that is no period.
    """
    wanted = periods.parse(period)
    dues = asked(connection, dataset, first=wanted.first_day, last=wanted.last_day, known_on=known_on)
    return next((one.by for one in dues if one.period == wanted), None)


def stretches(connection: Connection, dataset: str, *, frequency: str, known_on: int | None = None) -> list[tuple[date, date | None]]:
    """The stretches of a frequency: the first and the last day, None where it goes on."""
    return [(line.first_day, line.last_day) for line in _lines(connection, dataset, known_on) if line.frequency == frequency]


def _lines(connection: Connection, dataset: str, known_on: int | None) -> list[Line]:
    table = ReportingCalendar.__table__
    rows = connection.execute(select(table.c.start_on, table.c.end_on, table.c.frequency, table.c.due, table.c.extended_to).where(
        is_known(ReportingCalendar, on=known_on), table.c.dataset == dataset).order_by(table.c.start_on))
    return sorted((Line(*row) for row in rows), key=lambda line: line.extended_to is not None)  # the order is kept else
