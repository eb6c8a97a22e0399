"""Many rows into one table, the fastest way each engine has."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain

import numpy as np
import pandas as pd
from sqlalchemy import Boolean, Connection, Date, DateTime, Integer, Table, Text, func, select
from sqlalchemy.exc import DBAPIError

from db.progress import tell
from db.written import Written

CHUNK = 50_000
TOGETHER = 50  # rows of one statement in SQLite: entering it again for every single row takes a third of the time
ASIDE = "indexes aside"
ENDED = ["replaced_in"]  # the columns of the index of ended versions
MANY = 100_000  # rows from which building an index anew is cheaper than keeping it
SORTED_KB = 8_192
LOOKED_AT, FEW = 1_000, 100  # a column with so few values among its first is turned value by value


class RowsLost(Exception):
    """The database took another number of rows than it was given."""


def expect(wanted: int, written: int) -> None:
    """Raises RowsLost where another number of rows was written than wanted."""
    if written != wanted:
        raise RowsLost(f"{written} of {wanted} rows")


def insert_frame(connection: Connection, table: Table, frame: pd.DataFrame, *, stage: str = "", **alike: int) -> None:
    """Insert a frame whose columns are columns of the table; missing values become NULL. A named stage tells its progress.

    `alike` are columns that hold one number in every row. Raises RowsLost.
    """
    entered = 0
    for columns in _turned(connection, table, frame):
        count = len(columns[0])
        expect(count, _insert(connection, table, list(frame.columns), zip(*columns, strict=True), alike))
        entered += count
        if stage:
            tell(stage, entered, len(frame))


def ready(connection: Connection, table: Table, frame: pd.DataFrame) -> Callable[[], None]:
    """What does as `insert_frame`. The values are those of the driver already, for which the connection is not asked."""
    turned, names = list(_turned(connection, table, frame)), list(frame.columns)

    def enter() -> None:
        while turned:
            columns = turned.pop(0)
            expect(len(columns[0]), _insert(connection, table, names, zip(*columns, strict=True), {}))

    return enter


def _turned(connection: Connection, table: Table, frame: pd.DataFrame) -> Iterator[list[list]]:
    """The columns of some rows at a time as driver values."""
    lite = connection.dialect.name == "sqlite"
    for start in range(0, len(frame), CHUNK):
        part = frame.iloc[start:start + CHUNK]
        yield [_values(part[name], table.c[name].type, lite) for name in frame.columns]


@contextmanager
def indexes_aside(connection: Connection, table: Table, *, rows: int) -> Iterator[None]:
    """Do without the indexes of a table while a load larger than itself goes in; a doubled key is found after it.

    In SQLite only: there it belongs to the transaction and no reader waits for it. The index of ended
    versions stays: nothing of a load stands in it, and making it again would be one more way through the table.
    """
    aside = [index for index in sorted(table.indexes, key=lambda index: index.name)
             if index.columns.keys() != ENDED] if _outgrows(connection, table, rows) else []
    for index in aside:
        index.drop(connection)
    connection.info[ASIDE] = aside
    try:
        yield
        _bring_back(connection)
    finally:
        connection.info.pop(ASIDE)


@contextmanager
def beside_indexes(connection: Connection) -> Iterator[None]:
    """While the block works without the connection, the indexes that stand aside are made on the other core."""
    with ThreadPoolExecutor(1) as other:
        made = other.submit(_bring_back, connection)
        yield
        made.result()


def _bring_back(connection: Connection) -> None:
    aside = connection.info.get(ASIDE, [])
    if aside:  # a sort in pieces that fit the processor's cache is faster, and takes a tenth of the memory
        connection.exec_driver_sql(f"PRAGMA cache_size=-{SORTED_KB}")
    while aside:
        aside.pop(0).create(connection)


def _outgrows(connection: Connection, table: Table, rows: int) -> bool:
    return (connection.dialect.name == "sqlite" and rows >= MANY
            and (connection.scalar(select(func.max(table.c.row_id))) or 0) < rows)


def _insert(connection: Connection, table: Table, names: Sequence[str], rows: Iterable[tuple], alike: dict) -> int:
    """Insert tuples of driver values in the order of `names`; the number of rows that the database took."""
    target = connection.dialect.identifier_preparer.format_table(table)
    listed = ", ".join([*names, *alike])
    if connection.dialect.name == "postgresql":
        cursor = connection.connection.cursor()
        with cursor.copy(f"COPY {target} ({listed}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row((*row, *alike.values()))
        return cursor.rowcount
    row = f"({', '.join(['?'] * len(names) + [str(int(number)) for number in alike.values()])})"
    cells, width = list(chain.from_iterable(rows)), len(names)
    whole = len(cells) - len(cells) % (TOGETHER * width)

    def entered(count: int, start: int, end: int) -> int:
        statement, size = f"INSERT INTO {target} ({listed}) VALUES {', '.join([row] * count)}", count * width
        return _executed(connection, statement, (cells[at:at + size] for at in range(start, end, size)))

    return entered(TOGETHER, 0, whole) + entered(1, whole, len(cells))


def _executed(connection: Connection, statement: str, parameters: Iterable[Sequence]) -> int:
    try:  # past SQLAlchemy, which wants a list: rows that never stand beside one another take half the time
        return connection.connection.cursor().executemany(statement, parameters).rowcount
    except sqlite3.Error as failure:
        raise DBAPIError.instance(statement, None, failure, sqlite3.Error) from failure


def _values(series: pd.Series, sql_type, lite: bool) -> list:
    """A column as a list of driver values: ISO text for SQLite dates, None for what is missing."""
    if isinstance(sql_type, (Date, DateTime)) or (isinstance(sql_type, (Text, Written)) and _few(series)):
        number, distinct = pd.factorize(series)  # each value becomes an object once; -1, for a gap, is the last of them
        return np.append(_objects(pd.Series(distinct), sql_type, lite), [None])[number].tolist()
    return _objects(series, sql_type, lite).tolist()


def _few(series: pd.Series) -> bool:
    return series.iloc[:LOOKED_AT].nunique() < FEW


def _objects(series: pd.Series, sql_type, lite: bool) -> np.ndarray:
    if isinstance(sql_type, (Date, DateTime)):
        return _times(series, sql_type, lite)
    missing = series.isna().to_numpy()
    if isinstance(sql_type, Integer) or (isinstance(sql_type, Boolean) and lite):
        series = series.astype("Int64")  # a column with gaps may come as floats, which PostgreSQL refuses
    return series.to_numpy(dtype=object, na_value=None) if missing.any() else series.to_numpy()


def _times(series: pd.Series, sql_type, lite: bool) -> np.ndarray:
    unit = "s" if isinstance(sql_type, DateTime) else "D"
    stamps = pd.to_datetime(series).to_numpy().astype(f"datetime64[{unit}]")
    if not lite:
        return stamps.astype(object)
    words = np.datetime_as_string(stamps, unit=unit).astype(object)
    if unit == "s":
        words = np.array([word.replace("T", " ") + ".000000" for word in words], dtype=object)
    return words
