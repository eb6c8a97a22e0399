"""What many tests find in their store: filed for the first of them, and a copy of that for the others."""

import os
import shutil
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import pytest

from db.engine import get_engine


def filled(fill: Callable) -> Callable:
    """A fixture that fills the store of a test. What it files, and what it gives, is the same for every test of a session: a
    fixture that patches, or whose value is changed by a test, is an ordinary one."""
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
