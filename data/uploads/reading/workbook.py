"""XLSX to cells: one visible sheet, every value as the text that a person reads in it."""

import io
import logging
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import openpyxl
import pandas as pd
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

from data import wording
from data.uploads.problems import kinds
from data.uploads.reading import headers, secrecy, workbook_plain
from data.uploads.reading import workbook_archive as archive
from data.uploads.reading import workbook_cells as cells
from data.uploads.reading.mends import Mends
from data.uploads.reading.sheet import LIMIT_COLUMNS, Sheet, Unreadable
from data.uploads.reading.words import FORMULA_MARK, GUIDE_SHEET
from data.uploads.reading.workbook_archive import Inspection
from db.declare import Dataset

Used = TypeVar("Used")
VERSION = re.compile(r"模板版本[:：]?\s*([0-9A-Za-z.-]+)")


def read(content: bytes, *, sheet: str | None = None, dataset: Dataset | None = None) -> Sheet:
    """The cells of one worksheet: the named one, else the first visible one with the heads of the dataset, else the first with content.

    Raises Unreadable.
    """
    def whole(source: bytes, again: bool) -> Sheet:
        found = _read(source, sheet, dataset)
        return replace(found, source=source, heads=None) if again else found  # a mark is looked for in the file itself first

    return _opening(content, whole)


def beginning(content: bytes, *, rows: int) -> pd.DataFrame:
    """The first rows of the visible worksheet that has most heads in them, else of the first with content. Raises Unreadable."""
    def first(source: bytes, _again: bool) -> pd.DataFrame:
        book = _opened(source)
        firsts = [some for name in _visible(book) if (some := cells.fully(book[name], rows=rows)) is not None]
        return max(firsts, key=headers.likeness, default=pd.DataFrame())

    return _opening(content, first)


def heads(content: bytes, *, rows: int) -> list[pd.DataFrame]:
    """The first rows of every worksheet with content in them, hidden ones too. Raises Unreadable."""
    return _opening(content, lambda source, _again: _heads(_opened(source), rows))


def _heads(book, rows: int) -> list[pd.DataFrame]:
    return [some for page in book.worksheets if (some := cells.fully(page, rows=rows)) is not None]


def _heads_if_sound(book) -> list[pd.DataFrame] | None:
    """The same for whoever looks for a mark; None where a worksheet that is not read gives none, which is told where they are looked at."""
    try:
        return _heads(book, secrecy.LOOKED_AT)
    except Exception as failure:  # openpyxl raises nearly anything on what it does not expect
        logging.getLogger(__name__).info("the first rows of a workbook are left aside: %r", failure)
        return None


def _opening(content: bytes, use: Callable[[bytes, bool], Used]) -> Used:
    """What `use` makes of a workbook: of the file itself, or, where our reader stumbles over what is no cell, of its cells alone.

    Raises Unreadable.
    """
    archive.refuse_harmful(content)
    if archive.names_as_usual(content):
        try:
            return use(content, False)
        except Unreadable:
            raise
        except Exception as failure:  # openpyxl raises nearly anything on what it does not expect
            logging.getLogger(__name__).info("a workbook is read by its cells alone: %r", failure)
    try:
        return use(workbook_plain.written(content), True)
    except Unreadable:
        raise
    except Exception as failure:
        raise Unreadable(kinds.DAMAGED_WORKBOOK) from failure


