"""Copies of the whole store while people work, and the way back."""

import sqlite3
import subprocess
from pathlib import Path

from sqlalchemy import make_url

from db import migrate, tokens
from db.engine import database_url, get_engine, writing


class BackupFailed(Exception):
    """The copy could not be made or is not a store; the message says what to do."""


def backup(file: Path) -> None:
    """Copy the store into a new file: SQLite's online backup, or pg_dump's custom format.

    Raises BackupFailed where the file already exists or the copy does not open.
    """
    if file.exists():
        raise BackupFailed(f"{file} 已存在，请换一个文件名。")
    if _is_sqlite():
        _copy(Path(make_url(database_url()).database), file)
        _require_store(file)
    else:
        _run("pg_dump", "--format=custom", f"--file={file}", _plain_url())


def restore(file: Path) -> None:
    """Replace the whole store with a backup, after checking that the backup is sound; its schema becomes the newest.

    Raises BackupFailed where the file is not a backup of this product; then nothing was changed.
    """
    if not file.exists():
        raise BackupFailed(f"找不到 {file}。")
    get_engine().dispose()
    if _is_sqlite():
        _require_store(file)
        _copy(file, Path(make_url(database_url()).database))
    else:
        _run("pg_restore", "--clean", "--if-exists", "--single-transaction", f"--dbname={_plain_url()}", str(file))
    migrate.migrate()
    with writing() as connection:
        tokens.renew(connection)


def _is_sqlite() -> bool:
    return make_url(database_url()).get_backend_name() == "sqlite"


def _copy(source: Path, target: Path) -> None:
    """SQLite's online backup: a consistent copy, whoever reads or writes meanwhile."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(source) as here, sqlite3.connect(target) as there:
        here.backup(there)
    here.close()
    there.close()


def _require_store(file: Path) -> None:
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
        connection.execute("SELECT count(*) FROM batch").fetchone()
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{file} 不是本系统的备份文件（{error}）。未作任何改动。") from error
    finally:
        connection.close()
    if sound != "ok":
        raise BackupFailed(f"{file} 已损坏（{sound}）。未作任何改动。")


def _plain_url() -> str:
    return make_url(database_url()).set(drivername="postgresql").render_as_string(hide_password=False)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BackupFailed(done.stderr.strip())
