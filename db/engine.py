"""The connection to the store: SQLite beside this file, or whatever DATABASE_URL names."""

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from weakref import WeakSet

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from db.holder import holding

DEFAULT_URL = f"sqlite:///{Path(__file__).parent / 'dashboard.sqlite3'}"
WAIT_FOR_WRITER_MS = 20_000
READER_CACHE_KB, WRITER_CACHE_KB = 4_096, 65_536  # of SQLite's pages: READERS times the one, and the other for the one writer
PAGE_BYTES = 8_192  # of a new store: a load is an eighth faster than with SQLite's own 4,096; one that is there keeps what it has
READERS = 40  # connections at once; half of them stay open
WRITER_LOCK = 2004  # PostgreSQL advisory lock number: one writer at a time, as in SQLite
SECRETS = ("password", "sslpassword")  # of an address, beside the one before its @

_made: WeakSet[Engine] = WeakSet()


class BadAddress(Exception):
    """DATABASE_URL names nothing that can hold the store; `reason` is unreadable | kind | driver | no_file."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def database_url() -> str:
    return os.environ.get("DATABASE_URL") or DEFAULT_URL


def shown_address() -> str:
    """Where the store is, without passwords."""
    return make_url(database_url()).difference_update_query(SECRETS).render_as_string()


def store_file() -> Path | None:
    """The file of a SQLite store, be it there or not; None on PostgreSQL. Raises BadAddress."""
    url = get_engine().url
    return Path(url.database) if url.get_backend_name() == "sqlite" else None


def get_engine() -> Engine:
    """The engine of the present DATABASE_URL, made once a process. Raises BadAddress."""
    return _engine(database_url())


@lru_cache(maxsize=8)
def _engine(url: str) -> Engine:
    _require_address(url)
    engine = create_engine(url, pool_size=READERS // 2, max_overflow=READERS - READERS // 2,
                           hide_parameters=True)  # a failure must not tell what was stored
    _made.add(engine)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


@atexit.register
def _close() -> None:
    """At the end of the process: SQLite's log goes with the last connection that is closed."""
    for engine in list(_made):
        engine.dispose()


def _require_address(text: str) -> None:
    try:
        url = make_url(text)
        kind = url.get_backend_name()
        if kind not in ("sqlite", "postgresql"):
            raise BadAddress("kind")
        url.get_dialect().import_dbapi()
    except ImportError as error:
        raise BadAddress("driver") from error
    except (ArgumentError, ValueError) as error:  # the port may be no number
        raise BadAddress("unreadable") from error
    if kind == "sqlite" and (not url.database or url.database.startswith((":memory:", "file:"))):
        raise BadAddress("no_file")


def _prepare_sqlite(connection, _record) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver
    for pragma in (f"page_size={PAGE_BYTES}", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON",
                   f"busy_timeout={WAIT_FOR_WRITER_MS}", f"cache_size=-{READER_CACHE_KB}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writer = connection.get_execution_options().get("writer", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")


@contextmanager
def reading() -> Iterator[Connection]:
    """A connection that sees one state of the store and leaves nothing behind.

    It may make temporary tables, as a dry run does; that is why PostgreSQL is not told READ ONLY.
    """
    with get_engine().connect() as connection:
        if connection.dialect.name == "postgresql":  # else every statement there sees a state of its own
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


@contextmanager
def _roomy(connection: Connection) -> Iterator[None]:
    """The larger page cache of the writer while the block works, given back at its end."""
    if connection.dialect.name != "sqlite":
        yield
        return
    store = connection.connection.driver_connection
    store.execute(f"PRAGMA cache_size=-{WRITER_CACHE_KB}")
    try:
        yield
    finally:
        store.execute(f"PRAGMA cache_size=-{READER_CACHE_KB}")
        store.execute("PRAGMA shrink_memory")


@contextmanager
def writing(*, by: str | None = None, dataset: str | None = None) -> Iterator[Connection]:
    """The one writer: all of the block is stored at its end, or nothing.

    `by` and `dataset` tell those who wait for whom. Another writer is waited for, WAIT_FOR_WRITER_MS at most;
    then OperationalError.
    """
    with get_engine().connect().execution_options(writer=True) as connection, _roomy(connection), connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = {WAIT_FOR_WRITER_MS}"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITER_LOCK})
        with holding(connection, by=by, dataset=dataset):
            yield connection
