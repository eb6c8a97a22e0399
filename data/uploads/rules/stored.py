"""What the store holds now, in the types that a file is read into."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, select

from db.columns import columns
from db.datasets import DATASETS
from db.declare import Dataset
from db.store import is_known

DTYPES = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.large_string(): pd.StringDtype(na_value=np.nan)}


def frame(connection: Connection, dataset: Dataset, names: list[str]) -> pd.DataFrame:
    """Columns of the current rows of a dataset: dates as datetime64[s], whole numbers as Int64, text as str."""
    table = dataset.table
    arrays = columns(connection, select(*(table.c[name] for name in names)).where(is_known(dataset.model, on=None)))
    return pd.DataFrame({name: _series(column) for name, column in arrays.items()})


def _series(column: pa.Array) -> pd.Series:
    if pa.types.is_date(column.type):
        column = column.cast(pa.timestamp("s"))
    return column.to_pandas(types_mapper=DTYPES.get)


def values_of(connection: Connection, dataset: str, column: str) -> pd.Index:
    """The distinct current values of one column."""
    wanted = select(DATASETS[dataset].table.c[column]).distinct().where(is_known(DATASETS[dataset].model, on=None))
    return pd.Index(_series(columns(connection, wanted)[column]))


def places_in(index: pd.Index, values: pd.Series) -> np.ndarray:
    """Where each value stands in an index of distinct values; -1 where it does not."""
    wanted = pa.array(values)
    places = pc.index_in(wanted, value_set=pa.array(index, wanted.type), skip_nulls=True)
    return places.fill_null(-1).to_numpy()
