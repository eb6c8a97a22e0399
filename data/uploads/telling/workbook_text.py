"""Texts and titles as a workbook may hold them."""

import re

from openpyxl.cell import Cell
from openpyxl.workbook.child import INVALID_TITLE_REGEX

from data.uploads.reading import shield

LONGEST_TITLE = 31
LIKE_A_NUMBER = re.compile(r"[\d\s.,/:%eE年月日+-]+")
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """A text as a workbook writes it: what XML does not hold as _xHHHH_."""
    return NOT_IN_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def title(name: str) -> str:
    """The name of a sheet, as far as a sheet may bear it."""
    return INVALID_TITLE_REGEX.sub("_", name)[:LONGEST_TITLE]


def becomes_other(text: str) -> bool:
    """Whether a spreadsheet may make a formula, a number or a day of a text that is typed again."""
    return bool(shield.FORMULA.match(text) or LIKE_A_NUMBER.fullmatch(text))


def hold(cell: Cell, value, kind: str) -> Cell:
    """The cell with a value just as it is: openpyxl itself makes a formula of a text with =, and cuts a long one."""
    cell._value, cell.data_type = value, kind
    return cell


def text_cell(sheet, text: str) -> Cell | None:
    """A text that stays one; None for none."""
    if not text:
        return None
    cell = hold(Cell(sheet, row=1, column=1), escaped(text), "s")
    cell.quotePrefix = becomes_other(text)
    return cell
