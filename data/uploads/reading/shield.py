"""The shield ' before a text that a spreadsheet would run as a formula: put before a cell of a CSV file that goes out, taken off when it comes in.

So are the shields of other programs, with which a code stays text: '000007 and ="000007".
"""

import re

import numpy as np
import pandas as pd

from data.uploads.reading import looks

STARTS = "=+@\t\r\n＝＋－＠-"  # what a formula may begin with; full-width forms too, where the spreadsheet is Chinese
FORMULA, SHIELDED = re.compile(f"[{STARTS}]"), re.compile(rf"\A\s*'(?=[{STARTS}])")
CODE = re.compile(r"\A\s*['‘’＇](?=[A-Za-z]{0,8}-?\d[\w./:,%\-]*(?: \d[\d:]*)?\s*\Z)", re.ASCII)  # before a number, a day, a code
QUOTED = re.compile(r'\A\s*="([^"]*)"\s*\Z')
MARKS = "'‘’＇"
HINTS = f"[{MARKS}]"
NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d+)?%?|[-—－]+")  # begins like a formula and is none


def neutral(text: str) -> str:
    """The text, behind a shield where a spreadsheet might run it; `bare` gives it back."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def bare(text: str) -> str:
    """The text without its apostrophe."""
    return SHIELDED.sub("", text, count=1) if SHIELDED.match(text) else CODE.sub("", text, count=1)


def unquoted(text: str) -> str:
    """The code in ="000007", which a spreadsheet shows as the text 000007; any other text as it is."""
    return QUOTED.sub(r"\1", text)


def may_be_in(plain: bytes) -> bool:
    """Whether any mark of a shield stands in a text in UTF-8."""
    return any(stands_in(plain, mark) for mark in MARKS)


def stands_in(plain: bytes, text: str) -> bool:
    """Whether a text stands in another in UTF-8; its first byte is looked for alone at first, which takes a tenth of the time."""
    wanted = text.encode("utf-8")
    start = plain.find(wanted[:1])
    return start >= 0 and plain.find(wanted, start) >= 0


def taken_off(cells: pd.DataFrame) -> tuple[pd.DataFrame, dict[int, np.ndarray]]:
    """The cells without shields, and by column the numbers of the rows (from 0) where one was."""
    by_column = {}
    for place in cells.columns:
        texts = cells[place]
        shielded = np.flatnonzero(looks.match(texts, HINTS))
        shielded = shielded[[bare(text) != text for text in texts.take(shielded)]] if len(shielded) else shielded
        if len(shielded):
            by_column[place] = shielded
    if by_column:
        cells = cells.copy(deep=False)
        for place, rows in by_column.items():
            texts = cells[place].copy()
            texts.iloc[rows] = [bare(text) for text in texts.iloc[rows]]
            cells[place] = texts
    return cells, by_column
