"""What people wrote stands on the screen letter by letter, and asks no host for anything."""

from pathlib import Path

import pytest

from tests.browser.conftest import settled
from tests.browser.plain_page import LABELS, PLACES
from tests.conftest import FILES
from tests.poison import EACH, at_random, on_screen
from tests.serving import served

PARK = "无锡软件园![x](https://e.invalid/a.png) $预算$ ~终~ :red[红]"
LETTERS = """() => [...document.querySelectorAll('[class*=st-key-shown_]')].map(box => [
    box.className.match(/st-key-(shown_\\S+)/)[1],
    (box.querySelector('[data-testid=stMarkdownContainer], [data-testid=stCaptionContainer]') || {innerText: ''}).innerText,
    box.querySelectorAll('img, a, code, pre, em, strong, del, h1, h2, h3, ul, ol, li, table, hr, blockquote, .katex, [role=img]:not([data-testid])').length])"""


@pytest.fixture(scope="module")
def plain_site():
    with served(Path(__file__).with_name("plain_page.py")) as address:
        yield address


def test_every_mark_stands_as_it_is_in_every_place(plain_site, window):
    page = window()
    page.goto(plain_site)
    settled(page)
    texts = (*EACH, *at_random(150))
    last = f"shown_{len(texts) - 1}_expander"
    page.wait_for_selector(f".st-key-{last} p")
    shown = {key: (on_screen(text), made) for key, text, made in page.evaluate(LETTERS)}
    expected = {f"shown_{number}_{place.__name__}": (on_screen(text), 0) for number, text in enumerate(texts)
                for place in ((*PLACES, *LABELS) if number < len(EACH) else (PLACES[0], LABELS[0]))}
    assert {key: (shown[key], expected[key]) for key in expected if shown.get(key) != expected[key]} == {}


def test_a_file_with_pictures_and_formulas_in_its_cells_is_text_at_every_step(empty_site, window):
    address, _store = empty_site
    page = window()
    page.goto(f"{address}/upload")
    settled(page)
    content = (FILES / "markdown_in_cells.csv").read_bytes()
    name = "名单![x](https:⁄⁄e.invalid) $a$ :red[红].csv"
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="检查文件").click()
    page.get_by_text("文件开头（按读到的样子）").click()
    page.get_by_text("其他:物联网 $a$ ![y](https://e.invalid/b.png)").first.wait_for()
    assert f"{name} · 百城百园名单" in on_screen(page.locator("[data-testid=stMain]").inner_text())
    page.get_by_role("button", name="下一步：确认入库").click()
    page.get_by_role("button", name="确认入库", exact=True).wait_for()
    page.get_by_text("逐行填写：入选日期未公布").click()
    label = f"第2行 园区 {PARK}：入选日期为空"
    page.wait_for_function("text => document.querySelector('[data-testid=stMain]').innerText.replaceAll('\u2060', '').includes(text)", arg=label)
    assert f"将 {name} 存入" in on_screen(page.locator("[data-testid=stMain]").inner_text())
    assert page.locator("[data-testid=stMain] :is(img, .katex, del)").count() == 0
