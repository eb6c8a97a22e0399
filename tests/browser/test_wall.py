"""On the wall a dashboard is one screen of 1920 × 1080 or 3840 × 2160: nothing scrolls, and whatever it shows keeps its source in sight."""

import pytest

from tests.browser.conftest import settled
from tests.browser.screen import says, says_not

HD, UHD = (1920, 1080), (3840, 2160)
DASHBOARDS = ("", "hundred", "zones", "commissioners")
BEYOND = """() => { const main = document.querySelector('[data-testid=stMain]');
  return [document.documentElement.scrollHeight > innerHeight, main.scrollHeight > main.clientHeight + 1, main.scrollWidth > main.clientWidth + 1]; }"""
FEET = """() => [...document.querySelectorAll('[data-testid=stMain] [class*="st-key-figure_"]')].filter(box => box.offsetHeight)
  .map(box => [box.className.match(/st-key-(\\S+)/)[1], box.getBoundingClientRect(), [...box.querySelectorAll('.source')].at(-1)])
  .filter(([name, box, foot]) => foot && (foot.getBoundingClientRect().bottom > Math.min(box.bottom + 1, innerHeight))).map(([name]) => name)"""
PICTURES = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].filter(box => box.offsetHeight && box.querySelector('.marks'))
  .map(box => box.querySelector('.marks').getBoundingClientRect().width / box.getBoundingClientRect().width)"""


@pytest.mark.parametrize("size", [HD, UHD])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", DASHBOARDS)
def test_a_dashboard_on_the_wall_is_one_screen(demonstration_site, window, page, language, size):
    screen = window(*size)
    screen.goto(f"{demonstration_site}/{page}?wall=1" + ("&lang=en" if language == "en" else ""))
    settled(screen)
    screen.wait_for_selector("[data-testid=stMain] .source")
    screen.wait_for_selector("[data-testid=stVegaLiteChart] .marks")
    assert screen.evaluate(BEYOND) == [False, False, False]
    assert screen.evaluate(FEET) == []
    assert all(0.5 < part <= 1.01 for part in screen.evaluate(PICTURES))
    assert screen.locator("[data-testid=stSidebar]:visible, button:visible").count() == 0


def test_any_other_page_comes_whole_without_its_menu(demonstration_site, window):
    screen = window(*HD)
    screen.goto(f"{demonstration_site}/ranking?wall=1")
    settled(screen)
    screen.wait_for_selector("[data-testid=stMain] .source")
    assert screen.locator("[data-testid=stSidebar]:visible, button:visible").count() == 0


def test_the_menu_of_a_page_leads_to_the_wall_and_back_leads_back(demonstration_site, window):
    screen = window(*HD)
    screen.goto(f"{demonstration_site}/zones?date=2020-04-01&region=320000")
    settled(screen)
    screen.get_by_role("button", name="本页简报").click()
    screen.get_by_role("link", name="大屏、截图（不带菜单）").click()
    screen.wait_for_url("**/zones?date=2020-04-01&region=320000&wall=1")
    settled(screen)
    says(screen, "截至4月1日，江苏省")
    screen.go_back()
    screen.get_by_role("button", name="本页简报").wait_for()


def test_a_wall_for_others_shows_only_what_they_may_have(demonstration_site, window):
    screen = window(*HD)
    screen.goto(f"{demonstration_site}/hundred?wall=1&for=outside")
    settled(screen)
    says(screen, "“百城百园主要指标”的数据尚未审定，不能对外")
    says_not(screen, "预算执行率9")


def test_a_wall_for_a_reader_nobody_knows_is_for_outside_and_shows_no_forms(demonstration_site, window):
    screen = window(*HD)
    screen.goto(f"{demonstration_site}/warnings?wall=1&for=outsde")
    settled(screen)
    says(screen, "不能对外")
    assert screen.locator("[data-testid=stForm], [data-testid=stCode]").count() == 0
