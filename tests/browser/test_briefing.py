"""A briefing goes its way in a browser: composed, seen, submitted, issued, listed, taken along."""

import shutil

import pytest
from playwright.sync_api import expect

from components.briefings.formats import FORMATS
from db import clock
from tests.browser.conftest import settled
from tests.browser.screen import fill, says
from tests.serving import served_at_once

STARTS = {"docx": b"PK", "pptx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG"}


@pytest.fixture
def site(demonstrated, tmp_path):
    """A server on a store of the test's own, with demonstration data."""
    path = tmp_path / "site.sqlite3"
    shutil.copy(demonstrated, path)
    with served_at_once(store=path, log=path.with_suffix(".log")) as address:
        yield address


def test_from_the_composer_to_the_list_of_issues(site, window):
    page = window()
    page.goto(f"{site}/compose")
    settled(page)
    fill(page, "简报名称", "高新区简报")
    fill(page, "标题（不填则按工作和日期拟定）", "四月情况")
    page.get_by_text("预览和下载").click()
    says(page, "四月情况", "总体情况", "附表")
    page.get_by_role("button", name="送审").click()
    says(page, "已送审：四月情况")
    fill(page, "签发人（必填）", "李四")
    page.get_by_role("button", name="签发并编期号").click()
    says(page, f"已签发：高新区简报{clock.today().year}年第1期（总第1期）")
    page.get_by_role("link", name="到“已发简报”").click()
    says(page, "四月情况", "李四", "口径修订都不改变这一期")
    for format_ in FORMATS:
        with page.expect_download() as download:
            page.get_by_role("button", name=format_.upper()).click()
        content = download.value.path().read_bytes()
        assert content.startswith(STARTS[format_]), format_
        assert download.value.suggested_filename == f"高新区简报{clock.today().year}年第1期.{format_}"
    expect(page.get_by_role("button", name="DOCX")).to_be_visible()
