"""The schema and the permanent reference, brought to the newest state."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import derived, reference, tokens
from db.datasets import metadata
from db.engine import reading, store_file, writing

MIGRATIONS = Path(__file__).parent / "migrations"


class StoreUnfit(Exception):
    """The store cannot be used as it stands: `standing` is missing | empty | older | newer; its revision, where it has one."""

    def __init__(self, standing: str, revision_id: str | None = None):
        super().__init__(f"{standing} {revision_id or ''}")
        self.standing, self.revision = standing, revision_id


def migrate() -> None:
    """Make or upgrade the schema and load the permanent reference; harmless when all is there.

    Two processes that start at once wait for each other: all of it is one writing transaction. What is derived is worked
    out anew only where a migration asks for it or the divisions that it counts by are others.
    Raises StoreUnfit where the store is newer than the program.
    """
    with reading() as connection:
        before = revision(connection)
    if standing(before) == "newer":
        raise StoreUnfit("newer", before)
    with writing() as connection:
        if before != newest():
            command.upgrade(config(connection), "head")
            tokens.renew(connection)
        loaded = reference.load(connection)
        if before is not None and (_rebuilds(before) or loaded & reference.DIVISIONS):
            derived.rebuild(connection)
        if before is not None and (before != newest() or loaded):
            derived.survey(connection)


def _rebuilds(before: str) -> bool:
    """Whether a migration after a revision says that what is derived has to be worked out anew."""
    later = _scripts().iterate_revisions("head", before)
    return any(getattr(script.module, "rebuilds", False) for script in later)


def draft(message: str) -> None:
    """Write a new migration file with what the declared tables have and the store has not.

    Raises StoreUnfit where the store does not stand at the newest migration: the file would say again what others say.
    """
    with writing() as connection:
        require_newest(connection)
        command.revision(config(connection), message, autogenerate=True, rev_id=_next())
    _scripts.cache_clear()


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, bound to a connection of ours."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.attributes["connection"] = connection
    return settings


def revision(connection: Connection) -> str | None:
    """The migration the store stands at; None for an empty one."""
    return "+".join(MigrationContext.configure(connection).get_current_heads()) or None


def standing(revision_id: str | None) -> str:
    """How a revision stands to this program: empty | older | newest | newer. One that it does not know is newer."""
    if revision_id is None:
        return "empty"
    if revision_id == newest():
        return "newest"
    known = {script.revision for script in _scripts().walk_revisions()}
    return "older" if revision_id in known else "newer"


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
    return _scripts().get_current_head()


@cache
def _scripts() -> ScriptDirectory:
    """The migrations of the code: Alembic compiles every file each time that it looks at them."""
    return ScriptDirectory.from_config(config())


def _next() -> str:
    return f"{int(newest() or 0) + 1:04d}"


def departures(connection: Connection) -> list:
    """Where the schema of the store differs from the declared tables; empty when they agree."""
    return compare_metadata(MigrationContext.configure(connection), metadata)
