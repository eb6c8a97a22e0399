"""The figures of a register: of one period, or of each of its own periods in their order."""

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection

from data.dependence import by_its_rows
from data.indicators.periods import Period
from data.indicators.shape import COLUMNS, NOWHERE
from data.language import _
from data.registers import asked, members, when
from data.registers.catalogue import indicators_of
from data.registers.cells import Ground
from data.registers.declared import REGISTER_OF, Register, Span
from data.registers.facts import facts
from data.registers.publications import combinations
from data.registers.rows import Rows, read
from data.registers.values import MORE, values

KEY = ["indicator", "split", "code", "period"]


@by_its_rows
def figures(connection: Connection, *, register: str, period: str, level: str = "nation", known_on: int | None = None) -> pd.DataFrame:
    """Every indicator of a period in the shape of rule 1, undivided, by each split, and by what is published of several splits.

    `reported` counts who filed, of those who owe it where somebody does; `expected` is None where nobody does. Raises ValueError,
    with a sentence that lists what there is, for a period or a level that the register does not have.
    """
    return _period(connection, register, period, level, known_on)[COLUMNS]


@by_its_rows
def pairs(connection: Connection, *, register: str, period: str, level: str = "nation", known_on: int | None = None) -> pd.DataFrame:
    """Over how many pairs of the two years each growth is worked out: indicator, split, code, pairs."""
    rows = _period(connection, register, period, level, known_on)
    growths = [f"{column.code}_growth" for column in REGISTER_OF[register].growths]
    rows = rows[rows["indicator"].isin(growths)].rename(columns={"rows": "pairs"})
    return rows[["indicator", "split", "code", "pairs"]].astype({"pairs": "int64"}).reset_index(drop=True)


@by_its_rows
def course(connection: Connection, *, register: str, level: str = "nation", code: str | None = None, known_on: int | None = None) -> pd.DataFrame:
    """The same for every own period from the first to the last, of registers by dates for every month; the newest last.

    Column `new`: of what adds up to a date the entries and sums of the month itself, of a figure of the year so far what came since
    the entry before that gave it; where the entry of the period leaves it blank, it is missing like the figure itself. `code` limits the places to one.
    """
    declared = _declared(register, level)
    own = asked.periods(connection, register=register, known_on=known_on)
    if not own:
        return _arranged(pd.DataFrame({name: [] for name in MORE}))[[*COLUMNS, "new"]]
    rows = read(connection, declared, None, known_on=known_on)
    span = Span.MONTH if when.of_dates(declared.span) else declared.span
    of_row = when.months_of(rows.when) if when.of_dates(declared.span) else rows.when
    dated = of_row[of_row != when.NOT_DATED]
    first, last = (dated.min(), dated.max()) if len(dated) else (when.number(span, own[0]),) * 2
    position = np.where(of_row == when.NOT_DATED, 0, of_row - first)
    texts = [when.text_of(span, number) for number in range(first, last + 1)]
    whole = _values(connection, declared, rows, position, texts, level, known_on, cumulative=declared.span is Span.CUMULATIVE, new=True)
    return _arranged(whole if code is None else whole[whole["code"] == code])[[*COLUMNS, "new"]]


def _declared(register: str, level: str) -> Register:
    declared = REGISTER_OF[register]
    if level not in declared.levels:
        raise ValueError(_("{programme} 没有层级“{name}”，可用：{known}。", programme=register, name=level, known="、".join(declared.levels)))
    return declared


def _period(connection: Connection, register: str, text: str, level: str, known_on: int | None) -> pd.DataFrame:
    """The values of one period with the columns of MORE."""
    declared = _declared(register, level)
    period = asked.parse(connection, declared, text, known_on=known_on)
    first, last = (when.number_on(declared.span, day) for day in (period.first_day, period.last_day))
    rows = read(connection, declared, _condition(declared, period), keyed=first < last or bool(declared.growths), known_on=known_on)
    inside = rows.when <= last if declared.span is Span.CUMULATIVE else (rows.when >= first) & (rows.when <= last)
    return _arranged(_values(connection, declared, rows, np.where(inside, 0, NOWHERE), [period.text], level, known_on))


def _condition(register: Register, period: Period) -> ColumnElement:
    """Which rows are read: those of the period, and those of the year before where something is compared with it."""
    inside = asked.condition(register, period)
    if register.span is Span.CUMULATIVE or not register.growths:
        return inside
    first, last = (day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day) for day in (period.first_day, period.last_day))
    return inside | asked.condition(register, Period("", first, last))


def _values(connection: Connection, register: Register, rows: Rows, position: np.ndarray, texts: list[str], level: str,
            known_on: int | None, *, cumulative: bool = False, new: bool = False) -> pd.DataFrame:
    who = members.read(connection, register, rows.place, known_on=known_on)
    ends = np.array([asked.last_day(text).toordinal() - when.EPOCH for text in texts], dtype=np.int64)
    ground = Ground(
        places=who.places(connection, level), periods=texts, rows=rows, member=who.position(rows.place),
        again=None if rows.second is None else who.position(rows.second), period=position, day=_days(connection, register, rows, known_on),
        owing=who.owing(ends) if register.dataset.expected else None, cumulative=cumulative,
        key_splits=[column.code for column in register.splits if column.key])
    indicators = {one.code: one for one in indicators_of(register)}
    return values(ground, facts(register, indicators, rows, position, new=new), combinations(register))


def _days(connection: Connection, register: Register, rows: Rows, known_on: int | None) -> np.ndarray:
    """The data date of each row: the last day of what it is about; of what adds up to a date the day of the last import."""
    if register.span is not Span.CUMULATIVE:
        return when.last_days(register.span, rows.when)
    day = asked.import_day(connection, register, known_on=known_on)
    return np.full(len(rows), day.toordinal() - when.EPOCH if day else when.NOT_DATED)


def _arranged(rows: pd.DataFrame) -> pd.DataFrame:
    """In the order of the output."""
    rows["data_date"] = rows["data_date"].astype(object).where(rows["data_date"].notna(), None)
    return rows.sort_values(KEY, kind="stable", ignore_index=True)
