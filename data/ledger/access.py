"""Views and exports of personal data are logged: the record of one person, a file or a list with names."""

import logging
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from data.masking import veiled
from db import access
from db.declare import Dataset
from db.engine import get_engine

TRIES = 30  # each waits for another writer as long as any writer does
log = logging.getLogger("dashboard")
_later = ThreadPoolExecutor(1, thread_name_prefix="access")  # a page does not wait for an import that holds the store


def record(dataset: Dataset, key: Sequence) -> str:
    """The code of the record of one person, by its business key."""
    return veiled(f"{dataset.code}:{'|'.join(map(str, key))}")


def entry(batch: int) -> str:
    """The code of the file of an entry of the ledger."""
    return f"batch:{batch}"


def names(of: str, **which) -> str:
    """The code of a list with names: uncovered:county=0:period=2020:province=520000."""
    return ":".join([of, *(f"{name}={value}" for name, value in sorted(which.items()))])


def file(sha256: str) -> str:
    """The code of a file that is checked, and perhaps not stored."""
    return f"file:{sha256[:16]}"


def viewed(session: str, of: str) -> Future:
    """Log a view, at once or as soon as nobody else writes; the future ends when it is logged."""
    return _later.submit(_entered, get_engine(), session, access.VIEW, of)


def exported(session: str, of: str) -> None:
    """Log an export before it is handed out. Raises OperationalError where that cannot be: then it is not handed out."""
    access.enter(get_engine(), session=session, kind=access.EXPORT, of=of)


def _entered(engine: Engine, session: str, kind: str, of: str) -> None:
    for left in reversed(range(TRIES)):
        try:
            return access.enter(engine, session=session, kind=kind, of=of)
        except OperationalError:
            if not left:
                log.exception("a view of personal data could not be logged: %s %s", session, of)
                raise
