"""A store of its own for every test: a copy of one that was migrated once. Generated examples are the same in every run."""

import gc
import os
import shutil
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from inspect import signature
from pathlib import Path

import pytest
from altair.utils import schemapi
from hypothesis import settings
from jsonschema import Draft7Validator
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import local_script_runner
from typer import testing
from xdist.scheduler import LoadFileScheduling

import components.charts  # noqa: F401  like a server, it leaves charts unchecked: see charts_are_checked
from components.figures.part import Part
from data import asking  # importing data hands to db how derived tables follow the rows
from data.questions import Direct
from db import engine, migrate
from tests.once import (
    asking_once,
    compiled_once,
    describing_once,
    filed,
    held_once,
    once_a_schema,
    told_once,
    without_looking,
)

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each process that a test starts compiles hundreds of modules again
settings.register_profile("same every time", derandomize=True, database=None, deadline=None, print_blob=True)
settings.load_profile("same every time")
# Streamlit looks through every installed package for each app that a test opens; they are the same each time.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
testing._get_command = cache(testing._get_command)  # a program's commands are put together once, not for each one that is given
migrate.departures = once_a_schema(migrate.departures)
local_script_runner.require_widgets_deltas = without_looking(local_script_runner.require_widgets_deltas)
engine.create_engine = compiled_once(engine.create_engine)
Direct.__post_init__ = asking_once(Direct.__post_init__)
Part.__call__ = describing_once(Part.__call__)
Draft7Validator.VALIDATORS["$ref"] = held_once(Draft7Validator.VALIDATORS["$ref"])
CHECKED = {"charts", "maps", "figures"}  # folders of tests
TOGETHER = ("tests/components/", "tests/pages/", "tests/browser/", "tests/db/test_postgres")  # how their names begin
LONGEST = ("components", "pages", "browser", "uploads", "coverage")
FILES = Path(__file__).parent / "files"


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a test with a browser or with processes of its own mostly waits for them."""
    return os.cpu_count() + 1


def pytest_xdist_make_scheduler(config, log):
    """Tests that look at the same screens run in one process, which keeps what they read and draw, and has one browser, server or
    PostgreSQL for them; others file by file."""
    class Together(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((begin for begin in TOGETHER if nodeid.startswith(begin)), super()._split_scope(nodeid))

    return Together(config, log)


def pytest_collection_modifyitems(items):
    """What takes longest begins first: those that run in one process, the browser, what reads files."""
    @cache
    def rank(path: Path) -> int:
        folders = path.relative_to(FILES.parent).parts
        return next((rank for rank, folder in enumerate(LONGEST) if folder in folders), len(LONGEST))

    items.sort(key=lambda item: rank(item.path))


def pytest_collection_finish():
    """What is loaded by now stays to the end: the collector of garbage, a sixth of the time otherwise, does not look through it
    again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


@pytest.fixture(autouse=True, scope="module")
def charts_are_checked(request):
    """Altair holds every chart to its schema where charts, maps and figures are tested themselves: each part of the product is
    described there. Others leave that half of the time away."""
    if not CHECKED.intersection(request.path.parts):
        yield
        return
    schemapi.enable_debug_mode()
    yield
    schemapi.disable_debug_mode()


@pytest.fixture(autouse=True)
def asked_plainly():
    """A test that chooses a language or a moment chooses it for itself."""
    before = asking.present()
    asking.change(**vars(asking.PLAIN))
    yield
    asking.change(**vars(before))


@pytest.fixture(scope="session")
def migrated(tmp_path_factory) -> Iterator[Path]:
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
    yield from only_copied(path)


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
def demonstrated(migrated, tmp_path_factory) -> Iterator[Path]:
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
    yield from only_copied(path)


def only_copied(path: Path) -> Iterator[Path]:
    """A store that tests copy: it ends as it began, or else what a test finds in its copy depends on the tests before it."""
    before = sha256(path.read_bytes()).digest()
    yield path
    assert sha256(path.read_bytes()).digest() == before, f"a test wrote into {path.name}, which others copy: it needs a store of its own"


@pytest.fixture(scope="session")
def looked_at(demonstrated) -> Path:
    """The demonstration once more, for all tests that only look at it: who looked at the record of a person is written into it."""
    return shutil.copy(demonstrated, demonstrated.with_name("looked_at.sqlite3"))


@pytest.fixture
def with_demonstration(demonstrated, store) -> Path:
    """The test's own store, with demonstration data."""
    shutil.copy(demonstrated, store)
    return store


@pytest.fixture
def shared_demonstration(looked_at, monkeypatch, request) -> Path:
    """The demonstration itself, for a test that only looks at screens: what such tests read and draw is kept from one to the next,
    as a server keeps it. A test that writes or patches takes `with_demonstration`."""
    yield from only_looked_at(looked_at, monkeypatch, request)


@pytest.fixture
def shared_empty(migrated, monkeypatch, request) -> Path:
    """The same of the store that is empty but for the permanent reference."""
    yield from only_looked_at(migrated, monkeypatch, request)


def only_looked_at(path: Path, monkeypatch, request) -> Iterator[Path]:
    assert "monkeypatch" not in signature(request.function).parameters, "what is patched would be kept for other tests"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    before = filed(path)
    with told_once(path):
        yield path
    assert filed(path) == before, "this test writes: it needs a store of its own"


@pytest.fixture(scope="session")
def of_demonstration(looked_at):
    """(key of a part, who asks, choice) → its figure on the demonstration. Tests that only look at figures share them: each is
    described once, and what several of them ask is read once."""
    from sqlalchemy import create_engine

    from components.figures.every import PARTS

    connection = create_engine(f"sqlite:///{looked_at}").connect()

    def described(key: str, who: asking.Asking, choice: dict):
        with told_once(looked_at), asking.asked_as(who):
            return PARTS[key](Direct(connection, who), **choice)

    yield described
    connection.close()
