"""Every screen of figures can be read as known at an earlier moment: what came later is not in it."""

import re
from datetime import datetime

import pytest
import streamlit as st
from sqlalchemy import event, func, select, update

from components import cached
from components.shell import menu
from db.datasets import DATASETS
from db.engine import get_engine, reading, writing
from db.tables.derived import CountedVillage, MergedVillage, RegionPeriod
from db.tables.ledger import Batch
from tests.data.uploads.uploading import imported, text
from tests.once import filled
from tests.pages.conftest import one_of, text_of
from tests.pages.test_every_page import NOT_A_NUMBER, PAGES

ZONES, OVERVIEW, ZONE, BATCHES = menu.ZONES, menu.OVERVIEW, menu.ZONE, menu.BATCHES
LOOKING_BACK = [page for page in PAGES if page.rsplit("/", 1)[1].removesuffix(".py") not in menu.OF_NOW]
VERSIONED = "|".join(dataset.table.name for dataset in DATASETS.values())
DERIVED = "|".join(model.__table__.name for model in (CountedVillage, MergedVillage, RegionPeriod))
HEAD = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
EAST_LAKE = "武汉东湖新技术开发区,2020-04-01,2020-04-02 09:00,100,50,20,18"
SUZHOU = "苏州工业园区,2020-04-01,2020-04-02 {},100,{},30,30"
SUZHOU_NEXT = "苏州工业园区,2020-04-02,2020-04-03 09:00,100,95,30,30"


def plain(app) -> str:
    return text_of(app).replace("<b>", "").replace("</b>", "")


@filled
def corrected(store):
    """Two zones reported by 12:10; one corrected itself at 15:00 and reported again the next morning."""
    imported("zone_daily", text(HEAD, EAST_LAKE, SUZHOU.format("11:00", 80)))
    imported("zone_daily", text(HEAD, SUZHOU.format("15:00", 90)))
    imported("zone_daily", text(HEAD, SUZHOU_NEXT))
    came = {4: datetime(2020, 4, 2, 4, 10), 5: datetime(2020, 4, 2, 7), 6: datetime(2020, 4, 3, 1)}
    with writing() as connection:
        connection.execute(update(Batch).values(at=datetime(2020, 1, 1)))
        for batch, at in came.items():
            connection.execute(update(Batch).where(Batch.id == batch).values(at=at))


@pytest.mark.parametrize(("known", "told"), [
    ("2020-04-02T12:15", "按2020年4月2日12:15所知（第4号上报为止）"), ("4", "按2020年4月2日12:10所知（第4号上报为止）")])
def test_the_figure_published_before_a_correction_is_still_given(corrected, visit, known, told):
    then = plain(visit(ZONES, date="2020-04-01", known=known))
    assert "已报2家，企业整体复工率65.0%" in then
    assert f'<div class="then">{told}</div>' in then
    assert "已报2家，企业整体复工率70.0%" in plain(visit(ZONES, date="2020-04-01"))


def test_a_day_is_known_to_its_end(corrected, visit):
    then = plain(visit(ZONES, known="2020-04-02"))
    assert "已报2家，企业整体复工率70.0%" in then
    assert "按2020年4月2日所知（第5号上报为止）" in then


def test_the_latest_date_is_the_latest_known_then(corrected, visit):
    assert "截至4月1日" in plain(visit(ZONES, known="5"))
    assert "截至4月2日" in plain(visit(ZONES))


def test_the_reports_of_a_zone_are_the_versions_known_then(corrected, visit):
    assert "共1次填报，没有更正" in plain(visit(ZONE, zone="苏州工业园区", known="4"))
    assert "共2次填报，其中1次后来更正或撤销" in plain(visit(ZONE, zone="苏州工业园区", known="5"))


@pytest.mark.parametrize(("known", "why"), [
    ("yesterday", "所选时刻无法识别"), ("<b>1</b>", "所选时刻无法识别"), ("0001-01-01T01:00", "所选时刻无法识别"), ("²", "所选时刻无法识别"),
    ("2019-12-31T23:59", "所选时刻还没有任何上报记录"), ("0", "没有第0号上报记录"), ("7", "没有第7号上报记录"),
    ("9999-12-31", "所选时刻还没有到"), ("2999-01-01T12:00", "所选时刻还没有到")])
def test_an_address_that_makes_no_sense_is_told_and_shows_now(corrected, visit, known, why):
    app = visit(known=known)
    assert why in plain(app)
    assert "现按此刻所知显示" in plain(app)
    assert "截至2020年4月2日，169家国家高新区中已报1家，企业整体复工率95.0%" in plain(app)
    assert "known" not in app.query_params
    assert not app.exception


def test_a_partial_import_is_marked_only_from_its_moment_on(corrected, visit):
    imported("zone_daily", text(HEAD, SUZHOU.format("11:00", 85), EAST_LAKE.replace(",50,", ",500,")), valid_rows_only=True)
    assert "部分入库" in plain(visit(ZONES))
    assert "部分入库" not in plain(visit(ZONES, known="6"))


