"""The cells of a worksheet as the text that a person reads in them, row by row."""

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal

import pandas as pd
from python_calamine import CalamineWorkbook

from data.uploads.problems import kinds
from data.uploads.reading import number_formats
from data.uploads.reading.delimited import LOOKED_AT, as_cells
from data.uploads.reading.escapes import decoded
from data.uploads.reading.mends import Mends
from data.uploads.reading.sheet import LIMIT_BLANK, LIMIT_ROWS, Unreadable
from data.uploads.reading.workbook_archive import QUOTED
from db.progress import READING, tell

CHUNK = 20_000  # rows held as lists at a time, since these take much memory
EXACT_NUMBERS = 10**15  # beyond it a spreadsheet has lost digits


class NotPlain(Exception):
    """A worksheet that looked plain and is not; `fully` reads it."""


def plainly(content: bytes, name: str, *, rows: int) -> pd.DataFrame | None:
    """The cells of a worksheet that is plain, several times as fast as `fully`. `rows` counts those written, blank ones too.

    Raises NotPlain where it turns out to hold something else.
    """
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(name)
    if sheet.start is None:
        return None
    if rows > sheet.height + LIMIT_BLANK:
        raise Unreadable(kinds.TOO_MANY_BLANK_ROWS, limit=f"{LIMIT_BLANK:,}")
    return _collected(_plain_rows(sheet), total=sheet.total_height)


def _plain_rows(sheet) -> Iterator[list[str]]:
    left = [""] * sheet.start[1]
    try:
        for row in sheet.iter_rows():
            if any(isinstance(value, time) for value in row):
                raise NotPlain  # what stands in a day's format is no day
            yield left + [text(value) for value in row]
    except BaseException as failure:
        if type(failure).__name__ == "PanicException":  # calamine's answer to a day beyond all calendars
            raise NotPlain from failure
        raise


def fully(sheet, *, rows: int | None = None, mends: Mends | None = None) -> pd.DataFrame | None:
    """The cells of any worksheet of openpyxl, or of its first rows; None where it has no content. What was mended is noted in `mends`."""
    sheet.reset_dimensions()
    noted = Mends() if mends is None else mends
    return _collected(([_seen(cell, number, place, noted) if cell.value is not None else "" for place, cell in enumerate(row)]
                      for number, row in enumerate(sheet.iter_rows(max_row=rows))), told=rows is None)


def _seen(cell, row: int, place: int, mends: Mends) -> str:
    """The text of a cell; a number whose format adds to it, and a text with written-out characters, are noted."""
    value = cell.value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < EXACT_NUMBERS:
        shown = number_formats.shown(value, cell.number_format)
        if shown is not None:
            mends.note("number_format", row, place, text(value))
            return shown
    read = text(value, cell.number_format)
    if isinstance(value, str) and read != value:
        mends.note("escaped", row, place, value)
    return read


def _collected(rows: Iterable[list[str]], *, total: int | None = None, told: bool = True) -> pd.DataFrame | None:
    """The rows up to the last one with content, in chunks; `told`: how far it is. Raises Unreadable for too many rows, columns, blanks."""
    parts = [as_cells(chunk) for chunk in _chunks(_written(rows, total, told))]
    return pd.concat(parts, ignore_index=True).fillna("") if parts else None


def _chunks(rows: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    chunk: list[list[str]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _written(rows: Iterable[list[str]], total: int | None, told: bool) -> Iterator[list[str]]:
    """The rows without empty cells at their end, and without empty rows at the end of all."""
    blank = 0
    for number, row in enumerate(rows):
        if number > LIMIT_ROWS + LOOKED_AT:
            raise Unreadable(kinds.TOO_MANY_ROWS, limit=f"{LIMIT_ROWS:,}")
        while row and not row[-1]:
            row.pop()
        if not row:
            blank += 1
            if blank > LIMIT_BLANK:
                raise Unreadable(kinds.TOO_MANY_BLANK_ROWS, limit=f"{LIMIT_BLANK:,}")
            continue
        yield from ([] for _row in range(blank))
        blank = 0
        yield row
        if told and number % CHUNK == CHUNK - 1:
            tell(READING, number + 1, total)


def text(value, number_format: str = "") -> str:
    """What a person reads in a cell: 0.875 in percent format is 87.5%, a whole number has no point."""
    if isinstance(value, str):
        return decoded(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        timed = value.time().isoformat() != "00:00:00" or "h" in number_format.lower()
        return value.strftime("%Y-%m-%d %H:%M:%S" if timed else "%Y-%m-%d")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return _number(value, percent="%" in QUOTED.sub("", number_format))
    return str(value)


def _number(value: float, *, percent: bool) -> str:
    if abs(value) >= EXACT_NUMBERS:
        return f"{value:.5E}"  # refused where it is a code, since its digits are lost
    if value == int(value) and value and not percent:
        return str(int(value))
    exact = Decimal(f"{value or 0:.15g}")  # the precision a spreadsheet itself shows; it shows no −0
    plain = format(exact * 100 if percent else exact, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return plain + "%" if percent else plain
