"""The action in a browser: a filter, Back and a copied address keep the screen; from a demand to the search and the form."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.screen import says
from tests.browser.test_history import address, chosen


def test_filters_stay_in_the_address_and_back_takes_them_away(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/hundred_funds")
    settled(page)
    says(page, "前补助与后补助分列", "195个在册")
    chosen(page, "地区", "江苏省")
    address(page, r"region=320000")
    says(page, "13个在册")
    copied = page.url
    page.go_back()
    says(page, "195个在册")
    other = window()
    other.goto(copied)
    settled(other)
    says(other, "13个在册")


def test_from_a_demand_to_the_search_and_the_form(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/hundred_exchange")
    settled(page)
    page.get_by_role("link", name="检索成果", exact=True).first.click()
    address(page, r"demand=[^&]+.*")
    says(page, "为需求检索成果", "找到")
    page.get_by_role("link", name="填写对接", exact=True).click()
    expect(page).to_have_url(re.compile(r"/form\?.*dataset=demands.*"))
    settled(page)
    says(page, "重大技术需求", "对接成果编号")
    page.go_back()
    address(page, r"demand=[^&]+.*")
    says(page, "为需求检索成果")
    page.go_back()
    settled(page)
    says(page, "需求涉及")
