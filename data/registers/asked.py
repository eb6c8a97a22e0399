"""Which periods a register can be asked for, and which one is shown unless another is chosen."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, and_, func, select

from data import calendar
from data.dependence import by_its_rows
from data.indicators.periods import Period, containing
from data.language import _
from data.registers import when
from data.registers.declared import REGISTER_OF, Register, Span
from data.wording import shortened
from db import clock
from db.store import is_known
from db.tables.ledger import Batch

FORMS = {Span.YEAR: "2020", Span.QUARTER: "2020-Q4、2020-H2、2020", Span.MONTH: "2020-10、2020-Q4、2020-H2、2020",
         Span.DAY: "2020-10-31、2020-10、2020-Q4、2020-H2、2020", Span.CUMULATIVE: "2020-10-31、2020-10、2020-Q4、2020-H2、2020"}


@by_its_rows
def periods(connection: Connection, *, register: str, known_on: int | None = None) -> tuple[str, ...]:
    """Every period that has entries, the newest first: own periods, each followed by what it is the newest part of."""
    declared = REGISTER_OF[register]
    listed: dict[str, None] = {}
    for day, own in _own(connection, declared, known_on):
        coarser = [one.text for one in containing(day) if _months(one) > when.MONTHS[declared.span]]
        listed |= dict.fromkeys([own, *coarser] if declared.span is not Span.CUMULATIVE else coarser)
    return tuple(listed)


@by_its_rows
def newest(connection: Connection, *, register: str, known_on: int | None = None, moment: datetime | None = None) -> str | None:
    """The newest own period whose deadline has passed or that has none; the newest of all where each is still being filed.

    Of registers by dates the month of the newest one that has come, of those that all lie ahead the month in which they came. None
    where there is no entry. `moment`: of reading, else that of `known_on`.
    """
    declared, at = REGISTER_OF[register], moment or reading_moment(connection, known_on)
    own = _own(connection, declared, known_on, begun=at.date())
    if not own:
        day = import_day(connection, declared, known_on=known_on)
        return day and containing(day)[0].text
    if declared.span is not Span.CUMULATIVE:
        dues = ((day, text, calendar.due(connection, register, text, known_on)) for day, text in own)
        own = [(day, text) for day, text, due in dues if due is None or due <= at][:1] or own
    day, text = own[0]
    return containing(day)[0].text if when.of_dates(declared.span) else text


def parse(connection: Connection, register: Register, text: str, *, known_on: int | None = None) -> Period:
    """A period that the register can be asked for. Raises ValueError, with a sentence that lists what there is, for any other."""
    text = text.strip()
    period = _read(text, register.span)
    if period is not None and _months(period) >= when.MONTHS[register.span]:
        return period
    there = periods(connection, register=register.code, known_on=known_on)
    sentence = _("{register}没有期间“{text}”，可写：{forms}。", register=register.title, text=text, forms=FORMS[register.span])
    raise ValueError(sentence + (_("已有数据的期间：{known}。", known=shortened(list(there), 12)) if there else ""))


def condition(register: Register, period: Period) -> ColumnElement[bool]:
    """That a row is one of the period; what adds up to a date holds all that came before, and what has no date."""
    column = register.dataset.table.c[register.period.code]
    if register.span is Span.CUMULATIVE:
        return column.is_(None) | (column <= period.last_day)
    return column.between(*(_stored(register.span, day) for day in (period.first_day, period.last_day)))


def _stored(span: Span, day: date) -> date | int | str:
    """The own period of a day as the column holds it."""
    if when.of_dates(span):
        return day
    number = when.number_on(span, day)
    return number if span is Span.YEAR else when.text_of(span, number)


def import_day(connection: Connection, register: Register, *, known_on: int | None = None) -> date | None:
    """The day of the last import that fed the register; None where it holds nothing."""
    table = register.dataset.table
    batch = connection.scalar(select(func.max(table.c.origin_id)).where(is_known(register.dataset.model, on=known_on)))
    stamp = None if batch is None else connection.scalar(select(Batch.at).where(Batch.id == batch))
    return clock.to_beijing(stamp).date() if stamp else None


def _read(text: str, span: Span) -> Period | None:
    """A day is one only where entries have dates; two days with .. between are none."""
    try:
        if when.of_dates(span) and len(text) == 10 and ".." not in text:
            day = date.fromisoformat(text)
            return Period(text, day, day)
        period = Period.parse(text)
    except ValueError:
        return None
    return period if period.is_calendar else None


def _months(period: Period) -> int:
    """12, 6, 3 or 1; 0 for a day."""
    if len(period.text) == 10:
        return 0
    return period.last_day.month - period.first_day.month + 1


def _own(connection: Connection, register: Register, known_on: int | None, begun: date | None = None) -> list[tuple[date, str]]:
    """The last day and the text of each own period, the newest first; CUMULATIVE: each month from the first to the last dated entry.

    `begun`: only what had begun on that day.
    """
    column, known = register.dataset.table.c[register.period.code], is_known(register.dataset.model, on=known_on)
    known = known if begun is None else and_(known, column <= _stored(register.span, begun))
    if register.span is Span.CUMULATIVE:
        first, last = connection.execute(select(func.min(column), func.max(column)).where(known)).one()
        if last is None:  # none is dated, and each counts in every period: as of the day when they came
            first = last = import_day(connection, register, known_on=known_on)
        return [] if last is None else [(period.last_day, period.text) for period in _months_between(first, last)]
    stored = sorted(connection.scalars(select(column).where(known, column.is_not(None)).distinct()), reverse=True)
    return [(last_day(str(each)), str(each)) for each in stored]


def _months_between(first: date, last: date) -> list[Period]:
    """The months from that of the last day back to that of the first."""
    numbers = range(when.number_on(Span.MONTH, last), when.number_on(Span.MONTH, first) - 1, -1)
    return [Period.parse(when.text_of(Span.MONTH, number)) for number in numbers]


def last_day(text: str) -> date:
    """Of a period as it is written, a day among them."""
    return date.fromisoformat(text) if len(text) == 10 else Period.parse(text).last_day


def reading_moment(connection: Connection, known_on: int | None) -> datetime:
    """That of an entry of the ledger, in Beijing time; the present where there is none."""
    stamp = None if known_on is None else connection.scalar(select(Batch.at).where(Batch.id == known_on))
    return clock.to_beijing(stamp) if stamp else clock.now()
