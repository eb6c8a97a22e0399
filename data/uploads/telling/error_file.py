"""The uploaded file again, row for row, with a column 错误说明: to correct and to upload once more; warnings get a column 警告说明 to fill in."""

from pathlib import PurePath

import pandas as pd

from data.language import _
from data.uploads.reading import any_file
from data.uploads.reading.sheet import Sheet, Unreadable
from data.uploads.reviewing import circumstances
from data.uploads.reviewing.reviewed import Review
from data.uploads.telling import beside, delimited_text
from data.uploads.telling.beside import Beside


def error_file(review: Review) -> tuple[str, bytes]:
    """(name, bytes) in the format that was uploaded, the encoding included; what was corrected on the page is corrected in it.

    A file that could not be read gives a CSV that says why.
    """
    corrected = {(each.row - 1, each.place) for each in review.under.corrections}
    try:
        sheet = circumstances.applied(any_file.read(review.content, sheet=review.sheet or review.file.sheet), review.under.corrections)
    except Unreadable:
        sheet = Sheet(pd.DataFrame(), encoding="utf-8-sig", delimiter=",")
    more = beside.of(review, sheet)
    if sheet.delimiter is None:
        from data.uploads.telling import error_workbook  # its library is slow to import, and most files are CSV

        marked = _marked(review, sheet, more)
        return name_of(review), error_workbook.written(review.content, sheet, more, marked=marked, corrected=corrected)
    rows = sheet.cells.itertuples(index=False, name=None) if len(sheet.cells) else [()]
    noted_rows = (more.added(number, list(row)) for number, row in enumerate(rows))
    return name_of(review), delimited_text.written(noted_rows, sheet, like=review.content)


def name_of(review: Review) -> str:
    """The name under which the error file is saved."""
    ending = "csv" if review.unreadable or review.file.delimiter else "xlsx"
    return _("{file}_错误说明", file=PurePath(review.file.name).stem) + f".{ending}"


def _marked(review: Review, sheet: Sheet, more: Beside) -> set[tuple[int, int]]:
    """The cells that something is said about, by row and column from 0."""
    codes = [review.heads.mapping.get(text.strip()) for text in sheet.cells.iloc[more.head]]
    places = {(problem.row - 1, problem.column) for problem in review.problems if problem.row is not None and problem.column}
    return {(row, column) for row, code in places for column, heading_code in enumerate(codes) if heading_code == code}
