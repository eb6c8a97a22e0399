"""The schema and the permanent reference, brought to the newest state."""

from functools import cache

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import derived, reference, tokens
from db.datasets import metadata
from db.engine import reading, writing
from db.revisions import MIGRATIONS, StoreUnfit, known, newest, require_newest, revision, standing


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
        upgraded = before not in (None, newest())
        if before is not None and (loaded & reference.DIVISIONS or (upgraded and _rebuilds(before))):
            derived.rebuild(connection)
        if upgraded or (before is not None and loaded):
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
    known.cache_clear()


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, bound to a connection of ours."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.attributes["connection"] = connection
    return settings


@cache
def _scripts() -> ScriptDirectory:
    """The migrations of the code: Alembic compiles every file each time that it looks at them."""
    return ScriptDirectory.from_config(config())


def _next() -> str:
    return f"{int(newest() or 0) + 1:04d}"


def departures(connection: Connection) -> list:
    """Where the schema of the store differs from the declared tables; empty when they agree."""
    return compare_metadata(MigrationContext.configure(connection), metadata)
