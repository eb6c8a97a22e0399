"""What a later version adds to the permanent reference, entered as if it had been there from the first load on."""

from collections.abc import Iterable, Iterator

import pandas as pd
from sqlalchemy import ColumnElement, Connection, and_, select

from db import identities
from db.bulk import insert_frame
from db.declare import Dataset
from db.folding import fold
from db.tables.ledger import Batch
from db.tokens import touch

ALIKE = {"reporting_calendar": ("dataset", "frequency")}  # an office that has lines of its own for both keeps its own
Stretch = tuple[int, int | None]  # the batch that brought a row and the one that ended it


def add(connection: Connection, dataset: Dataset, rows: pd.DataFrame, *, first: int) -> None:
    """Add the rows that no reference entry has brought, known from the first entry of the ledger on.

    Where an office has rows of its own that are alike (of one key, unless ALIKE says otherwise) they stand, and the
    reference is what was known before them and whenever they were taken back.
    """
    if dataset.model.folded_key:
        rows = rows.assign(key_text=rows[dataset.model.folded_key].map(fold))
    if dataset.code in identities.KIND_OF:
        rows = rows.assign(identity=identities.assign(connection, identities.KIND_OF[dataset.code], rows["name"]))
    rows, table = rows.drop(columns="file_row"), dataset.table
    for place in range(len(rows)):
        row = rows.iloc[[place]]
        if _versions(connection, dataset, row, dataset.key_in_store, reference=True):
            continue
        own = _versions(connection, dataset, row, ALIKE.get(dataset.code, dataset.key_in_store), reference=False)
        for began, ended in _gaps(own, first):
            insert_frame(connection, table, row.assign(replaced_in=pd.array([ended], "Int64")), batch_id=began, origin_id=first)
    touch(connection, dataset.code)


def _versions(connection: Connection, dataset: Dataset, row: pd.DataFrame, columns: Iterable[str], *, reference: bool) -> list[Stretch]:
    """When rows stood that are alike in these columns: those of the reference, or those of the office."""
    table = dataset.table
    entries = select(Batch.id).where(Batch.action == "reference")
    brought = table.c.origin_id.in_(entries) if reference else table.c.origin_id.not_in(entries)
    alike = and_(brought, *(_is(table.c[name], row[name].iat[0]) for name in columns))
    return [tuple(stretch) for stretch in connection.execute(select(table.c.batch_id, table.c.replaced_in).where(alike))]


def _is(column, value) -> ColumnElement[bool]:
    return column == (value.date() if isinstance(value, pd.Timestamp) else value)


def _gaps(stretches: list[Stretch], first: int) -> Iterator[Stretch]:
    """The stretches, from the first batch on, in which none of the others stood."""
    since = first
    for began, ended in sorted(stretches):
        if began > since:
            yield since, began
        if ended is None:
            return
        since = max(since, ended)
    yield since, None
