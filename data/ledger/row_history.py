"""The history of one row: which import set each of its values, by whom, from which file."""


import pandas as pd
from sqlalchemy import Connection, select

from data import said
from data.masking import as_it_stands
from db import clock
from db.datasets import DATASETS
from db.declare import Dataset
from db.folding import fold
from db.tables.ledger import Batch

OFFERED = 2_000
TOLD = ["at", "batch", "action", "by", "file_name", "column", "before", "after"]


def keys(connection: Connection, *, batch: int) -> dict[tuple, str]:
    """The keys of the rows that an entry brought or withdrew, in words; the first 2,000."""
    dataset = _dataset(connection, batch)
    table, names = dataset.table, [column.code for column in dataset.key]
    rows = connection.execute(
        select(*(table.c[name] for name in names)).where((table.c.batch_id == batch) | (table.c.replaced_in == batch))
        .distinct().order_by(*(table.c[name] for name in names)).limit(OFFERED)).all()
    key_rows = pd.DataFrame([tuple(row) for row in rows], columns=names, dtype=object)
    parts = [said.said_of(connection, dataset.column(name), key_rows[name]) for name in names]
    return {tuple(row): " · ".join(part) for row, *part in zip(rows, *parts, strict=True)}


def history(connection: Connection, *, batch: int, key: tuple) -> pd.DataFrame:
    """Every change of a value of one row of the entry's dataset: the newest entry first, inside it the columns in their order.

    Columns: at (Beijing), batch, action, by, file_name, column (code), before and after (in words).
    """
    return of_row(connection, dataset=_dataset(connection, batch), key=key)


@as_it_stands
def of_row(connection: Connection, *, dataset: Dataset, key: tuple, known_on: int | None = None) -> pd.DataFrame:
    """Every change of a value of one row of a dataset up to an entry of the ledger, as `history` gives them."""
    nothing = {column.code: (None, "") for column in dataset.columns}
    changes, earlier = [], nothing
    for number, values in _events(connection, dataset, key):
        if known_on is not None and number > known_on:
            break
        now = values or nothing
        changes += [(number, code, earlier[code][1], said.apart(earlier[code][1], words)) for code, (value, words) in now.items() if value != earlier[code][0]]
        earlier = now
    ledger = {entry.id: entry for entry in connection.execute(
        select(Batch.id, Batch.at, Batch.action, Batch.by, Batch.file_name).where(Batch.id.in_({row[0] for row in changes})))}
    rows = [(clock.to_beijing(ledger[number].at), number, ledger[number].action, ledger[number].by, ledger[number].file_name, *rest)
            for number, *rest in sorted(changes, key=lambda change: -change[0])]
    return pd.DataFrame(rows, columns=TOLD)


def _dataset(connection: Connection, batch: int) -> Dataset:
    return DATASETS[connection.scalar(select(Batch.dataset).where(Batch.id == batch))]


def _events(connection: Connection, dataset: Dataset, key: tuple) -> list[tuple[int, dict[str, tuple]]]:
    """(batch, {column: (value, in words)}) each time the row came, changed or went; of a row that went, nothing is left."""
    table, names = dataset.table, [column.code for column in dataset.columns]
    same = [table.c[stored] == (fold(value) if stored == "key_text" else value)
            for stored, value in zip(dataset.key_in_store, key, strict=True)]
    rows = connection.execute(select(table.c.batch_id, table.c.replaced_in, *(table.c[name] for name in names))
                              .where(*same).order_by(table.c.batch_id, table.c.row_id)).all()
    versions = pd.DataFrame([tuple(row)[2:] for row in rows], columns=names, dtype=object)
    words = pd.DataFrame({name: said.said_of(connection, dataset.column(name), versions[name]) for name in names})
    came = {row.batch_id: {name: (versions.at[place, name], words.at[place, name]) for name in names} for place, row in enumerate(rows)}
    went = {row.replaced_in: {} for row in rows if row.replaced_in and row.replaced_in not in came}
    return sorted((came | went).items(), key=lambda event: event[0])
