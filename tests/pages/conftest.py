"""The app as a visitor meets it, on a store of its own: empty, or with demonstration data."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.poison import seen

APP = Path(__file__).parents[2] / "app.py"
PATIENCE = 60  # seconds; the first page of a process imports everything


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
