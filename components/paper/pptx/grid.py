"""The cells of a native table: one line beneath each row, a quiet head, no fill where the mark of the slide shows through."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.table import Table

from components.paper.pptx.texts import Text, px, write

BENEATH = "C5CCD6"
SIDES, ABOVE = 5, 0.18  # px beside a text; of its type above and below
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the style without lines and fills


def new_table(slide, left: float, top: float, widths: Sequence[float], highs: Sequence[float]):
    """The frame of a table of those columns and rows in px."""
    frame = slide.shapes.add_table(len(highs), len(widths), px(left), px(top), px(sum(widths)), px(sum(highs)))
    table = frame.table
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = px(wide)
    for row, tall in zip(table.rows, highs, strict=True):
        row.height = px(tall)
    table.first_row, table.horz_banding = True, False
    return frame


def cell_of(table: Table, row: int, column: int, text: Text, *, fill: str = "", anchor: MSO_ANCHOR = MSO_ANCHOR.MIDDLE) -> None:
    """The text of a cell with its fill."""
    cell = table.cell(row, column)
    cell.margin_left = cell.margin_right = px(SIDES)
    cell.margin_top = cell.margin_bottom = px(text.size * ABOVE)
    cell.vertical_anchor = anchor
    write(cell.text_frame.paragraphs[0], text)
    if fill:
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(fill.lstrip("#").upper())
    else:
        cell.fill.background()


def shade(table: Table) -> None:
    """The style without lines, and a line of its own below each cell; the library knows neither."""
    table._tbl.tblPr.find("{*}tableStyleId").text = PLAIN
    for cell in table._tbl.iter_tcs():
        line = parse_xml(f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr val="{BENEATH}"/></a:solidFill></a:lnB>')
        cell.tcPr.insert(0, line)
