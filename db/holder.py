"""Who writes to the store now, so that whoever has to wait can be told for whom."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select

from db import clock
from db.tables.ledger import Setting

NAME = "writer"  # of the setting, and the ending of the file beside a SQLite store


@dataclass(frozen=True)
class Holder:
    """`by` is the person, `dataset` the code of what is written; `since` is a UTC time as ISO text."""

    by: str | None = None
    dataset: str | None = None
    since: str = ""

    @property
    def began(self) -> datetime:
        """Since when, in Beijing time."""
        return clock.to_beijing(datetime.fromisoformat(self.since))


@contextmanager
def holding(connection: Connection, *, by: str | None, dataset: str | None) -> Iterator[None]:
    """Say inside the block who holds the lock; the connection is the writer's and has it already.

    A writer without a dataset (a migration, a rebuild) says nothing, and takes away what a killed one left.
    """
    if dataset is None:
        if _file(connection.engine):
            _write(connection.engine, None)
        yield
        return
    text = json.dumps(asdict(Holder(by, dataset, clock.stamp().isoformat(timespec="seconds"))))
    engine = connection.engine
    _write(engine, text)
    try:
        yield
    finally:
        _write(engine, None)


def present(engine: Engine) -> Holder | None:
    """Who holds the lock as far as is known; None where nobody said so."""
    text = _read(engine)
    return Holder(**json.loads(text)) if text else None


def _file(engine: Engine) -> Path | None:
    """The file beside a SQLite store: its one writer cannot show others a row before the end of its transaction."""
    return Path(f"{engine.url.database}-{NAME}") if engine.dialect.name == "sqlite" else None


def _read(engine: Engine) -> str | None:
    path = _file(engine)
    if path is None:
        with engine.connect() as connection:
            return connection.scalar(select(Setting.value).where(Setting.name == NAME))
    with suppress(OSError):
        return path.read_text("utf-8")


def _write(engine: Engine, text: str | None) -> None:
    """Leave the word, or take it away. That it cannot be left must not stop the writer."""
    path, table = _file(engine), Setting.__table__
    if path is None:
        with engine.begin() as connection:
            connection.execute(delete(table).where(table.c.name == NAME))
            if text:
                connection.execute(insert(table).values(name=NAME, value=text))
        return
    with suppress(OSError):
        if text:
            path.write_text(text, "utf-8")
        else:
            path.unlink(missing_ok=True)
