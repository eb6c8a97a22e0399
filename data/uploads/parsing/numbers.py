"""Counts, numbers, percentages, years and money, as officials write them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from data.amounts import SCALES, TEN_THOUSAND_YUAN, YUAN, measured, relative
from data.uploads.parsing import chinese
from data.uploads.parsing.cleaning import Cleaned
from data.uploads.parsing.parsed import Parsed, unparsed
from data.uploads.problems import kinds
from data.uploads.reading import looks

DIGITS = 15  # what a spreadsheet keeps of a number
PLAIN_WHOLE = rf"\d{{1,{DIGITS}}}"
PLAIN_NUMBER = rf"[+-]?\d{{1,{DIGITS}}}(?:\.\d{{1,12}})?"
WRITTEN = re.compile(
    r"[¥￥]?\s*(?P<sign>[+-]?)(?P<whole>\d{1,3}(?:,\d{3})+|\d*)(?P<fraction>\.\d+)?\s*(?P<unit>%|百万元?|千万元?|万元?|亿元?|千元|百元|元)?(?P<measure>人次|[家个户人项件次名篇天条场所村台套]|(?:吨(?:标准煤)?|亩|公顷|平方米|千米|公里|千瓦时))?")
SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d+)?[eE][+-]?\d{1,3}")
ALIKE = frozenset("个项件")  # words for one of the same
PIECES = frozenset({"人次", *"家个户人项件次名篇天条场所村台套"})
ZERO = 0.0  # added to a number, it makes 0 of −0, which would be shown as “-0”


@dataclass(frozen=True)
class Written:
    """A number as it was written: its value, the unit behind it, what had to be mended to read it."""

    value: Decimal
    unit: str
    repairs: tuple[str, ...]
    measure: str = ""  # what is counted


def written(text: str) -> Written | None:
    """The number that a text says; None where it says none."""
    match = WRITTEN.fullmatch(text)
    if not match or not (match["whole"] or match["fraction"]):
        number = chinese.value(text)
        return None if number is None else Written(Decimal(number), "", ("chinese_number",))
    whole, unit = match["whole"], match["unit"] or ""
    repairs = ("thousands",) if "," in whole else ()
    repairs += ("percent_sign",) if unit == "%" else ("unit_in_cell",) if unit else ()
    repairs += ("measure_word",) if match["measure"] else ()
    if match["measure"] and (unit == "%" or "元" in unit):
        return None
    value = Decimal(f"{match['sign']}{whole.replace(',', '') or '0'}{match['fraction'] or ''}")
    return Written(value, unit, repairs, match["measure"] or "")


def counts(cleaned: Cleaned, *, factor: int | Fraction = 1, unit: str = "") -> Parsed:
    """Whole numbers; 1.2万 is 12000. `unit` is the declared one, `factor` what one in this column is of it."""
    parsed = unparsed(cleaned, "Int64")
    plain = looks.fit(parsed.texts, PLAIN_WHOLE)
    if Fraction(factor).denominator == 1:
        if plain.any():
            parsed.values[plain] = parsed.texts[plain].astype("int64") * int(factor)
    else:
        plain = np.zeros(len(parsed.texts), dtype=bool)
    for number in np.flatnonzero(~plain & ~parsed.empty):
        amount = _said(parsed, number, units=SCALES, unit=unit)
        if amount is None:
            continue
        value = _worth(amount, factor, unit)
        if value != value.to_integral_value():
            parsed.fault(number, kinds.NOT_WHOLE)
        elif _fits(parsed, number, value):
            zeros = ("decimal_zeros",) if "." in parsed.texts[number] and not amount.unit else ()
            parsed.tell(number, int(value), *amount.repairs, *zeros)
    return parsed


def numbers(cleaned: Cleaned, *, percent: bool, factor: int | Fraction = 1, unit: str = "") -> Parsed:
    """Numbers with a fraction; 87.5% and 87.5 are both 87.5. `unit` is the declared one, `factor` what one in this column is of it."""
    parsed = unparsed(cleaned, "float64")
    plain = looks.fit(parsed.texts, PLAIN_NUMBER)
    if factor == 1:
        if plain.any():
            parsed.values[plain] = parsed.texts[plain].astype("float64") + ZERO
    else:
        plain = np.zeros(len(parsed.texts), dtype=bool)
    units = {"%": 1} if percent else {"%": 1} | SCALES
    for number in np.flatnonzero(~plain & ~parsed.empty):
        amount = _said(parsed, number, units=units, unit=unit)
        if amount is None:
            continue
        if percent and amount.measure:
            parsed.fault(number, kinds.NOT_A_NUMBER)
            continue
        value = amount.value if amount.unit == "%" else _worth(amount, factor, unit)
        if _fits(parsed, number, value):
            parsed.tell(number, float(value) + ZERO, *amount.repairs)
    return parsed


def _worth(said: Written, factor: int | Fraction, unit: str) -> Decimal:
    """A number in the declared unit, exactly: by its own unit where it has one, else by that of its column."""
    what = measured(unit)[1] if said.measure and unit else said.measure  # it was looked at that it is no other thing
    scale = relative(said.unit + what, unit) if unit and (said.unit or said.measure) else Fraction(SCALES.get(said.unit, factor))
    return said.value * scale.numerator / scale.denominator


def years(cleaned: Cleaned) -> Parsed:
    """2020, 2020年, 2020年度."""
    parsed = unparsed(cleaned, "Int64")
    year_texts = parsed.texts.str.extract(r"^(\d{4})(?:\.0+)?(?:年度?)?$", expand=False)
    readable = year_texts.notna().to_numpy()
    parsed.values[readable] = year_texts[readable].astype("int64")
    for number in np.flatnonzero(readable & (parsed.texts != year_texts).to_numpy(dtype=bool)):
        parsed.repaired(number, "date_form")
    for number in np.flatnonzero(~readable & ~parsed.empty):
        parsed.fault(number, kinds.NOT_A_YEAR)
    return parsed


def money(cleaned: Cleaned, *, factor: int = TEN_THOUSAND_YUAN) -> Parsed:
    """Money in 分; `factor` is what one in this column is worth. Finer than 分 is refused, never rounded."""
    parsed = unparsed(cleaned, "Int64")
    units = YUAN | {"万": YUAN["万元"], "亿": YUAN["亿元"], "百万": YUAN["百万元"], "千万": YUAN["千万元"]}
    for number in np.flatnonzero(~parsed.empty):
        amount = _said(parsed, number, units=units)
        if amount is None:
            continue
        if amount.measure:
            parsed.fault(number, kinds.NOT_A_NUMBER)
            continue
        value = amount.value * units.get(amount.unit, factor)
        if value != value.to_integral_value():
            parsed.fault(number, kinds.FINER_THAN_FEN)
        elif _fits(parsed, number, value, digits=18):
            parsed.tell(number, int(value), *amount.repairs)
    return parsed


def _said(parsed: Parsed, number: int, *, units, unit: str = "") -> Written | None:
    """The number written in a text, or None with the fault noted. What is counted must be what is declared, or a word for any pieces."""
    text = parsed.texts[number]
    amount = written(text)
    other = amount is not None and amount.measure and not _is_said_of(amount.measure, measured(unit)[1] if unit else "")
    if amount is None or other or (amount.unit and amount.unit not in units):
        parsed.fault(number, kinds.SCIENTIFIC if SCIENTIFIC.fullmatch(text) else kinds.NOT_A_NUMBER)
        return None
    return amount


def _is_said_of(measure: str, declared: str) -> bool:
    """Whether a word behind a number says what the column counts."""
    return measure in PIECES if not declared else measure == declared or {measure, declared} <= ALIKE


def _fits(parsed: Parsed, number: int, value: Decimal, *, digits: int = DIGITS) -> bool:
    if abs(value) < 10 ** digits:
        return True
    parsed.fault(number, kinds.TOO_BIG)
    return False


