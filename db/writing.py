"""Writing by set: stage a file, compare it with what is current, close the changed, insert the new."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pandas as pd
from sqlalchemy import Column, Connection, Integer, MetaData, Table, and_, func, insert, literal, or_, select, update

from db import derived, identities
from db.bulk import expect, indexes_aside, insert_frame
from db.declare import Dataset
from db.folding import fold
from db.progress import COMPARING, STORING, SUMMING, tell
from db.standing import may_differ
from db.store import Entry, enter, is_known, keeping_bytes

SYSTEM = ("row_id", "batch_id", "origin_id", "replaced_in")
NONE = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Staged:
    """A file's rows, each compared with its current version; it holds while the store's state does.

    `fresh` and `differing` are positions in `rows`; `replaced` are the row_ids of the versions that differ; `alone`: nothing else
    of the dataset is current.
    """

    dataset: Dataset
    rows: pd.DataFrame = field(repr=False)  # file_row and the present columns, the key as stored
    fresh: np.ndarray = field(repr=False)
    differing: np.ndarray = field(default_factory=lambda: NONE, repr=False)
    replaced: np.ndarray = field(default_factory=lambda: NONE, repr=False)
    alone: bool = False

    @property
    def new(self) -> int:
        return len(self.fresh)

    @property
    def changed(self) -> int:
        return len(self.differing)

    @property
    def unchanged(self) -> int:
        return len(self.rows) - self.new - self.changed

    @property
    def news(self) -> np.ndarray:
        """The file_row of every row that is not stored as it is."""
        return self.rows["file_row"].to_numpy()[np.concatenate([self.fresh, self.differing])]

    def news_at(self, day: str) -> list:
        """The days, the newest first, of the rows that are not stored as they are."""
        days = self.rows[day].take(np.concatenate([self.fresh, self.differing])).dropna().unique()
        return sorted((stamp.date() for stamp in pd.to_datetime(days)), reverse=True)

    def sums(self, day: str, codes: list[str]) -> dict:
        """By day: how many rows come (new and changed), and the sums of columns over them; of one not filed, 0."""
        rows = self.rows.take(np.concatenate([self.fresh, self.differing]))
        added = rows.reindex(columns=codes).astype("Int64").fillna(0).groupby(rows[day]).sum()
        counted = rows.groupby(day).size()
        return {on.date(): [int(counted[on]), *(int(value) for value in added.loc[on])] for on in counted.index}


def stage(connection: Connection, dataset: Dataset, rows: pd.DataFrame) -> Staged:
    """Lay rows beside the current ones and compare; nothing of the store is changed.

    `rows` has `file_row` and any of the dataset's columns, as stored values (money in 分, codes and
    identities as numbers, missing as NA). The keys must be present and single; a column that is not
    there keeps the stored value.
    """
    rows = rows.copy(deep=False)
    if dataset.model.folded_key:
        rows["key_text"] = rows[dataset.model.folded_key].map(fold)
    names = [name for name in _names(dataset.table) if name in rows.columns and name not in SYSTEM]
    rows = rows[["file_row", *names]].reset_index(drop=True)
    if not _holds_anything(connection, dataset):
        return Staged(dataset, rows, np.arange(len(rows)), alone=True)
    left = may_differ(connection, dataset, rows)
    if not len(left):
        return Staged(dataset, rows, NONE)
    fresh, differing, replaced = _compared(connection, dataset, laid(connection, dataset, rows.take(left)))
    return Staged(dataset, rows, left[fresh], left[differing], replaced)


def _names(table: Table) -> list[str]:
    return [column.name for column in table.c]


def _holds_anything(connection: Connection, dataset: Dataset) -> bool:
    return connection.scalar(select(dataset.table.c.row_id).where(is_known(dataset.model, on=None)).limit(1)) is not None


def laid(connection: Connection, dataset: Dataset, rows: pd.DataFrame, **more: np.ndarray) -> Table:
    """Rows in a temporary table, numbered by `place`, with more columns of whole numbers."""
    names = [name for name in _names(dataset.table) if name in rows.columns]
    table = _temporary(dataset.table, tuple(names), tuple(more))
    table.drop(connection, checkfirst=True)
    table.create(connection)
    insert_frame(connection, table, rows[["file_row", *names]].assign(place=np.arange(len(rows)), **more), stage=COMPARING)
    return table


@lru_cache(maxsize=256)
def _temporary(store: Table, names: tuple[str, ...], more: tuple[str, ...]) -> Table:
    """The temporary table for some columns; kept, so that what is asked of it is compiled once."""
    return Table("staged", MetaData(), Column("place", Integer, primary_key=True), Column("file_row", Integer),
                 *(Column(name, Integer) for name in more), *(Column(name, store.c[name].type) for name in names), prefixes=["TEMPORARY"])


def _compared(connection: Connection, dataset: Dataset, table: Table) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The places of new rows, those of changed ones, and the row_ids of what these would replace."""
    store = dataset.table
    same_key = and_(store.c.replaced_in.is_(None),
                    *(table.c[name] == store.c[name] for name in dataset.key_in_store))
    differs = or_(*(table.c[name].is_distinct_from(store.c[name]) for name in _values(dataset, table)),
                  literal(False))
    pairs = connection.execute(
        select(table.c.place, func.coalesce(store.c.row_id, 0)).select_from(table.outerjoin(store, same_key))
        .where(or_(store.c.row_id.is_(None), differs)).order_by(table.c.place)).all()
    place, row = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return place[row == 0], place[row > 0], row[row > 0]


