"""What an office sets is kept as a text by name, apart from the datasets; a screen that reads it is drawn anew when it changes.

What numbers follow from (`keep_told`) is an entry of the ledger too: so it has its day, and is read as it was then.
"""

from sqlalchemy import Connection, delete, insert, select

from db.store import Entry, enter
from db.tables.ledger import Batch, Setting
from db.tokens import OFFICE, touch

SETTING = "setting"  # the action of an entry of the ledger that sets something


def kept(connection: Connection, name: str, *, known_on: int | None = None) -> str | None:
    """The text of a setting, as known after an entry of the ledger; None where it was not set or was taken back."""
    present = connection.scalar(select(Setting.value).where(Setting.name == name))
    if known_on is None:
        return present
    entries = connection.execute(select(Batch.id, Batch.corrections).where(Batch.dataset == OFFICE, Batch.action == SETTING).order_by(Batch.id))
    changes = [(number, change) for number, several in entries for change in several if change["column"] == name]
    earlier = [change["after"] for number, change in changes if number <= known_on]
    later = [change["before"] for number, change in changes if number > known_on]
    return earlier[-1] if earlier else later[0] if later else present


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


def keep_told(connection: Connection, name: str, text: str | None, *, by: str | None = None) -> int | None:
    """Keep a setting and say in the ledger what it was before: the number of the entry, None where it is so already."""
    before = kept(connection, name)
    if before == text:
        return None
    keep(connection, name, text)
    changes = [{"column": name, "before": before, "after": text}]
    return enter(connection, Entry(dataset=OFFICE, action=SETTING, by=by, corrections=changes, rows=1), new=0, changed=1, unchanged=0)
