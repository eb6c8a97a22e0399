"""One person's page while another imports a million rows: from the command line, or through the upload page itself."""

import os
import statistics
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from benchmarks.crowd import importing
from benchmarks.measure import ROOT, Line, copied
from benchmarks.people import DAYS
from benchmarks.visitor import Visitor
from tests.browser.conftest import CHROMIUM, FLAGS, settled
from tests.serving import served

ROUNDS, LONGEST_MS = 30, 300
PATIENCE_MS = 900_000


def lines(store: Path, services: Path) -> list[Line]:
    """Median and longest page time alone and beside either import; the upload page needs Chromium (tests/requirements.txt)."""
    ways = {"the command line imports the service records": _by_command, "the upload page checks and stores them": _by_page}
    rows = []
    for what, way in ways.items():
        own = store.with_name(f"{way.__name__}.sqlite3")
        copied(store, own)
        with served(store=own) as address, Visitor(address, "zones") as visitor:
            for day in DAYS * 2:
                visitor.rerun(day)
            alone = [_ms(visitor, number) for number in range(ROUNDS)]
            beside = _while(lambda way=way, own=own, address=address: way(address, own, services), visitor)
        quiet, busy = statistics.median(alone), statistics.median(beside)
        rows.append(Line(f"a page while {what}", f"{busy:.0f} ms, longest {max(beside):.0f} ms",
                          f"alone {quiet:.0f} ms, longest {max(alone):.0f} ms", f"{busy / quiet:.1f}", f"longest ≤ {LONGEST_MS} ms"))
    return rows



def _ms(visitor: Visitor, number: int) -> float:
    return visitor.rerun(DAYS[number % len(DAYS)]).seconds * 1000


def _while(action: Callable[[], None], visitor: Visitor) -> list[float]:
    """The page times until the action, in a thread of its own, is done; raises what it raised."""
    failed = []

    def run() -> None:
        try:
            action()
        except Exception as failure:
            failed.append(failure)

    thread, took = threading.Thread(target=run), []
    thread.start()
    while thread.is_alive():
        took.append(_ms(visitor, len(took)))
        thread.join(0.25)
    if failed:
        raise failed[0]
    return took


def _by_command(address: str, store: Path, services: Path) -> None:
    subprocess.run(importing(services), cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=_environment(store))


def _by_page(address: str, store: Path, services: Path) -> None:
    """As an official does it: choose, check, explain what is asked, store."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(locale="zh-CN")
        page.set_default_timeout(PATIENCE_MS)
        page.goto(f"{address}/upload")
        settled(page)
        page.locator("input[type=file]").set_input_files(services)
        page.get_by_role("button", name="检查文件").click()
        page.get_by_role("button", name="下一步：确认入库").click()
        page.get_by_label("经办人").wait_for()
        for field in page.get_by_role("textbox").all():
            field.fill("测量用的演示数据")
        page.get_by_role("button", name="确认入库").click()
        page.get_by_text("已入库", exact=False).first.wait_for()
        browser.close()


def _environment(store: Path) -> dict[str, str]:
    return os.environ | {"DATABASE_URL": f"sqlite:///{store}"}
