"""The pages of the action open: with data, with three provinces' data, empty, as known earlier, in English; what an address asks for in vain is told."""

import re

import pytest
from sqlalchemy import func, select

from components.shell import menu
from db.engine import reading
from db.tables.ledger import Batch
from tests.data.indicators.returns import WAN, stored
from tests.once import filled
from tests.pages.conftest import text_of

UNIT, OFFICE = {"unit": "南京市"}, {"region": "320000"}
PAGES = [(menu.HUNDRED_UNITS, {}), (menu.HUNDRED_UNIT, UNIT), (menu.HUNDRED_OFFICE, OFFICE), (menu.HUNDRED_QUOTAS, {}), (menu.HUNDRED_FILING, {})]
EVERY = pytest.mark.parametrize(("page", "address"), PAGES, ids=[page for page, _address in PAGES])
NOT_A_NUMBER = re.compile(r">\s*(nan|None|NaN|NaT|<NA>|inf)\b|\b\d+e[+-]\d+\b|T00:00")


def sound(app) -> str:
    assert not app.exception
    assert not app.error
    assert not NOT_A_NUMBER.findall(text_of(app))
    return text_of(app)


@filled
def three_provinces(store):
    """Two cities of 江苏省, one park of 大连市; 湖北省 filed a letter alone."""
    for name, kind, office, code, park in (("南京市", "城市", 320000, 320100, None), ("无锡市", "城市", 320000, 320200, None), ("大连高新区", "园区", 210200, 210200, "国家高新区")):
        stored("hundred_units", {"name": name, "kind": kind, "reporting_unit": office, "adcode": code, "park_type": park, "selected_on": "2020-03-30", "list_year": 2020})
    stored("hundred_progress", {"unit_name": "南京市", "data_date": "2020-10-31", "budget": 100 * WAN, "spent": 40 * WAN})
    stored("hundred_filings", {"reporting_unit": 420000, "filing": "名单", "year": 2020, "filed_on": "2020-03-30", "document_no": "鄂科〔2020〕1号"})


@EVERY
def test_opens_with_data_in_both_languages(page, address, shared_demonstration, visit):
    for language in ({}, {"lang": "en"}):
        page_text = sound(visit(page, **address, **language))
        assert "请在上方选择" not in page_text
        assert "choose one above" not in page_text
        assert "<table>" in page_text


@EVERY
def test_opens_with_the_data_of_three_provinces(page, address, three_provinces, visit):
    assert re.search("南京市|江苏省", sound(visit(page, **address)))


@EVERY
def test_says_on_an_empty_store_what_to_do(page, address, visit):
    assert "百城百园名单" in sound(visit(page, **address))


@EVERY
def test_what_came_later_changes_nothing_of_an_earlier_moment(page, address, three_provinces, visit):
    with reading() as connection:
        then = str(connection.scalar(select(func.max(Batch.id))))
    before = sound(visit(page, **address, known=then))
    stored("hundred_units", {"name": "无锡市", "kind": "城市", "reporting_unit": 320000, "adcode": 320200, "selected_on": "2020-03-30", "ended_on": "2020-09-01"})
    stored("hundred_progress", {"unit_name": "南京市", "data_date": "2020-10-31", "budget": 100 * WAN, "spent": 90 * WAN})
    stored("hundred_filings", {"reporting_unit": 320000, "filing": "名单", "year": 2020, "filed_on": "2020-05-30", "document_no": "苏科〔2020〕1号"})
    assert f"（第{then}号上报为止）" in before
    assert of_the_page(sound(visit(page, **address, known=then))) == of_the_page(before)
    assert of_the_page(sound(visit(page, **address))) != of_the_page(before)


def of_the_page(page_text: str) -> str:
    """Without the entries of the ledger among which the frame lets a moment be chosen, and the moment itself."""
    return re.sub(r"记录：[^\n]*|（第\d+号上报为止）[^<]*", "", page_text)


@pytest.mark.parametrize(("page", "address", "said"), [
    (menu.HUNDRED_UNIT, {"unit": "没有的市"}, "“没有的市”在2021年12月31日不在百城百园名单中。"),
    (menu.HUNDRED_UNIT, {}, "还没有选择城市（园区）："),
    (menu.HUNDRED_OFFICE, {"region": "999999"}, "网址中的“region=999999”无法采用"),
    (menu.HUNDRED_OFFICE, {}, "还没有选择推荐单位："),
    (menu.HUNDRED_UNITS, {"theme": "没有的主题"}, "网址中的“theme=没有的主题”无法采用"),
    (menu.HUNDRED_FILING, {"date": "2031-01-01"}, "网址中的“date=2031-01-01”无法采用")])
def test_what_an_address_asks_for_in_vain_is_told(page, address, said, shared_demonstration, visit):
    assert said in text_of(visit(page, **address)).replace("<b>", "").replace("</b>", "")


def test_a_city_chosen_in_the_box_opens_and_stands_in_the_address(shared_demonstration, visit):
    app = visit(menu.HUNDRED_UNIT, region="320000")
    app.selectbox(key="hundred_unit").set_value("南京市").run()
    assert "南京市 · 城市 · 江苏省" in sound(app)
    assert app.query_params["unit"] == "南京市"


def test_the_list_keeps_what_it_is_narrowed_to_in_the_address(shared_demonstration, visit):
    app = visit(menu.HUNDRED_UNITS, kind="园区", mode="后补助")
    narrowed = sound(app)
    assert "城市0个、园区" in narrowed
    app.selectbox(key="hundred_units_fields").set_value("progress").run()
    assert "与序时进度差" in sound(app)
    assert {name: app.query_params[name] for name in ("kind", "mode", "fields")} == {"kind": "园区", "mode": "后补助", "fields": "progress"}


def test_what_the_pages_name_leads_on(shared_demonstration, visit):
    assert 'href="hundred_unit?unit=' in sound(visit(menu.HUNDRED_UNITS))
    assert 'href="hundred_office?region=320000"' in sound(visit(menu.HUNDRED_QUOTAS))
    assert 'href="hundred_office?region=320000"' in sound(visit(menu.HUNDRED))
    assert 'href="hundred_unit?unit=' in sound(visit(menu.HUNDRED))


def test_three_provinces_alone_are_told_from_those_that_filed_nothing(three_provinces, visit):
    page_text = sound(visit(menu.HUNDRED_QUOTAS))
    assert page_text.count("未报名单") == 2 * 34 + 1  # 34 of the 37 filed nothing: both columns, and once in the caption
    assert "34个未报名单，不作0计" in page_text
    assert "已报3/37" in page_text
