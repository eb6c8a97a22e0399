"""The list of a register: what is looked for, in an order, page by page; sorted and cut by the database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd
from sqlalchemy import ColumnElement, Connection, and_, func, select

from data import said
from data.regions import NATION
from data.registers.declared import UNIT, Register
from data.registers.owing import filed
from data.registers.registers import register_of
from data.registers.within import NO, YES, holding, of_period, of_place, passing
from db.declare import Column, Kind
from db.store import is_known

NUMBERS = (Kind.COUNT, Kind.NUMBER, Kind.PERCENT)  # said as numbers, so that a spreadsheet can go on with them
MOST = 20  # words of a text filter that are shown


@dataclass(frozen=True)
class Listed:
    """`rows` are those of one page, `total` how many there are on all pages.

    A column of `rows` is a column of the register, said to whoever asks; numbers and money are numbers in the unit in which they are filed.
    `key` is the business key as stored, by which one entry is asked for.
    """

    rows: pd.DataFrame = field(repr=False)
    total: int


def entries(connection: Connection, *, register: str, period: str | None = None, search: str = "", where: Sequence[tuple[str, str]] = (),
            region: int = NATION, level: str = UNIT, sort: str = "", descending: bool = False, page: int = 1, size: int | None = 100,
            known_on: int | None = None) -> Listed:
    """One page of the entries that pass; of all in one where `size` is None. The newest first where no column to sort by is named.

    Raises KeyError for a column that the register has not, ValueError for a text that is no period.
    """
    of = register_of(register)
    table, wanted = of.dataset.table, _wanted(connection, of, period, search, where, region, level, known_on)
    ordered = select(table.c.row_id).where(wanted).order_by(*_order(of, sort, descending))
    first, last = ((page - 1) * size, page * size) if size else (0, None)
    if search.strip() and size:  # texts are looked through once: what passes is counted as it comes
        passing = connection.scalars(ordered).all()
        total, cut = len(passing), passing[first:last]
    else:
        total = connection.scalar(select(func.count()).select_from(table).where(wanted))
        cut = ordered if size is None else ordered.limit(size).offset(first)
    codes = [column.code for column in of.columns]
    stored = list(dict.fromkeys((*codes, *of.dataset.key_in_store)))
    shown = select(*(table.c[code] for code in stored)).where(table.c.row_id.in_(cut), is_known(of.dataset.model, on=known_on))
    rows = connection.execute(shown.order_by(*_order(of, sort, descending))).all()
    values = pd.DataFrame([tuple(row) for row in rows], columns=stored, dtype=object)
    keys = list(zip(*(values[code] for code in of.dataset.key_in_store), strict=True)) if len(values) else []
    return Listed(pd.DataFrame({column.code: _read(connection, column, values[column.code]) for column in of.columns}).assign(key=keys), total)


def counted(connection: Connection, *, register: str, period: str | None = None, search: str = "", where: Sequence[tuple[str, str]] = (),
            region: int = NATION, level: str = UNIT, known_on: int | None = None) -> int:
    """How many entries pass."""
    of = register_of(register)
    return connection.scalar(select(func.count()).select_from(of.dataset.table).where(
        _wanted(connection, of, period, search, where, region, level, known_on)))


def filers(connection: Connection, *, register: str, period: str, known_on: int | None = None) -> tuple[int | None, int | None]:
    """How many have filed the period, and of how many: None where nobody owes it; twice None of a register without a place."""
    return filed(connection, register_of(register), period=period, known_on=known_on)


def words(connection: Connection, *, register: str, column: str, period: str | None = None, region: int = NATION, level: str = UNIT,
          most: int | None = MOST, known_on: int | None = None) -> pd.DataFrame:
    """The most frequent words of a column that divides the register: word (as stored), entries; the most frequent first."""
    of = register_of(register)
    stored = of.dataset.table.c[column]
    number = func.count().label("entries")
    query = select(stored, number).where(_wanted(connection, of, period, "", (), region, level, known_on), stored.is_not(None))
    rows = connection.execute(query.group_by(stored).order_by(number.desc(), stored).limit(most)).all()
    return pd.DataFrame([tuple(row) for row in rows], columns=["word", "entries"])


def yes_no(value: bool) -> str:
    """How a stored yes or no is named where it is chosen."""
    return YES if value else NO


def _wanted(connection: Connection, of: Register, period: str | None, search: str, where: Sequence[tuple[str, str]], region: int, level: str,
            known_on: int | None) -> ColumnElement[bool]:
    return and_(is_known(of.dataset.model, on=known_on), of_period(connection, of, period, known_on=known_on), of_place(connection, of, region, level, known_on=known_on),
                holding(of, search), passing(of, where))


def _order(of: Register, sort: str, descending: bool) -> list[ColumnElement]:
    """By a column, blank cells last; among equals in the order of the key."""
    table = of.dataset.table
    columns = {column.code: table.c[column.code] for column in of.columns}
    newest = columns[of.period.code].desc().nulls_last()
    first = (columns[sort].desc() if descending else columns[sort]).nulls_last() if sort else newest
    return [first, *(table.c[code] for code in of.dataset.key_in_store if code != sort), table.c.row_id]


def _read(connection: Connection, column: Column, values: pd.Series) -> pd.Series:
    """Money and numbers as they are filed, anything else in words; nothing stays nothing."""
    if column.is_money:
        return values.map(lambda fen: fen / column.worth, na_action="ignore")
    if column.kind in NUMBERS:
        return values
    texts = pd.Series(said.said_of(connection, column, values), index=values.index, dtype=object)
    return texts.where(values.notna(), None)
