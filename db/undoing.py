"""Taking an import back: a new entry of the ledger that restores exactly what was there before."""

from sqlalchemy import Connection, and_, exists, func, insert, literal, select

from db import derived
from db.datasets import DATASETS, referred_to, referring_to
from db.declare import Dataset
from db.store import Entry, enter, stands_of
from db.tables.ledger import Batch
from db.writing import SYSTEM, close_rows

UNDOABLE = ("import", "demonstration", "withdraw")  # the actions of the entries that can be taken back


class UndoRefused(Exception):
    """An undo that cannot be; `reason` is unknown | done | kind | later | referred | missing (what the restored rows refer to
    is gone), `batches` are the entries in its way."""

    def __init__(self, reason: str, batches: tuple[int, ...] = ()):
        super().__init__(f"{reason} {batches}")
        self.reason, self.batches = reason, batches


def undo(connection: Connection, batch_id: int, *, reason: str, by: str | None = None) -> int:
    """Withdraw what a batch brought and restore what it replaced or withdrew, as a new batch; its id.

    The connection is the writer's. Raises UndoRefused where a later batch changed the same keys or refers to rows that would
    go, or where what a restored row refers to is gone; then the caller's transaction must end without commit.
    """
    batch = connection.execute(select(Batch.__table__).where(Batch.id == batch_id)).mappings().one_or_none()
    _may_be_undone(connection, batch)
    dataset = DATASETS[batch["dataset"]]
    later = _changed_later(connection, dataset, batch_id)
    if later:
        raise UndoRefused("later", later)
    counts = _counts(connection, dataset, batch_id)
    entry = Entry(dataset=dataset.code, action="undo", by=by, undoes=batch_id, reason=reason, rows=sum(counts),
                  demonstration=batch["demonstration"])
    undo_id = enter(connection, entry, new=counts[0], changed=counts[1], unchanged=0)
    _swap(connection, dataset, batch_id, undo_id)
    referring = orphaned(connection, dataset, undo_id)
    if referring:
        raise UndoRefused("referred", referring)
    if _refers_to_nothing(connection, dataset, undo_id):
        raise UndoRefused("missing")
    derived.refresh(connection, dataset, undo_id)
    return undo_id


def hindrance(connection: Connection, batch_id: int) -> UndoRefused | None:
    """What already stands in the way of undoing a batch, before anything is tried; references are looked at by `undo` alone."""
    batch = connection.execute(select(Batch.__table__).where(Batch.id == batch_id)).mappings().one_or_none()
    try:
        _may_be_undone(connection, batch)
    except UndoRefused as refused:
        return refused
    later = _changed_later(connection, DATASETS[batch["dataset"]], batch_id)
    return UndoRefused("later", later) if later else None


def _may_be_undone(connection: Connection, batch) -> None:
    if batch is None:
        raise UndoRefused("unknown")
    if batch["action"] not in UNDOABLE:
        raise UndoRefused("kind")
    done = connection.scalar(select(Batch.id).where(Batch.undoes == batch["id"]))
    if done:
        raise UndoRefused("done", (done,))


def _same_key(dataset: Dataset, left, right):
    return and_(*(left.c[name] == right.c[name] for name in dataset.key_in_store))


def _changed_later(connection: Connection, dataset: Dataset, batch_id: int) -> tuple[int, ...]:
    """The batches whose values now stand (or no longer stand) on keys that this batch wrote or withdrew."""
    after = select(Batch.id).where(Batch.dataset == dataset.code, Batch.id > batch_id).limit(1)
    if connection.scalar(after) is None:  # spares the comparison of very many rows
        return ()
    mine, now = dataset.table.alias("mine"), dataset.table.alias("now")
    on_key = and_(now.c.replaced_in.is_(None), _same_key(dataset, mine, now))
    brought = connection.scalars(
        select(func.coalesce(now.c.origin_id, mine.c.replaced_in)).distinct()
        .select_from(mine.outerjoin(now, on_key))
        .where(mine.c.batch_id == batch_id, now.c.origin_id.is_distinct_from(batch_id)))
    come_again = connection.scalars(
        select(now.c.origin_id).distinct().select_from(mine.join(now, on_key))
        .where(mine.c.replaced_in == batch_id, now.c.origin_id != batch_id))
    return tuple(sorted({*brought, *come_again}))


def _counts(connection: Connection, dataset: Dataset, batch_id: int) -> tuple[int, int]:
    """(rows withdrawn, rows restored) by undoing a batch: what an import replaced it wrote anew, a withdrawal wrote nothing."""
    table = dataset.table
    written = connection.scalar(select(func.count()).where(table.c.batch_id == batch_id))
    replaced = connection.scalar(select(func.count()).where(table.c.replaced_in == batch_id))
    return max(written - replaced, 0), replaced


def _swap(connection: Connection, dataset: Dataset, batch_id: int, undo_id: int) -> None:
    table = dataset.table
    standing = select(table.c.row_id).where(stands_of(dataset.code, table, batch_id))
    close_rows(connection, table, standing, undo_id)
    names = [column.name for column in table.c if column.name not in SYSTEM]
    connection.execute(insert(table).from_select(
        ["batch_id", "origin_id", *names],
        select(literal(undo_id), table.c.origin_id, *(table.c[name] for name in names))
        .where(table.c.replaced_in == batch_id)))


def orphaned(connection: Connection, dataset: Dataset, batch_id: int) -> tuple[int, ...]:
    """The batches with current rows that refer to something that a batch, an undo or a withdrawal, has just ended."""
    batches: set[int] = set()
    gone, left = dataset.table.alias("gone"), dataset.table.alias("left")
    for other, column, target in referring_to(dataset):
        rows = other.table
        withdrawn = select(gone.c[target]).where(
            gone.c.replaced_in == batch_id,
            ~exists().where(left.c[target] == gone.c[target], left.c.replaced_in.is_(None)))
        batches |= set(connection.scalars(
            select(rows.c.origin_id).distinct().where(rows.c.replaced_in.is_(None), rows.c[column].in_(withdrawn))))
    return tuple(sorted(batches))


def _refers_to_nothing(connection: Connection, dataset: Dataset, undo_id: int) -> bool:
    """Whether a row that this undo restored refers to what was withdrawn meanwhile."""
    rows = dataset.table
    for other, _required in referred_to(dataset):
        for referring, column, target in referring_to(other):
            if referring.code == dataset.code:
                held = other.table.alias("held")
                stands = exists().where(held.c[target] == rows.c[column], held.c.replaced_in.is_(None))
                lost = connection.scalar(select(rows.c.row_id).where(
                    rows.c.batch_id == undo_id, rows.c[column].is_not(None), ~stands).limit(1))
                if lost is not None:
                    return True
    return False
