"""What a batch changes or changed: the largest changes, and the sums of each day before and after. All by set, in SQL."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection, FromClause, and_, func, literal, or_, select, true

from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind
from db.store import is_known, stands_of
from db.tables.ledger import Batch
from db.writing import Staged, laid

AMOUNTS = {Kind.COUNT: 1.0, Kind.NUMBER: 1.0, Kind.PERCENT: 1.0, Kind.MONEY: 1e-6, Kind.MONEY_100M: 1e-10}  # what one stored is worth when compared
ADDED = (Kind.COUNT, Kind.MONEY, Kind.MONEY_100M)
ROWS = "rows"  # the figure that counts the rows of a day
LIMIT = 20
EVERY = true()
DAYS = 60


def of_staged(connection: Connection, staged: Staged) -> tuple[pd.DataFrame, pd.DataFrame]:
    """(the largest changes, the days before and after) of a file that is not stored yet: see `largest` and `_days`."""
    if not staged.changed:
        return pd.DataFrame(), _days_of_staged(connection, staged, {})
    table, day = laid(connection, staged.dataset, staged.rows.take(staged.differing), row_id=staged.replaced), dated(staged.dataset)
    store = staged.dataset.table
    pairs = table.join(store, store.c.row_id == table.c.row_id)
    names = [name for name in _compared(staged.dataset) if name in table.c]
    changes = largest(connection, staged.dataset, pairs, table, store, names=names)
    replaced = _sums_over(connection, staged.dataset, pairs, table.c[day.code], store, only=set(table.c.keys())) if day else {}
    return changes, _days_of_staged(connection, staged, replaced)


def of_batch(connection: Connection, batch: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The same of a batch that is stored: the versions it brought beside those it replaced."""
    dataset = DATASETS[connection.scalar(select(Batch.dataset).where(Batch.id == batch))]
    after, before = dataset.table.alias("later"), dataset.table.alias("earlier")
    pairs = before.join(after, and_(*(after.c[name] == before.c[name] for name in dataset.key_in_store)))
    changes = largest(connection, dataset, pairs, after, before, names=_compared(dataset),
                      of=and_(before.c.replaced_in == batch, after.c.batch_id == batch))
    day = dated(dataset)
    if day is None:
        return changes, _side_by_side({}, {}, dataset)
    touched = _touched(connection, dataset, day, batch)
    return changes, _side_by_side(*(_sums(connection, dataset, day, touched, is_known(dataset.model, on=on))
                                    for on in (batch - 1, batch)), dataset)


def of_undo(connection: Connection, batch: int) -> pd.DataFrame:
    """The days as they are now and as they would be without the batch; its changes are its own, the other way round."""
    dataset = DATASETS[connection.scalar(select(Batch.dataset).where(Batch.id == batch))]
    day, table = dated(dataset), dataset.table
    if day is None:
        return _side_by_side({}, {}, dataset)
    touched = _touched(connection, dataset, day, batch)
    now = _sums(connection, dataset, day, touched, is_known(dataset.model, on=None))
    goes = _sums(connection, dataset, day, touched, stands_of(dataset.code, table, batch))
    comes = _sums(connection, dataset, day, touched, table.c.replaced_in == batch)
    return _side_by_side(now, {on: _added(now[on], comes.get(on), goes.get(on)) for on in now}, dataset)


def dated(dataset: Dataset) -> Column | None:
    """The day in the key of a dataset, where it has one."""
    return next((column for column in dataset.key if column.kind is Kind.DATE), None)


def figures(dataset: Dataset) -> list[Column]:
    """What is added up over a day: the counts and the money that every row must give."""
    return [column for column in dataset.columns if column.required and column.kind in ADDED]


