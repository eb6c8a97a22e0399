"""The derived tables follow every change of the rows; `data`, which knows what the rows mean, hands over how.

`db` imports nothing of `data`. Whoever writes without having imported it is refused, so that no derived table grows stale.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from db.declare import Dataset

Refresh = Callable[[Connection, Dataset, int, pd.DataFrame | None], None]  # after a batch of a dataset
Rebuild = Callable[[Connection], None]
Survey = Callable[[Connection], None]


class NothingHanded(RuntimeError):
    """What `db` needs of `data` was not handed over: how the derived tables follow the rows, or the reference files."""

    def __init__(self) -> None:
        super().__init__("import data first: it hands to db how the derived tables follow the rows, and the reference files")


@dataclass(frozen=True)
class _Handed:
    refresh: Refresh
    rebuild: Rebuild
    survey: Survey


_handed: list[_Handed] = []  # one, once `data` is imported


def on_change(*, refresh: Refresh, rebuild: Rebuild, survey: Survey) -> None:
    """Take what follows a batch, what works the derived tables out anew, and what looks at the whole store after it may have
    changed in any way (the warnings that are kept)."""
    _handed[:] = [_Handed(refresh, rebuild, survey)]


def refresh(connection: Connection, dataset: Dataset, batch_id: int, *, whole: pd.DataFrame | None = None) -> None:
    """Bring the derived tables in line with what a batch changed; the connection is the writer's. Raises NothingHanded.

    `whole` are the rows of the batch as stored values, where the dataset has no others: they need not be read again.
    """
    _by_data().refresh(connection, dataset, batch_id, whole)


def rebuild(connection: Connection) -> None:
    """Work the derived tables out anew from the rows; the connection is the writer's. Raises NothingHanded."""
    _by_data().rebuild(connection)


def survey(connection: Connection) -> None:
    """Look at the whole store; the connection is the writer's. Raises NothingHanded."""
    _by_data().survey(connection)


def _by_data() -> _Handed:
    if not _handed:
        raise NothingHanded
    return _handed[0]
