"""At which migration a store stands, and whether this program can use it. Alembic is not asked: every command looks, and importing it takes
a tenth of a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from db.engine import reading, store_file

MIGRATIONS = Path(__file__).parent / "migrations"
TABLE = "alembic_version"


class StoreUnfit(Exception):
    """The store cannot be used as it stands: `standing` is missing | empty | older | newer; its revision, where it has one."""

    def __init__(self, standing: str, revision_id: str | None = None):
        super().__init__(f"{standing} {revision_id or ''}")
        self.standing, self.revision = standing, revision_id


def revision(connection: Connection) -> str | None:
    """The migration the store stands at; None for an empty one."""
    if not inspect(connection).has_table(TABLE):
        return None
    return "+".join(connection.scalars(text(f"SELECT version_num FROM {TABLE} ORDER BY version_num"))) or None


def standing(revision_id: str | None) -> str:
    """How a revision stands to this program: empty | older | newest | newer. One that it does not know is newer."""
    if revision_id is None:
        return "empty"
    if revision_id == newest():
        return "newest"
    return "older" if revision_id in known() else "newer"


@contextmanager
def existing() -> Iterator[Connection]:
    """A reading connection to a store that must be there: a SQLite file is not made by looking at it.

    Raises StoreUnfit where it is missing.
    """
    file = store_file()
    if file and not file.exists():
        raise StoreUnfit("missing")
    with reading() as connection:
        yield connection


def require_newest(connection: Connection) -> None:
    """Raises StoreUnfit where the store has another schema than the program."""
    revision_id = revision(connection)
    if standing(revision_id) != "newest":
        raise StoreUnfit(standing(revision_id), revision_id)


def newest() -> str | None:
    """The newest migration that the code knows."""
    return max(known(), default=None)


@cache
def known() -> frozenset[str]:
    """The migrations of the code, by the names of their files."""
    return frozenset(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))
