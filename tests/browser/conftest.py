"""A real Chromium on a real server; any request that leaves the machine fails the test."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlparse

import pytest

from tests.serving import served_at_once

# Debian's Chromium without its own windows does the same with less work; so does drawing without a graphics processor but for WebGL.
CHROMIUM = next((path for path in ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
                                   "/usr/bin/google-chrome")
                 if Path(path).exists()), None)
FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-gpu", "--enable-unsafe-swiftshader", "--enable-webgl",
         "--ignore-gpu-blocklist"]
HERE = {"127.0.0.1", "localhost", ""}
PATIENCE_MS = 180_000


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium():
    """The browser; where it is missing the tests skip, or fail under BROWSER_REQUIRED."""
    if CHROMIUM is None:
        if os.environ.get("BROWSER_REQUIRED"):
            pytest.fail("Chromium is missing: apt-get install chromium-headless-shell")
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def window(chromium):
    """Opens a window of a size; its outside requests are collected and must be none."""
    opened, outside = [], []

    def open_window(width: int = 1440, height: int = 900):
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="zh-CN", reduced_motion="reduce")
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("request", lambda request: outside.append(request.url) if _leaves(request.url) else None)
        opened.append(context)
        return page

    yield open_window
    for context in opened:
        context.close()
    assert outside == []


def _leaves(url: str) -> bool:
    parts = urlparse(url)
    return parts.scheme not in ("data", "blob") and (parts.hostname or "") not in HERE


@contextmanager
def serving_a_copy(store: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """The address of a server on a copy of a store, and the copy."""
    path = folder / "site.sqlite3"
    shutil.copy(store, path)
    with served_at_once(store=path, log=path.with_suffix(".log")) as address:
        yield address, path


@pytest.fixture(scope="session")
def demonstration_site(demonstrated, tmp_path_factory):
    """The address of a server with demonstration data, for looking only."""
    with serving_a_copy(demonstrated, tmp_path_factory.mktemp("site")) as (address, _copy):
        yield address


@pytest.fixture(scope="session")
def unfilled_site(migrated, tmp_path_factory):
    """The address of a server on a store that is empty but for the permanent reference, for looking only."""
    with serving_a_copy(migrated, tmp_path_factory.mktemp("unfilled")) as (address, _copy):
        yield address


@pytest.fixture
def empty_site(migrated, tmp_path):
    """The address of a server on a store of the test's own, empty but for the permanent reference."""
    with serving_a_copy(migrated, tmp_path) as served:
        yield served


def settled(page) -> None:
    """Wait until the script has run and nothing is stale or still a skeleton."""
    page.wait_for_selector('[data-testid=stApp][data-test-script-state=notRunning]')
    page.wait_for_function("document.querySelectorAll('[data-testid=stSkeleton], [data-stale=true]').length === 0", polling=100)
