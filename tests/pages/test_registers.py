"""The pages of registers: every one opens with entries and without, as known before they came, in both languages."""

import pytest

from components.shell import menu
from data.registers.declared import REGISTER_OF
from tests.components.registers.filled import fill, grounds
from tests.pages.conftest import text_of
from tests.pages.test_every_page import NOT_A_NUMBER


def said(app) -> str:
    assert not app.exception
    assert not app.error, [each.value for each in app.error]
    text = text_of(app)
    assert not NOT_A_NUMBER.findall(text)
    return text


@pytest.mark.parametrize("code", REGISTER_OF)
def test_a_register_opens_empty_and_with_entries_now_and_before_they_came_in_both_languages(code, visit):
    grounds()
    title = REGISTER_OF[code].title
    empty = visit(menu.REGISTER, register=code)
    assert f"“{title}”还没有条目" in said(empty)
    assert any("下载模板" in button.label for button in empty.get("download_button"))
    rows = fill(code)
    shown = said(visit(menu.REGISTER, register=code))
    assert title in shown
    assert "演示数据" in shown
    assert len(rows) >= 3
    assert REGISTER_OF[code].dataset.en in said(visit(menu.REGISTER, register=code, lang="en"))
    assert f"“{title}”还没有条目" in said(visit(menu.REGISTER, register=code, known="1"))
