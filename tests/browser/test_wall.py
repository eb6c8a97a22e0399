"""On the wall every page is one screen of 1920 × 1080: nothing scrolls, and whatever a dashboard shows keeps its source in sight."""

import pytest

from tests.browser.conftest import settled

WIDE, HIGH = 1920, 1080
PAGES = ("", "hundred", "zones", "commissioners", "reporting", "ranking", "tiers", "difficulties", "checks", "zone", "resources")
DASHBOARDS = PAGES[:4]  # what hangs in a hall
SCROLLS = """() => { const main = document.querySelector('[data-testid=stMain]');
  return [document.documentElement.scrollHeight, main.scrollHeight, main.scrollWidth]; }"""
FEET = """() => [...document.querySelectorAll('[data-testid=stMain] [class*="st-key-figure_"]')].filter(box => box.offsetHeight)
  .map(box => [box.className.match(/st-key-(\\S+)/)[1], box.getBoundingClientRect(), [...box.querySelectorAll('.source')].at(-1)])
  .filter(([name, box, foot]) => foot && (foot.getBoundingClientRect().bottom > Math.min(box.bottom + 1, innerHeight))).map(([name]) => name)"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_on_the_wall_does_not_scroll(demonstration_site, window, page, language):
    screen = window(WIDE, HIGH)
    screen.goto(f"{demonstration_site}/{page}?wall=1" + ("&lang=en" if language == "en" else ""))
    settled(screen)
    screen.wait_for_selector("[data-testid=stMain] .source")
    document, main, wide = screen.evaluate(SCROLLS)
    assert document <= HIGH
    assert main <= HIGH
    assert wide <= WIDE
    if language == "zh" and page in DASHBOARDS:
        assert screen.evaluate(FEET) == []
