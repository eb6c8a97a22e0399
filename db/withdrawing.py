"""Withdrawing rows: a new entry of the ledger that ends them, with a reason; their versions stay, and it can be undone."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, select

from db import derived
from db.declare import Dataset
from db.folding import fold
from db.store import Entry, enter
from db.undoing import orphaned
from db.writing import close_rows

WITHDRAWAL = "withdraw"  # the action of the entry


class WithdrawalRefused(Exception):
    """A withdrawal that cannot be; `reason` is absent | referred, `batches` are the entries whose rows refer to what would go."""

    def __init__(self, reason: str, batches: tuple[int, ...] = ()):
        super().__init__(f"{reason} {batches}")
        self.reason, self.batches = reason, batches


def withdraw(connection: Connection, dataset: Dataset, keys: Sequence[Sequence], *, reason: str, by: str | None = None) -> int:
    """End the current rows of these keys (stored values, in the order of the dataset's key) as one new batch; its id.

    The connection is the writer's. Raises WithdrawalRefused where a key has no current row, or where rows of others refer to
    one that would go; then the caller's transaction must end without commit.
    """
    rows = [connection.scalar(select(dataset.table.c.row_id).where(of_key(dataset, key), dataset.table.c.replaced_in.is_(None)))
            for key in keys]
    if None in rows:
        raise WithdrawalRefused("absent")
    entry = Entry(dataset=dataset.code, action=WITHDRAWAL, by=by, reason=reason, rows=len(rows))
    batch_id = enter(connection, entry, new=0, changed=len(rows), unchanged=0)
    close_rows(connection, dataset.table, rows, batch_id)
    referring = orphaned(connection, dataset, batch_id)
    if referring:
        raise WithdrawalRefused("referred", referring)
    derived.refresh(connection, dataset, batch_id)
    return batch_id


def of_key(dataset: Dataset, key: Sequence):
    """The condition that a row has this business key, whichever version of it."""
    return and_(*(dataset.table.c[name] == (fold(value) if name == "key_text" else value)
                  for name, value in zip(dataset.key_in_store, key, strict=True)))
