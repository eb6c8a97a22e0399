"""Entries that are open: how long, and which of them are past the day on which they were due."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true

from data import said
from data.regions import NATION
from data.registers.declared import CLOSED, UNIT, Register
from data.registers.registers import register_of
from data.registers.within import of_period, of_place
from data.registers.words import worded
from db.declare import Column, Kind
from db.store import is_known

COLUMNS = ["key", "who", "place", "since", "due", "days", "overdue"]


@dataclass(frozen=True)
class Opened:
    """`rows`: the open entries, those open longest first; `total` of them there are, `overdue` of these past their due day."""

    rows: pd.DataFrame = field(repr=False)
    total: int = 0
    overdue: int = 0


def has_open(register: Register) -> bool:
    """Whether its entries are open from one day to another: it names a due day or an end, and dates its entries."""
    return (register.due is not None or register.due_end is not None) and register.period.kind is Kind.DATE


def open_entries(connection: Connection, *, register: str, at: date, period: str | None = None, region: int = NATION, level: str = UNIT,
                 most: int | None = None, known_on: int | None = None) -> Opened:
    """The open entries at a date; none where the register names no due day and no end.

    rows: key (as stored), who (its key in words), place, since (date or None), due (date or None), days (open up to the date), overdue (days
    past the due day, 0 where it is not; None where none was set). Closed is what has its end, or a state of CLOSED. `most` rows at most.
    """
    of = register_of(register)
    if not has_open(of):
        return Opened(pd.DataFrame(columns=COLUMNS))
    table, since = of.dataset.table, of.dataset.table.c[of.period.code]
    wanted = and_(is_known(of.dataset.model, on=known_on), of_period(connection, of, period, known_on=known_on), of_place(connection, of, region, level, known_on=known_on),
                  _open(of), or_(since.is_(None), since <= at))
    late = func.count().filter(table.c[of.due.code] < at) if of.due else None
    numbers = connection.execute(select(func.count(), *([late] if late is not None else [])).select_from(table).where(wanted)).one()
    shown = [*of.dataset.key, *([of.place] if of.place else []), of.period, *([of.due] if of.due else [])]
    stored = list(dict.fromkeys((*(column.code for column in shown), *of.dataset.key_in_store)))
    rows = connection.execute(select(*(table.c[code] for code in stored)).where(wanted).order_by(
        since.nulls_last(), *(table.c[code] for code in of.dataset.key_in_store)).limit(most)).all()
    return Opened(_rows(connection, of, pd.DataFrame([tuple(row) for row in rows], columns=stored, dtype=object), at), numbers[0], numbers[1] if of.due else 0)


def state_of(register: Register) -> Column | None:
    """The column that says how far an entry is, whatever its role."""
    return register.state or next((column for column in register.columns if column.code in ("state", "status")), None)


def _open(of: Register) -> ColumnElement[bool]:
    table, state = of.dataset.table, state_of(of)
    ended = [table.c[of.due_end.code].is_(None)] if of.due_end else []
    closed = [or_(table.c[state.code].is_(None), table.c[state.code].not_in(CLOSED))] if state else []
    return and_(true(), *ended, *closed)


def in_words(connection: Connection, column: Column, values: pd.Series) -> list[str | None]:
    """Stored values as whoever asks reads them."""
    return [worded(column, text) for text in said.said_of(connection, column, values)]


def _rows(connection: Connection, of: Register, values: pd.DataFrame, at: date) -> pd.DataFrame:
    keys = [in_words(connection, column, values[column.code]) for column in of.dataset.key]
    since = list(values[of.period.code])
    due = list(values[of.due.code]) if of.due else [None] * len(values)
    return pd.DataFrame({
        "key": list(zip(*(values[code] for code in of.dataset.key_in_store), strict=True)),
        "who": [" · ".join(parts) for parts in zip(*keys, strict=True)],
        "place": in_words(connection, of.place, values[of.place.code]) if of.place else None,
        "since": since, "due": due, "days": [None if day is None else (at - day).days for day in since],
        "overdue": [None if day is None else max((at - day).days, 0) for day in due]}, columns=COLUMNS)
