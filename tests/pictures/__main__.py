"""python -m tests.pictures: makes every picture of the help anew, in both languages, and removes what none of them is.

A fresh store with the demonstration for each language, a server on 127.0.0.1, Chromium.
"""

import io
import os
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from components.help.chapter import ENDING, FOLDER
from data import asking, demonstration
from data.language import LANGUAGES
from db.engine import get_engine
from db.migrate import migrate
from tests.browser.conftest import CHROMIUM, FLAGS, settled
from tests.pictures.scenes import SCENES, Screen
from tests.serving import served

WIDTH, HEIGHT = 1440, 900  # px of the window
SAVED_WIDTH, QUALITY = 1100, 80
MARGIN = 12
PATIENCE_MS = 40_000
DRAWN = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].every(
    chart => !chart.offsetParent || chart.querySelector('svg.marks'))
    && document.fonts.status === 'loaded'"""


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                _take_all(browser, language, Path(folder) / "store.sqlite3")
        browser.close()


def _take_all(browser, language: str, store: Path) -> None:
    """Every scene of a language, in the order in which they follow from each other."""
    asking.change(language=language)
    _demonstrate(store)
    kept = {FOLDER / language / f"{name}.{ENDING}" for name in SCENES}
    kept_folder = FOLDER / language
    kept_folder.mkdir(parents=True, exist_ok=True)
    with served(store=store) as address:
        context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale="zh-CN" if language == "zh" else "en-GB")
        context.set_default_timeout(PATIENCE_MS)  # a scene that does not come is told soon
        screen = Screen(context.new_page(), address, language, store)
        for name, scene in SCENES.items():
            lowest = scene(screen)
            path = kept_folder / f"{name}.{ENDING}"
            _save(_picture(screen.page, lowest), path)
            print(f"{path.relative_to(FOLDER.parent.parent)}  {path.stat().st_size / 1000:.0f} KB")
        context.close()
    for path in set(kept_folder.iterdir()) - kept:
        path.unlink()


def _demonstrate(store: Path) -> None:
    """A store of today with the demonstration, a tenth of the villages."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    migrate()
    demonstration.load()
    get_engine().dispose()


def _picture(page: Page, lowest: str) -> bytes:
    """The page without its menu, from its marks at the top to the lower edge of the element `lowest`, or of the window."""
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    _wait(page)
    bottom = HEIGHT
    if lowest:
        box = page.locator(lowest).last.bounding_box()
        bottom = int(box["y"] + box["height"]) + MARGIN
    if bottom > HEIGHT:
        page.set_viewport_size({"width": WIDTH, "height": bottom})
        _wait(page)
    main = page.get_by_test_id("stMain").bounding_box()
    return page.screenshot(clip={"x": main["x"], "y": 0, "width": main["width"], "height": bottom})


def _wait(page: Page) -> None:
    settled(page)
    page.wait_for_function(DRAWN)


def _save(taken: bytes, path: Path) -> None:
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    height = round(picture.height * SAVED_WIDTH / picture.width)
    picture.resize((SAVED_WIDTH, height), Image.Resampling.LANCZOS).save(path, "WEBP", quality=QUALITY, method=6)


if __name__ == "__main__":
    main()
