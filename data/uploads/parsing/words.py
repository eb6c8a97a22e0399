"""Choices, yes or no, texts, codes, links and telephone numbers."""

import re

import numpy as np

from data.language import chosen
from data.uploads.parsing.cleaning import Cleaned
from data.uploads.parsing.numbers import SCIENTIFIC
from data.uploads.parsing.parsed import Parsed, unparsed
from data.uploads.problems import kinds
from data.uploads.reading import looks
from db.datasets import DATASETS
from db.declare import Column
from db.folding import fold

YES = {"是", "有", "yes", "y", "true", "1", "√", "✓", "对"}
NO = {"否", "无", "没有", "no", "n", "false", "0", "×", "✗", "x", "不是"}
ALSO = {  # other words for a choice, by column
    "risk": {"低风险": "低", "中风险": "中", "高风险": "高", "低风险地区": "低", "中风险地区": "中", "高风险地区": "高"},
    "direction": {"≥": ">=", "≤": "<=", "大于等于": ">=", "小于等于": "<=", "不低于": ">=", "不高于": "<="},
    "grade": {"优秀": "优", "良好": "良", "合格": "中", "不合格": "差"},
    "dataset": {dataset.zh: code for code, dataset in DATASETS.items()},
}
LINK = re.compile(r"https?://[^\s/$.?#][^\s]*", re.IGNORECASE)
PHONE = re.compile(r"\+?[\d\s()-]{7,24}(?:(?:转|x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015: no I, O, S, V, Z
CREDIT_WEIGHTS = [pow(3, place, 31) for place in range(17)]


def compared(text: str) -> str:
    return re.sub(r"\s+", "", fold(text)).casefold()


def choices(cleaned: Cleaned, column: Column) -> Parsed:
    """The exact word of the declaration; spaces, width and case aside, or another word for it."""
    parsed = unparsed(cleaned, "str")
    known = {compared(word): word for word in column.choices}
    known |= {compared(word): meant for word, meant in ALSO.get(column.code, {}).items() if meant in column.choices}
    for number in np.flatnonzero(~parsed.empty):
        text = parsed.texts[number]
        meant = known.get(compared(text))
        if meant is None:
            parsed.fault(number, kinds.NOT_A_CHOICE, choices=chosen("、", ", ").join(column.choices))
            continue
        parsed.tell(number, meant, *(("choice_word",) if meant != text else ()))
    return parsed


def yes_no(cleaned: Cleaned) -> Parsed:
    parsed = unparsed(cleaned, "boolean")
    for number in np.flatnonzero(~parsed.empty):
        word = compared(parsed.texts[number])
        if word in YES or word in NO:
            parsed.tell(number, word in YES, *(("choice_word",) if word not in ("是", "否") else ()))
        else:
            parsed.fault(number, kinds.NOT_YES_NO)
    return parsed


def prose(cleaned: Cleaned) -> Parsed:
    """Text as typed, trimmed."""
    empty = looks.are(cleaned.texts, "")
    return Parsed(cleaned, cleaned.texts.mask(empty, None) if empty.any() else cleaned.texts.copy(deep=False))


DECIMAL = r"\d+\.\d+"
WHOLE_DECIMAL = r"\d{1,15}\.0+"


def without_zeros(cleaned: Cleaned) -> None:
    """Codes that went through a program for numbers, 1001.0, are whole again; in a numbering 1.0, 1.1, 1.2 they stay."""
    hints = looks.hold(cleaned.texts, ".")
    if not hints.any():
        return
    hinted = cleaned.texts[hints]
    decimal = hinted[hinted.str.fullmatch(DECIMAL).to_numpy(dtype=bool)] if len(hinted) else hinted
    if len(decimal) and decimal.str.fullmatch(WHOLE_DECIMAL).all():
        cleaned.texts = cleaned.texts.copy()
        cleaned.texts[decimal.index] = decimal.str.partition(".")[0]
        cleaned.note("decimal_zeros", np.isin(np.arange(len(cleaned.texts)), decimal.index))


def codes(cleaned: Cleaned) -> Parsed:
    """Numbers of records: text that a spreadsheet may have spoilt."""
    without_zeros(cleaned)
    parsed = prose(cleaned)
    hinted = parsed.texts[looks.hold(parsed.texts, "+")]
    for number in hinted.index[hinted.str.fullmatch(r"\d(?:\.\d+)?[eE]\+\d{1,3}").to_numpy(dtype=bool)]:
        parsed.fault(number, kinds.SCIENTIFIC)
    return parsed


def links(cleaned: Cleaned) -> Parsed:
    parsed = prose(cleaned)
    for number in np.flatnonzero(~parsed.empty):
        if not LINK.fullmatch(parsed.texts[number]):
            parsed.fault(number, kinds.NOT_A_LINK)
    return parsed


def phones(cleaned: Cleaned) -> Parsed:
    without_zeros(cleaned)
    parsed = prose(cleaned)
    for number in np.flatnonzero(~parsed.empty):
        text = parsed.texts[number]
        if SCIENTIFIC.fullmatch(text):
            parsed.fault(number, kinds.SCIENTIFIC)
        elif not PHONE.fullmatch(text):
            parsed.fault(number, kinds.HIDDEN_NUMBER if PHONE.fullmatch(text.replace("*", "0")) else kinds.NOT_A_PHONE)
    return parsed


def credit_codes(cleaned: Cleaned) -> Parsed:
    parsed = prose(cleaned)
    parsed.values = parsed.values.str.upper()
    for number in np.flatnonzero(~parsed.empty):
        if SCIENTIFIC.fullmatch(parsed.texts[number]):
            parsed.fault(number, kinds.SCIENTIFIC)
        elif not is_credit_code(parsed.values[number]):
            parsed.fault(number, kinds.NOT_A_CREDIT_CODE)
    return parsed


def is_credit_code(code: str) -> bool:
    """18 characters whose last is the check character of GB 32100-2015: (31 − Σ digit × 3^i mod 31) mod 31.

    python-stdnum wants eight digits first, and so refuses the codes of rural collectives, which begin with N.
    """
    if len(code) != 18 or any(character not in CREDIT_DIGITS for character in code):
        return False
    weighed = sum(CREDIT_DIGITS.index(character) * weight
                  for character, weight in zip(code, CREDIT_WEIGHTS, strict=False))
    return CREDIT_DIGITS[(31 - weighed % 31) % 31] == code[-1]


def villages(cleaned: Cleaned) -> Parsed:
    """Twelve digits, as a number."""
    without_zeros(cleaned)
    parsed = unparsed(cleaned, "Int64")
    plain = looks.fit(parsed.texts, r"[1-9]\d{11}")
    parsed.values[plain] = parsed.texts[plain].astype("int64")
    for number in np.flatnonzero(~plain & ~parsed.empty):
        spoilt = SCIENTIFIC.fullmatch(parsed.texts[number])
        parsed.fault(number, kinds.SCIENTIFIC if spoilt else kinds.NOT_A_VILLAGE_CODE)
    return parsed


