"""One column of a file: distinct texts parsed once, then laid out over the rows."""

import re
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pandas as pd

from data.masking import HIDDEN
from data.uploads.parsing import limits, numbers, periods, places, times, words
from data.uploads.parsing.cleaning import Cleaned, cleaned
from data.uploads.parsing.parsed import Parsed
from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading import looks
from data.uploads.reading.words import FORMULA_MARK
from db.declare import VILLAGE_CODE, Column, Kind

# what programs make of characters that they cannot read; the last one is a question mark in the middle of a text
LOST = "锟斤|斤拷|烫烫烫|屯屯屯|\ufffd+|[\ue000-\uf8ff]+|[\u4e00-\u9fff][?]+[\u4e00-\u9fff]"
ERROR_WORDS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!"})


@dataclass(frozen=True)
class ParsedColumn:
    """The values of a column row by row, what is wrong with them, and what was mended.

    `numbers` is where the value of each row stands in `distinct`.
    """

    column: Column
    values: pd.Series
    findings: tuple[Finding, ...]
    repairs: dict[str, int]
    mended: dict[str, int]  # the first row of each kind of repair, by its position
    numbers: np.ndarray
    distinct: pd.Series
    hidden: np.ndarray  # the rows of texts in which a telephone number is hidden, as this house hides one

    @property
    def single(self) -> bool:
        """Whether it is a text that cannot stand in two rows: no two cells are alike, and none was mended to be."""
        return self.column.kind is Kind.TEXT and len(self.numbers) == len(self.distinct) and not self.repairs


@dataclass(frozen=True)
class Reading:
    """What a column is read with: what one is worth, the epoch of serial dates, the names."""

    names: object
    factor: int | Fraction | None = None
    epoch_1904: bool = False
    name_key: str = ""  # the key column that is a name and stays as typed
    days: pd.Series | None = None  # the day of each row, on which its zone must be in force
    units: pd.Series | None = None  # the reporting unit of each row, in which its place lies


def parse_column(raw: pd.Series, column: Column, reading: Reading) -> ParsedColumn:
    """The stored values of a column of text; one row each, NA where empty or faulty."""
    numbers_of, distinct = pd.factorize(raw)
    texts = pd.Series(distinct, dtype="str")
    tidy = cleaned(texts, narrow=_is_narrow(column, reading), prose=column.kind is Kind.TEXT and not column.key)
    formulas = looks.begin(tidy.texts, FORMULA_MARK)
    errors = formulas | looks.are_among(tidy.texts, ERROR_WORDS)
    if errors.any():
        tidy.texts = tidy.texts.mask(errors, "")
    if column.kind is Kind.ZONE or (column.kind is Kind.ADCODE and reading.units is not None):
        numbers_of, parsed = _paired(tidy, column, numbers_of, reading)
        errors, formulas = errors[parsed.origin], formulas[parsed.origin]
    else:
        parsed = _parsed(tidy, column, reading).finished()
    for number in np.flatnonzero(errors):
        parsed.faults[number] = (kinds.FORMULA_CELL if formulas[number] else kinds.ERROR_CELL, {})
    limits.keep(parsed, column)
    if column.key and column.kind is Kind.TEXT:  # no row is found by a name that is hidden
        for number in np.flatnonzero(_hidden(parsed, column)):
            parsed.fault(number, kinds.HIDDEN_NUMBER)
    return _laid_out(parsed, column, numbers_of, reading)


def _paired(tidy: Cleaned, column: Column, numbers_of: np.ndarray, reading: Reading):
    if column.kind is Kind.ZONE:
        return places.zones(tidy, numbers_of, reading.names, days=reading.days)
    return places.places_within(tidy, numbers_of, reading.names, units=reading.units)


def _is_narrow(column: Column, reading: Reading) -> bool:
    """Names and prose stay as typed; everything else compares in half width."""
    return column.kind is not Kind.TEXT or (column.key and column.code != reading.name_key)


def _parsed(tidy: Cleaned, column: Column, reading: Reading) -> Parsed:
    match column.kind:
        case Kind.COUNT:
            return numbers.counts(tidy, factor=reading.factor or 1, unit=column.unit)
        case Kind.NUMBER | Kind.PERCENT:
            return numbers.numbers(tidy, percent=column.kind is Kind.PERCENT, factor=reading.factor or 1, unit=column.unit)
        case Kind.MONEY | Kind.MONEY_100M:
            return numbers.money(tidy, factor=reading.factor or column.worth)
        case Kind.YEAR:
            return numbers.years(tidy)
        case Kind.QUARTER:
            return periods.quarters(tidy, epoch_1904=reading.epoch_1904)
        case Kind.MONTH:
            return periods.months(tidy, epoch_1904=reading.epoch_1904)
        case Kind.DATE:
            return times.dates(tidy, epoch_1904=reading.epoch_1904)
        case Kind.DATETIME:
            return times.times(tidy, epoch_1904=reading.epoch_1904)
        case Kind.CHOICE:
            return words.choices(tidy, column)
        case Kind.YES_NO:
            return words.yes_no(tidy)
        case Kind.URL:
            return words.links(tidy)
        case Kind.PHONE:
            return words.phones(tidy)
        case Kind.CREDIT_CODE:
            return words.credit_codes(tidy)
        case Kind.VILLAGE:
            return places.villages(tidy, reading.names)
        case Kind.ADCODE | Kind.REGION | Kind.REPORTING_UNIT:
            return places.divisions(tidy, column, reading.names)
        case Kind.REFERENCE:
            return _reference(tidy, column, reading)
        case _:
            return words.codes(tidy) if column.key and column.code != reading.name_key else words.prose(tidy)


