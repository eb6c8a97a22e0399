"""The style sheets travel in an element whose text is cleaned: what looks like a tag would take the whole sheet away."""

import pytest

from components.shell.frame import STYLE

SHEETS = sorted(STYLE.glob("*.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_holds_nothing_that_looks_like_a_tag(sheet):
    assert "<" not in sheet.read_text("utf-8")
