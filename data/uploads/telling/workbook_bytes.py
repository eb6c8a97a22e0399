"""A workbook as bytes: each of its sheets is written in memory, not through a file of its own that is made, read and removed."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


class _InMemory(ExcelWriter):
    """The writer of the library, for a workbook whose sheets are whole."""

    def write_worksheet(self, ws) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer = WorksheetWriter(ws, io.BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], writer.out.getvalue())
        self.manifest.append(ws)


def bytes_of(book: Workbook) -> bytes:
    """What the library would save; the workbook is not a write-only one, and says of itself when it was begun."""
    saved = io.BytesIO()
    _InMemory(book, ZipFile(saved, "w", ZIP_DEFLATED)).save()
    return saved.getvalue()
