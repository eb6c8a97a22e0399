"""The schema and the permanent reference, brought to the newest state."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import reference
from db.datasets import metadata
from db.engine import writing

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate() -> None:
    """Make or upgrade the schema and load the permanent reference; harmless when all is there.

    Two processes that start at once wait for each other: all of it is one writing transaction.
    """
    with writing() as connection:
        metadata.create_all(connection)
        reference.load(connection)


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, bound to a connection of ours."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.attributes["connection"] = connection
    return settings


def revision(connection: Connection) -> str | None:
    """The migration the store stands at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """The newest migration that the code knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def departures(connection: Connection) -> list:
    """Where the schema of the store differs from the declared tables; empty when they agree."""
    return compare_metadata(MigrationContext.configure(connection), metadata)
