"""Own periods of entries as numbers that can be compared: years, quarters, months; days where an entry has a date."""

from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.indicators.periods import Period
from data.registers.declared import Span

NOT_DATED = np.iinfo(np.int64).min
A_YEAR = {Span.YEAR: 1, Span.QUARTER: 4, Span.MONTH: 12}  # own periods in one; what has dates has days
MONTHS = {Span.YEAR: 12, Span.QUARTER: 3, Span.MONTH: 1, Span.DAY: 0, Span.CUMULATIVE: 0}  # in one own period
EPOCH = date(1970, 1, 1).toordinal()
FIRST_MONTH = 1970 * 12


def of_dates(span: Span) -> bool:
    """Whether an entry of a register has a date, so that the course goes by months."""
    return span in (Span.DAY, Span.CUMULATIVE)


def numbers(span: Span, stored: pa.Array) -> np.ndarray:
    """What a column of periods holds as numbers; NOT_DATED where it is empty."""
    if of_dates(span):
        days = stored.cast(pa.int32()).cast(pa.int64())
        return pc.fill_null(days, NOT_DATED).to_numpy(zero_copy_only=False)
    if span is Span.YEAR:
        return pc.fill_null(stored.cast(pa.int64()), NOT_DATED).to_numpy(zero_copy_only=False)
    packed = stored.dictionary_encode()
    known = np.array([number(span, str(text)) for text in packed.dictionary.to_pylist()], dtype=np.int64)
    return known[packed.indices.to_numpy(zero_copy_only=False)] if len(known) else np.zeros(0, dtype=np.int64)


def number(span: Span, text: str) -> int:
    """2020-Q4 or 2020-10 as the column holds it."""
    return int(text[:4]) * A_YEAR[span] + int(text[-1] if span is Span.QUARTER else text[5:]) - 1


def number_on(span: Span, day: date) -> int:
    """The own period that holds a day."""
    if of_dates(span):
        return day.toordinal() - EPOCH
    return day.year * A_YEAR[span] + (day.month - 1) // MONTHS[span]


def text_of(span: Span, of: int) -> str:
    """An own period as it is written: 2020, 2020-Q4, 2020-10, 2020-10-31."""
    if of_dates(span):
        return date.fromordinal(of + EPOCH).isoformat()
    year, part = divmod(of, A_YEAR[span])
    return f"{year:04}" + {Span.YEAR: "", Span.QUARTER: f"-Q{part + 1}", Span.MONTH: f"-{part + 1:02}"}[span]


def years_before(span: Span, of: np.ndarray) -> np.ndarray:
    """The same month, quarter or day of the year before; what is not dated stays so."""
    if not of_dates(span):
        return of - A_YEAR[span]
    days = np.where(of == NOT_DATED, 0, of).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    earlier = (months - 12).astype("datetime64[D]") + (days - months.astype("datetime64[D]"))
    return np.where(of == NOT_DATED, NOT_DATED, earlier.astype(np.int64))


def months_of(days: np.ndarray) -> np.ndarray:
    """The months of days, as numbers of Span.MONTH; NOT_DATED stays so."""
    months = np.where(days == NOT_DATED, 0, days).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return np.where(days == NOT_DATED, NOT_DATED, months + FIRST_MONTH)


def years_of(span: Span, of: np.ndarray) -> np.ndarray:
    """The years that own periods lie in; NOT_DATED stays so."""
    return np.where(of == NOT_DATED, NOT_DATED, months_of(of) // 12 if of_dates(span) else of // A_YEAR[span])


def last_days(span: Span, of: np.ndarray) -> np.ndarray:
    """The last day of each own period as a day number; NOT_DATED stays so."""
    if of_dates(span):
        return of
    distinct, place = np.unique(of, return_inverse=True)
    days = [one if one == NOT_DATED else Period.parse(text_of(span, int(one))).last_day.toordinal() - EPOCH for one in distinct]
    return np.array(days, dtype=np.int64)[place] if len(distinct) else of
