"""What each entry gives to each indicator of a register."""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

import numpy as np

from data.amounts import relative
from data.indicators.indicator import Indicator
from data.registers import when
from data.registers.declared import Register, Span
from data.registers.rows import Rows
from db.declare import Column, Kind
from db.roles import Added, Rate

LATEST = (Added.YEAR_TO_DATE, Added.STOCK)  # each key counts with its latest row
NOTHING = -1  # the position of a row without one a year before


class How(StrEnum):
    """How a value comes from the sums."""

    COUNT = "count"
    AMOUNT = "amount"
    RATIO = "ratio"
    GROWTH = "growth"
    REACHED = "reached"


@dataclass(frozen=True)
class Fact:
    """`given`: rows that count. `upper` and `lower` are summed, then divided by `parts` of one in their units; None: one a row, nothing.

    `factor` brings the quotient into the unit of the indicator. `new` is what a row adds to what was there before; None: not asked.
    """

    indicator: Indicator
    how: How
    given: np.ndarray
    upper: np.ndarray | None = None
    lower: np.ndarray | None = None
    parts: tuple[int, int] = (1, 1)
    factor: float = 1.0
    new: np.ndarray | None = None
    outside: frozenset[str] = frozenset()  # of a funnel: the words of its split that are no stage
    exact: bool = True  # sums of whole numbers; others are cleared of the residue of binary fractions


def facts(register: Register, indicators: dict[str, Indicator], rows: Rows, period: np.ndarray, *, new: bool = False) -> list[Fact]:
    """The facts of every indicator; `period` is the position of the period that a row is in, negative for rows that only compare.

    `new`: with what each row adds to what was there before it.
    """
    inside = period >= 0
    last = _latest(rows, period, inside) if _needs_latest(register) else inside
    out = [Fact(indicators["entries"], How.COUNT, inside)]
    out += [_added(indicators[column.code], column, rows, last if column.roles.added in LATEST else inside) for column in register.amounts]
    out = [replace(fact, new=_new(register, fact, rows)) for fact in out] if new else out
    out += [_rate(indicators[rate.code], register, rate, rows, inside, last) for rate, _roles in register.rates]
    before = _year_before(register, rows) if register.growths else None
    out += [_growth(indicators[f"{column.code}_growth"], column, rows, period, before) for column in register.growths]
    if register.funnel:
        out.append(_reached(indicators["reached"], register.funnel, rows, inside))
    return out


def _reached(indicator: Indicator, stages: Column, rows: Rows, inside: np.ndarray) -> Fact:
    """Entries at a stage; those outside the funnel, and those of which it is not known, count neither above nor below."""
    words, position = rows.words[stages.code]
    left = [place for place, word in enumerate(words) if word in stages.roles.outside]
    return Fact(indicator, How.REACHED, inside & (position >= 0) & ~np.isin(position, left),
                outside=frozenset(f"{stages.code}={words[place]}" for place in left))


def _needs_latest(register: Register) -> bool:
    return register.period.key and any(column.roles.added in LATEST for column in register.columns)


def _new(register: Register, fact: Fact, rows: Rows) -> np.ndarray | None:
    """Of entries that are counted up to a date those of the period itself; of the year so far what came since the row before."""
    column = next((column for column in register.amounts if column.code == fact.indicator.code), None)
    if register.span is Span.CUMULATIVE:
        values = np.ones(len(rows)) if column is None else rows.values[column.code]
        asked = column is None or column.roles.added is Added.SUM
        return np.where(rows.when == when.NOT_DATED, 0, values) if asked else None
    if column is None or column.roles.added is not Added.YEAR_TO_DATE:
        return None
    values = rows.values[column.code]
    return values - _earlier_in_year(rows, values, fact.given)


def _added(indicator: Indicator, column: Column, rows: Rows, among: np.ndarray) -> Fact:
    values = rows.values[column.code]
    given, exact, parts = among & ~np.isnan(values), not _is_fraction(column), _parts(column)
    if column.roles.added is Added.MEAN:
        return Fact(indicator, How.RATIO, given, values, np.ones(len(values)), (parts, 1), exact=exact)
    return Fact(indicator, How.AMOUNT, given, values, None, (parts, 1), exact=exact)


