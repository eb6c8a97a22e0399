"""The uploaded file again, row for row, with a column 错误说明: to correct and to upload once more; warnings get a column 警告说明 to fill in."""

import csv
import io
import re
from collections import defaultdict
from pathlib import PurePath

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill

from data.language import _, chosen
from data.uploads.problems.problem import ERROR, severity_word
from data.uploads.reading import any_file, headers
from data.uploads.reading.sheet import Sheet, Unreadable
from data.uploads.reading.words import ERROR_COLUMN, EXPLANATION_COLUMN
from data.uploads.reviewing.reviewed import Review

FORMULA = re.compile(r"[=+@\t\r-]")
NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d+)?%?|[-—]+")
WRITTEN_AS_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,10})?")
MARKED = PatternFill("solid", fgColor="FFC7CE")
WIDEST = 32_767  # characters in a cell of a workbook


def error_file(review: Review) -> tuple[str, bytes]:
    """(name, bytes) in the format that was uploaded, the encoding included.

    A file that could not be read gives a CSV that says why.
    """
    try:
        sheet = any_file.read(review.content, sheet=review.sheet)
    except Unreadable:
        sheet = Sheet(pd.DataFrame(), encoding="utf-8-sig", delimiter=",")
    rows = _annotated(review, sheet)
    return name_of(review), _xlsx(review, sheet, rows) if sheet.delimiter is None else _csv(sheet, rows)


def name_of(review: Review) -> str:
    """The name under which the error file is saved."""
    ending = "csv" if review.unreadable or review.file.delimiter else "xlsx"
    return _("{file}_错误说明", file=PurePath(review.file.name).stem) + f".{ending}"


def _annotated(review: Review, sheet: Sheet) -> list[list[str]]:
    """The cells of the file and, behind them, what is wrong; what concerns the whole file stands in the heading."""
    told: dict[int | None, list[str]] = defaultdict(list)
    colon, stop = chosen("：", ": "), chosen("；", "; ")
    for problem in review.problems:
        lead = "" if problem.severity == ERROR else f"{severity_word(problem.severity)}{colon}"
        told[problem.row].append(lead + problem.message)
    rows = [list(row) for row in sheet.cells.itertuples(index=False, name=None)] or [[]]
    head = (review.file.header_row or 1) - 1
    place = next((number for number, text in enumerate(rows[head])
                  if headers.says_what_is_wrong(text)), len(rows[head]))
    notes = {number: stop.join(told.get(number + 1, [])) for number in range(len(rows))}
    notes[head] = colon.join([chosen(*ERROR_COLUMN), *([stop.join(told[None])] if told[None] else [])])
    asked = review.warned and not any(headers.folded(text) in headers.EXPLAINED for text in rows[head])
    for number, row in enumerate(rows):
        row[place:place + 1] = [notes[number]]
        if asked:  # where the reasons of the warnings may be written
            row.append(chosen(*EXPLANATION_COLUMN) if number == head else "")
    return rows


def _csv(sheet: Sheet, rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=sheet.delimiter, lineterminator=sheet.newline)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return text.getvalue().encode(sheet.encoding)


def _xlsx(review: Review, sheet: Sheet, rows: list[list[str]]) -> bytes:
    marked = {(problem.row, problem.column) for problem in review.problems if problem.row is not None}
    columns = {text: code for text, code in review.heads.mapping.items()}
    head = (review.file.header_row or 1) - 1
    codes = [columns.get(text.strip()) for text in rows[head]]
    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.name or "Sheet1")
    for number, row in enumerate(rows):
        cells = [_cell(page, text) for text in row]
        for cell, code in zip(cells, codes, strict=False):
            if (number + 1, code) in marked:
                cell.fill = MARKED
            if number == head:
                cell.font = Font(bold=True)
        page.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _cell(page, text: str) -> WriteOnlyCell:
    """Text as text: nothing that came in as a formula goes out as one. Plain numbers stay numbers."""
    if WRITTEN_AS_NUMBER.fullmatch(text):
        return WriteOnlyCell(page, float(text) if "." in text else int(text))
    cell = WriteOnlyCell(page, "")
    cell.value = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)[:WIDEST]
    cell.data_type = "s"
    return cell


def neutral(text: str) -> str:
    """The text with a shield before what a spreadsheet would run as a formula."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text
