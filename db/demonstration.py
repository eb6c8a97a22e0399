"""Demonstration data in the store: the only rows ever deleted physically."""

from sqlalchemy import Connection, delete, func, or_, select, update

from db import derived, warnings
from db.datasets import DATASETS
from db.store import is_entered, is_known
from db.tables.briefings import SettledPeriod
from db.tables.ledger import Batch, StoredFile
from db.tables.reference import Identity, IdentityAlias
from db.tokens import renew


def loaded(connection: Connection, *, known_on: int | None = None) -> bool:
    """Whether any demonstration batch is in the store."""
    return bool(connection.scalar(select(func.count()).where(Batch.demonstration, is_entered(on=known_on))))


def feeds(connection: Connection, dataset: str, *, known_on: int | None = None) -> bool:
    """Whether rows in force of a dataset are demonstration data."""
    model, rows = DATASETS[dataset].model, DATASETS[dataset].table
    demo = select(Batch.id).where(Batch.demonstration)
    return connection.scalar(
        select(rows.c.row_id).where(is_known(model, on=known_on), rows.c.batch_id.in_(demo)).limit(1)) is not None


def clear(connection: Connection) -> int:
    """Delete every demonstration batch with its rows, reopening the real rows it had replaced.

    Returns the number of batches deleted. The permanent reference stays.
    """
    batches = list(connection.scalars(select(Batch.id).where(Batch.demonstration)))
    for dataset in DATASETS.values():
        rows = dataset.table
        connection.execute(delete(rows).where(rows.c.batch_id.in_(batches)))
        connection.execute(update(rows).where(rows.c.replaced_in.in_(batches)).values(replaced_in=None))
    connection.execute(delete(SettledPeriod).where(SettledPeriod.batch_id.in_(batches)))
    connection.execute(delete(Batch).where(Batch.id.in_(batches)))
    connection.execute(delete(StoredFile).where(StoredFile.sha256.not_in(
        select(Batch.sha256).where(Batch.sha256.is_not(None)))))
    _forget_unused_identities(connection)
    renew(connection)  # real rows may stand where invented ones stood, and every figure bore the mark
    derived.rebuild(connection)
    warnings.forget_demonstration(connection)
    derived.survey(connection)
    return len(batches)


def _forget_unused_identities(connection: Connection) -> None:
    used = or_(*(Identity.id.in_(select(DATASETS[code].table.c.identity)) for code in ("zones", "hundred_units")))
    unused = select(Identity.id).where(~used)
    connection.execute(delete(IdentityAlias).where(IdentityAlias.identity.in_(unused)))
    connection.execute(delete(Identity).where(Identity.id.in_(unused)))