def _rate(indicator: Indicator, register: Register, rate: Rate, rows: Rows, inside: np.ndarray, last: np.ndarray) -> Fact:
    part, whole = (register.dataset.column(code) for code in (rate.part, rate.whole))
    upper, lower = rows.values[part.code], rows.values[whole.code]
    among = last if {part.roles.added, whole.roles.added} & set(LATEST) else inside
    return Fact(indicator, How.RATIO, among & ~np.isnan(upper) & ~np.isnan(lower), upper, lower, (_parts(part), _parts(whole)),
                factor=_factor(rate, part, whole), exact=not (_is_fraction(part) or _is_fraction(whole)))


def _growth(indicator: Indicator, column: Column, rows: Rows, period: np.ndarray, before: np.ndarray) -> Fact:
    now = rows.values[column.code]
    then = np.where(before == NOTHING, np.nan, now[before]) if len(now) else now
    paired = (period >= 0) & ~np.isnan(now) & ~np.isnan(then)
    if column.roles.added in LATEST:
        paired = _latest(rows, period, paired)
    return Fact(indicator, How.GROWTH, paired, now, then, (_parts(column),) * 2, exact=not _is_fraction(column))


def _latest(rows: Rows, period: np.ndarray, among: np.ndarray) -> np.ndarray:
    """Of some rows the latest of each key in each period."""
    chosen = np.flatnonzero(among)
    order = chosen[np.lexsort((rows.when[chosen], period[chosen], rows.key[chosen]))]
    ends = np.ones(len(order), dtype=bool)
    ends[:-1] = (rows.key[order][1:] != rows.key[order][:-1]) | (period[order][1:] != period[order][:-1])
    last = np.zeros(len(rows), dtype=bool)
    last[order[ends]] = True
    return last


def _year_before(register: Register, rows: Rows) -> np.ndarray:
    """The position of each row's key in the same month, quarter or day a year before; NOTHING where it has none."""
    if not len(rows):
        return np.zeros(0, dtype=np.int64)
    order = np.lexsort((rows.when, rows.key))
    least = rows.when[rows.when != when.NOT_DATED].min(initial=0)
    wide = rows.when.max() - least + 2  # more than any two own periods are apart
    codes = (rows.key * wide + np.maximum(rows.when, least - 1) - least + 1)[order]
    earlier = when.years_before(register.span, rows.when)
    sought = rows.key * wide + earlier - least + 1
    place = np.minimum(np.searchsorted(codes, sought), len(codes) - 1)
    return np.where((earlier >= least) & (codes[place] == sought), order[place], NOTHING)


def _earlier_in_year(rows: Rows, values: np.ndarray, given: np.ndarray) -> np.ndarray:
    """The value that each row's key gave last before it in the same year; 0 for the first of a year. A blank is no value: it is passed over."""
    years = rows.year
    order = np.flatnonzero(given)
    order = order[np.lexsort((rows.when[order], rows.key[order]))]
    earlier = np.zeros(len(rows))
    same = (rows.key[order][1:] == rows.key[order][:-1]) & (years[order][1:] == years[order][:-1])
    earlier[order[1:][same]] = values[order[:-1][same]]
    return earlier


def _parts(column: Column) -> int:
    """What one of the declared unit is in the store; a percent is a plain share."""
    return 100 if column.kind is Kind.PERCENT else column.worth


def _is_fraction(column: Column) -> bool:
    return column.kind in (Kind.NUMBER, Kind.PERCENT)


def _factor(rate: Rate, part: Column, whole: Column) -> float:
    """What the quotient in the units of both columns is to be multiplied by, to be in the unit that the rate's title names."""
    units = [column.money_unit or column.unit for column in (part, whole)]
    if rate.unit == "%":
        scales = relative(units[0], units[1]), Fraction(1)
    else:
        upper, _per, lower = rate.unit.partition("/")
        scales = relative(units[0], upper), relative(units[1], lower)
    return 1.0 if None in scales or not all(units) else float(scales[0] / scales[1])
