"""What the store holds now, in the types that a file is read into."""

import pandas as pd
from sqlalchemy import Connection, Date, DateTime, Integer, select

from db.datasets import DATASETS
from db.declare import Dataset
from db.store import is_known


def frame(connection: Connection, dataset: Dataset, columns: list[str]) -> pd.DataFrame:
    """Columns of the current rows of a dataset; dates as datetime64, whole numbers as Int64."""
    table = dataset.table
    found = connection.execute(select(*(table.c[name] for name in columns)).where(is_known(dataset.model, on=None)))
    rows = pd.DataFrame(found.all(), columns=columns)
    for name in columns:
        kind = table.c[name].type
        if isinstance(kind, (Date, DateTime)):
            rows[name] = pd.to_datetime(rows[name]).astype("datetime64[s]")
        elif isinstance(kind, Integer):
            rows[name] = rows[name].astype("Int64")
    return rows


def values_of(connection: Connection, dataset: str, column: str) -> pd.Index:
    """The distinct current values of one column."""
    table = DATASETS[dataset].table
    found = connection.execute(select(table.c[column]).distinct().where(is_known(DATASETS[dataset].model, on=None)))
    return pd.Index([row[0] for row in found])
