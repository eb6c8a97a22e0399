"""Waiting for what a screen shows: nothing is read before it has come, and no time is guessed."""

import io
import re
import time
from collections.abc import Callable

from PIL import Image
from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.conftest import PATIENCE_MS

LOOK_MS = 5_000
expect.set_options(timeout=PATIENCE_MS)


def says(page: Page, *texts: str) -> None:
    """Wait until the page says each of the texts, wherever its lines and boxes break."""
    for text in texts:
        expect(_main(page)).to_contain_text(_whatever_spaces(text), use_inner_text=True)


def says_not(page: Page, *texts: str) -> None:
    """Wait until the page says none of the texts. Ask first for what it says instead: an empty page says nothing either."""
    for text in texts:
        expect(_main(page)).not_to_contain_text(_whatever_spaces(text), use_inner_text=True)


def chart(page: Page, key: str) -> Locator:
    """The chart of a figure, by its key."""
    return page.locator(f".st-key-figure_{key.replace('.', '_')} [data-testid=stVegaLiteChart] svg.marks")


def mark(page: Page, key: str, words: str) -> Locator:
    """A mark in the chart of a figure by a part of what it tells, once it is drawn."""
    shape = chart(page, key).locator(f'path[aria-label*="{words}"]').first
    expect(shape).to_be_attached()
    return shape


def fill(page: Page, label: str, text: str) -> None:
    """Type into a field and leave it; wait until the text stands in it."""
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")
    expect(field).to_have_value(text)


def choose(page: Page, field: Locator, option: str) -> None:
    """Choose an option of a list as a reader does: a list that closed because the page still moved is opened again."""
    offered = page.get_by_role("option", name=option, exact=True)

    def taken() -> bool:
        field.fill(option)
        try:
            offered.click(timeout=LOOK_MS)
        except TimeoutError:
            field.press("Escape")
            return False
        return True

    until(taken, f"{option} is not offered")
    expect(field).to_have_value(option)


def pixels(picture: Locator, colour: tuple[int, int, int]) -> int:
    """How many points of a picture have exactly this colour."""
    seen = Image.open(io.BytesIO(picture.screenshot())).convert("RGB")
    return dict((each, count) for count, each in seen.getcolors(seen.width * seen.height)).get(colour, 0)


def until(holds: Callable[[], bool], what: str) -> None:
    """Look again until it holds; looking waits for the browser, so that this never spins."""
    given_up = time.monotonic() + PATIENCE_MS / 1_000
    while not holds():
        assert time.monotonic() < given_up, what


def _main(page: Page) -> Locator:
    return page.get_by_test_id("stMain")


def _whatever_spaces(text: str) -> re.Pattern:
    return re.compile(r"\s*".join(map(re.escape, text)))
