"""What everybody may read of what people wrote: of a telephone number the last digits, wherever it stands."""

import re

import pandas as pd

from db.declare import Column, Kind

SHOWN = 4  # digits that stay, of a short number half of them
FEW = 100  # values of which Python tells the different ones sooner than a table does
SHORTEST = 7  # digits of a telephone number
AMOUNTS = (Kind.COUNT, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MONEY_100M)  # an amount is no telephone number, however long it is
GAP = r"[\s.()（）/_,，·\-\u2010-\u2015\u2212\u200b-\u200f\u2060\ufeff]{0,3}"  # what people, Word and Excel put between the digits
COUNTRY = rf"(?:(?:\+|00)?[(（]?86{GAP})?"
MOBILE = rf"{COUNTRY}[1１][3-9３-９]\d(?:{GAP}\d){{8}}"
FIXED = rf"(?:{COUNTRY}[(（]?[0０]|(?:\+|00)?[(（]?86{GAP})[1-9１-９]\d{{1,2}}{GAP}[2-8２-８]\d{{2,3}}{GAP}\d{{4}}"
ABROAD = rf"\+(?:852|853|886){GAP}\d(?:{GAP}\d){{6,9}}"
NAMED = (r"(?:电话|手机|座机|传真|联系方式|tel|phone|mobile|fax)(?:号码?|number|no)?[\s:：为是.]{0,3}"
         r"(?:[\u4e00-\u9fff]{2,4}[\s:：]{1,2})?(?!\d{4}-\d\d-\d\d)[+＋(（]?\d[\d\s()（）-]{5,}\d")  # of any form
PHONE = re.compile(rf"(?<!\d)(?<!\d\.)(?:{ABROAD}|{MOBILE}|{FIXED})(?!\d|\.\d*[1-9])|{NAMED}", re.IGNORECASE)
DIGIT, SIGN = re.compile(r"\d"), re.compile(r"[\d*]")  # a sign is a digit, hidden or not
HIDDEN = "***"  # stands in every number that was hidden


def masked(column: Column | None, value):
    """A value of a column, stored or as filed, as everybody may read it; None for a column that no dataset has.

    Of a personal value the last digits are left, in a text its telephone numbers are hidden; all else stays as it is.
    """
    if not isinstance(value, str) or (column is not None and column.kind in AMOUNTS):
        return value
    return hidden(value) if column is not None and column.personal else veiled(value)


def masked_of(column: Column | None, values: pd.Series) -> pd.Series:
    """The same of many values, each different one looked at once."""
    shown = {value: read for value in (values.unique() if len(values) > FEW else dict.fromkeys(values)) if (read := masked(column, value)) is not value and read != value}
    return values.map(lambda value: shown.get(value, value)) if shown else values


def hidden(text: str) -> str:
    """A personal value: all but the last four of its digits are hidden, of a short one half of them. Hidden again, it stays."""
    digits = len(SIGN.findall(text))
    left = digits - min(SHOWN, digits // 2)
    return SIGN.sub("*", text, count=left) if left else text


def veiled(text: str) -> str:
    """A text of people: every telephone number in it is hidden but for its last four digits."""
    return PHONE.sub(lambda match: _number(match[0]), text) if len(DIGIT.findall(text)) >= SHORTEST else text


def _number(text: str) -> str:
    """Hide the number at the end of what was found; words before it stay."""
    start = DIGIT.search(text).start()
    return text[:start] + hidden(text[start:])
