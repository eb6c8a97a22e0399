"""Registers in a browser: from the overview to one, its list narrowed, one of its entries, its form, and back step by step."""

import re

import pytest
from playwright.sync_api import expect

from db.datasets import REGISTERS
from tests.browser.conftest import settled
from tests.browser.screen import chart, says
from tests.browser.test_history import address, chosen


def test_from_the_overview_to_an_entry_and_back(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/registers")
    settled(page)
    says(page, "40个名录，40个已有条目")
    page.get_by_role("link", name="科技助力经济2020项目", exact=True).click()
    address(page, r"/register\?register=economy2020")
    says(page, "科技助力经济2020项目累计")
    expect(chart(page, "registers.map")).to_be_visible()
    chosen(page, "地区", "江苏省")
    address(page, r"region=320000")
    says(page, "江苏省科技助力经济2020项目累计")
    page.get_by_role("link", name="查看", exact=True).first.click()
    address(page, r"entry=[^&]+.*")
    says(page, "更正或撤回这一条")
    page.get_by_role("link", name="更正或撤回这一条", exact=True).click()
    expect(page).to_have_url(re.compile(r"/form\?.*dataset=economy2020.*"))
    settled(page)
    says(page, "科技助力经济2020项目", "项目编号")
    page.go_back()
    address(page, r"entry=[^&]+.*")
    page.go_back()
    address(page, r"region=320000")
    says(page, "江苏省科技助力经济2020项目累计")


def test_what_nobody_has_filed_leads_to_its_template_and_form(unfilled_site, window):
    page = window(390, 844)
    page.goto(f"{unfilled_site}/register?register=tech_contracts")
    settled(page)
    says(page, "“技术合同认定登记”还没有条目", "下载模板（XLSX）", "填一条")
    wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    assert wide <= 0


@pytest.mark.parametrize(("width", "height", "register", "language"), [
    (390, 844, "platforms", "zh"), (390, 844, "tech_firms", "zh"), (390, 844, "platforms", "en"), (1366, 768, "platforms", "en")])
def test_a_title_stands_whole_whatever_stands_beside_it(unfilled_site, window, width, height, register, language):
    page = window(width, height)
    page.goto(f"{unfilled_site}/register?register={register}&lang={language}")
    settled(page)
    title = page.locator("h1.title:has(small)")
    expect(title).to_contain_text(chosen_title(register, language))
    beyond, overflow = title.evaluate("""heading => {
        const words = document.createRange();
        words.selectNode(heading.firstChild);
        return [words.getBoundingClientRect().right - window.innerWidth, getComputedStyle(heading).overflow];
    }""")
    assert beyond <= 0
    assert overflow == "visible", "a second line of the title is not cut off"
    if width < 641:  # there what stands beside it takes lines of its own
        small = title.locator("small").evaluate("e => e.scrollWidth - e.clientWidth")
        assert small <= 0
    cut = title.locator("small").evaluate("e => [e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight]")
    assert max(cut) <= 1, "its clause is read whole, in two lines where one is too short"


def chosen_title(register: str, language: str) -> str:
    dataset = REGISTERS[register]
    return dataset.zh if language == "zh" else dataset.en
