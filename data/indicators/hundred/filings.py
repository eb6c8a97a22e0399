"""What the 37 reporting units filed, and by when: 名单 and 阶段性执行情况, as the reporting calendar asks for them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data import calendar
from data.calendar.periods import YEARLY
from data.calendar.sources import SOURCES
from data.indicators.hundred.register import END, START
from data.indicators.indicator import Indicator
from data.indicators.shape import NO_DAY, Facts, Places, Summands, amount, ratio, values

FILINGS = {source.only["filing"]: dataset for dataset, source in SOURCES.items() if source.only}  # and the line that says by when
CODES = ("filing_on_time", "filing_missing")
COLUMNS = ["office", "adcode", "name", "filing", "year", "due_on", "filed_on", "extended_to", "passed", "due", "filed", "on_time"]


def ledger(connection: Connection, offices: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every filing of every office that the calendar asks for: office (position), adcode, name, filing, year, due_on,
    extended_to, filed_on (empty where not by the date), and passed, due, filed, on_time.

    `passed`: the common due day lies before the date; `due`: the office's own one, extension included.
    """
    parts = [_of_one(connection, filing, at=at, known_on=known_on) for filing in FILINGS]
    filings = pd.concat([part for part in parts if len(part)] or parts, ignore_index=True)
    filings = filings.assign(office=offices.index[pd.Index(offices["adcode"]).get_indexer(filings["adcode"])], filed=filings["filed_on"].notna())
    filings["name"] = filings["office"].map(offices["label"])
    filings["on_time"] = filings["filed"] & ~filings["late"] & filings["due_on"].notna()
    return filings.sort_values("office", kind="stable", ignore_index=True)[COLUMNS]


def listed(connection: Connection, offices: pd.DataFrame, units: pd.DataFrame, *, at: date, known_on: int | None = None) -> set[int]:
    """The codes of the offices that filed a list by the date: by letter, or in the rows themselves (`units`, those selected by then; one
    whose units have all left did file a list).
    """
    lists = ledger(connection, offices, at=at, known_on=known_on).query("filing == '名单' and filed")
    return {*lists["adcode"].tolist(), *units["reporting_unit"].tolist()}


def _of_one(connection: Connection, filing: str, *, at: date, known_on: int | None) -> pd.DataFrame:
    """The years of one filing, each with how the 37 stand."""
    dataset = FILINGS[filing]
    dues = calendar.asked(connection, dataset, first=START, last=max(END, at), known_on=known_on)
    standing = calendar.standing(connection, dataset, [due for due in dues if due.period.frequency == YEARLY], at=at, known_on=known_on)
    standing = standing.rename(columns={"place": "adcode", "came_at": "filed_on", "over": "due"})
    return standing.assign(filing=filing, year=standing["period"].astype("int64"), due_on=standing["due_at"].dt.normalize())


def figures(connection: Connection, indicators: list[Indicator], offices: pd.DataFrame, places: Places, *,
            at: date, known_on: int | None = None) -> list[pd.DataFrame]:
    """On time and missing by filing and year, and the offices that miss any; once the due day has passed."""
    filed = ledger(connection, offices, at=at, known_on=known_on)
    filed["missing"] = filed["due"] & ~filed["filed"]
    by_office = filed[filed["passed"]].groupby("office", as_index=False).agg(
        {"missing": "max", "filed": "max", "passed": "max", "filed_on": "max"})
    parts = []
    for indicator in indicators:
        parts.append(values(_rows(filed, places, at), [_fact(replace(indicator, total=False), filed)]))
        if indicator.total:
            parts.append(values(_rows(by_office, places, at), [_fact(replace(indicator, splits=()), by_office)]))
    return parts


def _rows(filed: pd.DataFrame, places: Places, at: date) -> Summands:
    splits = {name: _words(filed[name].astype(str)) for name in ("filing", "year") if name in filed}
    days = filed["filed_on"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return Summands(places, filed["office"].to_numpy(), np.zeros(len(filed), dtype=np.int64), [at.isoformat()], splits,
                np.where(filed["filed"], days, NO_DAY))


def _words(column: pd.Series) -> tuple[list[str], np.ndarray]:
    """The distinct words of a column in their order, and the position of each row's word among them."""
    words = sorted(column.unique())
    return words, column.map(words.index).to_numpy(dtype=np.int64)


def _fact(indicator: Indicator, filed: pd.DataFrame) -> Facts:
    """An office whose extension still runs is neither on time nor late: it counts among the 37 alone."""
    if indicator.code == "filing_missing":
        upper, value = filed["missing"].to_numpy(dtype=float), amount
    else:
        open_ = ~filed["due"] & ~filed["filed"]
        upper, value = filed["on_time"].astype(float).mask(open_).to_numpy(), ratio
    expected = filed["passed"].to_numpy(dtype=bool)
    return Facts(indicator, upper, np.ones(len(filed)), filed["filed"].to_numpy(dtype=bool) & expected, expected, value)
