"""XLSX to cells: one visible sheet, every value as the text that a person reads in it."""

import io
import re
import zlib
from datetime import date, datetime
from decimal import Decimal
from zipfile import BadZipFile, ZipFile

import openpyxl

from data.language import _
from data.uploads import kinds
from data.uploads.delimited import LOOKED_AT, as_cells
from data.uploads.sheet import LIMIT_BLANK, LIMIT_COLUMNS, LIMIT_ROWS, Sheet, Unreadable
from data.uploads.words import FORMULA_MARK, GUIDE_SHEET

FORMULA, HIDDEN = MARKS = (b"<f", b' hidden="')
LIMIT_UNPACKED = 1536 * 2**20
SUSPECT_SIZE, SUSPECT_RATIO = 64 * 2**20, 200  # spreadsheets pack 10 to 30 times
EXACT_NUMBERS = 10**15  # beyond it a spreadsheet has lost digits
VERSION = re.compile(r"模板版本[:：]?\s*([0-9A-Za-z.-]+)")
HIDDEN_ROW = re.compile(rb'<row\b[^>]* hidden="(?:1|true)"')
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def read(content: bytes, *, sheet: str | None = None) -> Sheet:
    """The cells of one worksheet: the named one, else the first visible one with content. Raises Unreadable."""
    mentioned = _inspected(content)
    try:
        return _read(content, sheet, mentioned)
    except Unreadable:
        raise
    except Exception as failure:  # openpyxl raises nearly anything on a damaged file
        raise Unreadable(kinds.DAMAGED_WORKBOOK) from failure


def _inspected(content: bytes) -> set[bytes]:
    """Refuse what is no workbook or explodes; which of the marks of formulas and of hidden rows any sheet has."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            if "xl/workbook.xml" not in parts:
                raise Unreadable(kinds.NOT_A_TABLE, what=_("压缩包或其他格式的文档"))
            size = sum(part.file_size for part in parts.values())
            if size > LIMIT_UNPACKED or (size > SUSPECT_SIZE and size > SUSPECT_RATIO * len(content)):
                raise Unreadable(kinds.EXPLODING_WORKBOOK, size=size // 2**20, limit=LIMIT_UNPACKED // 2**20)
            sheets = [name for name in parts if name.startswith("xl/worksheets/") and name.endswith(".xml")]
            return set().union(*(_mentions(archive, name) for name in sheets))
    except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as failure:
        raise Unreadable(kinds.DAMAGED_WORKBOOK) from failure


def _mentions(archive: ZipFile, name: str) -> set[bytes]:
    found, tail = set(), b""
    with archive.open(name) as part:
        while len(found) < len(MARKS) and (block := part.read(1 << 20)):
            found |= {mark for mark in MARKS if mark in tail + block}
            tail = block[-len(HIDDEN):]
    return found


def _read(content: bytes, wanted: str | None, mentioned: set[bytes]) -> Sheet:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible" and sheet.title != GUIDE_SHEET]
    every = [sheet.title for sheet in book.worksheets]
    if wanted is not None and wanted not in every:
        raise Unreadable(kinds.NO_SUCH_SHEET, sheet=wanted, sheets="、".join(every))
    records, name = [], wanted
    for title in [wanted] if wanted is not None else visible or every[:1]:
        records = _records(book[title])
        name = title
        if records:
            break
    if not records:
        raise Unreadable(kinds.EMPTY_FILE)
    if FORMULA in mentioned:
        _mark_formulas_without_result(content, name, records)
    return Sheet(as_cells(records), name=name, sheets=tuple(visible), template_version=_version(book),
                 others=tuple(title for title in visible if title != name),
                 epoch_1904=book.epoch.year == 1904,
                 hidden=_hidden_rows(content, book[name]) if HIDDEN in mentioned else 0)


def _hidden_rows(content: bytes, sheet) -> int:
    """How many rows of a worksheet are hidden or filtered away."""
    with ZipFile(io.BytesIO(content)) as archive:
        return len(HIDDEN_ROW.findall(archive.read(sheet._worksheet_path)))


def _records(sheet) -> list[list[str]]:
    """The rows as text up to the last one with content."""
    sheet.reset_dimensions()
    records: list[list[str]] = []
    blank = 0
    for number, row in enumerate(sheet.iter_rows()):
        if number > LIMIT_ROWS + LOOKED_AT:
            raise Unreadable(kinds.TOO_MANY_ROWS, limit=f"{LIMIT_ROWS:,}")
        texts = [_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        if len(texts) > LIMIT_COLUMNS:
            raise Unreadable(kinds.TOO_MANY_COLUMNS, count=f"{len(texts):,}", limit=f"{LIMIT_COLUMNS:,}")
        if not texts:
            blank += 1
            if blank > LIMIT_BLANK:
                raise Unreadable(kinds.TOO_MANY_BLANK_ROWS, limit=f"{LIMIT_BLANK:,}")
            continue
        records += [[] for _row in range(blank)]
        blank = 0
        records.append(texts)
    return records


def _text(cell) -> str:
    """What a person reads in a cell: 0.875 in percent format is 87.5%, a whole number has no point."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        timed = value.time().isoformat() != "00:00:00" or "h" in cell.number_format.lower()
        return value.strftime("%Y-%m-%d %H:%M:%S" if timed else "%Y-%m-%d")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return _number(value, percent="%" in QUOTED.sub("", cell.number_format))
    return str(value)


def _number(value: float, *, percent: bool) -> str:
    if abs(value) >= EXACT_NUMBERS:
        return f"{value:.5E}"  # refused where it is a code, since its digits are lost
    exact = Decimal(f"{value:.15g}")  # the precision a spreadsheet itself shows
    plain = format(exact * 100 if percent else exact, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return plain + "%" if percent else plain


def _mark_formulas_without_result(content: bytes, name: str, records: list[list[str]]) -> None:
    """Where the file keeps no result of a formula, the cell's text becomes the marked formula."""
    formulas, results = (openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=shown)[name]
                         for shown in (False, True))
    formulas.reset_dimensions()
    results.reset_dimensions()
    for number, (row, shown) in enumerate(zip(formulas.iter_rows(), results.iter_rows(), strict=True)):
        for place, (cell, result) in enumerate(zip(row, shown, strict=True)):
            if cell.data_type == "f" and result.value is None and result.data_type != "str":
                _write(records, number, place, text=f"{FORMULA_MARK}{cell.value}")


def _write(records: list[list[str]], number: int, place: int, *, text: str) -> None:
    records += [[] for _row in range(number + 1 - len(records))]
    records[number] += [""] * (place + 1 - len(records[number]))
    records[number][place] = text


def _version(book) -> str | None:
    """The version of the template that a workbook was made from, where it still says so."""
    if GUIDE_SHEET not in book.sheetnames:
        return None
    for row in book[GUIDE_SHEET].iter_rows(max_row=20, values_only=True):
        for value in row:
            told = VERSION.search(value) if isinstance(value, str) else None
            if told:
                return told[1]
    return None
