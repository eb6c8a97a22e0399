"""Back goes back one step of the reader: a choice, a click on a map, a page."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.screen import chart, choose, mark, says

GUIZHOU = "520000"
LARGEST = """select adcode, name from region join (select village_code / 1000000 as county, count(*) as villages from villages group by 1)
             on adcode = county where level = 'county' and province = 520000 order by villages desc, adcode"""


@pytest.fixture
def county(demonstrated) -> tuple[str, str]:
    """Code and name of the county of Guizhou that has most villages in the demonstration."""
    with closing(sqlite3.connect(demonstrated)) as connection:
        code, name = connection.execute(LARGEST).fetchone()
    return str(code), name


@pytest.fixture
def prefecture(demonstrated, county) -> tuple[str, str]:
    """Code and name of the prefecture of that county."""
    with closing(sqlite3.connect(demonstrated)) as connection:
        code, name = connection.execute("select adcode, name from region where adcode = ?", [f"{county[0][:4]}00"]).fetchone()
    return str(code), name


def chosen(page: Page, label: str, option: str) -> None:
    """Choose an option of a list as a reader does, and wait until the page is of it."""
    choose(page, page.get_by_role("combobox", name=label, exact=True), option)
    settled(page)


def address(page: Page, pattern: str) -> None:
    """Wait until the address ends so and the page has come."""
    expect(page).to_have_url(re.compile(f"{pattern}$"))
    settled(page)


def test_a_choice_and_a_page_are_a_step_each(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/zones")
    settled(page)
    chosen(page, "地区", "江苏省")
    address(page, r"/zones\?region=320000")
    says(page, "截至4月25日，江苏省")
    page.get_by_role("link", name="高新区排序", exact=True).click()
    address(page, r"/ranking\?region=320000")
    page.go_back()
    address(page, r"/zones\?region=320000")
    says(page, "截至4月25日，江苏省")
    page.go_back()
    address(page, "/zones")
    says(page, "截至4月25日，169家国家高新区")
    page.go_forward()
    address(page, r"/zones\?region=320000")
    says(page, "截至4月25日，江苏省")


def test_a_click_on_the_map_is_a_step_and_can_be_made_again_after_it_was_taken_back(demonstration_site, window, county, prefecture):
    (code, name), page = county, window()
    elsewhere = chart(page, "commissioners.map").locator('path[aria-label="东城区"]')

    def whole_country():  # back changes the address before the page, and a map of before leads elsewhere
        address(page, "/commissioners")
        expect(elsewhere).to_be_attached()

    def of_province():
        address(page, rf"/commissioners\?province={GUIZHOU}")
        expect(elsewhere).not_to_be_attached()
        says(page, "地有未覆盖村")
        settled(page)

    def of_prefecture():
        address(page, rf"/commissioners\?province={GUIZHOU}&prefecture={prefecture[0]}")
        says(page, f"{prefecture[1]}科技服务覆盖率")
        settled(page)

    page.goto(f"{demonstration_site}/commissioners")
    for _again in range(2):
        whole_country()
        mark(page, "commissioners.map", name).click()
        of_province()
        says(page, "贵州省未覆盖村")
        mark(page, "commissioners.map", name).click()
        of_prefecture()
        mark(page, "commissioners.map", name).click()
        address(page, rf"county={code}")
        says(page, f"{name}未覆盖村")
        page.go_back()
        of_prefecture()
        page.go_back()
        of_province()
        page.go_back()
    whole_country()


def test_the_trail_leads_back_up_and_back_takes_that_back(demonstration_site, window, county):
    (code, name), page = county, window()
    prefecture = f"{code[:4]}00"
    page.goto(f"{demonstration_site}/commissioners?period=2020-Q2&province={GUIZHOU}&prefecture={prefecture}&county={code}")
    settled(page)
    trail = page.locator(".st-key-trail")
    trail.get_by_role("link", name="贵州省", exact=True).click()
    address(page, rf"/commissioners\?period=2020-Q2&province={GUIZHOU}")
    says(page, "贵州省未覆盖村")
    page.go_back()
    address(page, rf"prefecture={prefecture}&county={code}")
    says(page, f"{name}未覆盖村")
    trail.get_by_role("link", name="全国", exact=True).click()
    address(page, r"/commissioners\?period=2020-Q2")


def test_another_province_takes_its_county_along_in_one_step(demonstration_site, window, county):
    (code, name), page = county, window()
    page.goto(f"{demonstration_site}/commissioners?province={GUIZHOU}&county={code}")
    settled(page)
    chosen(page, "省份", "江西省")
    address(page, r"/commissioners\?province=360000")
    page.go_back()
    address(page, rf"/commissioners\?province={GUIZHOU}&county={code}")
    says(page, f"{name}未覆盖村")
