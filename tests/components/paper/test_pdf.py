"""A briefing as PDF: its words can be searched, its parts are tagged, its fonts are inside, and text is never markup."""

import io
from dataclasses import replace

import pandas as pd
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from components.figures.bodies import Cards, Heading, Sentence, Table
from components.figures.figure import Figure
from components.paper.briefing import SPECIAL, Masthead, Paragraph, Section
from components.paper.cells import texts
from components.paper.fonts import MissingGlyph, widths
from components.paper.pdf import PAGES, pdf
from data.asking import Asking
from tests.components.paper import briefed
from tests.components.paper.made import squeezed
from tests.components.paper.real_briefings import read_from


@pytest.fixture(scope="module")
def zones(looked_at):
    """The briefing of the zones, its PDF and the words in it, made once."""
    with read_from(looked_at):
        made = briefed.briefing("zones")
        content = pdf(made)
        return made, PdfReader(io.BytesIO(content)), squeezed(briefed.pdf_text(content))


def test_the_numbers_of_every_figure_can_be_searched(zones):
    made, _reader, words = zones
    for figure in made.figures:
        if isinstance(figure.body, Table):
            assert squeezed(figure.title) in words
            assert all(squeezed(cell) in words for row in texts(figure.body) for cell in row)
        if isinstance(figure.body, Cards):
            assert all(squeezed(card.label) in words and squeezed(card.value) in words for card in figure.body.cards)
        if isinstance(figure.body, Sentence):
            assert squeezed(figure.body.text) in words
        assert squeezed(" · ".join(figure.foot)) in words
    assert squeezed("第3期（总第12期）") in words
    assert squeezed("共印200份") in words
    assert "示意图，不作划界依据；未取得审图号，仅供内部使用" in words


def test_it_is_tagged_and_says_its_language_and_title(zones):
    catalogue = zones[1].trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "zh-CN"
    assert zones[1].metadata.title == "整体复工率稳步提高"
    assert not zones[1].metadata.author
    assert "pdfuaid:part" in catalogue["/Metadata"].get_data().decode()
    kinds = {str(each) for each in _kinds(catalogue["/StructTreeRoot"])}
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/Figure"} <= kinds


def _kinds(node, seen=None):
    seen = set() if seen is None else seen
    if "/S" in node:
        yield node["/S"]
    children = node.get("/K", [])
    for each in children if isinstance(children, list) else [children]:
        each = each.get_object()
        if isinstance(each, dict) and id(each) not in seen:
            seen.add(id(each))
            yield from _kinds(each, seen)


def test_the_headings_are_its_bookmarks(zones):
    def titles(marks):
        return [each.title if not isinstance(each, list) else titles(each) for each in marks]

    marks = titles(zones[1].outline)
    assert marks[:4] == ["一、总体情况", "二、分组情况", "三、困难诉求", "四、填报情况"]
    assert marks[5] == ["（一）下一步", ["1.调度"]]


def test_its_fonts_are_inside(zones):
    fonts = {}
    for page in zones[1].pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            fonts[font["/BaseFont"]] = below["/FontDescriptor"]
    assert any("NotoSansSC" in name for name in fonts)
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(held) for held in fonts.values())


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_serif_has_the_letters_of_the_sans(weight):
    held = set(TTFont(PAGES.parent / f"NotoSerifSC-{weight}.otf").getBestCmap())
    assert len(set(widths()) - held) < 20


def test_every_page_has_its_number_and_its_line(zones):
    for number, page in enumerate(zones[1].pages, 1):
        words = squeezed(page.extract_text())
        assert f"—{number}—" in words
        assert squeezed("演示数据 · 仅供内部使用，不得通过互联网传播") in words


PRINTED = [(programme, language) for programme in briefed.PROGRAMMES for language in ("zh", "en") if (programme, language) != ("zones", "zh")]  # that is `zones`


@pytest.mark.parametrize(("programme", "language"), PRINTED)
def test_every_programme_is_printed_in_both_languages(programme, language, shared_demonstration):
    made = briefed.briefing(programme, Asking(language=language))
    words = squeezed(briefed.pdf_text(pdf(made)))
    assert all(squeezed(figure.title) in words for figure in made.figures if isinstance(figure.body, Table))


HOSTILE = '#let a = 1 [x] $x$ \\ *b* _c_ `d` <w:p> @e = f "g" #panic("h") // i /* j'


def test_hostile_text_stays_text():
    figure = Figure(Table(pd.DataFrame({"name": [HOSTILE]}), [Heading("name", HOSTILE)]), HOSTILE, what=HOSTILE, name=HOSTILE)
    made = briefed.plain(Paragraph(HOSTILE, by_hand=True), title=HOSTILE, masthead=Masthead(HOSTILE, HOSTILE), lead=HOSTILE, notes=[HOSTILE])
    words = squeezed(briefed.pdf_text(pdf(replace(made, sections=[*made.sections, Section(HOSTILE, figures=[figure])]))))
    assert words.count(squeezed(HOSTILE)) == 11


def test_the_same_briefing_gives_the_same_bytes():
    made = briefed.plain(Paragraph("内容。"))
    assert pdf(made) == pdf(made)


def test_a_special_report_has_room_on_its_first_page():
    reader = PdfReader(io.BytesIO(pdf(briefed.plain(Paragraph("正文。"), kind=SPECIAL, lead="结论在前。"))))
    first = squeezed(reader.pages[0].extract_text())
    assert first.index("领导批示") < first.index("结论在前。") < first.index("正文。")


def test_a_letter_that_the_fonts_have_not_is_told():
    with pytest.raises(MissingGlyph, match="𠮷"):
        pdf(briefed.plain(Paragraph("𠮷田")))


def test_a_table_of_169_rows_flows_over_pages_with_its_head(zones):
    heads = [squeezed(page.extract_text()).count("复工企业/企业总数") for page in zones[1].pages]
    assert sum(count > 0 for count in heads) >= 4
