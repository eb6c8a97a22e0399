"""A stored file as everybody may have it: byte for byte, or, where it holds telephone numbers, a copy in which these are hidden."""

import io
import re
import zipfile

import pandas as pd

from data.masking import masked_of, veiled
from data.uploads.reading import any_file, facts, headers
from data.uploads.reading.sheet import Sheet
from data.uploads.telling import delimited_text
from db.declare import Dataset

MARK = re.compile(r"<[^>]*>")
CELLS = "xl/worksheets/"


def handed_out(content: bytes, dataset: Dataset, *, sheet: str | None) -> bytes:
    """The bytes to hand out, in the format that was uploaded.

    A copy has the rows of the sheet that was read, each cell as the text that was read in it; uploaded again, its hidden
    numbers are the stored ones.
    """
    filed = any_file.read(content, sheet=facts.sheet_of(content, told=sheet))
    shown = _shown(filed.cells, dataset)
    if shown.equals(filed.cells) and not (filed.delimiter is None and _elsewhere(content, filed)):
        return content
    if filed.delimiter is None:
        return _workbook(filed, shown)
    return delimited_text.written(shown.itertuples(index=False, name=None), filed, like=content)


def _shown(cells: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """The cells as everybody may read them: below the header by their columns, above it as texts of people."""
    heading = headers.find(dataset, cells)
    below = heading.row + 1 if heading else len(cells)
    columns = {place: dataset.column(code) for code, place in heading.places.items()} if heading else {}
    parts = [{place: masked_of(of.get(place), part[place]) for place in part} for part, of in ((cells.iloc[:below], {}), (cells.iloc[below:], columns))]
    return pd.concat([pd.DataFrame(part) for part in parts])


def _elsewhere(content: bytes, filed: Sheet) -> bool:
    """Whether a workbook has telephone numbers beside the sheet that was read: on others, in notes, in its properties."""
    if any(not _shown_alike(any_file.read(content, sheet=name)) for name in filed.others):
        return True
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        texts = (MARK.sub(" ", parts.read(name).decode("utf-8", "replace"))
                 for name in parts.namelist() if name.endswith(".xml") and not name.startswith(CELLS))
        return any(veiled(text) != text for text in texts)


def _shown_alike(sheet: Sheet) -> bool:
    return all(masked_of(None, sheet.cells[place]).equals(sheet.cells[place]) for place in sheet.cells)


def _workbook(filed: Sheet, shown: pd.DataFrame) -> bytes:
    from openpyxl import Workbook  # slow to import, and most files are CSV
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

    from data.uploads.telling.workbook_text import text_cell, title

    book = Workbook(write_only=True)
    book.epoch = CALENDAR_MAC_1904 if filed.epoch_1904 else CALENDAR_WINDOWS_1900  # a number without a format may stand for a day
    page = book.create_sheet(title(veiled(filed.name).replace("*", "×")))  # an asterisk may not stand in the name of a sheet
    for row in shown.itertuples(index=False, name=None):
        page.append([text_cell(page, text) for text in row])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
