"""The versioned store: the only ways to read a dataset, and the one way to write it."""

import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Select, and_, func, insert, literal_column, or_, select, true

from db import clock
from db.clock import BEIJING
from db.tables.ledger import Batch, Setting, StoredFile
from db.tokens import touch

_USED = "store_used"  # set by the first import or demonstration, kept when that is cleared


def current(model) -> Select:
    """The rows of a dataset as they stand now."""
    return known(model, on=None)


def known(model, *, on: int | None) -> Select:
    """The rows of a dataset as they stood after batch `on`; None means now."""
    return select(model.__table__).where(is_known(model, on=on))


def is_known(model, *, on: int | None, table=None):
    """The condition that a row of the model's table (or an alias of it) is the one in force after batch `on`."""
    table = model.__table__ if table is None else table
    if on is None:
        return table.c.replaced_in.is_(None)
    return and_(had_come(table, on=on), or_(table.c.replaced_in.is_(None), _read(table.c.replaced_in) > on))


def had_come(table, *, on: int | None):
    """The condition that a version of a row was there after batch `on`, whatever became of it since; None means now."""
    return true() if on is None else _read(table.c.batch_id) <= on


def _read(column):
    """A column that is to be read, not sought by its index: batches up to a moment are most of a table, one by one."""
    return column + literal_column("0")


def stands_of(dataset: str, table, batch: int):
    """The condition that a row of a dataset's table stands now with the values that a batch brought.

    It came with the batch itself, or with an undo that restored it since; so it is found by what came, not among all rows.
    """
    brought = select(Batch.id).where(Batch.dataset == dataset, Batch.id >= batch, or_(Batch.id == batch, Batch.action == "undo"))
    return and_(table.c.batch_id.in_(brought), table.c.origin_id == batch, table.c.replaced_in.is_(None))


def is_entered(*, on: int | None):
    """The condition that an entry of the ledger was there after batch `on`; None means now."""
    return true() if on is None else Batch.id <= on


@dataclass(frozen=True)
class Entry:
    """What the ledger keeps of one import, beside its counts of new, changed and unchanged rows."""

    dataset: str
    action: str = "import"
    by: str | None = None
    file_name: str | None = None
    content: bytes | None = None  # the original bytes, kept compressed
    sha256: str | None = None
    bytes: int | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    template_version: str | None = None
    rows: int = 0
    rejected: int = 0
    blank: int = 0
    repairs: list = field(default_factory=list)
    foot: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    corrections: list = field(default_factory=list)  # cells that a person wrote otherwise than the file has them
    explanation: str | None = None
    partial: bool = False
    demonstration: bool = False
    undoes: int | None = None
    reason: str | None = None


def enter(connection: Connection, entry: Entry, *, new: int, changed: int, unchanged: int) -> int:
    """Write an entry into the ledger; the id of the batch. Its bytes are kept by `keeping_bytes`."""
    values = asdict(entry)
    values.pop("content")
    values |= {"at": clock.stamp(), "new": new, "changed": changed, "unchanged": unchanged}
    batch_id = connection.execute(insert(Batch).values(**values)).inserted_primary_key[0]
    if entry.action != "reference" and not used(connection):
        connection.execute(insert(Setting.__table__).values(name=_USED, value="1"))
    touch(connection, entry.dataset)
    return batch_id


def used(connection: Connection) -> bool:
    """Whether anything but the permanent reference was ever stored, be it gone by now."""
    return connection.scalar(select(Setting.value).where(Setting.name == _USED)) is not None


@contextmanager
def keeping_bytes(connection: Connection, entry: Entry) -> Iterator[None]:
    """Keep an entry's original bytes beside it; they are compressed while the block works."""
    if entry.content is None or connection.scalar(select(func.count()).where(StoredFile.sha256 == entry.sha256)):
        yield
        return
    with ThreadPoolExecutor(1) as other:
        packed = other.submit(zlib.compress, entry.content, 1)
        yield
        connection.execute(insert(StoredFile).values(sha256=entry.sha256, content=packed.result()))


def original_bytes(connection: Connection, sha256: str) -> bytes | None:
    """The file exactly as it was uploaded."""
    content = connection.scalar(select(StoredFile.content).where(StoredFile.sha256 == sha256))
    return None if content is None else zlib.decompress(content)


def batch_known_on(connection: Connection, when: str) -> int:
    """The last batch as of a batch id, a date (to its end) or a datetime, both in Beijing time.

    Raises ValueError if the text is none of the three.
    """
    if is_number(when):
        return int(when)
    until = clock.to_stamp(instant(when).replace(tzinfo=None))
    return connection.scalar(select(func.max(Batch.id)).where(Batch.at <= until)) or 0


def is_number(when: str) -> bool:
    """Whether a moment is named by the number of a batch (20200402 is a date)."""
    return when.isdecimal() and len(when) < 8


def instant(when: str) -> datetime:
    """A date (its end) or a datetime as an instant with the zone of Beijing. Raises ValueError for anything else."""
    moment = datetime.fromisoformat(when)
    if len(when) <= 10:
        moment += timedelta(days=1, microseconds=-1)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=BEIJING)).astimezone(UTC).astimezone(BEIJING)
    except OverflowError as error:  # the first and the last hours that a computer can count
        raise ValueError(when) from error
