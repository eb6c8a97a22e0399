"""The schema and the permanent reference, brought to the newest state."""

from db import reference
from db.datasets import metadata
from db.engine import get_engine, writing


def migrate() -> None:
    """Make or upgrade the schema and load the permanent reference; harmless when all is there."""
    metadata.create_all(get_engine())
    with writing() as connection:
        reference.load(connection)
