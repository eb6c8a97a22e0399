"""What is held outside the store trusts these: a random token a dataset, new with every change and every restore.

A number that counts changes would come twice: a restored store counts on from the number of its backup. A token never
comes again, so what was read under it is of the state that it names.
"""

from collections.abc import Collection
from secrets import token_hex

from sqlalchemy import Connection, delete, insert, select

from db.datasets import DATASETS
from db.tables.ledger import DatasetVersion

OFFICE, REFERENCE = "office", "reference"  # what changes and is no dataset: the office's settings, the permanent reference
WARNINGS, BRIEFINGS = "warnings", "briefings"  # neither are they: what calls for attention; drafts and issued
EVERY = (*DATASETS, OFFICE, REFERENCE, WARNINGS, BRIEFINGS)
_ALL = select(DatasetVersion.__table__.c.dataset, DatasetVersion.__table__.c.token)


def touch(connection: Connection, first: str, *more: str) -> None:
    """Say that datasets (or OFFICE, REFERENCE, WARNINGS, BRIEFINGS) have changed; the connection is the writer's."""
    table, datasets = DatasetVersion.__table__, (first, *more)
    connection.execute(delete(table).where(table.c.dataset.in_(datasets)))
    connection.execute(insert(table), [{"dataset": dataset, "token": token_hex(8)} for dataset in datasets])


def renew(connection: Connection) -> None:
    """Say that anything may have changed: after a restore, a migration, a rebuild."""
    touch(connection, *EVERY)


def tokens(connection: Connection, datasets: Collection[str] = EVERY) -> dict[str, str]:
    """The token of each dataset; what has none yet is left out."""
    wanted = frozenset(datasets)
    return {dataset: token for dataset, token in connection.execute(_ALL) if dataset in wanted}  # a row a dataset: all are read sooner than some


def state(connection: Connection, datasets: Collection[str] = EVERY) -> str:
    """One text for the present state of some datasets; equal texts mean equal rows."""
    by_dataset = tokens(connection, datasets)
    return "-".join(by_dataset.get(dataset, "") for dataset in datasets)
