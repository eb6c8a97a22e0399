"""An office fills in its day on the page: refused in words, then right, and the sentence moves."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.screen import fill, mark, says, says_not


def test_the_form_refuses_more_resumed_than_there_are_and_takes_a_right_report(empty_site, window):
    address, _store = empty_site
    page = window()
    page.goto(f"{address}/form?zone=苏州工业园区")
    settled(page)
    says(page, "已报0家，无数据", "此前没有填报")
    fill(page, "企业总数 *", "800")
    fill(page, "复工企业数 *", "900")
    page.get_by_role("button", name="检查并报送").click()
    says(page, "没有入库，请改正后再次报送", "不能大于“企业总数”（800）")
    fill(page, "复工企业数 *", "600")
    page.get_by_role("button", name="检查并报送").click()
    says(page, "已入库，见第", "企业整体复工率75.0%")
    says_not(page, "没有入库")

    page.goto(f"{address}/zone?zone=苏州工业园区")
    says(page, "共1次填报，没有更正")


def test_a_click_on_the_map_opens_the_zone(demonstration_site, window):
    page = window(1920, 1080)
    page.goto(f"{demonstration_site}/zones")
    settled(page)
    mark(page, "zones.map", "深圳高新区").click()
    expect(page).to_have_url(re.compile(r"/zone\?"))
    says(page, "深圳市高新技术产业园区", "同等级高新区")
