"""What the store holds now, in the types that a file is read into."""

from functools import lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import ColumnElement, Connection, bindparam, select

from db.columns import Asked, columns
from db.datasets import DATASETS
from db.declare import Dataset
from db.store import is_known

DTYPES = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.large_string(): pd.StringDtype(na_value=np.nan)}


FEW = 500  # values that are asked for by name; beyond them all rows are read


def frame(connection: Connection, dataset: Dataset, names: list[str], *, among: pd.Series | None = None) -> pd.DataFrame:
    """Columns of the current rows of a dataset: dates as datetime64[s], whole numbers as Int64, text as str. Of few values
    `among` which the first column is sought, only the rows that have one of them."""
    few = among is not None and len(among) <= FEW
    values = {"among": _each_once(among)} if few else {}
    arrays = columns(connection, _asked(dataset.model, tuple(names), few, connection.dialect.name), values)
    return pd.DataFrame({name: _series(column) for name, column in arrays.items()})


@lru_cache(maxsize=512)
def _asked(model: type, names: tuple[str, ...], few: bool, dialect: str) -> Asked:
    """What `frame` asks of a table, put together once: the rules ask the same of each file."""
    table = model.__table__
    rows = select(*(table.c[name] for name in names)).where(is_known(model, on=None))
    return Asked.of(rows.where(table.c[names[0]].in_(bindparam("among", expanding=True))) if few else rows, dialect)


def _each_once(among: pd.Series) -> list:
    return pd.Series(among).dropna().unique().tolist()


def _series(column: pa.Array) -> pd.Series:
    if pa.types.is_date(column.type):
        column = column.cast(pa.timestamp("s"))
    return column.to_pandas(types_mapper=DTYPES.get)


def _sought(column: ColumnElement, among: pd.Series | None) -> list[ColumnElement[bool]]:
    if among is None or len(among) > FEW:
        return []
    return [column.in_(_each_once(among))]


def values_of(connection: Connection, dataset: str, column: str, *, among: pd.Series | None = None) -> pd.Index:
    """The distinct current values of one column; of few values `among` which they are sought, those that are there."""
    held = DATASETS[dataset].table.c[column]
    wanted = select(held).distinct().where(is_known(DATASETS[dataset].model, on=None), *_sought(held, among))
    return pd.Index(_series(columns(connection, wanted)[column]))


def places_in(index: pd.Index, values: pd.Series) -> np.ndarray:
    """Where each value stands in an index of distinct values; -1 where it does not."""
    wanted = pa.array(values)
    places = pc.index_in(wanted, value_set=pa.array(index, wanted.type), skip_nulls=True)
    return places.fill_null(-1).to_numpy()
