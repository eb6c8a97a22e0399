"""Small tables that are dear to compute over millions of rows, refreshed inside an import's transaction."""

from sqlalchemy import Connection

from db.declare import Dataset


def refresh(connection: Connection, dataset: Dataset, batch_id: int) -> None:
    """Bring the derived tables in line with what a batch changed."""


def rebuild(connection: Connection) -> None:
    """Work the derived tables out anew from the rows."""
