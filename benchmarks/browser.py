"""A dashboard in a fresh Chromium on a warm server, to its last chart; needs tests/requirements.txt and Chromium."""

import statistics
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlparse

from benchmarks.empty import empty_page
from benchmarks.measure import Line
from benchmarks.reruns import DASHBOARDS
from tests.browser.conftest import CHROMIUM, FLAGS, HERE, settled
from tests.serving import served

ROUNDS = 3
RATIO_GOAL = 1.8
# Every chart stands there with its marks; Vega puts them there after the boundaries have come.
DRAWN = """() => {
    const charts = [...document.querySelectorAll('[data-testid=stVegaLiteChart]')];
    return charts.length > 0 && charts.every(chart => chart.querySelector('svg .mark-shape path, svg .mark-line path, svg .mark-rect path'));
}"""


def lines(store: Path, pages: Mapping[str, str] = DASHBOARDS, *, what: str = "fresh browser to the last chart of") -> list[Line]:
    """Median seconds from the address to the last chart, a new browser profile each time; requests that left.

    `pages` are addresses with their titles, `what` is said before a title.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, served(store=store) as address, empty_page() as empty:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        reference = _median(browser, empty, charts=False)[0]
        rows = []
        for page, title in pages.items():
            seconds, outside = _median(browser, f"{address}/{page}", charts=True)
            rows.append(Line(f"{what} {title}", f"{seconds:.1f} s, {outside} requests outside",
                              f"empty page {reference:.1f} s", f"{seconds / reference:.1f}", f"≤ {RATIO_GOAL} ×, 0 outside"))
        browser.close()
    return rows


def _median(browser, address: str, *, charts: bool) -> tuple[float, int]:
    """Seconds, and how many requests of all rounds went to another machine; the first round warms the server."""
    rounds = [_once(browser, address, charts) for _ in range(ROUNDS + 1)]
    return statistics.median(seconds for seconds, _ in rounds[1:]), sum(outside for _, outside in rounds)


def _once(browser, address: str, charts: bool) -> tuple[float, int]:
    """One visit with nothing kept from before."""
    context, outside = browser.new_context(viewport={"width": 1920, "height": 1080}, locale="zh-CN"), []
    page = context.new_page()
    page.on("request", lambda request: outside.append(request.url) if _leaves(request.url) else None)
    started = time.perf_counter()
    page.goto(address)
    settled(page)
    if charts:
        page.wait_for_function(DRAWN)
    seconds = time.perf_counter() - started
    context.close()
    return seconds, len(outside)


def _leaves(url: str) -> bool:
    parts = urlparse(url)
    return parts.scheme not in ("data", "blob") and (parts.hostname or "") not in HERE
