"""What stands around the figures: bands above, the moment beside the sentence, ways on, clicks, searches."""

import re
from datetime import date
from itertools import chain

import pytest
import streamlit as st

from components.choices import zones as choice
from components.shell import menu
from data.demonstration import sampling
from tests.components.figures.test_parts import CHINESE
from tests.data.uploads.uploading import imported, text
from tests.pages.conftest import text_of
from tests.pages.test_ledger import HEAD, ROW, rows_under


def test_a_partial_import_is_told_above_the_page_with_its_rows(store, visit):
    imported("zone_daily", text(HEAD, ROW.format(80), ROW.format(800).replace("04-01,", "04-02,")), valid_rows_only=True)
    for page in (menu.ZONES, menu.OVERVIEW):
        assert '<div class="mark">部分入库：高新区复工复产日报第4号上报有1行退回未入库，有关数字不含这些行</div>' in text_of(visit(page))


@pytest.mark.parametrize(("share", "told"), [(0.1, "虚构，仅名录、代码和公开数据为真实；村级数据为十分之一抽样<"), (0.25, "；村级数据为25.0%抽样<"), (None, "公开数据为真实<")])
def test_invented_villages_are_said_to_be_a_sample(with_demonstration, visit, monkeypatch, share, told):
    def villages(connection, *, known_on: int | None = None) -> float | None:
        return share

    monkeypatch.setattr(sampling, "villages", villages)
    st.cache_data.clear()  # what it said before
    assert told in text_of(visit(menu.SOURCES))


def test_the_sentence_says_of_which_moment_it_is(store, visit):
    imported("zone_daily", text(HEAD, ROW.format(80)))
    sentence = re.search(r'<div class="sentence">.*?</div>', text_of(visit(menu.ZONES, known="4")))[0]
    assert re.search(r"<small>按\d{4}年\d+月\d+日\d\d:\d\d所知（第4号上报为止）</small>", sentence)
    assert "<small>" not in re.search(r'<div class="sentence">.*?</div>', text_of(visit(menu.ZONES)))[0]


def test_each_run_has_pages_of_its_own(store, visit, monkeypatch):
    """Streamlit marks the page that it runs; a mark of one reader would be there for the next."""
    given, navigation = [], st.navigation
    monkeypatch.setattr(menu.st, "navigation", lambda sections, **how: given.append([*chain(*sections.values())]) or navigation(sections, **how))
    for _reader in range(2):
        visit(menu.SOURCES)
    first, second = given
    assert [page.title for page in first] == [page.title for page in second]
    assert not {id(page) for page in first} & {id(page) for page in second}


def test_each_programme_of_the_overview_leads_to_its_own_dashboard(shared_demonstration, visit):
    ways = [link.proto.page for link in visit(menu.OVERVIEW).get("page_link") if link.proto.label == "进入看板"]
    assert ways == ["hundred", "zones", "commissioners"]


@pytest.mark.parametrize("page", [menu.ZONES, menu.COMMISSIONERS])
def test_a_map_that_says_so_can_be_clicked(shared_demonstration, visit, page):
    app = visit(page)
    assert "点击" in text_of(app)
    assert [list(chart.proto.selection_mode) for chart in app.get("vega_lite_chart") if chart.proto.selection_mode] == [["area"]]


def test_a_click_opens_the_zone_at_the_day_that_is_shown(monkeypatch):
    opened = []
    monkeypatch.setattr(choice.st, "session_state", {choice.PICKED: "中关村"})
    monkeypatch.setattr(choice.st, "switch_page", lambda page, *, query_params: opened.append((page, query_params)))
    monkeypatch.setattr(choice.menu, "along", lambda address: address)
    choice.opens_zone(at=date(2020, 4, 1))
    assert opened == [(menu.ZONE, {"zone": "中关村", "date": "2020-04-01"})]


def test_a_word_narrows_the_definitions(store, visit):
    app = visit(menu.INDICATORS)
    app = app.text_input(key="indicators_word").set_value("序时进度").run()
    assert {row[-1] for row in rows_under(app, "口径<wbr><span>（公式）</span>")} == {"time_progress", "time_progress_year", "execution_gap"}


def test_the_menu_speaks_to_each_reader_in_his_language(shared_empty, visit):
    chinese, english = ([link.proto.label for link in visit(menu.OVERVIEW, **address).get("page_link")] for address in ({}, {"lang": "en"}))
    assert {"数据上报", "高新区排序"} <= set(chinese)
    assert not [label for label in english if CHINESE.search(label)]
