"""Whoever comes first to a fresh process, by a bookmark: no false notice, and all that is clicked works; a wrong address is told."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.screen import says, says_not
from tests.serving import served

UNKNOWN = {"zh": "网址中的页面不存在，现显示总览", "en": "The address names no page; the overview is shown"}


@pytest.fixture
def fresh_site(looked_at):
    """The address of a server that nobody has visited."""
    with served(store=looked_at) as address:
        yield address


def titled(page, title: str) -> None:
    """The page of this title stands there."""
    expect(page.locator("h1.title")).to_contain_text(title)


def nothing_lies_over(page) -> None:
    """No notice stands there, and the page below takes clicks."""
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_function("!document.getElementById('root').inert")


@pytest.mark.parametrize(("path", "title"), [("zones?date=2020-04-01", "高新区复工复产监测"), ("upload", "数据上报")])
def test_a_bookmark_opens_its_page_and_its_controls_work(fresh_site, window, path, title):
    page = window()
    page.goto(f"{fresh_site}/{path}")
    titled(page, title)
    settled(page)
    nothing_lies_over(page)
    says_not(page, UNKNOWN["zh"])
    page.get_by_role("radio", name="English").click()
    says(page, "Unclassified system")
    page.get_by_role("link", name="Commissioner coverage").click()
    page.wait_for_url("**/commissioners?lang=en")
    titled(page, "Commissioner coverage")
    nothing_lies_over(page)


@pytest.mark.parametrize(("language", "link", "title"), [("zh", "高新区复工监测", "高新区复工复产监测"), ("en", "Zone work resumption", "Work resumption in high-tech zones")])
def test_an_address_without_a_page_is_told_by_the_frame(fresh_site, window, language, link, title):
    page = window()
    for _fresh_then_warm in range(2):
        page.goto(f"{fresh_site}/nowhere" + ("" if language == "zh" else "?lang=en"))
        says(page, UNKNOWN[language])
        settled(page)
        nothing_lies_over(page)
        says_not(page, UNKNOWN["en" if language == "zh" else "zh"])
        page.get_by_role("link", name=link).first.click()
        titled(page, title)
        says_not(page, UNKNOWN[language])
