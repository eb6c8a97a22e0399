"""The literal marks of a template, 【标题】 and the like, also where an office program has split one over several runs."""

import re
from collections.abc import Iterator, Mapping

from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from components.paper.docx.opened import TemplateRefused
from data.language import _

TITLE, NUMBER, ISSUER, DAY, BODY, ADDRESSEES = "【标题】", "【期号】", "【编发单位】", "【日期】", "【正文】", "【报送】"
MARK = re.compile("【(?:标题|期号|编发单位|日期|报送)】")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def place_of_body(document: Word) -> BaseOxmlElement:
    """The paragraph of the document that holds 【正文】. Raises TemplateRefused where there is none, or more than one."""
    holding = [each for each in document.element.body.iter(qn("w:p")) if BODY in text_of(each)]
    if not holding:
        raise TemplateRefused(_("模板正文里没有“{mark}”，不知道内容放在何处。请在模板中需要放正文的地方写上“{mark}”。", mark=BODY))
    if len(holding) > 1 or text_of(holding[0]).count(BODY) > 1:
        raise TemplateRefused(_("模板里有不止一处“{mark}”。请只保留一处。", mark=BODY))
    return holding[0]


def has(document: Word, mark: str) -> bool:
    """Whether a mark stands anywhere in the document, its headers or footers."""
    return any(mark in text_of(each) for each in _paragraphs(document))


def replace(document: Word, values: Mapping[str, str]) -> None:
    """Put each value in the place of its mark, wherever that stands; what it looks like stays."""
    for each in [*_paragraphs(document)]:
        for found in reversed([*MARK.finditer(text_of(each))]):
            fill(each, found.start(), found.end(), values.get(found[0], ""))


def fill(holder: BaseOxmlElement, start: int, end: int, value: str) -> None:
    """Put a value in the place of the letters start to end of a paragraph."""
    taken = 0
    for letters in _letters(holder):
        text, first = letters.text or "", taken
        taken += len(text)
        if first < end and taken > start:
            before, after = text[:max(start - first, 0)], text[max(end - first, 0):]
            _say(letters, before + (value if first <= start else "") + after)


def _say(letters: BaseOxmlElement, text: str) -> None:
    """Let a text element say it; each further line stands after a break."""
    lines = text.split("\n")
    letters.text = lines[0]
    letters.set(SPACE, "preserve")
    last = letters
    for line in lines[1:]:
        pause, more = OxmlElement("w:br"), OxmlElement("w:t")
        more.text = line
        more.set(SPACE, "preserve")
        last.addnext(pause)
        pause.addnext(more)
        last = more


def text_of(holder: BaseOxmlElement) -> str:
    """What a paragraph says."""
    return "".join(letters.text or "" for letters in _letters(holder))


def _letters(holder: BaseOxmlElement) -> list[BaseOxmlElement]:
    """The text elements of a paragraph, not those of a text box that hangs on it."""
    return [each for each in holder.iter(qn("w:t")) if next(each.iterancestors(qn("w:p"))) is holder]


def _paragraphs(document: Word) -> Iterator[BaseOxmlElement]:
    """Of the body, of headers and of footers, those in tables and text boxes too."""
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is not None:
            yield from root.iter(qn("w:p"))
