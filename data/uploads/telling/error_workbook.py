"""The error file of a workbook: the sheet with every cell as it was filed, but formulas as their results, and what is wrong beside."""

import io
from collections.abc import Set
from functools import partial
from itertools import chain, repeat
from math import isfinite
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension

from data.uploads.reading.sheet import Sheet
from data.uploads.reading.words import GUIDE_SHEET
from data.uploads.reading.workbook_filed import FiledBook, FiledCell
from data.uploads.telling.beside import Beside
from data.uploads.telling.workbook_text import becomes_other, escaped, hold, title

MARKED, HEADING = PatternFill("solid", fgColor="FFC7CE"), Font(bold=True)
WIDEST = 32_767  # characters in a cell of a workbook
TEXT_FORMAT = 49  # @


def written(content: bytes, sheet: Sheet, more: Beside, *, marked: set[tuple[int, int]], corrected: Set[tuple[int, int]] = frozenset()) -> bytes:
    """The workbook again; `marked` are the cells to colour, `corrected` those whose text stands for what was filed, by row and column from 0."""
    source, book = FiledBook(sheet.source or content), Workbook(write_only=True)
    book.epoch, book.iso_dates = source.epoch, True
    _fill(_Page(source, sheet.name, book.create_sheet(title(sheet.name))), sheet, more, marked, corrected)
    if sheet.name != GUIDE_SHEET and source.has(GUIDE_SHEET):  # it says of which template the workbook is
        guide = _Page(source, GUIDE_SHEET, book.create_sheet(GUIDE_SHEET))
        for row in source.rows(GUIDE_SHEET):
            guide.sheet.append([guide.again(cell) for cell in row])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _fill(page: "_Page", sheet: Sheet, more: Beside, marked: set[tuple[int, int]], corrected: Set[tuple[int, int]]) -> None:
    """The rows of the sheet, and what is said beside them."""
    rows = chain(page.source.rows(sheet.name), repeat([]))
    for number, (texts, filed) in enumerate(zip(sheet.cells.itertuples(index=False, name=None), rows, strict=False)):
        looks = Looks(bold=number == more.head)
        cells = [page.text(text, cell and cell.style, looks._replace(marked=(number, column) in marked)) if (number, column) in corrected
                 else page.again(cell, text, looks._replace(marked=(number, column) in marked), column)
                 for column, (text, cell) in enumerate(zip(texts, chain(filed, repeat(None)), strict=False))]
        page.sheet.append(more.added(number, cells, partial(page.text, looks=looks)))


class Looks(NamedTuple):
    """How a cell looks beyond its number format: an error is coloured, a heading bold."""

    marked: bool = False
    bold: bool = False


PLAIN = Looks()


class _Page:
    """A sheet being written, and the styles that it has so far."""

    def __init__(self, source: FiledBook, name: str, sheet):
        self.source, self.sheet = source, sheet
        self._made: dict[tuple, StyleArray] = {}
        self._unwritten: dict[int, StyleArray] = {}
        for columns in source.columns(name):
            letter = get_column_letter(columns.first)
            laid = ColumnDimension(sheet, index=letter, min=columns.first, max=columns.last)
            laid.width, laid._style = columns.width or laid.width, self._style(columns.style)
            sheet.column_dimensions[letter] = laid
            self._unwritten |= dict.fromkeys(range(columns.first - 1, columns.last), columns.style)

    def again(self, filed: FiledCell | None, text: str = "", looks: Looks = PLAIN, column: int = 0) -> Cell | None:
        """A cell as it was filed; `text` is what was read in it, and stands for a formula without a result.

        One that is not written in the file is none, or where it is marked, an empty one in the format of its column.
        """
        if filed is None:
            return self._cell(None, "n", self._unwritten.get(column), looks) if looks.marked else None
        value, kind = filed.value, filed.kind
        if value is None or (kind == "n" and not isfinite(value)):
            return self.text(text, filed.style, looks)
        if kind == "n":
            value = repr(value)  # openpyxl writes sixteen digits, which are not enough
        elif kind == "s":
            value = value.replace("\r", escaped("\r"))
        return self._cell(value, kind, filed.style, looks)

    def text(self, text: str, style: StyleArray | None = None, looks: Looks = PLAIN) -> Cell | None:
        """A text that is not in the file as such; none where there is nothing to say and no style to keep."""
        if not text:
            return self._cell(None, "n", style, looks) if style else None
        shown = escaped(text)
        return self._cell(shown if len(shown) <= WIDEST else f"{shown[:WIDEST - 1]}…", "s", style, looks)

    def _cell(self, value, kind: str, style: StyleArray | None, looks: Looks) -> Cell:
        as_text = kind == "s" and becomes_other(value)
        return hold(Cell(self.sheet, row=1, column=1, style_array=self._style(style, looks, as_text=as_text)), value, kind)

    def _style(self, filed: StyleArray | None, looks: Looks = PLAIN, *, as_text: bool = False) -> StyleArray:
        """The number format of a filed cell with some looks; `as_text` it stays one when it is typed again."""
        number = filed.numFmtId if filed else 0
        quoted = bool(filed and filed.quotePrefix) or (as_text and number != TEXT_FORMAT)
        key = number, quoted, looks
        if key not in self._made:
            self._made[key] = self._new_style(*key)
        return self._made[key]

    def _new_style(self, number: int, quoted: bool, looks: Looks) -> StyleArray:
        cell = Cell(self.sheet, row=1, column=1, style_array=StyleArray())
        cell._style.numFmtId, cell.quotePrefix = number, quoted
        own = self.source.number_format(number)
        if own is not None:
            cell.number_format = own
        if looks.marked:
            cell.fill = MARKED
        if looks.bold:
            cell.font = HEADING
        return cell._style
