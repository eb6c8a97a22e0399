"""Every page opens, with data and on an empty store, in both languages, and shows no failure."""

import re
from pathlib import Path

import pytest

from components.shell import menu
from tests.pages.conftest import APP, text_of

PAGES = sorted(value for value in vars(menu).values() if isinstance(value, str) and value.startswith("pages/"))
DASHBOARDS = [page for page in PAGES if "dashboards" in page]
FORBIDDEN = re.compile(r"^\s*(def|class) |session_state|groupby|select\(|#[0-9a-fA-F]{6}", re.MULTILINE)
NOT_A_NUMBER = re.compile(r">\s*(nan|None|NaN|NaT|<NA>|inf)\b|\b\d+e[+-]\d+\b|T00:00")


def test_the_menu_names_pages_that_are_there():
    assert len(PAGES) >= 8
    assert all((APP.parent / page).is_file() for page in PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_opens_with_data(page, shared_demonstration, visit):
    app = visit(page)
    assert not app.exception
    assert not app.error
    assert "演示数据" in text_of(app)


@pytest.mark.parametrize("page", PAGES)
def test_opens_on_an_empty_store(page, shared_empty, visit):
    app = visit(page)
    assert not app.exception
    assert not app.error
    assert "非涉密系统，严禁上传涉密信息" in text_of(app)


@pytest.mark.parametrize("page", DASHBOARDS)
def test_an_empty_dashboard_says_what_to_do(page, shared_empty, visit):
    assert "数据上报" in text_of(visit(page)) + "".join(link.proto.label for link in visit(page).get("page_link"))


@pytest.mark.parametrize("page", PAGES)
def test_opens_in_english(page, shared_demonstration, visit):
    app = visit(page, lang="en")
    assert not app.exception
    assert not app.error
    assert "Unclassified system" in text_of(app)


@pytest.mark.parametrize("page", DASHBOARDS)
def test_shows_no_nan_and_no_machine_dates(page, shared_demonstration, visit):
    assert not NOT_A_NUMBER.findall(text_of(visit(page)))


@pytest.mark.parametrize("page", [page for page in PAGES if "zones" in page and "resources" not in page])
@pytest.mark.parametrize("address", [
    {"region": "540000"}, {"date": "2020-02-26", "region": "660000"}], ids=["no zone in force", "one zone, the first day"])
def test_opens_for_a_region_of_little(page, address, shared_demonstration, visit):
    app = visit(page, **address)
    assert not app.exception
    assert not app.error
    assert not NOT_A_NUMBER.findall(text_of(app))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_a_table_of_contents(page):
    source = (Path(APP).parent / page).read_text(encoding="utf-8")
    assert not FORBIDDEN.findall(source)
    assert len(source.splitlines()) <= 80


def test_a_failure_is_told_by_a_number_and_nothing_else(visit, monkeypatch):
    from components.choices import definitions as choice

    def fails():
        raise KeyError("table hidden_name")

    monkeypatch.setattr(choice, "definitions", fails)
    app = visit("pages/about/indicators.py")
    assert len(app.error) == 1
    assert "编号" in app.error[0].value
    assert "hidden_name" not in app.error[0].value
