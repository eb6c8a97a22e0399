"""Names of zones, units, divisions and villages to what they stand for."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.coverage.codes import county_of
from data.language import _, chosen
from data.uploads.parsing.cleaning import Cleaned
from data.uploads.parsing.numbers import SCIENTIFIC
from data.uploads.parsing.parsed import Parsed, unparsed
from data.uploads.parsing.words import villages as village_codes
from data.uploads.parsing.words import without_zeros
from data.uploads.problems import kinds
from db.declare import Column, Kind

DAY = "datetime64[D]"


@dataclass
class ParsedPairs(Parsed):
    """The same for pairs of a text and a day; `origin` is the text of each pair."""

    origin: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.int64))


def divisions(cleaned: Cleaned, column: Column, names) -> Parsed:
    """Reporting units, divisions, cities and parks: asked once for each distinct text."""
    find = {Kind.ADCODE: names.adcode, Kind.REGION: names.region,
            Kind.REPORTING_UNIT: names.reporting_unit}.get(column.kind, names.unit)
    without_zeros(cleaned)
    parsed = unparsed(cleaned, "Int64")
    for number in np.flatnonzero(~parsed.empty):
        _take(parsed, number, parsed.texts[number], find(parsed.texts[number]), what=_what(column))
    return parsed


def zones(cleaned: Cleaned, numbers_of: np.ndarray, names, *, days: pd.Series | None) -> tuple[np.ndarray, ParsedPairs]:
    """Zones in force on the day of their row: (number of the pair of each row, the pairs)."""
    days = np.full(len(numbers_of), np.datetime64("NaT"), dtype=DAY) if days is None else days.to_numpy().astype(DAY)
    return _paired(cleaned, numbers_of, days, what=_("高新区"),
                   find=lambda text, day: names.zone(text, on=None if np.isnat(day) else day.astype(object)))


def places_within(cleaned: Cleaned, numbers_of: np.ndarray, names, *, units: pd.Series) -> tuple[np.ndarray, ParsedPairs]:
    """Divisions, where one name stands for several, within the reporting unit of their row."""
    without_zeros(cleaned)
    return _paired(cleaned, numbers_of, units.fillna(0).to_numpy(dtype=np.int64), what=_("地级或县级行政区划"),
                   find=lambda text, unit: names.adcode(text, within=int(unit) or None))


def _paired(cleaned: Cleaned, numbers_of: np.ndarray, beside: np.ndarray, *, what: str, find):
    """Ask once for each distinct pair of a text and what stands beside it."""
    other_of, others = pd.factorize(beside, use_na_sentinel=False)
    pair_of, pairs = pd.factorize(numbers_of * max(len(others), 1) + other_of)
    origin, other = np.divmod(pairs, max(len(others), 1))
    tidy = Cleaned(cleaned.texts.take(origin).reset_index(drop=True),
                   {kind: touched[origin] for kind, touched in cleaned.repairs.items()})
    parsed = ParsedPairs(tidy, unparsed(tidy, "Int64").values, origin=origin)
    for number in np.flatnonzero(~parsed.empty):
        text = parsed.texts[number]
        _take(parsed, number, text, find(text, others[other[number]]), what=what)
    return pair_of, parsed.finished()


def _take(parsed: Parsed, number: int, text: str, match, *, what: str) -> None:
    if match.value is None:
        kind = kinds.SCIENTIFIC if SCIENTIFIC.fullmatch(text) else kinds.UNKNOWN_NAME
        parsed.fault(number, kind, what=what, near=suggestion(match))
        return
    parsed.tell(number, match.value)
    if match.note:
        parsed.notes[number] = match.note


def suggestion(match) -> str:
    """What a name without an answer may have meant."""
    note = _("（{note}）", note=match.note) if match.note else ""
    if not match.candidates:
        return note
    return note + _("，可能是：{candidates}", candidates=chosen("、", ", ").join(match.candidates))


def _what(column: Column) -> str:
    return {
        Kind.ADCODE: _("地级或县级行政区划"),
        Kind.REGION: _("省级、地级或县级行政区划"),
        Kind.REPORTING_UNIT: _("报送单位（37个之一）"),
    }.get(column.kind, _("入选城市或园区"))


def villages(cleaned: Cleaned, names) -> Parsed:
    """Village codes whose first six digits are a county."""
    parsed = village_codes(cleaned)
    counties = county_of(parsed.values).dropna()
    unknown = [county for county in counties.unique() if not names.county_exists(int(county))]
    for number in counties.index[counties.isin(unknown)]:
        parsed.fault(number, kinds.UNKNOWN_COUNTY, county=int(counties[number]))
        parsed.values[number] = pd.NA
    return parsed
