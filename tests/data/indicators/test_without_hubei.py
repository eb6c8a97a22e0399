"""Every zone figure of the nation stands twice, with and without Hubei, and is the same as worked out over the other zones."""

from datetime import date

import pytest

from components.choices import filters
from components.zones import headline
from components.zones.hubei import hubei
from components.zones.late import late
from components.zones.map import zone_map
from components.zones.sentence import sentence
from data.indicators import zones
from data.indicators.catalogue import CATALOGUE
from data.regions import WITHOUT_HUBEI
from db.engine import reading
from tests.components.read import cards, cells, figure
from tests.components.zones.test_by_hand import AT, EAST_LAKE, NATION, SHORT, week  # noqa: F401  the fixture
from tests.data.calendar.spring import told
from tests.data.indicators.returns import n_of, value

OF_HUBEI = 12  # zones of Hubei on the list of 2020


def test_every_indicator_of_the_nation_stands_twice(week):  # noqa: F811
    rows = told("zones --date 2020-04-01", None)
    codes = {code: {row["indicator"] for row in rows if row["code"] == code} for code in ("100000", WITHOUT_HUBEI)}
    assert codes["100000"] == codes[WITHOUT_HUBEI] == {code for programme, code in CATALOGUE if programme == "zones"}
    assert {row["name"] for row in rows if row["code"] == WITHOUT_HUBEI} == {"全国（除湖北外）"}
    assert {row["level"] for row in rows} == {"nation"}


def test_hubei_counts_in_the_one_and_not_in_the_other(week):  # noqa: F811
    with reading() as connection:
        rows = zones.figures(connection, at=AT)
        moves = zones.changes(connection, at=AT)
    assert n_of(value(rows, "resumption")) == (900 + 78 + 60, 1000 + 100 + 200, 3, 169)
    assert n_of(value(rows, "resumption", code=WITHOUT_HUBEI)) == (900 + 78, 1000 + 100, 2, 169 - OF_HUBEI)
    assert value(rows, "difficulties_raised", code=WITHOUT_HUBEI)["value"] == 48
    assert value(rows, "resumption", "risk=高")["value"] == 0.3
    assert not len(rows[(rows["split"] == "risk=高") & (rows["code"] == WITHOUT_HUBEI) & (rows["indicator"] == "resumption")])
    day = moves[(moves["indicator"] == "resumption") & (moves["code"] == WITHOUT_HUBEI) & (moves["days"] == 1)].iloc[0]
    assert day["value"] == pytest.approx(978 / 1100 - 885 / 1100)


def test_sentence_cards_lists_and_map_follow_the_choice(week):  # noqa: F811
    assert figure(sentence, at=AT, region=WITHOUT_HUBEI).body.text.startswith(
        f"截至4月1日，全国（除湖北外）{169 - OF_HUBEI}家国家高新区中已报2家，企业整体复工率88.9%")
    assert cards(figure(headline.first_row, at=AT, region=WITHOUT_HUBEI))["企业整体复工率"].value == "88.9%"
    assert SHORT[EAST_LAKE] not in {zone for zone, in cells(figure(late, at=AT, region=WITHOUT_HUBEI), "zone")}
    shown_map = figure(zone_map, at=AT, region=WITHOUT_HUBEI)
    assert SHORT[EAST_LAKE] not in set(shown_map.body.rows["name"])
    assert "湖北" not in shown_map.title


def test_hubei_is_a_block_of_its_own(week):  # noqa: F811
    shown_figure = figure(hubei, at=AT)
    assert shown_figure.title == "全国企业整体复工率79.8%，除湖北外88.9%"
    assert cells(shown_figure, "name", "reported", "overall", "full") == [
        ("全国", "3/169", "79.8%", "0"), ("全国（除湖北外）", "2/157", "88.9%", "0"), ("湖北省", "1/12", "30.0%", "0")]


def test_the_choice_stands_in_the_address(week):  # noqa: F811
    from streamlit.testing.v1 import AppTest

    def page() -> None:
        import streamlit as st

        from components.choices import filters
        st.text(str(filters.office(st.container(), programme="zones")))

    app = AppTest.from_function(page)
    app.query_params["region"] = WITHOUT_HUBEI
    assert app.run().text[0].value == WITHOUT_HUBEI
    assert filters.WITHOUT_HUBEI == WITHOUT_HUBEI
    assert date(2020, 4, 1) == AT
