"""Whether the invented villages are all of them or a sample, which a screen must say."""

from sqlalchemy import Connection, func, select

from data.demonstration.scale import VILLAGES
from db import demonstration
from db.tables.villages import Villages

NEARLY_ALL = 0.95


def villages(connection: Connection) -> float | None:
    """The share of the country's villages that the demonstration holds; None where it holds all or feeds none."""
    if not demonstration.feeds(connection, "villages"):
        return None
    held = connection.scalar(select(func.count()).select_from(Villages.__table__).where(
        Villages.__table__.c.replaced_in.is_(None)))
    share = held / VILLAGES
    return share if share < NEARLY_ALL else None
