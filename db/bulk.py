"""Many rows into one table, the fastest way each engine has."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

import numpy as np
import pandas as pd
from sqlalchemy import Boolean, Connection, Date, DateTime, Integer, Table, func, select

from db.progress import tell

CHUNK = 50_000
MANY = 100_000  # rows from which building an index anew is cheaper than keeping it


def insert_frame(connection: Connection, table: Table, frame: pd.DataFrame, *, stage: str = "") -> None:
    """Insert a frame whose columns are columns of the table; missing values become NULL. A named stage tells its progress."""
    names = list(frame.columns)
    lite = connection.dialect.name == "sqlite"
    for start in range(0, len(frame), CHUNK):
        part = frame.iloc[start:start + CHUNK]
        columns = [_values(part[name], table.c[name].type, lite) for name in names]
        insert_rows(connection, table, names, zip(*columns, strict=True))
        if stage:
            tell(stage, start + len(part), len(frame))


@contextmanager
def indexes_aside(connection: Connection, table: Table, *, rows: int) -> Iterator[None]:
    """Do without the plain indexes of a table while a load larger than itself goes in; unique ones stay.

    In SQLite only: there it belongs to the transaction and no reader waits for it.
    """
    aside = [index for index in table.indexes if not index.unique] if _outgrows(connection, table, rows) else []
    for index in aside:
        index.drop(connection)
    yield
    for index in aside:
        index.create(connection)


def _outgrows(connection: Connection, table: Table, rows: int) -> bool:
    return (connection.dialect.name == "sqlite" and rows >= MANY
            and (connection.scalar(select(func.max(table.c.row_id))) or 0) < rows)


def insert_rows(connection: Connection, table: Table, names: Sequence[str], rows: Iterable[tuple]) -> None:
    """Insert tuples of driver values in the order of `names`."""
    target = connection.dialect.identifier_preparer.format_table(table)
    listed = ", ".join(names)
    if connection.dialect.name == "postgresql":
        with connection.connection.cursor().copy(f"COPY {target} ({listed}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    statement = f"INSERT INTO {target} ({listed}) VALUES ({', '.join('?' * len(names))})"
    for part in _parts(iter(rows)):
        connection.exec_driver_sql(statement, part)


def _parts(rows: Iterator[tuple]) -> Iterator[list[tuple]]:
    while part := list(islice(rows, CHUNK)):
        yield part


def _values(series: pd.Series, sql_type, lite: bool) -> list:
    """A column as a list of driver values: ISO text for SQLite dates, None for what is missing."""
    if isinstance(sql_type, (Date, DateTime)):
        return _times(series, sql_type, lite)
    missing = series.isna().to_numpy()
    if isinstance(sql_type, Integer) or (isinstance(sql_type, Boolean) and lite):
        series = series.astype("Int64")  # a column with gaps may come as floats, which PostgreSQL refuses
    values = series.to_numpy(dtype=object, na_value=None) if missing.any() else series.to_numpy()
    return values.tolist()


def _times(series: pd.Series, sql_type, lite: bool) -> list:
    unit = "s" if isinstance(sql_type, DateTime) else "D"
    stamps = pd.to_datetime(series).to_numpy().astype(f"datetime64[{unit}]")
    if not lite:
        return stamps.astype(object).tolist()
    words = np.datetime_as_string(stamps, unit=unit).astype(object)
    if unit == "s":
        words = np.array([word.replace("T", " ") + ".000000" for word in words], dtype=object)
    words[np.isnat(stamps)] = None
    return words.tolist()
