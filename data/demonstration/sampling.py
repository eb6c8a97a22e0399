"""Whether the invented villages are all of them or a sample, which a screen must say."""

from sqlalchemy import Connection, func, select

from data.demonstration.scale import VILLAGES
from db import demonstration
from db.store import is_known
from db.tables.villages import Villages

NEARLY_ALL = 0.95


def villages(connection: Connection, *, known_on: int | None = None) -> float | None:
    """The share of the country's villages that the demonstration holds; None where it holds all or feeds none."""
    if not demonstration.feeds(connection, "villages", known_on=known_on):
        return None
    held = connection.scalar(select(func.count()).select_from(Villages.__table__).where(is_known(Villages, on=known_on)))
    share = held / VILLAGES
    return share if share < NEARLY_ALL else None