def largest(connection: Connection, dataset: Dataset, pairs: FromClause, after: FromClause, before: FromClause, *,
            names: list[str], of=EVERY, limit: int = LIMIT) -> pd.DataFrame:
    """Columns file_row (the row_id of rows that are stored), the key as stored, column, old, new, size; the largest amounts on top.

    The rows with the largest change are found in one pass; the largest changes stand in them.
    """
    if not names:
        return pd.DataFrame()
    sizes = {column.code: func.abs(func.coalesce(after.c[column.code], 0) - func.coalesce(before.c[column.code], 0))
             * AMOUNTS[column.kind] for column in dataset.columns if column.code in names and column.kind in AMOUNTS}
    place = after.c.file_row if "file_row" in after.c else after.c.row_id
    score = _greatest(connection, list(sizes.values()))
    rows = connection.execute(
        select(place.label("place"), *(after.c[name].label(f"key_{name}") for name in dataset.key_in_store),
               *(before.c[name].label(f"old_{name}") for name in names), *(after.c[name].label(f"new_{name}") for name in names),
               *(size.label(f"size_{name}") for name, size in sizes.items()))
        .select_from(pairs).where(of, or_(*(after.c[name].is_distinct_from(before.c[name]) for name in names)))
        .order_by(score.desc(), place).limit(limit)).mappings()
    changes = [{"file_row": row["place"]} | {name: row[f"key_{name}"] for name in dataset.key_in_store} | {
        "column": name, "old": row[f"old_{name}"], "new": row[f"new_{name}"], "size": row.get(f"size_{name}", 0)}
        for row in rows for name in names if row[f"old_{name}"] != row[f"new_{name}"]]
    return pd.DataFrame(changes).sort_values("size", ascending=False, kind="stable").head(limit) if changes else pd.DataFrame()


def _compared(dataset: Dataset) -> list[str]:
    """The columns that a difference is looked for in."""
    return [column.code for column in dataset.columns if column.code not in dataset.key_in_store]


def _greatest(connection: Connection, sizes: list):
    """The greatest of some expressions, in the words of the engine."""
    if len(sizes) < 2:
        return sizes[0] if sizes else literal(0)
    return func.greatest(*sizes) if connection.dialect.name == "postgresql" else func.max(*sizes)


def _touched(connection: Connection, dataset: Dataset, day: Column, batch: int) -> list[date]:
    """The newest days of which a batch brought or withdrew rows."""
    table = dataset.table
    return list(connection.scalars(select(table.c[day.code]).where(
        or_(table.c.batch_id == batch, table.c.replaced_in == batch)).distinct()
        .order_by(table.c[day.code].desc()).limit(DAYS)))


def _sums(connection: Connection, dataset: Dataset, day: Column, days: list[date], which) -> dict[date, list]:
    """By day: how many rows, and the sum of each figure, over the rows that `which` holds for."""
    table = dataset.table
    added = [func.coalesce(func.sum(table.c[column.code]), 0) for column in figures(dataset)]
    rows = connection.execute(select(table.c[day.code], func.count(), *added).where(
        table.c[day.code].in_(days), which).group_by(table.c[day.code]))
    return {on: [int(value) for value in values] for on, *values in rows}


def _added(now: list, plus: list | None, minus: list | None) -> list:
    nothing = [0] * len(now)
    return [a + b - c for a, b, c in zip(now, plus or nothing, minus or nothing, strict=True)]


def _days_of_staged(connection: Connection, staged: Staged, replaced: dict[date, list]) -> pd.DataFrame:
    """The days before and after; `replaced` is what the rows that go had, by day."""
    dataset, day = staged.dataset, dated(staged.dataset)
    moved = staged.news_at(day.code) if day else []
    if not len(moved):
        return _side_by_side({}, {}, dataset)
    before = _sums(connection, dataset, day, moved, is_known(dataset.model, on=None))
    brought = staged.sums(day.code, [column.code for column in figures(dataset)])
    after = {on: _added(values, brought.get(on), replaced.get(on)) for on, values in before.items()}
    return _side_by_side(before, after, dataset)


def _sums_over(connection: Connection, dataset: Dataset, pairs, day, store, *, only: set[str]) -> dict[date, list]:
    """By day what the rows that go had in the columns of the file; a column that was not filed stays and counts nothing."""
    added = [func.coalesce(func.sum(store.c[column.code]), 0) if column.code in only else literal(0)
             for column in figures(dataset)]
    rows = connection.execute(select(day, func.count(), *added).select_from(pairs).group_by(day))
    return {on: [int(value) for value in values] for on, *values in rows}


def _side_by_side(before: dict[date, list], after: dict[date, list], dataset: Dataset) -> pd.DataFrame:
    """Columns day, figure (ROWS or the code of a column), before, after; only days that had figures and changed."""
    named = [ROWS, *(column.code for column in figures(dataset))]
    nothing = [0] * len(named)
    changes = [(on, name, old, new) for on in sorted(before, reverse=True) if before[on] != after.get(on, nothing)
               for name, old, new in zip(named, before[on], after.get(on, nothing), strict=True)]
    return pd.DataFrame(changes, columns=["day", "figure", "before", "after"])
