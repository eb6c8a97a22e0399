"""The log of personal data: entered once a session, kind and object; it changes nothing that a screen shows."""

from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import IntegrityError

from db import clock
from db.tables.access import PersonalAccess

VIEW, EXPORT = "view", "export"


def enter(engine: Engine, *, session: str, kind: str, of: str) -> None:
    """Log that a session saw or took an object. Raises OperationalError where another writer holds the store too long."""
    log, entry = PersonalAccess.__table__, {"session": session, "kind": kind, "object": of}
    same = [log.c[name] == value for name, value in entry.items()]
    try:
        with engine.connect().execution_options(writer=True) as connection, connection.begin():
            if connection.scalar(select(log.c.id).where(*same)) is None:
                connection.execute(insert(log).values(**entry, at=clock.stamp()))
    except IntegrityError:  # another process of the same session was first
        return
