"""The cells of a native table: one line beneath each row, a quiet head, no fill where the mark of the slide shows through."""

from collections.abc import Sequence
from copy import deepcopy

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.paper.pptx.texts import Text, clean, px, write

BENEATH = "C5CCD6"
SIDES, ABOVE = 5, 0.18  # px beside a text; of its type above and below
LETTERS = qn("a:t")
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the style without lines and fills, which the library cannot name


class Grid:
    """A table of columns and rows of those px on a slide. A cell is dressed once a style; the others of it are copies: ten times as fast."""

    def __init__(self, slide, left: float, top: float, widths: Sequence[float], highs: Sequence[float]) -> None:
        self.frame = slide.shapes.add_table(1, len(widths), px(left), px(top), px(sum(widths)), px(sum(highs)))
        self.table = self.frame.table
        table = self.table._tbl  # a column or a row of the library adds up all the others each time
        table.extend([deepcopy(table.tr_lst[0]) for _more in highs[1:]])
        for column, wide in zip(table.tblGrid.gridCol_lst, widths, strict=True):
            column.w = px(wide)
        for row, tall in zip(table.tr_lst, highs, strict=True):
            row.h = px(tall)
        self.table.notify_width_changed()
        self.table.notify_height_changed()
        self.table.first_row, self.table.horz_banding = True, False
        table.tblPr.find("{*}tableStyleId").text = PLAIN
        self.cells = [list(row.tc_lst) for row in table.tr_lst]
        self.dressed: dict = {}

    def put(self, row: int, column: int, text: Text, *, fill: str = "", anchor: MSO_ANCHOR = MSO_ANCHOR.MIDDLE) -> None:
        """The text of a cell with its fill."""
        style = (text.size, text.bold, text.colour, text.gap, text.face, text.align, fill, anchor)
        if style not in self.dressed:
            self.dressed[style] = self._dress(row, column, text, fill, anchor)
            return
        cell = deepcopy(self.dressed[style])
        next(cell.iter(LETTERS)).text = clean(text.content)
        old = self.cells[row][column]
        old.getparent().replace(old, cell)

    def _dress(self, row: int, column: int, text: Text, fill: str, anchor: MSO_ANCHOR):
        cell = self.table.cell(row, column)
        cell.margin_left = cell.margin_right = px(SIDES)
        cell.margin_top = cell.margin_bottom = px(text.size * ABOVE)
        cell.vertical_anchor = anchor
        write(cell.text_frame.paragraphs[0], text)
        if fill:
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor.from_string(fill.lstrip("#").upper())
        else:
            cell.fill.background()
        beneath = parse_xml(f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr val="{BENEATH}"/></a:solidFill></a:lnB>')
        cell._tc.tcPr.insert(0, beneath)  # lines of cells are beyond the library
        return cell._tc
