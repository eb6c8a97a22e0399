"""Writing by set: stage a file, compare it with what is current, close the changed, insert the new."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Column, Connection, Integer, MetaData, Table, and_, func, insert, literal, or_, select, update

from db import derived, identities
from db.bulk import insert_frame
from db.declare import Dataset
from db.folding import fold
from db.store import Entry, enter

SYSTEM = ("row_id", "batch_id", "origin_id", "replaced_in")


@dataclass(frozen=True)
class Staged:
    """A file's rows in a temporary table, each compared with its current version."""

    dataset: Dataset
    table: Table  # present columns, the key as stored, and file_row
    verdicts: Table  # file_row -> row_id of the changed row, or NULL for a new one
    new: int
    changed: int
    unchanged: int


def stage(connection: Connection, dataset: Dataset, rows: pd.DataFrame) -> Staged:
    """Lay rows beside the current ones and compare; nothing of the store is changed.

    `rows` has `file_row` and any of the dataset's columns, as stored values (money in 分, codes and
    identities as numbers, missing as NA). The keys must be present and single; a column that is not
    there keeps the stored value.
    """
    rows = rows.copy(deep=False)
    if dataset.model.folded_key:
        rows["key_text"] = rows[dataset.model.folded_key].map(fold)
    names = [name for name in dataset.table.c.keys() if name in rows.columns and name not in SYSTEM]
    scratch = MetaData()
    table = Table("staged", scratch, Column("file_row", Integer, primary_key=True),
                  *(Column(name, dataset.table.c[name].type) for name in names), prefixes=["TEMPORARY"])
    verdicts = Table("verdict", scratch, Column("file_row", Integer, primary_key=True),
                     Column("row_id", Integer), prefixes=["TEMPORARY"])
    scratch.drop_all(connection)
    scratch.create_all(connection)
    insert_frame(connection, table, rows[["file_row", *names]])
    return _compared(connection, dataset, table, verdicts)


def _compared(connection: Connection, dataset: Dataset, table: Table, verdicts: Table) -> Staged:
    store = dataset.table
    same_key = and_(store.c.replaced_in.is_(None),
                    *(table.c[name] == store.c[name] for name in dataset.key_in_store))
    differs = or_(*(table.c[name].is_distinct_from(store.c[name]) for name in _values(dataset, table)),
                  literal(False))
    connection.execute(insert(verdicts).from_select(
        ["file_row", "row_id"],
        select(table.c.file_row, store.c.row_id).select_from(table.outerjoin(store, same_key))
        .where(or_(store.c.row_id.is_(None), differs))))
    total = connection.scalar(select(func.count()).select_from(table))
    listed, changed = connection.execute(select(func.count(), func.count(verdicts.c.row_id))).one()
    return Staged(dataset, table, verdicts, listed - changed, changed, total - listed)


def _values(dataset: Dataset, table: Table) -> list[str]:
    """The staged columns that a difference is looked for in."""
    return [name for name in table.c.keys() if name not in ("file_row", *dataset.key_in_store)]


def commit(connection: Connection, staged: Staged, entry: Entry) -> int | None:
    """Store what was staged as one new batch; None, and nothing stored, where nothing differs.

    The connection is the writer's. Derived tables are refreshed in the same transaction.
    """
    if not staged.new and not staged.changed:
        return None
    batch_id = enter(connection, entry, new=staged.new, changed=staged.changed, unchanged=staged.unchanged)
    close_rows(connection, staged.dataset.table, select(staged.verdicts.c.row_id), batch_id)
    _insert(connection, staged, batch_id)
    derived.refresh(connection, staged.dataset, batch_id)
    return batch_id


def close_rows(connection: Connection, store: Table, row_ids, batch_id: int) -> None:
    """Mark rows as replaced or withdrawn by a batch."""
    connection.execute(update(store).where(store.c.row_id.in_(row_ids)).values(replaced_in=batch_id))


def _insert(connection: Connection, staged: Staged, batch_id: int) -> None:
    store, table, verdicts = staged.dataset.table, staged.table, staged.verdicts
    old = store.alias("old")
    names = [name for name in store.c.keys() if name not in (*SYSTEM, "identity")]
    values = [table.c[name] if name in table.c else old.c[name] for name in names]
    source = verdicts.join(table, table.c.file_row == verdicts.c.file_row)
    source = source.outerjoin(old, old.c.row_id == verdicts.c.row_id)
    if staged.dataset.code in identities.KIND_OF:
        names, values = [*names, "identity"], [*values, _identity(connection, staged)]
    connection.execute(insert(store).from_select(
        ["batch_id", "origin_id", *names],
        select(literal(batch_id), literal(batch_id), *values).select_from(source).order_by(verdicts.c.file_row)))


def _identity(connection: Connection, staged: Staged):
    """A scalar subquery that gives each staged name its permanent identity."""
    from db.tables.reference import Identity

    kind = identities.KIND_OF[staged.dataset.code]
    names = [row.name for row in connection.execute(select(staged.table.c.name))]
    identities.assign(connection, kind, pd.Series(names, dtype=object))
    known = Identity.__table__
    return (select(known.c.id).where(known.c.kind == kind, known.c.folded == staged.table.c.key_text)
            .scalar_subquery())


def largest_changes(connection: Connection, staged: Staged, *, limit: int = 20) -> pd.DataFrame:
    """Old and new values of changed rows: columns file_row, column, old, new, keys as stored.

    Numbers come first, by the size of the change; `limit` rows a column at most.
    """
    store, table, verdicts = staged.dataset.table, staged.table, staged.verdicts
    joined = verdicts.join(table, table.c.file_row == verdicts.c.file_row).join(
        store, store.c.row_id == verdicts.c.row_id)
    found = []
    for name in _values(staged.dataset, table):
        numeric = table.c[name].type.python_type in (int, float)
        size = func.abs(func.coalesce(table.c[name], 0) - func.coalesce(store.c[name], 0)) if numeric else literal(0)
        rows = connection.execute(
            select(verdicts.c.file_row, *(table.c[key].label(key) for key in staged.dataset.key_in_store),
                   literal(name).label("column"), store.c[name].label("old"), table.c[name].label("new"),
                   size.label("size"))
            .select_from(joined).where(table.c[name].is_distinct_from(store.c[name]))
            .order_by(size.desc(), verdicts.c.file_row).limit(limit))
        found += [dict(row._mapping) for row in rows]
    changes = pd.DataFrame(found).drop_duplicates(subset=["file_row", "column"]) if found else pd.DataFrame()
    return changes.sort_values("size", ascending=False, kind="stable").head(limit) if len(changes) else changes