def _reference(tidy: Cleaned, column: Column, reading: Reading) -> Parsed:
    """The key of another dataset in the form in which it rests there; whether it exists is checked later."""
    if column.names_an_entity:
        return places.divisions(tidy, column, reading.names)
    return words.villages(tidy) if column.reference == VILLAGE_CODE else words.codes(tidy)


def _laid_out(parsed: Parsed, column: Column, numbers_of: np.ndarray, reading: Reading) -> ParsedColumn:
    values = pd.Series(parsed.values.array.take(numbers_of))
    times_of = np.bincount(numbers_of, minlength=len(parsed.values))
    repairs = {kind: int(times_of[touched].sum()) for kind, touched in parsed.cleaned.repairs.items()}
    mended = {kind: int((numbers_of == touched.argmax()).argmax()) for kind, touched in parsed.cleaned.repairs.items()}
    if reading.factor is not None:
        repairs["unit_in_header"], mended["unit_in_header"] = int(values.notna().sum()), int(values.notna().argmax())
    findings = [finding for finder in (_faults, _empties, _notes, _asked, _lost) for finding in finder(parsed, column, numbers_of)]
    return ParsedColumn(column, values, tuple(findings), {kind: count for kind, count in repairs.items() if count},
                        mended, numbers_of.astype(np.int32), parsed.values, np.flatnonzero(_hidden(parsed, column)[numbers_of]))


def _hidden(parsed: Parsed, column: Column) -> np.ndarray:
    if column.kind not in (Kind.TEXT, Kind.PHONE):
        return np.zeros(len(parsed.values), dtype=bool)
    return looks.hold(parsed.texts, "*" if column.personal else HIDDEN)


def _faults(parsed: Parsed, column: Column, numbers_of: np.ndarray):
    """A finding for each kind of fault."""
    by_kind: dict = {}
    for number, (kind, details) in parsed.faults.items():
        by_kind.setdefault(kind.code, (kind, {}))[1][number] = details
    for kind, details in by_kind.values():
        yield _finding(kind, column, numbers_of, details)


def _finding(kind, column: Column, numbers_of: np.ndarray, details: dict) -> Finding:
    wanted = np.zeros(numbers_of.max() + 1, dtype=bool)
    wanted[list(details)] = True
    positions = np.flatnonzero(wanted[numbers_of])
    return Finding(kind, column.code, positions, [details[number] for number in numbers_of[positions]])


def _empties(parsed: Parsed, column: Column, numbers_of: np.ndarray):
    faulty = np.zeros(len(parsed.values), dtype=bool)
    faulty[list(parsed.faults)] = True
    if column.required:
        empty = np.flatnonzero((parsed.empty & ~faulty)[numbers_of])
        if len(empty):
            yield Finding(kinds.MISSING_VALUE, column.code, empty)


def _notes(parsed: Parsed, column: Column, numbers_of: np.ndarray):
    if parsed.notes:
        details = {number: {"note": note} for number, note in parsed.notes.items()}
        yield _finding(kinds.FOLLOWED_ALIAS, column, numbers_of, details)


def _asked(parsed: Parsed, column: Column, numbers_of: np.ndarray):
    """What may be meant otherwise: the value stays, and somebody has to say that it is right."""
    by_kind: dict = {}
    for number, (kind, details) in parsed.asked.items():
        by_kind.setdefault(kind.code, (kind, {}))[1][number] = details
    for kind, details in by_kind.values():
        yield _finding(kind, column, numbers_of, details)


def _lost(parsed: Parsed, column: Column, numbers_of: np.ndarray):
    """Texts in which something was lost on the way; a look at those that are not plain ASCII."""
    if looks.all_ascii(parsed.texts):
        return
    hinted = np.flatnonzero(looks.match(parsed.texts, LOST))
    details = {number: {"what": re.search(LOST, parsed.texts[number])[0]} for number in hinted if number not in parsed.faults}
    if details:
        yield _finding(kinds.LOST_CHARACTERS, column, numbers_of, details)
