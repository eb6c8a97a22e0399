"""What is counted of villages and commissioners between any two days, as known now or on an earlier day."""

from collections.abc import Collection
from functools import partial

import pandas as pd
from sqlalchemy import Connection, FromClause, Select, case, exists, func, select

from data.coverage import records
from data.coverage.places import places, rolled
from data.coverage.register import COUNTY, of_year, register_year
from data.indicators.commissioners.firms import firms
from data.indicators.commissioners.flags import SERVED, flags, years_alike
from data.indicators.commissioners.months import ADDED, of_months, split
from data.indicators.commissioners.sums import read, service_days, standing, sums
from data.indicators.periods import Period


def facts(connection: Connection, period: Period, *, level: str, on: int | None, wanted: Collection[str],
          days: int) -> pd.DataFrame:
    """The wanted counts and sums of each place of a level: a row a place with its `code`, 0 where there is nothing.

    `wanted` are columns of RegionPeriod, and `firms`. The counts that FLAGS does not name
    (villages, served, …) and `reported` and `expected` are always there.
    """
    year = register_year(connection, up_to=period.last_day.year, on=on) or 0
    villages, merged = of_year(year, on=on)
    own = level == "village"
    always = own or on is not None or bool(SERVED & set(wanted))
    years = years_alike(connection, period, year, days=days) if on is None else []
    told = flags(villages, merged, period, on=on, wanted=wanted, days=days, always=always, years=years)
    now = standing(connection, period.last_day, villages, merged, on=on, wanted=wanted, own=own)
    if own:
        found = _together([_each(connection, told), *now, *sums(connection, period, merged, on=on, wanted=wanted, own=own)])
        found = found[found["villages"] > 0].rename(columns={"place": "code"})
        return found.assign(reported=found["served"], expected=1)
    known, months, rest = places(connection), [], [period]
    if on is None and set(ADDED) & set(wanted):
        months, rest = split(connection, period, year=year)
    if not always:
        now.append(_reporting(connection, villages, merged, period))
    found = rolled(_together([_by_county(connection, told), *now]).assign(period=period.text), known, level)
    parts = [found.drop(columns="period")]
    parts += [_added(connection, stretch, merged, on=on, wanted=wanted, known=known, level=level) for stretch in rest]
    if months:
        parts.append(of_months(connection, months, level=level, wanted=wanted))
    if "firms" in wanted:
        parts.append(firms(connection, period, on=on, known=known, level=level))
    named = {"villages", "with_industry", "served", "reported", "expected", *wanted} - {"uncovered"}
    return pd.concat(parts).groupby("code").sum().reindex(columns=sorted(named), fill_value=0).astype("int64").reset_index()


def _added(connection: Connection, period: Period, merged: FromClause, *, on: int | None, wanted: Collection[str],
           known: pd.DataFrame, level: str) -> pd.DataFrame:
    """code and the sums over the records of a stretch of days."""
    parts = [rolled(part.assign(period=""), known, level).drop(columns="period")
             for part in sums(connection, period, merged, on=on, wanted=wanted, own=False)]
    if "service_days" in wanted:
        parts.append(service_days(connection, period, merged, on=on, level=level))
    return pd.concat([pd.DataFrame({"code": []}), *parts])


def _counts(told: FromClause) -> dict:
    """Each count of villages that the flags at hand allow, of one village."""
    flag = told.c
    counts = {"villages": 1 + 0 * flag.has_industry, "with_industry": flag.has_industry}
    if "served" in flag:
        counts |= {"served": flag.served, "served_with_industry": flag.served * flag.has_industry}
    counts |= {name: flag[name] for name in ("assigned", "employment", "industry_support") if name in flag}
    if {"served", "employment"} <= set(flag.keys()):
        counts["served_and_employed"] = flag.served * flag.employment
    if "recent" in flag:
        counts["unserved"] = 1 - flag.recent
    return counts


def _reporting(connection: Connection, villages: FromClause, merged: FromClause, period: Period) -> pd.DataFrame:
    """place and served: 1 for a county with a served village; asks each county only until one is found."""
    counties = select((villages.c.village // COUNTY).label("place")).distinct().subquery("counties")
    there = villages.alias("there")
    served = partial(records.served, first=period.first_day, last=period.last_day, on=None)
    found = exists().where(there.c.village.between(counties.c.place * COUNTY, counties.c.place * COUNTY + COUNTY - 1),
                           records.through_mergers(there, merged, served))
    return read(connection, select(counties.c.place, case((found, 1), else_=0).label("served")))


def _each(connection: Connection, told: Select) -> pd.DataFrame:
    rows = told.subquery("told")
    return read(connection, select(rows.c.village.label("place"), *(
        count.label(name) for name, count in _counts(rows).items())))


def _by_county(connection: Connection, told: Select) -> pd.DataFrame:
    rows = told.cte("told").prefix_with("MATERIALIZED")  # else each flag is asked again for each sum it stands in
    place = rows.c.village // COUNTY
    return read(connection, select(place.label("place"), *(
        func.sum(count).label(name) for name, count in _counts(rows).items())).group_by(place))


def _together(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """Frames of places side by side, 0 where one has no row of a place."""
    found = pd.concat([frame.set_index("place") for frame in frames], axis=1).fillna(0)
    return found.astype("int64").rename_axis("place").reset_index()
