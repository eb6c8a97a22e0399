"""The page of coverage as a reader goes through it: down to a county and back, any two dates, columns, the 37 units, addresses that cannot be."""

import re
from html import unescape

import pytest

from components import cached
from components.choices import commissioners as choice
from components.shell import menu
from tests.pages.conftest import text_of

GUIZHOU, ZUNYI = "520000", "520300"


def ways(app) -> list[tuple[str, str]]:
    """The names and addresses of the trail."""
    trail = next((body for element in app.get("html") if "<nav" in (body := element.proto.body)), "")
    return [(name, unescape(address)) for address, name in re.findall(r'<a href="([^"]*)">([^<]*)</a>', trail)]


def test_a_prefecture_is_the_whole_page(shared_demonstration, visit):
    app = visit(menu.COMMISSIONERS, province=GUIZHOU, prefecture=ZUNYI)
    page_text = text_of(app)
    assert "遵义市科技服务覆盖率" in page_text
    assert "遵义市各月覆盖率" in page_text
    assert "2020年，遵义市" in page_text
    assert "无法采用" not in page_text
    assert app.selectbox(key="commissioners_prefecture").value == int(ZUNYI)
    assert ways(app) == [("全国", "commissioners"), ("贵州省", f"commissioners?province={GUIZHOU}")]


def test_the_trail_keeps_what_else_was_chosen(shared_demonstration, visit):
    app = visit(menu.COMMISSIONERS, province=GUIZHOU, prefecture=ZUNYI, period="2020-Q2", order="uncovered")
    kept = {"order=uncovered", "period=2020-Q2"}
    assert [set(address.removeprefix("commissioners?").split("&")) for _name, address in ways(app)] == [kept, kept | {f"province={GUIZHOU}"}]


def test_any_two_dates_stand_in_the_address(shared_demonstration, visit):
    app = visit(menu.COMMISSIONERS, period="2020-02-01..2020-05-31")
    assert "2020年2月1日至5月31日" in text_of(app)
    assert app.query_params["period"] in ("2020-02-01..2020-05-31", ["2020-02-01..2020-05-31"])
    assert "较上期" not in text_of(app)


def test_two_dates_are_chosen_on_the_page_and_wrong_ones_are_told(shared_demonstration, visit):
    app = visit(menu.COMMISSIONERS)
    app.date_input(key="commissioners_from").set_value("2020-03-01")
    app.date_input(key="commissioners_to").set_value("2020-03-15")
    app.button(key="FormSubmitter:commissioners_two_dates-按这两个日期").click().run()
    assert app.selectbox(key="commissioners_period").value == "2020-03-01..2020-03-15"
    app.date_input(key="commissioners_to").set_value("2020-02-15")
    app.button(key="FormSubmitter:commissioners_two_dates-按这两个日期").click().run()
    assert "请选先后两个日期" in text_of(app)
    assert app.selectbox(key="commissioners_period").value == "2020-03-01..2020-03-15"


@pytest.mark.parametrize("address", [
    {"period": "2020-05-31..2020-02-01"}, {"period": "2031-01-01..2031-02-01"}, {"period": "2020-13"}, {"prefecture": "999999"}, {"county": "520302"}, {"by": "unit", "prefecture": ZUNYI},
    {"province": GUIZHOU, "county": "140321"}, {"province": GUIZHOU, "prefecture": ZUNYI, "county": "520203"}, {"by": "unit", "reporting_unit": "520300"},
    {"columns": "jobs.nothing"}, {"map": "village"}, {"rate": "happiness"}])
def test_an_address_that_cannot_be_is_told(shared_demonstration, visit, address):
    app = visit(menu.COMMISSIONERS, **address)
    assert not app.exception
    assert "无法采用" in text_of(app)


@pytest.mark.parametrize("page", [menu.COMMISSIONERS, menu.SERVICES])
@pytest.mark.parametrize(("address", "named"), [({"county": "520628"}, "松桃苗族自治县"), ({"prefecture": ZUNYI}, "遵义市")])
def test_a_place_named_alone_lies_in_its_province(shared_demonstration, visit, page, address, named):
    app = visit(page, **address)
    page_text = text_of(app)
    assert not app.exception
    assert "无法采用" not in page_text
    assert app.selectbox(key="commissioners_province").value == int(GUIZHOU)
    assert named in page_text
    assert app.query_params["province"] in (GUIZHOU, [GUIZHOU])


