"""The pages on money, performance, demands and results: with data, with three provinces, empty, known earlier, in English."""

import pytest

from components.shell import menu
from tests.data.indicators.returns import WAN, stored
from tests.pages.conftest import text_of

PAGES = (menu.HUNDRED_FUNDS, menu.HUNDRED_PERFORMANCE, menu.HUNDRED_EXCHANGE, menu.HUNDRED_RESULTS)


def unbroken(app) -> str:
    assert not app.exception
    assert not app.error
    return text_of(app)


def three_provinces() -> None:
    """A city each of three provinces; the second has filed nothing."""
    stored("hundred_units", *({"name": name, "kind": "城市", "reporting_unit": office, "adcode": office + 100, "selected_on": "2020-04-01"}
                              for name, office in (("甲市", 320000), ("乙市", 330000), ("丙市", 510000))))
    stored("hundred_progress", {"unit_name": "甲市", "data_date": "2020-10-31", "budget": 100 * WAN, "spent": 40 * WAN, "technologies": 3},
           {"unit_name": "丙市", "data_date": "2020-10-31", "budget": 50 * WAN, "spent": 10 * WAN})


@pytest.mark.parametrize(("page", "said"), list(zip(PAGES, ("前补助与后补助分列", "转移支付自评表", "需求涉及", "案例正文没有收录"), strict=True)))
def test_each_page_opens_with_data(page, said, shared_demonstration, visit):
    assert said in unbroken(visit(page))


@pytest.mark.parametrize(("page", "said"), list(zip(PAGES, ("预算150万元，到位未填，执行50万元", "没有设定绩效指标", "还没有先进技术成果", "3个在册，1个已报成效"), strict=True)))
def test_each_page_opens_with_three_provinces_alone(page, said, store, visit):
    three_provinces()
    assert said in unbroken(visit(page))


@pytest.mark.parametrize("page", PAGES)
def test_each_page_of_an_empty_store_says_so(page, store, visit):
    assert "还没有百城百园数据" in unbroken(visit(page))


@pytest.mark.parametrize("page", PAGES)
def test_each_page_speaks_english(page, shared_demonstration, visit):
    assert "百城百园资金" not in unbroken(visit(page, lang="en"))


@pytest.mark.parametrize(("page", "said"), list(zip(PAGES, ("预算150万元，到位未填，执行50万元", "没有设定绩效指标", "还没有先进技术成果", "3个在册，1个已报成效"), strict=True)))
def test_each_page_shows_what_was_known_then(page, said, store, visit):
    three_provinces()
    known = stored("hundred_filings", {"reporting_unit": 320000, "filing": "名单", "year": 2020, "filed_on": "2020-03-30"})
    stored("hundred_progress", {"unit_name": "乙市", "data_date": "2020-10-31", "budget": 70 * WAN, "spent": 0, "technologies": 1})
    stored("hundred_targets", {"unit_name": "甲市", "year": 2020, "indicator": "成果", "category": "产出指标", "target": 1.0})
    stored("achievements", {"achievement_no": "C1", "title": "成果", "field": "环境"})
    assert said not in unbroken(visit(page))
    assert said in unbroken(visit(page, known=str(known)))


@pytest.mark.parametrize(("page", "address", "said"), [
    (menu.HUNDRED_PERFORMANCE, {"unit": "没有市"}, "“unit=没有市”无法采用，这一天的名单（所选地区）中没有这个城市或园区"),
    (menu.HUNDRED_PERFORMANCE, {"form": "x"}, "“form=x”无法采用"), (menu.HUNDRED_PERFORMANCE, {"year": "2019"}, "“year=2019”无法采用"),
    (menu.HUNDRED_EXCHANGE, {"wait": "0"}, "天数须在1到731之间"), (menu.HUNDRED_EXCHANGE, {"demand": "没有"}, "网址所指的需求“没有”在这一天没有登记"),
    (menu.HUNDRED_RESULTS, {"result": "x"}, "“result=x”无法采用"), (menu.HUNDRED_FUNDS, {"order": "x"}, "“order=x”无法采用")])
def test_an_address_that_cannot_be_had_is_told(page, address, said, store, visit):
    three_provinces()
    assert said in unbroken(visit(page, **address))


def test_the_form_chosen_gives_the_headings_and_its_file(store, visit):
    three_provinces()
    stored("hundred_targets", {"unit_name": "甲市", "year": 2020, "indicator": "成果", "category": "产出指标", "target": 1.0, "actual": 2.0})
    app = visit(menu.HUNDRED_PERFORMANCE, form="project", unit="甲市")
    shown = unbroken(app)
    assert "偏差原因分析及改进措施" in shown
    assert "绩效自评得分步骤" in shown
    assert [button.proto.label for button in app.get("download_button") if "自评表" in button.proto.label] == ["下载甲市自评表（XLSX）"]


def test_a_demand_in_the_address_opens_the_search_for_it(store, visit):
    three_provinces()
    stored("achievements", {"achievement_no": "C1", "title": "水质监测", "field": "环境"}, {"achievement_no": "C2", "title": "数控", "field": "制造"})
    stored("demands", {"demand_no": "X1", "unit_name": "甲市", "field": "水质", "title": "要监测水质", "raised_on": "2020-05-01", "status": "登记"})
    shown = unbroken(visit(menu.HUNDRED_EXCHANGE, demand="X1", words="水质"))
    assert "为需求检索成果：要监测水质" in shown
    assert "找到1项成果，共2项" in shown
    assert "form?dataset=demands&amp;entry=" in shown


def test_the_published_list_enters_with_one_button_of_the_first_day(store, visit):
    app = visit()
    assert "江苏省（转载）《江苏省入选城市6个、园区7个名单》" in unbroken(app)
    app.button(key="published_enter").click().run()
    assert not app.exception
    shown = unbroken(visit(menu.HUNDRED))
    assert "演示数据" not in shown
    assert "6/3（超3）" in shown
    assert "16个在册，0个已报资金" in unbroken(visit(menu.HUNDRED_FUNDS))
    assert "库中只有固定参考数据" not in unbroken(visit())
