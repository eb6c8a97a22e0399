"""A dataset's own form with rows in it, as it can be uploaded: codes are texts, invented rows say so above the headings."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date

from data.uploads.reading.shield import neutral
from data.uploads.reading.words import DEMONSTRATION
from data.uploads.templates.template import FORMATS, headed
from db.declare import Dataset


def filled(dataset: Dataset, rows: Sequence[Mapping], format: str, *, demonstration: bool = False) -> bytes:
    """The form with rows by column code; what a row does not name stays blank. `demonstration`: the rows stand on invented ones.

    Raises ValueError for a format that is neither csv nor xlsx.
    """
    if format not in FORMATS:
        raise ValueError(format)
    titles = [[DEMONSTRATION]] if demonstration else []
    lines = [*titles, [headed(column) for column in dataset.columns], *([_text(row.get(column.code)) for column in dataset.columns] for row in rows)]
    return _csv(lines) if format == "csv" else _xlsx(dataset, lines)


def _text(value) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _csv(lines: list[list[str]]) -> bytes:
    """A code of digits keeps them all in a spreadsheet by the tab behind it."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([f"{cell}\t" if len(cell) > 10 and cell.isdecimal() else neutral(cell) for cell in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(dataset: Dataset, lines: list[list[str]]) -> bytes:
    from openpyxl import Workbook  # slow to import, and few ask for a workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(dataset.zh[:31])
    for line in lines:
        cells = [WriteOnlyCell(sheet, value=cell or None) for cell in line]
        for cell in cells:
            cell.number_format, cell.data_type = "@", "s" if cell.value is not None else "n"
        sheet.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
