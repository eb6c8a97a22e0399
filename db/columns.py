"""Many rows read column by column, without an object of Python for each value."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, Select, cast, func, select
from sqlalchemy.types import Boolean, Date, DateTime, Float, Integer, LargeBinary, Text

from db.written import Written, as_read

APART, NOTHING = "\x1f", "\x1e"  # a stored text may hold the one, is never the other: cells are trimmed
TYPES = {Integer: pa.int64(), Date: pa.date32(), Boolean: pa.bool_(), Float: pa.float64(), DateTime: pa.timestamp("s")}
BY_VALUE = (Float, DateTime)  # a text of these is not exact, or not the same in both engines


@dataclass(frozen=True, eq=False)
class Asked:
    """A select made ready for `columns`; of few rows that takes as long as their answer."""

    rows: Select
    types: dict[str, pa.DataType]  # by the name of the column
    written: frozenset[str]  # which columns are texts of people
    joined: Select | None  # None where the columns have to come by value

    @classmethod
    def of(cls, rows: Select, dialect: str) -> "Asked":
        wanted = rows.subquery().c
        types = {name: next((kind for sql, kind in TYPES.items() if isinstance(column.type, sql)), pa.large_string())
                 for name, column in wanted.items()}
        by_value = any(isinstance(column.type, BY_VALUE) for column in wanted)
        texts = (_in_utf8(dialect, func.aggregate_strings(func.coalesce(cast(column, Text), NOTHING), APART)) for column in wanted)
        written = frozenset(name for name, column in wanted.items() if isinstance(column.type, Written))
        return cls(rows, types, written, None if by_value else select(func.count(), *texts))


def columns(connection: Connection, rows: Select | Asked, values: Mapping[str, object] = MappingProxyType({})) -> dict[str, pa.Array]:
    """Each column of a select as an array in the order of the rows, null where a row has no value; text as large_string.

    A column comes as one text that the engine puts together: a million services are here in a second. `values` are of the
    parameters of the select.
    """
    asked = rows if isinstance(rows, Asked) else Asked.of(rows, connection.dialect.name)
    arrays = None if asked.joined is None else _joined(connection, asked, values)
    if arrays is not None:
        return {name: as_read(array) if name in asked.written else array for name, array in zip(asked.types, arrays, strict=True)}
    listed = list(zip(*connection.execute(asked.rows, values).all(), strict=True)) or [()] * len(asked.types)
    return {name: pa.array(column, kind) for column, (name, kind) in zip(listed, asked.types.items(), strict=True)}


def frame_of(connection: Connection, rows: Select, *, dtype=None) -> pd.DataFrame:
    """A select of few rows as a table under the names of its columns, in values of Python; of millions ask `columns`."""
    result = connection.execute(rows)
    # plain tuples: pandas asks a row of SQLAlchemy's, in vain and at length, what else it may be
    return pd.DataFrame(list(map(tuple, result)), columns=list(result.keys()), dtype=dtype)


def _joined(connection: Connection, asked: Asked, values: Mapping[str, object]) -> list[pa.Array] | None:
    """The columns by way of text; None where a text holds the separator."""
    count, *joined = connection.execute(asked.joined, values).one()
    if not count:
        return [pa.array([], kind) for kind in asked.types.values()]
    joined.reverse()  # so that each text is let go as soon as it is read
    arrays = [_array(joined.pop(), kind) for kind in asked.types.values()]
    return arrays if all(len(array) == count for array in arrays) else None


def _in_utf8(dialect: str, text):
    """A text as its bytes, since a string of Python would only be made to be taken apart again."""
    return cast(text, LargeBinary) if dialect == "sqlite" else func.convert_to(text, "UTF8")


def _array(text: bytes, kind: pa.DataType) -> pa.Array:
    gaps = NOTHING.encode() in text
    if kind == pa.int64() and not gaps:
        return pa.array(np.fromstring(text, dtype=np.int64, sep=APART))
    whole = pa.Array.from_buffers(pa.large_string(), 1, [None, pa.py_buffer(np.array([0, len(text)])), pa.py_buffer(text)])
    words = pc.list_flatten(pc.split_pattern(whole, APART))
    if gaps:
        words = pc.if_else(pc.equal(words, NOTHING), pa.scalar(None, words.type), words)
    return words.cast(kind)
