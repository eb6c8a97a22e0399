"""Texts on a slide: fonts that an office has, eastern letters named too, lines of a known height."""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.text.text import _Paragraph
from pptx.util import Emu, Pt

from components.charts.theme import INK
from components.paper.drawing import wrapped
from components.paper.fonts import drawable
from data.language import spoken

WIDE, TALL = 1280, 720  # px at 96 a inch: 13.333 × 7.5 in
HEAD, BODY = "黑体", "微软雅黑"
LEADING = 1.4  # height of a line to its type
SLACK = 0.96  # of a room that our own estimate fills: another font is a little wider
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
LEFT, CENTRE, RIGHT = PP_ALIGN.LEFT, PP_ALIGN.CENTER, PP_ALIGN.RIGHT


@dataclass(frozen=True)
class Text:
    """A paragraph: size in px of type, `gap` px below it; `face` the font."""

    content: str
    size: float = 18
    bold: bool = False
    colour: str = INK
    gap: float = 6
    face: str = BODY
    align: PP_ALIGN = LEFT


def px(number: float) -> Emu:
    return Emu(round(number * 9525))


def clean(content: str) -> str:
    """The text as XML can hold it, on one line."""
    return drawable(NOT_IN_XML.sub("", content).replace("\n", " "))


def lines_of(content: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """The lines that a text takes in a room."""
    return wrapped(clean(content), room * SLACK, size=size, bold=bold)


def high(text: Text, room: float) -> float:
    """px that a paragraph takes, without the gap below it."""
    return len(lines_of(text.content, room, text.size, bold=text.bold)) * text.size * LEADING


def tall(texts: Sequence[Text], room: float) -> float:
    return sum(high(text, room) + text.gap for text in texts)


def dress(font, *, size: float, bold: bool = False, colour: str = INK, face: str = BODY) -> None:
    """A font of a run or of a chart, for western and eastern letters."""
    font.name, font.size, font.bold = face, Pt(size * 0.75), bold
    font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
    font.language_id = MSO_LANGUAGE_ID.SIMPLIFIED_CHINESE if spoken() == "zh" else MSO_LANGUAGE_ID.ENGLISH_US
    latin = font._element.find(qn("a:latin"))
    eastern = OxmlElement("a:ea")  # the library names the western one only
    eastern.set("typeface", face)
    old = font._element.find(qn("a:ea"))
    if old is not None:
        font._element.remove(old)
    latin.addnext(eastern)


def fill(frame, texts: Sequence[Text], *, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP, inset: float = 0) -> None:
    """A text frame with these paragraphs, each line of a height that does not hang on the font."""
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = px(inset)
    for place, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        write(paragraph, text)


def write(paragraph, text: Text) -> None:
    """The text in place of what the paragraph holds. It is dressed once a style; the others of it are copies: several times as fast."""
    made = deepcopy(_dressed(replace(text, content=""), spoken()))
    made.r_lst[0].text = clean(text.content)
    paragraph._p[:] = list(made)


@lru_cache(maxsize=256)
def _dressed(text: Text, language: str):
    """The element of a paragraph of a style, its run without a letter."""
    paragraph = _Paragraph(OxmlElement("a:p"), None)
    paragraph.alignment, paragraph.line_spacing, paragraph.space_before = text.align, Pt(text.size * LEADING * 0.75), Pt(0)
    paragraph.space_after = Pt(text.gap * 0.75)
    dress(paragraph.add_run().font, size=text.size, bold=text.bold, colour=text.colour, face=text.face)
    return paragraph._p


def box(slide, left: float, top: float, width: float, height: float, texts: Sequence[Text], *, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP):
    """A text box at a place in px."""
    shape = slide.shapes.add_textbox(px(left), px(top), px(width), px(height))
    fill(shape.text_frame, texts, anchor=anchor)
    return shape


def describe(shape, content: str) -> None:
    """What is told of a picture, a chart or a table to whoever does not see it."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", clean(content))
