"""What the 37 reporting units filed, and by when: 名单 by 31 March, 阶段性执行情况 by 31 October."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.indicator import Indicator
from data.indicators.shape import NO_DAY, Facts, Places, Rows, amount, ratio, values
from db.store import is_known
from db.tables.hundred_list import HundredFilings

FILINGS, YEARS = ("名单", "阶段性执行情况"), ("2020", "2021")
DUE_ON = {"名单": (3, 31), "阶段性执行情况": (10, 31)}  # 2021's progress report is inferred from 2020's
CODES = ("filing_on_time", "filing_missing")


def ledger(connection: Connection, offices: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every filing of every office: office (position), adcode, name, filing, year, due_on, extended_to,
    filed_on (empty where not by the date), and passed, due, filed, on_time.

    `passed`: the common due day lies before the date; `due`: the office's own one, extension included.
    """
    asked = pd.DataFrame([
        (filing, int(year), pd.Timestamp(int(year), *DUE_ON[filing])) for filing in FILINGS for year in YEARS],
        columns=["filing", "year", "due_on"])
    found = offices[["adcode", "label"]].rename(columns={"label": "name"}).reset_index(names="office").merge(
        asked, how="cross").merge(_filed(connection, known_on), how="left", on=["adcode", "filing", "year"])
    today = pd.Timestamp(at)
    own = found["extended_to"].where(found["extended_to"] > found["due_on"], found["due_on"])
    found["filed_on"] = found["filed_on"].where(found["filed_on"] <= today)
    found["passed"], found["due"] = found["due_on"] < today, own < today
    found["filed"] = found["filed_on"].notna()
    found["on_time"] = found["filed_on"] <= own
    return found


def _filed(connection: Connection, known_on: int | None) -> pd.DataFrame:
    table = HundredFilings.__table__
    rows = connection.execute(select(table.c.reporting_unit, table.c.filing, table.c.year, table.c.filed_on,
                                     table.c.extended_to).where(is_known(HundredFilings, on=known_on)))
    found = pd.DataFrame(rows.all(), columns=["adcode", "filing", "year", "filed_on", "extended_to"])
    return found.astype({"adcode": "int64", "year": "int64", "filed_on": "datetime64[us]",
                         "extended_to": "datetime64[us]"})


def figures(connection: Connection, indicators: list[Indicator], offices: pd.DataFrame, places: Places, *,
            at: date, known_on: int | None = None) -> list[pd.DataFrame]:
    """On time and missing by filing and year, and the offices that miss any; once the due day has passed."""
    filed = ledger(connection, offices, at=at, known_on=known_on)
    filed["missing"] = filed["due"] & ~filed["filed"]
    by_office = filed[filed["passed"]].groupby("office", as_index=False).agg(
        {"missing": "max", "filed": "max", "passed": "max", "filed_on": "max"})
    found = []
    for one in indicators:
        found.append(values(_rows(filed, places, at), [_fact(replace(one, total=False), filed)]))
        if one.total:
            found.append(values(_rows(by_office, places, at), [_fact(replace(one, splits=()), by_office)]))
    return found


def _rows(filed: pd.DataFrame, places: Places, at: date) -> Rows:
    splits = {} if "filing" not in filed else {
        "filing": (FILINGS, filed["filing"].map(FILINGS.index).to_numpy()),
        "year": (YEARS, filed["year"].astype(str).map(YEARS.index).to_numpy())}
    days = filed["filed_on"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return Rows(places, filed["office"].to_numpy(), np.zeros(len(filed), dtype=np.int64), [at.isoformat()], splits,
                np.where(filed["filed"], days, NO_DAY))


def _fact(indicator: Indicator, filed: pd.DataFrame) -> Facts:
    """An office whose extension still runs is neither on time nor late: it counts among the 37 alone."""
    if indicator.code == "filing_missing":
        upper, value = filed["missing"].to_numpy(dtype=float), amount
    else:
        open_ = ~filed["due"] & ~filed["filed"]
        upper, value = filed["on_time"].astype(float).mask(open_).to_numpy(), ratio
    expected = filed["passed"].to_numpy(dtype=bool)
    return Facts(indicator, upper, np.ones(len(filed)), filed["filed"].to_numpy(dtype=bool) & expected, expected, value)
