"""Villages to be called on in a browser: from the list to a village, to who serves it, to his record; and from a suggestion to its file."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from db.datasets import DATASETS
from tests.browser.conftest import settled
from tests.browser.screen import says
from tests.browser.test_history import address, chosen

CUT_TITLE = """() => { const title = document.querySelector('h1.title'), text = document.createRange();
  text.selectNodeContents(title.firstChild);
  return text.getBoundingClientRect().width > title.clientWidth + 1; }"""
BEYOND = """() => { const main = document.querySelector('[data-testid=stMain]');
  return [main, ...main.querySelectorAll('.sheet')].map(box => box.scrollWidth - box.clientWidth).filter(wide => wide > 1); }"""
OVERLAID = """() => [...document.querySelectorAll('.st-key-side [class*="st-key-figure_"]')].filter(box => box.querySelector('.marks'))
  .filter(box => box.querySelector('.marks').getBoundingClientRect().bottom > [...box.querySelectorAll('.source')].at(-1).getBoundingClientRect().top + 1)
  .map(box => box.innerText)"""


@pytest.mark.parametrize("place", ["", "?province=520000&prefecture=520600&county=520628"])
def test_the_course_by_month_stays_above_its_source_on_a_small_screen(demonstration_site, window, place):
    page = window(1366, 768)
    page.goto(f"{demonstration_site}/commissioners{place}")
    settled(page)
    page.wait_for_function("document.querySelectorAll('.st-key-side .marks').length === 2")
    assert page.evaluate(OVERLAID) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_title_stays_whole_beside_every_choice(demonstration_site, window, language):
    page = window(1366, 768)
    page.goto(f"{demonstration_site}/uncovered?county=520628&lang={language}")
    settled(page)
    page.wait_for_selector("[data-testid=stMain] .source")
    assert not page.evaluate(CUT_TITLE)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
@pytest.mark.parametrize("place", ["commissioners", "services", "uncovered"])
def test_both_dates_of_a_period_stand_whole(demonstration_site, window, place, width, height):
    page = window(width, height)
    for period in ("2020-02-01..2020-05-31", "2020-10-28..2021-12-31"):
        page.goto(f"{demonstration_site}/{place}?period={period}")
        settled(page)
        box = page.locator(".st-key-choice_commissioners_period input")
        expect(box).to_have_value(re.compile("2020年.*至.*31日"))
        assert box.evaluate("box => box.scrollWidth - box.clientWidth") <= 0
        assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
        assert not page.evaluate(CUT_TITLE)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_small_wall_shows_every_column_of_the_list(demonstration_site, window, language):
    page = window(1366, 768)
    page.goto(f"{demonstration_site}/uncovered?wall=1&lang={language}")
    settled(page)
    page.wait_for_selector("[data-testid=stMain] .source")
    assert page.evaluate(BEYOND) == []


def test_from_the_list_to_a_village_to_a_commissioner_to_his_record_and_back(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/uncovered?period=2020-12")
    settled(page)
    says(page, "全国未覆盖或超期的村")
    chosen(page, "显示", "未覆盖")
    address(page, r"showing=uncovered")
    says(page, "全国未覆盖的村")
    chosen(page, "排序", "户数多的在前")
    address(page, r"order=households")
    page.locator("td.name a").first.click()
    address(page, r"/village\?village=\d{12}")
    says(page, "累计带动就业", "名册记录")
    number = page.locator('a[href^="commissioner?commissioner="]').first
    number.click()
    address(page, r"/commissioner\?commissioner=.+")
    says(page, "服务日共", "计数规则")
    settled(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name="服务记录汇总表（PDF）").click()
    assert Path(taken.value.path()).read_bytes().startswith(b"%PDF")
    page.go_back()
    address(page, r"/village\?village=\d{12}")
    page.go_back()
    address(page, r"order=households")
    says(page, "全国未覆盖的村")


def test_a_suggestion_is_changed_on_the_page_and_taken_along(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/suggestion?period=2020")
    settled(page)
    says(page, "不对全国和省编制")
    chosen(page, "省份", "贵州省")
    chosen(page, "市（州）", "毕节市")
    address(page, r"prefecture=520500")
    says(page, "全部采用后选派覆盖率", "划去0个")
    grid = page.get_by_test_id("stDataFrame").first
    expect(grid).to_be_visible()
    grid.locator(".dvn-scroller").click(position={"x": 46, "y": 54})  # the cell of the first tick
    page.keyboard.press("Space")
    says(page, "划去1个")
    settled(page)
    with page.expect_download() as taken:
        page.get_by_text("下载选派文件（CSV）", exact=True).click()
    lines = Path(taken.value.path()).read_text("utf-8-sig").splitlines()
    assert lines[0] == "演示数据"
    assert lines[1].split(",")[:2] == [DATASETS["assignments"].columns[0].zh, DATASETS["assignments"].columns[1].zh]
    kept = int(re.search(r"采用(\d+)个村", page.inner_text("[data-testid=stMain]"))[1])
    assert len(lines) == kept + 2
