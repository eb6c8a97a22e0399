"""Letters that the shipped fonts have not are named before a file is offered or an issue gets its number, with the place where they stand."""

from dataclasses import replace

import pytest

from components.figures.bodies import Remark
from components.figures.figure import Figure
from components.paper import fonts, letters
from components.paper.briefing import Colophon, Masthead, Paragraph, Section
from components.paper.fonts import MissingGlyph
from components.paper.pdf import pdf
from tests.components.paper import briefed

HAS_ALL = briefed.plain(Paragraph("内容。", by_hand=True))


def told(briefing) -> str:
    return letters.undrawable(letters.of_briefing(briefing))


def test_nothing_is_said_of_letters_that_the_font_has():
    assert told(HAS_ALL) == ""
    letters.require(HAS_ALL)


@pytest.mark.parametrize(("fields", "place"), [
    ({"title": "囍报"}, "标题"), ({"masthead": Masthead("囍报")}, "报头"), ({"masthead": Masthead("简报", "囍处")}, "报头"), ({"lead": "囍"}, "正文"),
    ({"sections": (Section("一", (Paragraph("囍"),)),)}, "正文"), ({"sections": (Section("一", sections=(Section("囍"),)),)}, "正文"),
    ({"colophon": Colophon(signed_by="囍")}, "版记"), ({"colophon": Colophon(report_to=["囍局"])}, "版记"), ({"notes": ("囍",)}, "说明"),
    ({"annexes": (Figure(Remark("囍"), name="名单"),)}, "图表“名单”")])
def test_the_letters_and_their_place_are_named_with_what_to_do(fields, place):
    briefing = replace(HAS_ALL, **fields)
    sentence = f"PDF 和图片所用字体没有这些字：囍（在{place}）。请改用别的字，或去掉含有它们的内容。"
    assert told(briefing) == sentence
    with pytest.raises(MissingGlyph, match="囍"):
        letters.require(briefing)


def test_what_is_told_is_what_a_file_would_fail_of():
    with pytest.raises(MissingGlyph, match="囍"):
        pdf(replace(HAS_ALL, title="囍报"))
    assert pdf(HAS_ALL).startswith(b"%PDF")


def test_several_places_and_letters_are_named_once_each():
    briefing = replace(HAS_ALL, title="☑囍", lead="囍✔", notes=("囍",))
    assert told(briefing).startswith("PDF 和图片所用字体没有这些字：☑、✔、囍（在标题、正文、说明）")


def test_a_letter_that_nobody_sees_is_named_by_its_number():
    assert fonts.named(fonts.lacking(["1\ufe0f\u20e3"])) == "U+20E3、U+FE0F"