def test_columns_stand_in_the_address_and_in_the_table(shared_demonstration, visit):
    app = visit(menu.COMMISSIONERS, columns="services.jobs")
    assert app.multiselect(key=choice.COLUMNS).value == ["services", "jobs"]
    assert "服务次数" in text_of(app)
    app.multiselect(key=choice.COLUMNS).set_value(["per_village"]).run()
    assert app.query_params["columns"] in ("per_village", ["per_village"])
    app.multiselect(key=choice.COLUMNS).set_value([]).run()
    assert "columns" not in app.query_params


def test_the_37_are_chosen_instead_of_provinces(shared_demonstration, visit):
    app = visit(menu.COMMISSIONERS, by="unit", reporting_unit="370000")
    assert "山东省" in text_of(app)
    assert not [box for box in app.selectbox if box.key == "commissioners_province"]
    assert "无法采用" not in text_of(app)


@pytest.mark.parametrize("chosen", [{}, {"province": GUIZHOU}, {"province": GUIZHOU, "prefecture": ZUNYI}, {"by": "unit"}])
@pytest.mark.parametrize("more", [{"lang": "en"}, {"period": "2020-03"}, {"map": "reporting_unit"}, {"wall": "1"}, {"wall": "1", "for": "outside"}])
def test_every_place_opens(shared_demonstration, visit, chosen, more):
    app = visit(menu.COMMISSIONERS, **chosen, **more)
    assert not app.exception
    assert not app.error


def test_what_was_chosen_asks_the_store_for_nothing_again(with_demonstration, visit, monkeypatch):
    visit(menu.COMMISSIONERS, province=GUIZHOU)
    asked = []
    kept = cached._read
    monkeypatch.setattr(cached, "_read", lambda question, *rest: asked.append(question) or kept(question, *rest))
    visit(menu.COMMISSIONERS, province=GUIZHOU)
    assert asked == []


@pytest.mark.parametrize("page", [menu.SERVICES, menu.LIAISON, menu.PUBLISHED])
@pytest.mark.parametrize("address", [{}, {"period": "2020-04"}, {"period": "2020-02-01..2020-05-31"}, {"lang": "en"}, {"known": "30"}, {"wall": "1", "for": "system"}])
def test_the_other_pages_open_for_each_period_language_moment_and_reader(shared_demonstration, visit, page, address):
    app = visit(page, **address)
    assert not app.exception
    assert not app.error
    assert "无法采用" not in text_of(app)


def test_the_page_of_services_is_of_the_place_that_was_chosen(shared_demonstration, visit):
    app = visit(menu.SERVICES, province=GUIZHOU)
    assert ways(app) == [("全国", "services")]
    county = app.selectbox(key="commissioners_county").options[1]
    app.selectbox(key="commissioners_county").select(county).run()
    assert f"{county}在聘特派员" in text_of(app)
    assert f"{county}2020年有服务的" in text_of(app) or "期内没有科技服务记录" in text_of(app)


def test_the_office_sets_the_duty_on_the_page(with_demonstration, visit):
    app = visit(menu.SERVICES)
    assert "本单位尚未规定年度服务要求" in text_of(app)
    app.number_input(key="services_duty_days_0").set_value(20)
    app.button(key="FormSubmitter:services_duty-保存年度要求").click().run()
    assert "已保存：本单位要求每年服务不少于20天" in text_of(app)
    assert "天数未达要求" in text_of(app)
    app.number_input(key="services_duty_days_20").set_value(999)
    app.button(key="FormSubmitter:services_duty-保存年度要求").click().run()
    assert "天数和次数请填0至366" in text_of(app)


@pytest.mark.parametrize("address", [{"region": "999999"}, {"period": "2019"}, {"order": "best"}])
def test_what_the_page_of_firms_cannot_show_is_told(shared_demonstration, visit, address):
    assert "无法采用" in text_of(visit(menu.LIAISON, **address))


@pytest.mark.parametrize("page", [menu.SERVICES, menu.LIAISON, menu.PUBLISHED])
def test_a_period_that_cannot_be_shown_is_told_once_and_says_how_one_is_written(with_demonstration, visit, page):
    page_text = text_of(visit(page, period="2019-13"))
    assert page_text.count("网址中的“period=2019-13”无法采用") == 1
    assert "期间写成 2020-10" in page_text
