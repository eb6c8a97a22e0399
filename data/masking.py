"""What everybody may read of what people wrote: of a telephone number the last digits, wherever it stands."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps

import pandas as pd

from data.asking import EVERYBODY, Asking
from db.declare import Column, Kind
from db.written import read_by

SHOWN = 4  # digits that stay, of a short number half of them
FEW = 100  # values of which Python tells the different ones sooner than a table does
SHORTEST = 7  # digits of a telephone number
AMOUNTS = (Kind.COUNT, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MONEY_100M)  # what reads as an amount there is no telephone number, however long it is
GAP = r"[\s.()（）/_,，·*:：~\-\u00ad\u2010-\u2015\u2212\u200b-\u200f\u2060\ufeff]{0,4}"  # what people, Word and Excel put between the digits
COUNTRY = rf"(?:(?:\+|00)?[(（]?86{GAP})?"
MOBILE = rf"{COUNTRY}(?:[0０][\s\-]?)?[1１][3-9３-９]\d(?:{GAP}\d){{8}}"
APART = r"[1１](?P<gap>[ .\-])[3-9３-９](?:(?P=gap)\d){9}(?!(?P=gap)\d)"  # 1 3 8 0 0 0 0 1 2 3 4
SECOND = r"(?:\s?[/、，,;；]\s?[2-8２-８]\d{6,7}(?!\d))*"  # in the same place, without its area
FIXED = rf"(?:{COUNTRY}[(（]?[0０]|(?:\+|00)?[(（]?86{GAP})[1-9１-９]\d{{1,2}}{GAP}[2-8２-８]\d{{2,3}}{GAP}\d{{4}}{SECOND}"
ABROAD = rf"\+(?:852|853|886){GAP}\d(?:{GAP}\d){{6,9}}"
NAMED = (r"(?:电话|手机|座机|固话|传真|联系方式|tel|phone|mobile|fax)(?:号码?|number|no)?(?:[(（][^()（）\d]{1,6}[)）])?[\s:：为是.]{0,3}"
         rf"(?:[\u4e00-\u9fff]{{2,4}}[\s:：]{{1,2}})?(?!\d{{4}}-\d\d-\d\d)[+＋(（]?\d[\d\s()（）-]{{5,}}\d{SECOND}")  # of any form
PHONE = re.compile(rf"(?<!\d)(?<!(?<!\d)0\.)(?:{ABROAD}|{MOBILE}|{FIXED}|{APART})(?!\d|\.\d*[1-9])|{NAMED}", re.IGNORECASE)
AMOUNT = re.compile(r"\s*[+\-−＋－]?\s*(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:[.．]\d+)?(?:e[+\-]?\d+)?\s*\D{0,6}", re.IGNORECASE)  # as people write one
TOGETHER = re.compile(rf"\d(?:[^\d\u4e00-\u9fffA-Za-z]{{0,5}}\d){{{SHORTEST - 1}}}")  # as many digits as a number has, told sooner than a number
DIGIT, SIGN = re.compile(r"\d"), re.compile(r"[\d*]")  # a sign is a digit, hidden or not
HIDDEN = "***"  # stands in every number that was hidden


def masked(column: Column | None, value):
    """A value of a column, stored or as filed, as everybody may read it; None for a column that no dataset has.

    Of a personal value the last digits are left, in a text its telephone numbers are hidden; all else stays as it is.
    """
    if not isinstance(value, str) or (column is not None and column.kind in AMOUNTS and AMOUNT.fullmatch(value)):
        return value
    return hidden(value) if column is not None and column.personal else veiled(value)


def masked_of(column: Column | None, values: pd.Series) -> pd.Series:
    """The same of many values, each different one looked at once."""
    shown = {value: read for value in (values.unique() if len(values) > FEW else dict.fromkeys(values)) if (read := masked(column, value)) is not value and read != value}
    return values.map(lambda value: shown.get(value, value)) if shown else values


def read_as(asking: Asking) -> AbstractContextManager[None]:
    """Inside, whatever is selected of what people wrote comes as who asks may read it."""
    return read_by(veiled if asking.viewer == EVERYBODY else None)


def as_it_stands(function: Callable) -> Callable:
    """A function that gives stored texts to be compared: two numbers hidden alike could not be told apart. Whoever shows them says `masked`."""
    @wraps(function)
    def reading(*given, **named):
        with read_by(None):
            return function(*given, **named)

    return reading


def hidden(text: str) -> str:
    """A personal value: all but the last four of its digits are hidden, of a short one half of them. Hidden again, it stays."""
    digits = len(SIGN.findall(text))
    left = digits - min(SHOWN, digits // 2)
    return SIGN.sub("*", text, count=left) if left else text


def veiled(text: str) -> str:
    """A text of people: every telephone number in it is hidden but for its last four digits."""
    return PHONE.sub(lambda match: _number(match[0]), text) if len(text) >= SHORTEST and TOGETHER.search(text) else text


def _number(text: str) -> str:
    """Hide the number at the end of what was found; words before it stay."""
    start = DIGIT.search(text).start()
    return text[:start] + hidden(text[start:])
