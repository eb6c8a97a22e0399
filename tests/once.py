"""What is the same for many tests is worked out for the first of them."""

import marshal
import os
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import wraps
from pathlib import Path

import pytest
from altair.utils import schemapi
from sqlalchemy import text

from components.figures.part import Part
from data import asking
from data.questions import Direct
from db.datasets import metadata
from db.engine import get_engine


def filled(fill: Callable) -> Callable:
    """A fixture that fills the store of a test: by hand for the first that asks, by a copy for the others.

    What it files, and the value it gives, must be the same for every test; what patches, or gives a value that a test changes, is
    an ordinary fixture.
    """
    given = {}

    @wraps(fill)
    def fixture(*args, **named):
        return _by_copy(given, f"{fill.__module__}.{fill.__name__}", lambda: fill(*args, **named))

    return pytest.fixture(fixture)


def filled_for_each(fill: Callable) -> Callable:
    """A function of one thing with a code, that fills the store of a test with what belongs to it: by hand for the first test that
    asks for it, by a copy for the others. It must be the first that writes into the store."""
    given = defaultdict(dict)

    @wraps(fill)
    def filling(of):
        return _by_copy(given[of.code], f"{fill.__module__}.{fill.__name__}.{of.code}", lambda: fill(of))

    return filling


def _by_copy(given: dict, name: str, fill: Callable):
    """What filling the store of the test gives; the store that it left is kept under a name, and is what others have."""
    store = Path(os.environ["DATABASE_URL"].removeprefix("sqlite:///"))
    kept = store.parent.parent / f"{name}.sqlite3"
    if "value" in given:
        get_engine().dispose()
        shutil.copy(kept, store)
    else:
        given["value"] = fill()
        get_engine().dispose()
        shutil.copy(store, kept)
    return given["value"]


def once_a_schema(departures: Callable) -> Callable:
    """Where a schema departs from what is declared follows from it alone: SQLite's own words of it are compared once."""
    found = {}

    def of_store(connection) -> list:
        if connection.dialect.name != "sqlite":
            return departures(connection)
        words = (*metadata.tables, *connection.execute(text("select type, name, sql from sqlite_master order by type, name")))
        if words not in found:
            found[words] = departures(connection)
        return found[words]

    return of_store


def compiled_once(create_engine: Callable) -> Callable:
    """Engines of SQLite that compile a statement once for all stores."""
    shared = create_engine("sqlite://", query_cache_size=5_000)
    shared.connect().close()  # its dialect learns of SQLite what it needs to

    def engine_of(url, **options):
        engine = create_engine(url, **options)
        if engine.dialect.name == "sqlite":
            engine.dialect = engine.pool._dialect = shared.dialect
            engine._compiled_cache = shared._compiled_cache
        return engine

    return engine_of


def without_looking(wait_until_stopped: Callable) -> Callable:
    """AppTest looks a thousand times a second whether the page has run, and holds it up by that: its thread is waited for first."""

    def wait(runner, timeout: float = 3) -> None:
        runner._script_thread.join(timeout)
        wait_until_stopped(runner, timeout)

    return wait


def filed(path: Path) -> list:
    """Names the state of a SQLite store: what was filed and set. Who looked at the record of a person is written down beside it."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("select dataset, token from dataset_version order by dataset").fetchall()


class Told:
    """What stores answered, and what parts of pages said of them, to tests that only look: by store, and by who asks."""

    def __init__(self):
        self.store = ""
        self.answers, self.read, self.figures = defaultdict(dict), defaultdict(dict), defaultdict(dict)

    def by(self, ask: Direct) -> tuple | None:
        """Under what is kept what it is told; None where it asks another store than the one that is only looked at."""
        return (self.store, ask.asking, asking.present()) if ask.connection.engine.url.database == self.store else None


_told = Told()


@contextmanager
def told_once(store: Path) -> Iterator[None]:
    """Inside, nobody writes into the store or patches anything: a question is asked once, and a part says once what it shows."""
    before, _told.store = _told.store, str(store)
    try:
        yield
    finally:
        _told.store = before


def asking_once(begin: Callable) -> Callable:
    """A `Direct` that begins with what the store has answered already, to whoever asks."""

    def begun(ask: Direct) -> None:
        begin(ask)
        if (by := _told.by(ask)) is not None:
            ask.answers, ask.memory.answers = _told.answers[by], _told.read[by]

    return begun


def describing_once(describe: Callable) -> Callable:
    """A part that gives the figure it has described already, for the same choice and to whoever asks."""

    def described(part: Part, ask, **choice):
        by = _told.by(ask) if type(ask) is Direct else None  # some tests have an `ask` to which other days are settled
        if by is None:
            return describe(part, ask, **choice)
        said, key = _told.figures[by], (part.key, *sorted(choice.items()))
        if key not in said:
            said[key] = describe(part, ask, **choice)
        return said[key]

    return described


def held_once(ref: Callable) -> Callable:
    """The keyword of a schema that leads to one of Altair's definitions. What has been held to a definition and fits it fits it again,
    wherever it stands: it is known by its JSON."""
    fitting = set()

    def errors(validator, where, instance, schema) -> Iterator:
        if not where.startswith(schemapi._VEGA_LITE_ROOT_URI):
            yield from ref(validator, where, instance, schema)
            return
        try:
            known = (where, marshal.dumps(instance, 2))
        except ValueError:  # something that is no JSON
            known = None
        if known in fitting:
            return
        found = list(ref(validator, where, instance, schema))
        if known and not found:
            fitting.add(known)
        yield from found

    return errors
