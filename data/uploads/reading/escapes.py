"""Characters that a workbook writes as _xHHHH_, since XML does not hold them; other programs leave them so in a text."""

import re
from unicodedata import category

ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
LEFT = re.compile("_x00(?:[01][0-9A-Fa-f]|7[Ff])_")  # in a text that is no workbook's only those of characters that nobody types


def decoded(text: str) -> str:
    """A text of a workbook with the characters that it writes as _xHHHH_; what no text may hold stays as it is written."""
    return ESCAPED.sub(lambda mark: _character(int(mark[1], 16)) or mark[0], text) if "_x" in text else text


def restored(text: str) -> str:
    """A text with the ends of lines and tabs that were left in it as _xHHHH_, and without the other controls."""
    text = LEFT.sub(lambda mark: chr(number) if (number := int(mark[0][2:6], 16)) in (9, 10, 13) else "", text)
    return text.replace("\r\n", "\n") if "\r" in text else text


def _character(number: int) -> str:
    """The character of a number; "" for NUL, halves of characters and what is none."""
    character = chr(number)
    return character if number and category(character) not in ("Cs", "Cn") else ""
