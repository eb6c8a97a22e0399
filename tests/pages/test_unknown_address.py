"""The frame says when the address names no page, and only then."""

import pytest
import streamlit as st

from components.shell import unknown_address
from tests.pages.conftest import text_of

UNKNOWN = "网址中的页面不存在"


@pytest.mark.parametrize(("page", "url", "unknown"), [
    ("", "http://localhost:8501", False), ("", "http://localhost:8501/", False), ("", "http://localhost:8501/nowhere", True),
    ("", "http://localhost:8501/zones/nowhere", True), ("pages/dashboards/zones.py", "http://localhost:8501/zones", False), ("", None, False)])
def test_it_is_told_from_the_address(shared_demonstration, visit, page, url, unknown):
    app = visit(page)
    assert UNKNOWN not in text_of(app)
    app.context["url"] = url
    assert (UNKNOWN in text_of(app.run())) == unknown


@pytest.mark.parametrize(("url", "named"), [
    ("https://intranet/dash", False), ("https://intranet/dash/", False), ("https://intranet/dash/nowhere", True)])
def test_the_place_where_the_dashboard_is_served_is_no_page(monkeypatch, url, named):
    monkeypatch.setattr(st, "get_option", {"server.baseUrlPath": "/dash"}.get)
    assert unknown_address._names_a_page(url) == named
