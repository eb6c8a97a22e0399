"""What an office sets is kept as a text by name, apart from the datasets; a screen that reads it is drawn anew when it changes."""

from sqlalchemy import Connection, delete, insert, select

from db.tables.ledger import Setting
from db.tokens import OFFICE, touch


def kept(connection: Connection, name: str) -> str | None:
    """The text of a setting; None where it was not set or was taken back."""
    return connection.scalar(select(Setting.value).where(Setting.name == name))


def kept_below(connection: Connection, room: str) -> dict[str, str]:
    """Name without its room → text of every setting whose name begins with the room."""
    rows = connection.execute(select(Setting.name, Setting.value).where(Setting.name.startswith(room)))
    return {name.removeprefix(room): text for name, text in rows}


def keep(connection: Connection, name: str, text: str | None) -> None:
    """Keep a setting in the place of what it was; None takes it back. The connection is the writer's."""
    connection.execute(delete(Setting.__table__).where(Setting.name == name))
    if text is not None:
        connection.execute(insert(Setting.__table__).values(name=name, value=text))
    touch(connection, OFFICE)
