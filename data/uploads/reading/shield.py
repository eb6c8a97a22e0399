"""The shield ' before a text that a spreadsheet would run as a formula: put before a cell of a CSV file that goes out, taken off when it comes in."""

import re

import numpy as np
import pandas as pd

STARTS = "=+@\t\r\n＝＋－＠-"  # what a formula may begin with; full-width forms too, where the spreadsheet is Chinese
FORMULA, SHIELDED = re.compile(f"[{STARTS}]"), re.compile(rf"\A\s*'(?=[{STARTS}])")
NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d+)?%?|[-—－]+")  # begins like a formula and is none


def neutral(text: str) -> str:
    """The text, behind a shield where a spreadsheet might run it; `bare` gives it back."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def bare(text: str) -> str:
    """The text without the shield of an export."""
    return SHIELDED.sub("", text, count=1) if "'" in text else text


def taken_off(cells: pd.DataFrame) -> tuple[pd.DataFrame, dict[int, np.ndarray]]:
    """The cells without shields, and by column the numbers of the rows (from 0) where one was."""
    by_column = {}
    for place in cells.columns:
        texts = cells[place]
        shielded = np.flatnonzero(texts.str.contains("'", regex=False).to_numpy(dtype=bool))
        shielded = shielded[[SHIELDED.match(text) is not None for text in texts.take(shielded)]] if len(shielded) else shielded
        if len(shielded):
            by_column[place] = shielded
    if by_column:
        cells = cells.copy(deep=False)
        for place, rows in by_column.items():
            texts = cells[place].copy()
            texts.iloc[rows] = [bare(text) for text in texts.iloc[rows]]
            cells[place] = texts
    return cells, by_column
