"""The permanent reference, read from data/reference into the store."""

from sqlalchemy import Connection


def load(connection: Connection) -> None:
    """Load what is not there yet."""
