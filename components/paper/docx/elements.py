"""Paragraphs and tables as WordprocessingML: text is only ever text, however it looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from components.paper.blocks import Grid
from components.paper.docx.styles import GREY, table
from data.wording import joined

TWIPS = 20  # a pt
EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
SHADES = {"head": "E8EDF5", "total": "F0F3F8"}


@dataclass(frozen=True)
class Styled:
    """The ids under which a document holds our styles, by our own; a template has its own.

    `body` is a paragraph of a template whose look the paragraphs of the text take.
    """

    ids: Mapping[str, str]
    body: BaseOxmlElement | None = None

    def __getitem__(self, style: str) -> str:
        return self.ids.get(style, style)


def paragraph(text: str, style: str, properties: str = "") -> BaseOxmlElement:
    """A paragraph; a line break in the text is one in the paragraph. `properties` stand after its style."""
    return parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run(text)}</w:p>')


def run(text: str, properties: str = "") -> str:
    """The letters of a text, with tabs and line breaks."""
    inside = "<w:br/>".join("<w:tab/>".join(_letters(piece) for piece in line.split("\t")) for line in text.split("\n"))
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}{inside}</w:r>' if text else ""


def aside(text: str) -> str:
    """A remark in a paragraph, small and grey."""
    return run(text, f'<w:color w:val="{GREY}"/><w:sz w:val="21"/><w:szCs w:val="21"/>')


def runs(xml: str) -> list[BaseOxmlElement]:
    """Runs as elements, to be put into a paragraph."""
    return list(parse_xml(f'<w:p {nsdecls("w")}>{xml}</w:p>'))


def _letters(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>' if text else ""


def page_break() -> BaseOxmlElement:
    """A paragraph of no height after which a page begins."""
    spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return parse_xml(f'<w:p {nsdecls("w")}><w:pPr>{spacing}</w:pPr><w:r><w:br w:type="page"/></w:r></w:p>')


def grid(block: Grid, styled: Styled) -> BaseOxmlElement:
    """A table whose head row repeats on each page and whose rows do not break."""
    style, widths = styled[table(block.size)], [round(wide * TWIPS) for wide in block.widths]
    tones = [*block.tones, *[""] * (len(block.rows) - len(block.tones))]
    head = _row(block.heads, widths, [False] * len(widths), style, tone="head")
    rows = "".join(_row(row, widths, block.right, style, tone=tone) for row, tone in zip(block.rows, tones, strict=True))
    lines = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for edge in EDGES)
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    described = f'<w:tblCaption w:val="{escape(block.title)}"/><w:tblDescription w:val="{escape(joined(block.heads))}"/>'
    return parse_xml(f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{lines}</w:tblBorders>'
                     f'<w:tblLayout w:type="fixed"/>{_margins()}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
                     f'w:noVBand="1"/>{described}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>')


def _margins() -> str:
    return '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'


def _row(texts, widths: list[int], right, style: str, *, tone: str) -> str:
    header = "<w:tblHeader/>" if tone == "head" else ""
    strong = "<w:b/><w:bCs/>" if tone in SHADES else ""
    cells = "".join(_cell(text, wide, "center" if tone == "head" else "right" if number else "left", style, strong, SHADES.get(tone, ""))
                    for text, wide, number in zip(texts, widths, right, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def _cell(text: str, wide: int, align: str, style: str, strong: str, shade: str) -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{fill}<w:vAlign w:val="center"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{align}"/></w:pPr>{run(text, strong)}</w:p></w:tc>')


def blank_paragraph() -> BaseOxmlElement:
    return OxmlElement("w:p")
