"""A few rows straight into the store, as an import of theirs would rest there."""

from functools import cache

import pandas as pd
from sqlalchemy import Select, func, select

from db.datasets import DATASETS, metadata
from db.engine import reading, writing
from db.store import Entry, known
from db.writing import commit, stage


def put(dataset: str, *rows: dict, demonstration: bool = False) -> int | None:
    """Import rows of stored values (dates as ISO text); the batch, or None where all is unchanged."""
    with writing() as connection:
        staged = stage(connection, DATASETS[dataset], frame(dataset, *rows))
        return commit(connection, staged, Entry(dataset=dataset, rows=len(rows), demonstration=demonstration))


def frame(dataset: str, *rows: dict) -> pd.DataFrame:
    """The same rows as a file of theirs is staged."""
    table = pd.DataFrame(rows)
    for column in DATASETS[dataset].columns:
        if column.kind in ("date", "datetime") and column.code in table:
            table[column.code] = pd.to_datetime(table[column.code])
    return table.assign(file_row=range(2, 2 + len(table)))


def held(dataset: str, *columns: str, on: int | None = None) -> set[tuple]:
    """The rows of a dataset as known after a batch, as a set of tuples of the named columns."""
    table = DATASETS[dataset].table
    with reading() as connection:
        rows = known(DATASETS[dataset].model, on=on).with_only_columns(*(table.c[name] for name in columns))
        return {tuple(row) for row in connection.execute(rows)}


def count_of_rows() -> dict[str, int]:
    """How many rows every table of the store has, closed ones and the ledger included."""
    with reading() as connection:
        return dict(connection.execute(_counting()).mappings().one())


@cache
def _counting() -> Select:
    """A count of every table, in one statement."""
    return select(*(select(func.count()).select_from(table).scalar_subquery().label(name) for name, table in metadata.tables.items()))
