"""Copies of the whole store while people work, and the way back."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DBAPIError

from db import backup_postgres, backup_sqlite, migrate, revisions, tokens
from db.engine import get_engine, store_file, writing
from db.failures import BackupFailed

ENGINES = {"sqlite": backup_sqlite, "postgresql": backup_postgres}


def backup(file: Path) -> None:
    """Copy the store into a new single file: SQLite's online backup, or pg_dump's custom format.

    The copy gets its name when it is whole and was opened. Raises BackupFailed where the file already exists or the
    copy is not sound, StoreUnfit where there is no store; then nothing is left.
    """
    _require_free(file)
    with revisions.existing() as connection:
        if revisions.revision(connection) is None:
            raise revisions.StoreUnfit("empty")
    engine = ENGINES[get_engine().dialect.name]
    with _folder_beside(file) as folder:
        copy = folder / "copy"
        engine.copy_out(copy)
        _require_sound(engine, copy)
        _require_free(file)
        copy.rename(file)


def restore(file: Path) -> None:
    """Replace the whole store with a backup, after checking that the backup is sound; its schema becomes the newest.

    Who reads meanwhile sees the store as it was until all is there. Raises BackupFailed where the file is no backup
    of this product, is newer than the program, or another writer does not end; then nothing was changed.
    """
    engine = ENGINES[get_engine().dialect.name]
    _require_kind(file, engine.HEADER)
    revision_id = engine.revision_of(file)
    if revisions.standing(revision_id) == "newer":
        raise BackupFailed("newer", file=file, found=revision_id, newest=revisions.newest())
    engine.copy_in(file)
    try:
        _settle()
    except DBAPIError as failure:
        raise BackupFailed("unsettled", file=file, detail=failure.orig) from failure


def _settle() -> None:
    """Bring what was restored up to this program, and say that the store is another one."""
    migrate.migrate()
    with writing() as connection:
        tokens.renew(connection)


def _require_sound(engine, copy: Path) -> None:
    """A copy that is not sound comes from a store that is not: the user is told of that one."""
    try:
        engine.revision_of(copy)
    except BackupFailed as failure:
        why = failure.facts.get("detail", failure.reason)
        raise BackupFailed("unsound", detail=why) from failure


def _require_free(file: Path) -> None:
    if file.is_dir():
        raise BackupFailed("folder", file=file)
    if os.path.lexists(file):
        raise BackupFailed("exists", file=file)
    if not file.parent.is_dir():
        raise BackupFailed("no_folder", folder=file.parent)


@contextmanager
def _folder_beside(file: Path) -> Iterator[Path]:
    """A folder on the same disk, gone with everything in it at the end, however that comes."""
    try:
        folder = TemporaryDirectory(dir=file.parent, prefix=".backup-")
    except OSError as error:
        raise BackupFailed("closed_folder", folder=file.parent, detail=error.strerror) from error
    with folder as name:
        yield Path(name)


def _require_kind(file: Path, header: bytes) -> None:
    """The file is there, is not the store itself, and begins as a backup of the engine in use does."""
    if not file.exists():
        raise BackupFailed("not_there", file=file)
    if not file.is_file():
        raise BackupFailed("no_file", file=file)
    used = store_file()
    if used and used.exists() and used.samefile(file):
        raise BackupFailed("itself", file=file)
    with file.open("rb") as stream:
        beginning = stream.read(16)
    if beginning.startswith(header):
        return
    others = (engine.HEADER for engine in ENGINES.values())
    raise BackupFailed("other_engine" if beginning.startswith(tuple(others)) else "foreign", file=file)
