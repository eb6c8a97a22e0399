"""What is the same for many tests is worked out for the first of them."""

import os
import shutil
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import pytest
from sqlalchemy import text

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
        store = Path(os.environ["DATABASE_URL"].removeprefix("sqlite:///"))
        kept = store.parent.parent / f"{fill.__module__}.{fill.__name__}.sqlite3"
        if "value" in given:
            get_engine().dispose()
            shutil.copy(kept, store)
        else:
            given["value"] = fill(*args, **named)
            get_engine().dispose()
            shutil.copy(store, kept)
        return given["value"]

    return pytest.fixture(fixture)


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
