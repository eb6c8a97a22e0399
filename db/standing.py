"""Which rows of a large file stand in the store as they are, told from whole columns: nearly all where a file comes again."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, func, select

from db.bulk import MANY
from db.columns import BY_VALUE, columns
from db.declare import Dataset
from db.progress import COMPARING, tell
from db.store import current


def may_differ(connection: Connection, dataset: Dataset, rows: pd.DataFrame) -> np.ndarray:
    """The places of the rows that are not seen to stand in the store value for value; all of them where looking does not pay.

    `rows` has the key as stored and any columns of the dataset.
    """
    table = dataset.table
    names = [column.name for column in table.c if column.name in rows.columns]
    if not _pays(connection, dataset, names, len(rows)):
        return np.arange(len(rows))
    tell(COMPARING, 0, len(rows))
    stored = columns(connection, current(dataset.model).with_only_columns(*(table.c[name] for name in names)))
    filed = {name: _array(rows[name]).cast(stored[name].type) for name in names}
    at = _places([(filed[name], stored[name]) for name in dataset.key_in_store])
    alike = at >= 0
    in_order = np.array_equal(at, np.arange(len(stored[names[0]])))
    for name in set(names) - set(dataset.key_in_store):
        beside = stored[name] if in_order else stored[name].take(pa.array(at, mask=at < 0))
        alike &= _same(filed[name], beside)
    return np.flatnonzero(~alike)


def _pays(connection: Connection, dataset: Dataset, names: list[str], count: int) -> bool:
    """Whether the rows are many, most of the table, and of values that `columns` reads exactly and fast."""
    table = dataset.table
    return (count >= MANY and not any(isinstance(table.c[name].type, BY_VALUE) for name in names)
            and connection.scalar(select(func.max(table.c.row_id))) <= 2 * count)


def _array(values: pd.Series) -> pa.Array:
    array = pa.array(values)
    return array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array


def _places(keys: list[tuple[pa.Array, pa.Array]]) -> np.ndarray:
    """Where each filed key stands among the stored ones, -1 where it does not; of each part of the key the filed and the stored values."""
    if len(keys) == 1:
        filed, stored = keys[0]
        if filed.equals(stored):
            return np.arange(len(stored))
        return pc.index_in(filed, value_set=stored).fill_null(-1).to_numpy().astype(np.int64)
    count, numbers = len(keys[0][0]), np.zeros(sum(map(len, keys[0])), dtype=np.int64)
    for part in keys:  # each key as one number, part by part
        values, distinct = pd.factorize(pd.Series(pa.chunked_array(part), dtype=pd.ArrowDtype(part[0].type)))
        numbers = pd.factorize(numbers * len(distinct) + values)[0]
    return pd.Index(numbers[count:]).get_indexer(numbers[:count])


def _same(filed: pa.Array, stored: pa.Array) -> np.ndarray:
    """Whether two columns hold the same, place by place; a gap is the same as a gap."""
    both = pc.and_(pc.is_null(filed), pc.is_null(stored))
    return pc.or_(pc.fill_null(pc.equal(filed, stored), False), both).to_numpy(zero_copy_only=False)
