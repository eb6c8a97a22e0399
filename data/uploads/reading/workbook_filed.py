"""A worksheet cell by cell as it was filed, to be given back: value, kind and number format instead of the text that is read."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import openpyxl
from openpyxl.styles.cell_style import StyleArray
from openpyxl.styles.numbers import BUILTIN_FORMATS_MAX_SIZE
from openpyxl.worksheet._reader import WorkSheetParser


class FiledCell(NamedTuple):
    """A cell that is written in the file. `kind`: s text, n number (a day is one too), b yes or no, e error, d day in ISO form."""

    value: object
    kind: str
    style: StyleArray


@dataclass(frozen=True)
class Columns:
    """Some columns alike, counted from 1: how wide they are (None: as usual), and the style of cells that are not written."""

    first: int
    last: int
    width: float | None
    style: StyleArray


class FiledBook:
    """A workbook that was read before and found sound; formulas are their results."""

    def __init__(self, content: bytes):
        self._book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        self._book._date_formats = self._book._timedelta_formats = frozenset()  # a day stays the number that it is
        self.epoch = self._book.epoch

    def has(self, name: str) -> bool:
        return any(sheet.title == name for sheet in self._book.worksheets)

    def number_format(self, number: int) -> str | None:
        """A number format of the workbook's own by its number in a style; None for one that every program knows."""
        own = number - BUILTIN_FORMATS_MAX_SIZE
        return self._book._number_formats[own] if own >= 0 else None

    def rows(self, name: str) -> Iterator[list[FiledCell | None]]:
        """The rows of a worksheet from the first on, each up to its last written cell; None for a cell that is not written."""
        sheet = self._book[name]
        sheet.reset_dimensions()
        for row in sheet.iter_rows():
            yield [FiledCell(cell.value, cell.data_type, cell.style_array) if hasattr(cell, "style_array") else None for cell in row]

    def columns(self, name: str) -> list[Columns]:
        """What a worksheet says of its columns."""
        with self._book[name]._get_source() as part:
            parser = WorkSheetParser(part, self._book[name]._shared_strings)
            next(parser.parse(), None)  # the columns stand before the first row
        return [Columns(int(dimension["min"]), int(dimension["max"]), float(dimension["width"]) if "width" in dimension else None,
                        self._book._cell_styles[int(dimension.get("style", 0))]) for dimension in parser.column_dimensions.values()]
