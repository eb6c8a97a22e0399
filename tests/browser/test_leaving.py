"""The menu of a figure in a browser: it opens, and the file is the figure."""

import io
import shutil
from pathlib import Path

import openpyxl
from PIL import Image
from playwright.sync_api import expect

from data import office
from db.engine import get_engine
from tests.browser.conftest import settled
from tests.browser.screen import says
from tests.components.paper import made
from tests.serving import served_at_once

TITLE = "企业整体复工率"


def test_the_file_that_a_menu_gives_is_the_figure(window, demonstration_site):
    page = window()
    page.goto(f"{demonstration_site}/zones?date=2020-04-01")
    says(page, "较一周前")
    figure = page.locator(".st-key-leaves_zones_trend")
    figure.hover()
    page.locator(".st-key-leave_zones_trend button").first.click()
    copied = page.locator(".copied p")
    expect(copied).to_contain_text("（演示数据）" + TITLE)
    finding = figure.locator(".finding a").inner_text()
    assert finding in copied.inner_text()

    files = {format_: taken(page, format_) for format_ in ("png", "svg", "xlsx", "csv")}
    assert Image.open(io.BytesIO(files["png"])).size == (794 * 2, 561 * 2)
    foot = figure.locator(".source").inner_text()
    for text in (made.words(files["svg"]), files["csv"].decode("utf-8-sig")):
        assert finding in text
        assert all(piece in text for piece in foot.split(" · "))
    assert finding in str(openpyxl.load_workbook(io.BytesIO(files["xlsx"]))["说明"]["A2"].value)


def taken(page, format_: str) -> bytes:
    """The bytes of a format, once the browser has them."""
    with page.expect_download() as download:
        page.locator(f".st-key-leave_zones_trend_{format_} button").click()
    assert download.value.suggested_filename == f"企业复工率走势_2020-04-01.{format_}"
    return Path(download.value.path()).read_bytes()


def test_a_finding_is_copied_without_https(window, demonstration_site):
    page = window()
    page.goto(f"{demonstration_site}/zones?date=2020-04-01")
    settled(page)
    page.locator(".st-key-leaves_zones_trend").hover()
    page.locator(".st-key-leave_zones_trend button").first.click()
    page.get_by_role("button", name="复制结论").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    page.evaluate("const box = document.createElement('textarea'); box.id = 'pasted'; document.body.append(box); box.focus()")
    page.keyboard.press("Control+V")
    assert TITLE in page.locator("#pasted").input_value()


def test_a_file_that_cannot_be_made_is_told_on_the_page(window, demonstrated, tmp_path, monkeypatch):
    store = tmp_path / "site.sqlite3"
    shutil.copy(demonstrated, store)
    with served_at_once(store=store, log=store.with_suffix(".log")) as address:
        page = window()
        page.goto(f"{address}/zones?date=2020-04-01")
        settled(page)
        page.locator(".st-key-leave_page button").first.click()
        button = page.locator(".st-key-leave_page_pdf button")
        expect(button).to_be_visible()
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{store}")
        office.set_("issuer", "囍处")  # after the page was drawn
        get_engine().dispose()
        button.click()
        expect(page.get_by_text("文件没有生成：PDF 所用字体没有这些字：囍。请改用 DOCX。")).to_be_visible()