def test_the_demonstration_mark_is_that_of_the_moment(shared_demonstration, visit):
    assert "演示数据" not in plain(visit(OVERVIEW, known="3"))
    assert "演示数据" in plain(visit(OVERVIEW, known=newest()))


def newest() -> str:
    with reading() as connection:
        return str(connection.scalar(select(func.max(Batch.id))))


def test_a_chosen_day_and_hour_stand_in_the_address_and_lead_back_to_now(corrected, visit):
    app = visit(ZONES, date="2020-04-01")
    day, hour = (next(each for each in kind if each.key == f"known_{part}_") for kind, part in (
        (app.date_input, "day"), (app.time_input, "hour")))
    day.set_value(datetime(2020, 4, 2).date())
    hour.set_value(datetime(2020, 4, 2, 12, 15).time())
    app = app.button(key="known_show").click().run()
    assert app.query_params["known"] == "2020-04-02T12:15"
    assert "企业整体复工率65.0%" in plain(app)
    assert "15:00 第5号高新区复工复产日报" in plain(app)
    app = app.button(key="known_now").click().run()
    assert "known" not in app.query_params
    assert "企业整体复工率70.0%" in plain(app)


def test_links_take_the_moment_along_to_pages_of_figures_alone(corrected, visit):
    app = visit(ZONES, known="4")
    links = {link.proto.page: link.proto.query_string for link in app.get("page_link")}
    assert links["ranking"] == "known=4"
    assert links["upload"] == ""
    assert "zone?zone=中关村&amp;date=2020-04-01&amp;known=4" in plain(app)


def test_an_entry_of_the_ledger_leads_to_the_dashboards_of_its_moment(corrected, visit):
    links = [link.proto for link in visit(BATCHES, entry="4").get("page_link") if link.proto.label == "按此时所知看看板"]
    assert [link.query_string for link in links] == ["known=4"]


def test_a_page_of_now_passes_the_moment_over(corrected, visit):
    assert 'class="then"' not in plain(visit(BATCHES, known="4"))


@pytest.mark.parametrize("page", LOOKING_BACK)
def test_every_screen_opens_at_a_moment_before_all_returns(page, shared_demonstration, visit):
    app = visit(page, known="3")
    assert not app.exception
    assert not app.error
    assert "请更改时刻或回到现在" in plain(app) or page in (OVERVIEW, menu.RESOURCES, menu.COMPOSE, menu.CALENDAR, menu.REGISTERS)  # which have something to say all the same


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """What the pages below ask the store; what one of them has asked is kept for the next."""
    st.cache_data.clear()
    return []


@pytest.mark.parametrize(("page", "address"), [
    *((page, {}) for page in LOOKING_BACK), (ZONES, {"carry": "True", "map": "province", "region": "320000"}),
    (menu.HUNDRED, {"map": "gap"}), (menu.COMMISSIONERS, {"province": "520000"}), (menu.TIERS, {"by": "province"})])
def test_a_screen_of_then_is_of_then_as_a_whole(page, address, with_demonstration, visit, asked):
    cached.prepare_storage()
    address = one_of(page) | address
    event.listen(get_engine(), "before_cursor_execute", lambda *event_values: asked.append(event_values[2]))
    app = visit(page, known=newest(), **address)
    if page == menu.COMPOSE:
        app = app.toggle(key="compose_preview").set_value(True).run()
    assert not app.exception
    assert not app.error
    every_figure_says_so(plain(app))
    every_question_is_of_then(asked)


def every_figure_says_so(page_text: str) -> None:
    notes = re.findall(r'<p class="source">(?!.*(?:年进入国家高新区名录|停在卡片上可见))(.*?)</p>', page_text)
    assert notes
    assert all("所知（第" in note for note in notes)
    assert not NOT_A_NUMBER.findall(page_text)


def every_question_is_of_then(asked: list[str]) -> None:
    """Each mention of a versioned table comes with its moment, and no table is read that knows only now."""
    mentions = [len(re.findall(rf"\b(?:FROM|JOIN|,)\s*(?:{VERSIONED})\b(?!\.)", statement)) for statement in asked]
    assert sum(mentions)
    assert [statement for statement, number in zip(asked, mentions, strict=True) if number > statement.count("batch_id + 0 <= ")] == []
    assert [statement for statement in asked if re.search(rf"\b({DERIVED})\b", statement)] == []


def test_a_date_that_was_not_known_then_does_not_leave_in_silence(corrected, visit):
    app = visit(ZONES, date="2020-04-02", region="320000")
    assert app.date_input(key="zones_date").value.day == 2
    app.query_params["date"] = "2020-04-02"  # chosen, not the newest by default
    app.query_params["known"] = "4"
    page_text = plain(app.run())
    assert app.date_input(key="zones_date").value.day == 1
    assert "网址中的“date=2020-04-02”无法采用，现有数据从2020年4月1日到2020年4月1日。" in page_text
