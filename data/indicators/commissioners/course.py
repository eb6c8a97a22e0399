"""The values of one place month by month. Sums of months add up; a rate of each month is its own and is not averaged."""

from collections.abc import Collection, Sequence

import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.commissioners.figures import FORMULAS, figures, valued
from data.indicators.commissioners.firms import FIRMS
from data.indicators.commissioners.kept import data_date
from data.indicators.commissioners.names import names
from data.indicators.periods import Period
from data.indicators.shape import COLUMNS
from data.regions import WITHOUT_HUBEI
from db.tables.derived import RegionPeriod


def course(connection: Connection, *, months: Sequence[str], level: str, code: int | str, codes: Collection[str],
           known_on: int | None = None) -> pd.DataFrame:
    """The wanted values of a place in each of some months (2020-03), in the shape of rule 1, by indicator and month.

    A month of a year that holds no record is absent.
    """
    kept = known_on is None and code != WITHOUT_HUBEI and not any(FIRMS in FORMULAS[each].columns for each in codes)
    if kept:
        return _kept(connection, months, level, int(code), codes)
    parts = [figures(connection, period=month, level=level, codes=codes, known_on=known_on) for month in months]
    rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)
    return rows[rows["code"] == str(code)].sort_values(["indicator", "period"], ignore_index=True)


def _kept(connection: Connection, months: Sequence[str], level: str, code: int, codes: Collection[str]) -> pd.DataFrame:
    """The same from the derived tables, asked once for all months."""
    rows = RegionPeriod.__table__
    wanted = sorted({"villages", "reported", "expected"} | {column for each in codes for column in FORMULAS[each].columns})
    stored = connection.execute(select(rows.c.period, *(rows.c[name] for name in wanted)).where(
        rows.c.level == level, rows.c.code == code, rows.c.period.in_(list(months))).order_by(rows.c.period))
    counts = pd.DataFrame(list(map(tuple, stored)), columns=["text", *wanted])
    if counts.empty:
        return pd.DataFrame(columns=COLUMNS)
    year = Period.parse(max(months)).last_day.year
    counts["name"] = names(connection, pd.Series([code] * len(counts)), level=level, on=None, year=year)
    values = valued(sorted(codes), counts, level)
    newest = {month: data_date(connection, Period.parse(month), on=None) for month in months}
    return values.assign(period=values["code"], data_date=[str(newest[month]) for month in values["code"]], code=f"{code:06}", split="")[COLUMNS]
