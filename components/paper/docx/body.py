"""The blocks of a briefing as paragraphs, tables and pictures of a document, put before a place in it."""

import io
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import singledispatch

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from components.charts.picture import png_of
from components.paper.blocks import ALERT, CAPTION, HAND, QUIET, URGENT, Block, Grid, Head, NewPage, Picture, Text
from components.paper.docx import elements
from components.paper.docx.elements import Styled
from components.paper.docx.styles import BODY
from components.paper.formal import by_hand
from components.paper.pieces import PX

SHARP = 2  # points of a picture to each of a screen's


def put(blocks: Sequence[Block], document: Word, place: BaseOxmlElement, styled: Styled) -> None:
    """Write the blocks before `place`, in their order."""
    for block in blocks:
        for element in _elements(block, document, styled):
            place.addprevious(element)


@singledispatch
def _elements(block, document: Word, styled: Styled) -> Iterator[BaseOxmlElement]:
    raise TypeError(block)


@_elements.register
def _head(block: Head, document: Word, styled: Styled) -> Iterator[BaseOxmlElement]:
    yield elements.paragraph(block.text, styled[f"Heading{block.level}"])


@_elements.register
def _text(block: Text, document: Word, styled: Styled) -> Iterator[BaseOxmlElement]:
    if block.kind in (QUIET, CAPTION):
        yield elements.paragraph(block.text, styled["BriefingFoot" if block.kind == QUIET else "Caption"])
        return
    said = elements.run({ALERT: "· ", URGENT: "▲ "}.get(block.kind, "") + block.text, "<w:b/><w:bCs/>" if block.kind == URGENT else "")
    yield _in_body(said + (elements.aside(by_hand()) if block.kind == HAND else ""), styled)


def _in_body(letters: str, styled: Styled) -> BaseOxmlElement:
    """A paragraph of the text, as those of the template look where there is one."""
    if styled.body is None:
        made = elements.paragraph("", styled[BODY])
        made.extend(elements.runs(letters))
        return made
    made = elements.blank_paragraph()
    made.extend(deepcopy(each) for each in styled.body.findall(qn("w:pPr")))
    for section in made.findall(f".//{qn('w:sectPr')}"):
        section.getparent().remove(section)
    look = styled.body.find(f"{qn('w:r')}/{qn('w:rPr')}")
    for run in elements.runs(letters):
        if look is not None and run.find(qn("w:rPr")) is None:
            run.insert(0, deepcopy(look))
        made.append(run)
    return made


@_elements.register
def _grid(block: Grid, document: Word, styled: Styled) -> Iterator[BaseOxmlElement]:
    yield elements.paragraph(block.title, styled["Caption"])
    if block.what:
        yield elements.paragraph(block.what, styled["BriefingBelow"])
    if block.unit:
        yield elements.paragraph(block.unit, styled["BriefingUnit"])
    yield elements.grid(block, styled)
    yield elements.paragraph(block.foot, styled["BriefingFoot"])


@_elements.register
def _picture(block: Picture, document: Word, styled: Styled) -> Iterator[BaseOxmlElement]:
    holder = elements.paragraph("", styled["BriefingPicture"])
    shape = Paragraph(holder, document).add_run().add_picture(io.BytesIO(png_of(block.svg, scale=SHARP)), width=Pt(block.width / PX))
    described = shape._inline.docPr
    described.set("descr", block.alt)
    described.set("title", block.title)
    yield holder
    yield elements.paragraph(block.title, styled["Caption"])
    if block.what:
        yield elements.paragraph(block.what, styled["BriefingBelow"])
    yield elements.paragraph(block.foot, styled["BriefingFoot"])


@_elements.register
def _new_page(block: NewPage, document: Word, styled: Styled) -> Iterator[BaseOxmlElement]:
    yield elements.page_break()
