"""One column of values: what it is called, what its values are, and each value as Python has it."""

from dataclasses import dataclass

import pandas as pd

from components.figures.bodies import Link

PERCENT, POINTS, COUNT, TEXT, CODE, DAY, MOMENT, NUMBER = "percent", "points", "count", "text", "code", "day", "moment", "number"


@dataclass(frozen=True)
class Column:
    """`kind` says what its values are: a share of one (percent, points), a count, a number, a text, a code, a day or a moment."""

    title: str
    values: list
    kind: str = TEXT


def in_hundredths(share: float) -> float:
    """A share in per cent, or a difference of shares in points, without the residue of binary numbers."""
    return round(share * 100, 10)


def is_number(value) -> bool:
    return isinstance(value, (int, float)) or hasattr(value, "dtype")


def is_missing(value) -> bool:
    return not isinstance(value, (Link, str)) and bool(pd.isna(value))


def plain(value):
    """None for what is missing, the text of a link, whole numbers as such."""
    if is_missing(value):
        return None
    if isinstance(value, Link):
        return value.text
    value = value.item() if hasattr(value, "item") else value
    return int(value) if isinstance(value, float) and value.is_integer() else value
