"""Many rows read column by column, without an object of Python for each value."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, Select, cast, func, select
from sqlalchemy.types import Boolean, Date, DateTime, Float, Integer, LargeBinary, Text

APART, NOTHING = "\x1f", "\x1e"  # a stored text may hold the one, is never the other: cells are trimmed
TYPES = {Integer: pa.int64(), Date: pa.date32(), Boolean: pa.bool_(), Float: pa.float64(), DateTime: pa.timestamp("s")}
BY_VALUE = (Float, DateTime)  # a text of these is not exact, or not the same in both engines


def columns(connection: Connection, rows: Select) -> dict[str, pa.Array]:
    """Each column of a select as an array in the order of the rows, null where a row has no value; text as large_string.

    A column comes as one text that the engine puts together: a million services are here in a second.
    """
    wanted = rows.subquery()
    types = [next((kind for sql, kind in TYPES.items() if isinstance(column.type, sql)), pa.large_string())
             for column in wanted.c]
    arrays = None
    if not any(isinstance(column.type, BY_VALUE) for column in wanted.c):
        arrays = _joined(connection, wanted.c, types)
    if arrays is None:
        values = list(zip(*connection.execute(rows).all(), strict=True)) or [()] * len(types)
        arrays = [pa.array(column, kind) for column, kind in zip(values, types, strict=True)]
    return dict(zip(wanted.c.keys(), arrays, strict=True))


def frame_of(connection: Connection, rows: Select, *, dtype=None) -> pd.DataFrame:
    """A select of few rows as a table under the names of its columns, in values of Python; of millions ask `columns`."""
    result = connection.execute(rows)
    # plain tuples: pandas asks a row of SQLAlchemy's, in vain and at length, what else it may be
    return pd.DataFrame(list(map(tuple, result)), columns=list(result.keys()), dtype=dtype)


def _joined(connection: Connection, wanted, types: list[pa.DataType]) -> list[pa.Array] | None:
    """The columns by way of text; None where a text holds the separator."""
    texts = (_in_utf8(connection, func.aggregate_strings(func.coalesce(cast(column, Text), NOTHING), APART)) for column in wanted)
    count, *joined = connection.execute(select(func.count(), *texts)).one()
    if not count:
        return [pa.array([], kind) for kind in types]
    joined.reverse()  # so that each text is let go as soon as it is read
    arrays = [_array(joined.pop(), kind) for kind in types]
    return arrays if all(len(array) == count for array in arrays) else None


def _in_utf8(connection: Connection, text):
    """A text as its bytes, since a string of Python would only be made to be taken apart again."""
    return cast(text, LargeBinary) if connection.dialect.name == "sqlite" else func.convert_to(text, "UTF8")


def _array(text: bytes, kind: pa.DataType) -> pa.Array:
    gaps = NOTHING.encode() in text
    if kind == pa.int64() and not gaps:
        return pa.array(np.fromstring(text, dtype=np.int64, sep=APART))
    whole = pa.Array.from_buffers(pa.large_string(), 1, [None, pa.py_buffer(np.array([0, len(text)])), pa.py_buffer(text)])
    words = pc.list_flatten(pc.split_pattern(whole, APART))
    if gaps:
        words = pc.if_else(pc.equal(words, NOTHING), pa.scalar(None, words.type), words)
    return words.cast(kind)
