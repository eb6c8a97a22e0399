"""A store of its own for every test: a copy of one that was migrated once. Generated examples are the same in every run."""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from altair.utils import schemapi
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

import components.charts  # noqa: F401  a server leaves unchecked what the tests have checked
from data import asking  # importing data hands to db how derived tables follow the rows

settings.register_profile("same every time", derandomize=True, database=None, deadline=None, print_blob=True)
settings.load_profile("same every time")
schemapi.enable_debug_mode()
# Streamlit looks through every installed package for each app that a test opens; they are the same each time.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
FILES = Path(__file__).parent / "files"


@pytest.fixture(autouse=True)
def asked_plainly():
    """A test that chooses a language or a moment chooses it for itself."""
    before = asking.present()
    asking.change(**vars(asking.PLAIN))
    yield
    asking.change(**vars(before))


@pytest.fixture(scope="session")
def migrated(tmp_path_factory) -> Path:
    """A SQLite file with the schema and the permanent reference, made once a session."""
    path = tmp_path_factory.mktemp("store") / "migrated.sqlite3"
    before = os.environ.get("DATABASE_URL")
    os.environ["DATABASE_URL"] = f"sqlite:///{path}"
    try:
        from db.engine import get_engine
        from db.migrate import migrate

        migrate()
        get_engine().dispose()
    finally:
        os.environ.pop("DATABASE_URL") if before is None else os.environ.update(DATABASE_URL=before)
    return path


@pytest.fixture
def store(migrated, tmp_path, monkeypatch) -> Path:
    """A store of the test's own, empty but for the permanent reference."""
    path = tmp_path / "store.sqlite3"
    shutil.copy(migrated, path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    yield path
    from db.engine import get_engine

    get_engine().dispose()


@pytest.fixture(scope="session")
def demonstrated(migrated, tmp_path_factory) -> Path:
    """A store with a little demonstration data, made once a session."""
    path = tmp_path_factory.mktemp("store") / "demonstrated.sqlite3"
    shutil.copy(migrated, path)
    before = os.environ.get("DATABASE_URL")
    os.environ["DATABASE_URL"] = f"sqlite:///{path}"
    try:
        from data.demonstration import load
        from db.engine import get_engine

        load(scale=0.01)
        get_engine().dispose()
    finally:
        os.environ.pop("DATABASE_URL") if before is None else os.environ.update(DATABASE_URL=before)
    return path


@pytest.fixture
def with_demonstration(demonstrated, store) -> Path:
    """The test's own store, with demonstration data."""
    shutil.copy(demonstrated, store)
    return store


@pytest.fixture(scope="session")
def of_demonstration(demonstrated):
    """(key of a part, who asks, choice) → its figure on the demonstration. Tests that only look at figures share them: each is
    described once, and what several of them ask is read once."""
    from sqlalchemy import create_engine

    from components.figures.every import PARTS
    from data.questions import Direct

    connection, asks, figures = create_engine(f"sqlite:///{demonstrated}").connect(), {}, {}

    def described(key: str, who: asking.Asking, choice: dict):
        name = (key, who, *sorted(choice.items()))
        if name not in figures:
            with asking.asked_as(who):
                figures[name] = PARTS[key](asks.setdefault(who, Direct(connection, who)), **choice)
        return figures[name]

    yield described
    connection.close()
