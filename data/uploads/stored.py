"""What the store holds now, in the types that a file is read into."""

import numpy as np
import pandas as pd
from sqlalchemy import Boolean, Connection, Date, DateTime, Float, Integer, String, select, type_coerce

from db.datasets import DATASETS
from db.declare import Dataset
from db.store import is_known

DTYPES = {Integer: "Int64", Float: "float64", Boolean: "boolean"}


def frame(connection: Connection, dataset: Dataset, columns: list[str]) -> pd.DataFrame:
    """Columns of the current rows of a dataset: dates as datetime64[s], whole numbers as Int64, text as str."""
    table = dataset.table
    found = connection.execute(select(*(_plain(table.c[name]) for name in columns)).where(is_known(dataset.model, on=None)))
    held = list(zip(*found.all(), strict=True)) or [()] * len(columns)
    return pd.DataFrame({name: _typed(values, table.c[name].type) for name, values in zip(columns, held, strict=True)})


def _plain(column):
    """A column as the driver gives it: a day as its text in SQLite, which numpy reads faster than a date."""
    return type_coerce(column, String).label(column.name) if isinstance(column.type, Date) else column


def _typed(values: tuple, kind) -> pd.Series:
    if isinstance(kind, (Date, DateTime)):
        return pd.Series(np.array(values, dtype="datetime64[s]"))
    dtype = next((dtype for sql, dtype in DTYPES.items() if isinstance(kind, sql)), "str")
    return pd.Series(values, dtype=dtype)


def values_of(connection: Connection, dataset: str, column: str) -> pd.Index:
    """The distinct current values of one column."""
    table = DATASETS[dataset].table
    found = connection.scalars(select(table.c[column]).distinct().where(is_known(DATASETS[dataset].model, on=None)))
    return pd.Index(_typed(tuple(found.all()), table.c[column].type))


def places_in(index: pd.Index, values: pd.Series) -> np.ndarray:
    """Where each value stands in an index of distinct values; -1 where it does not. Each is looked up once."""
    number, distinct = pd.factorize(values)
    return np.append(index.get_indexer(distinct), -1)[number]