def _opened(content: bytes):
    """The workbook; one in which no worksheet was understood is none."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    if not book.worksheets:
        raise ValueError("no worksheet was understood")
    return book


def _visible(book) -> list[str]:
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible" and sheet.title != GUIDE_SHEET]


def _likely(book, names: list[str], dataset: Dataset | None) -> list[str]:
    """The names, first that of the sheet to be read: a cover or another table may stand before it."""
    if len(names) < 2:
        return names
    firsts = {name: cells.fully(book[name], rows=headers.LOOKED_AT) for name in names}
    likeness = {name: headers.likeness(some, dataset) if some is not None else 0 for name, some in firsts.items()}
    return sorted(names, key=lambda name: -likeness[name])


def _read(content: bytes, wanted: str | None, dataset: Dataset | None) -> Sheet:
    book = _opened(content)
    visible, every = _visible(book), [sheet.title for sheet in book.worksheets]
    if wanted is not None and wanted not in every:
        raise Unreadable(kinds.NO_SUCH_SHEET, sheet=wanted, sheets=wording.joined(every))
    frame, mends = None, Mends()
    for name in [wanted] if wanted is not None else _likely(book, visible, dataset) or every[:1]:
        part = book[name]._worksheet_path
        seen = archive.inspected(content, part, formats(book))
        frame = _cells(content, book, name, seen, mends)
        if frame is not None:
            break
    if frame is None:
        raise Unreadable(kinds.EMPTY_FILE)
    return Sheet(frame, name=name, mends=mends, sheets=tuple(visible), template_version=_version(book),
                 others=tuple(title for title in visible if title != name), epoch_1904=book.epoch.year == 1904, heads=_heads_if_sound(book),
                 hidden=archive.hidden_rows(content, part) if seen.hidden else 0,
                 hidden_columns=archive.hidden_columns(content, part) if seen.hidden else frozenset())


def formats(book) -> list[str | None]:
    """The number format of each cell style."""
    numbers = [style.numFmtId for style in book._cell_styles]
    return [book._number_formats[number - BUILTIN_FORMATS_MAX_SIZE] if number >= BUILTIN_FORMATS_MAX_SIZE
            else BUILTIN_FORMATS.get(number) for number in numbers]


def _cells(content: bytes, book, name: str, seen: Inspection, mends: Mends) -> pd.DataFrame | None:
    if seen.plain:
        try:
            return cells.plainly(content, name, rows=seen.rows)
        except Unreadable:
            raise
        except Exception as failure:  # the other reader is tried
            logging.getLogger(__name__).info("the quick reader left a sheet to the thorough one: %r", failure)
    frame = cells.fully(book[name], mends=mends)
    return _with_formulas_without_result(content, name, frame) if seen.formulas else frame


def _with_formulas_without_result(content: bytes, name: str, frame: pd.DataFrame | None) -> pd.DataFrame | None:
    """Where the file keeps no result of a formula, the cell's text becomes the marked formula."""
    marked = {}
    formulas, results = (openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=shown)[name]
                         for shown in (False, True))
    formulas.reset_dimensions()
    results.reset_dimensions()
    for number, (row, shown) in enumerate(zip(formulas.iter_rows(), results.iter_rows(), strict=True)):
        for place, (cell, result) in enumerate(zip(row, shown, strict=True)):
            if cell.data_type == "f" and result.value is None and result.data_type != "str":
                marked[number, place] = f"{FORMULA_MARK}{cell.value}"
    return _with(frame, marked) if marked else frame


def _with(frame: pd.DataFrame | None, marked: dict[tuple[int, int], str]) -> pd.DataFrame:
    """The cells with some texts at their row and place, grown where these lie outside."""
    height, width = (max(place) + 1 for place in zip(*marked, strict=True))
    if width > LIMIT_COLUMNS:
        raise Unreadable(kinds.TOO_MANY_COLUMNS, count=f"{width:,}", limit=f"{LIMIT_COLUMNS:,}")
    before = pd.DataFrame(dtype="str") if frame is None else frame
    grown = before.reindex(index=range(max(height, before.shape[0])), columns=range(max(width, before.shape[1])),
                           fill_value="").astype("str")
    for place, text in marked.items():
        grown.iat[place] = text
    return grown


def _version(book) -> str | None:
    """The version of the template that a workbook was made from, where it still says so."""
    if GUIDE_SHEET not in book.sheetnames:
        return None
    for row in book[GUIDE_SHEET].iter_rows(max_row=20, values_only=True):
        for value in row:
            match = VERSION.search(value) if isinstance(value, str) else None
            if match:
                return match[1]
    return None
