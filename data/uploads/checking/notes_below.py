"""A row of units or of hints beneath the header is told once, and not cell by cell."""

import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.amounts import YUAN, relative
from data.uploads.parsing.table import ParsedTable
from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading.headers import MEASURES, Header
from db.declare import Column, Kind
from db.folding import fold

BRACKETED = re.compile(r"\(.*\)|\[.*\]|【.*】", re.DOTALL)
STATES = re.compile(r"^\(?(?:单位:?)?|\)$")
NUMBERS = (Kind.COUNT, Kind.NUMBER, Kind.PERCENT)


def tell(table: ParsedTable, heading: Header) -> None:
    """Of such a row, which has errors in any case, say one thing in place of them."""
    if not len(table.lines.rows) or table.lines.rows[0] != heading.row + 2 or not table.rejected[0]:
        return
    written = {column: text for column in table.dataset.columns if column.code in heading.places
               and (text := fold(table.lines.texts[column.code].iat[0]))}
    if not _are_notes(table, written):
        return
    others = [finding if finding.whole_file else finding.only(finding.positions != 0) for finding in table.findings]
    table.findings[:] = [other for other, finding in zip(others, table.findings, strict=True) if finding.whole_file or len(other.positions)]
    column = next((column for column, text in written.items() if _is_unit(column, text)), None)
    example = {} if column is None else {"heading": f"{heading.texts[column.code]}（{STATES.sub('', written[column])}）"}
    table.add(Finding(kinds.NOTES_BELOW_HEADER, None, np.array([0]), example))


def _are_notes(table: ParsedTable, written: Mapping[Column, str]) -> bool:
    """Whether each cell is a unit or stands in brackets, or at least could not be read, as a heading in a column of zones; of numbers no other."""
    notes = [column for column, text in written.items() if _is_unit(column, text) or BRACKETED.fullmatch(text)]
    return bool(notes) and all(column in notes or (not _is_number(column) and pd.isna(table.values[column.code].iat[0])) for column in written)


def _is_unit(column: Column, text: str) -> bool:
    unit = STATES.sub("", text)
    if not _is_number(column) or not unit:
        return False
    return unit in YUAN if column.is_money else unit in MEASURES or bool(column.unit and relative(unit, column.unit) is not None)


def _is_number(column: Column) -> bool:
    return column.is_money or column.kind in NUMBERS