def _values(dataset: Dataset, table: Table) -> list[str]:
    """The staged columns that a difference is looked for in."""
    return [name for name in _names(table) if name not in ("place", "file_row", "row_id", *dataset.key_in_store)]


def commit(connection: Connection, staged: Staged, entry: Entry) -> int | None:
    """Store what was staged as one new batch; None, and nothing stored, where nothing differs.

    The connection is the writer's; the store's state must still be the one that was staged against.
    Derived tables are refreshed in the same transaction. Raises RowsLost.
    """
    if not staged.new and not staged.changed:
        return None
    batch_id = enter(connection, entry, new=staged.new, changed=staged.changed, unchanged=staged.unchanged)
    rows = staged.rows
    if staged.dataset.code in identities.KIND_OF:
        kind = identities.KIND_OF[staged.dataset.code]
        rows = rows.assign(identity=identities.assign(connection, kind, rows["name"]))
    with keeping_bytes(connection, entry), indexes_aside(connection, staged.dataset.table, rows=staged.new):
        _replace(connection, staged, rows, batch_id)
        _insert(connection, staged, rows, batch_id)
        tell(SUMMING)
        derived.refresh(connection, staged.dataset, batch_id, whole=rows if staged.alone else None)
    return batch_id


def close_rows(connection: Connection, store: Table, row_ids, batch_id: int) -> int:
    """Mark rows as replaced or withdrawn by a batch; how many they were."""
    return connection.execute(update(store).where(store.c.row_id.in_(row_ids)).values(replaced_in=batch_id)).rowcount


def _replace(connection: Connection, staged: Staged, rows: pd.DataFrame, batch_id: int) -> None:
    """New versions of the rows that differ; a column that was not filed keeps its value."""
    if not staged.changed:
        return
    store = staged.dataset.table
    table = laid(connection, staged.dataset, rows.take(staged.differing), row_id=staged.replaced)
    expect(staged.changed, close_rows(connection, store, select(table.c.row_id), batch_id))
    names = [name for name in _names(store) if name not in SYSTEM]
    values = [table.c[name] if name in table.c else store.c[name] for name in names]
    renewed = connection.execute(insert(store).from_select(
        ["batch_id", "origin_id", *names],
        select(literal(batch_id), literal(batch_id), *values)
        .select_from(table.join(store, store.c.row_id == table.c.row_id)).order_by(table.c.place)),
        execution_options={"preserve_rowcount": True})
    expect(staged.changed, renewed.rowcount)


def _insert(connection: Connection, staged: Staged, rows: pd.DataFrame, batch_id: int) -> None:
    if staged.new:
        fresh = rows if staged.new == len(rows) else rows.take(staged.fresh)
        insert_frame(connection, staged.dataset.table,
                     fresh.drop(columns="file_row"), stage=STORING, batch_id=batch_id, origin_id=batch_id)
