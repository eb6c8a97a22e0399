"""Copies of a PostgreSQL store, by its own programs."""

import os
import re
import subprocess
from pathlib import Path

from psycopg import pq
from psycopg.conninfo import make_conninfo
from sqlalchemy.exc import DBAPIError

from db.datasets import metadata
from db.engine import get_engine, writing
from db.failures import BackupFailed

HEADER = b"PGDMP"
A_TABLE = re.compile(r"^\d+; \d+ \d+ TABLE \S+ (\S+) ", re.MULTILINE)
A_REVISION = re.compile(r"^COPY .*alembic_version .*\n((?:\w+\n)*)\\\.$", re.MULTILINE)


def copy_out(copy: Path) -> None:
    """Write the store into a new file, all of it as at one moment."""
    _run("pg_dump", "--format=custom", f"--file={copy}", *_database())


def copy_in(file: Path) -> None:
    """Replace the store in one transaction, while no other writer is at work.

    Tables of this program that an older backup does not know go with it: the migrations make them again.
    """
    table_names = set(A_TABLE.findall(_run("pg_restore", "--list", str(file.absolute()))))
    with writing() as connection:
        _run("pg_restore", "--clean", "--if-exists", "--single-transaction", *_database(), str(file.absolute()))
        try:
            for table in reversed(metadata.sorted_tables):  # what refers to another first
                if table.name not in table_names:
                    table.drop(connection, checkfirst=True)
        except DBAPIError as failure:  # the store is the restored one by now
            raise BackupFailed("unsettled", file=file, detail=failure.orig) from failure


def revision_of(file: Path) -> str:
    """The migration that a backup stands at. Raises BackupFailed where it has none or cannot be read."""
    match = A_REVISION.search(_run("pg_restore", "--data-only", "--table=alembic_version", "--file=-", str(file.absolute())))
    if not match or not match[1]:
        raise BackupFailed("foreign", file=file)
    return "+".join(match[1].split())


def _database() -> list[str]:
    """The argument that names the database. No password is in it: every user of the machine can read arguments."""
    known = {option.keyword.decode() for option in pq.Conninfo.get_defaults()} - {"password"}
    return [f"--dbname={make_conninfo(**{name: value for name, value in _parameters().items() if name in known})}"]


def _parameters() -> dict:
    engine = get_engine()
    return engine.dialect.create_connect_args(engine.url)[1]


def _run(program: str, *arguments: str) -> str:
    """What a program of PostgreSQL prints; the password reaches it through its environment."""
    password = _parameters().get("password")
    secret = {"PGPASSWORD": str(password)} if password else {}
    try:
        done = subprocess.run([program, *arguments], capture_output=True, check=False, env=os.environ | secret,
                              encoding="utf-8", errors="replace")
    except FileNotFoundError as error:
        raise BackupFailed("program", program=program) from error
    if done.returncode:
        raise BackupFailed("program_failed", program=program, detail=done.stderr.strip())
    return done.stdout
