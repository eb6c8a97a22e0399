"""The schema and the permanent reference, brought to the newest state."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import derived, reference, tokens
from db.datasets import metadata
from db.engine import reading, writing

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate() -> None:
    """Make or upgrade the schema and load the permanent reference; harmless when all is there.

    Two processes that start at once wait for each other: all of it is one writing transaction.
    """
    with reading() as connection:
        before = revision(connection)
    with writing() as connection:
        if before != newest():
            command.upgrade(config(connection), "head")
            tokens.renew(connection)
        if before not in (None, newest()):
            derived.rebuild(connection)  # what is derived may rest in new tables
        reference.load(connection)


def draft(message: str) -> None:
    """Write a new migration file with what the declared tables have and the store has not."""
    with writing() as connection:
        command.revision(config(connection), message, autogenerate=True, rev_id=_next())


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, bound to a connection of ours."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.attributes["connection"] = connection
    return settings


def revision(connection: Connection) -> str | None:
    """The migration the store stands at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """The newest migration that the code knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def _next() -> str:
    return f"{int(newest() or 0) + 1:04d}"


def departures(connection: Connection) -> list:
    """Where the schema of the store differs from the declared tables; empty when they agree."""
    return compare_metadata(MigrationContext.configure(connection), metadata)
