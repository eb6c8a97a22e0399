"""Copies of a SQLite store: one file that needs nothing beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from db import engine
from db.failures import BackupFailed, reason

HEADER = b"SQLite format 3\0"


def copy_out(copy: Path) -> None:
    """Write the store into a new file: a consistent copy, whoever reads or writes meanwhile."""
    with engine.reading() as connection, closing(sqlite3.connect(copy)) as target:
        connection.connection.driver_connection.backup(target, progress=_refuse_when_busy)
        target.execute("PRAGMA journal_mode=DELETE")  # a copy in WAL mode cannot be read from a read-only disk


def copy_in(file: Path) -> None:
    """Replace the store in one transaction. Raises BackupFailed where another writer does not end in time."""
    place = engine.store_file()
    if not place.parent.is_dir():
        raise BackupFailed("no_folder", folder=place.parent)
    fresh = not place.exists()
    try:
        with (closing(_opened(file)) as source, closing(sqlite3.connect(place, engine.WAIT_FOR_WRITER_MS / 1000)) as target,
              _in_pages_of(target, source, place.parent) as fitting):
            fitting.backup(target, progress=_refuse_when_busy)
    except BaseException:
        if fresh:
            place.unlink(missing_ok=True)
        raise


@contextmanager
def _in_pages_of(target: sqlite3.Connection, source: sqlite3.Connection, folder: Path) -> Iterator[sqlite3.Connection]:
    """The source, or a copy of it in pages as large as those of a target that is in use: they cannot change there."""
    pages, wanted, size = _pragma(target, "page_count"), _pragma(target, "page_size"), _pragma(source, "page_size")
    if not pages or wanted == size:
        yield source
        return
    with TemporaryDirectory(dir=folder, prefix=".restore-") as name, closing(sqlite3.connect(Path(name) / "copy")) as copy:
        source.backup(copy)
        for order in ("PRAGMA journal_mode=DELETE", f"PRAGMA page_size={wanted}", "VACUUM"):
            copy.execute(order)
        yield copy


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def revision_of(file: Path) -> str:
    """The migration that a backup stands at, after looking whether all of it is sound. Raises BackupFailed."""
    try:
        with closing(_opened(file)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
            connection.execute("SELECT count(*) FROM batch").fetchone()
            revision_id = "+".join(row[0] for row in connection.execute("SELECT version_num FROM alembic_version"))
    except sqlite3.Error as error:
        raise BackupFailed("damaged" if reason(error) == "damaged" else "foreign", file=file, detail=error) from error
    if sound != "ok":
        raise BackupFailed("damaged", file=file, detail=sound)
    if not revision_id:
        raise BackupFailed("foreign", file=file)
    return revision_id


def _opened(file: Path) -> sqlite3.Connection:
    """A backup as it rests, leaving nothing beside it; only what a copied store has in its journals is read with it."""
    journals = (Path(f"{file}{ending}") for ending in ("-wal", "-journal"))
    resting = not any(journal.is_file() and journal.stat().st_size for journal in journals)
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if resting else ''}", uri=True)


def _refuse_when_busy(status: int, _left: int, _whole: int) -> None:
    """Between two tries of a copy: SQLite has already waited as long as it may."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise BackupFailed("busy")
