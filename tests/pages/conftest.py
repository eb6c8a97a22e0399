"""The app as a visitor meets it, on a store of its own: empty, or with demonstration data."""

import os
import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.poison import seen

APP = Path(__file__).parents[2] / "app.py"
PATIENCE = 60  # seconds; the first page of a process imports everything


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


@pytest.fixture
def visit(store):
    """Opens a page of the app: `visit("pages/dashboards/zones.py", lang="en")`."""
    st.cache_data.clear()

    def opened(page: str = "", **address) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=PATIENCE)
        for name, value in address.items():
            app.query_params[name] = value
        return (app.switch_page(page) if page else app).run()

    return opened


def text_of(app: AppTest) -> str:
    """Everything the page says as its reader sees it, tags aside as they are."""
    said = [getattr(element.proto, "body", "") for element in app.get("html")]
    said += [seen(element.value) for kind in ("markdown", "caption", "info", "success", "warning", "error") for element in app.get(kind)]
    return "\n".join(map(str, said))
