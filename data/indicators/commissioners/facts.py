"""What is counted of villages and commissioners between any two days, as known now or on an earlier day."""

from collections.abc import Collection, Iterable
from functools import partial

import pandas as pd
from sqlalchemy import ColumnElement, Connection, FromClause, Select, case, exists, func, select

from data.coverage.codes import county_of, in_county
from data.coverage.flags import flags, had, through_mergers, usable_years
from data.coverage.places import places, rolled
from data.coverage.records import ADDED, counted, flags_of, lately
from data.coverage.register import of_year, register_year
from data.indicators.commissioners.firms import FIRMS, firms
from data.indicators.commissioners.kept import of_months, split
from data.indicators.commissioners.sums import read, service_days, standing, sums
from data.indicators.periods import Period


def facts(connection: Connection, period: Period, *, level: str, on: int | None, wanted: Collection[str],
          days: int) -> pd.DataFrame:
    """The wanted counts and sums of each place of a level: a row a place with its `code`, 0 where there is nothing.

    `wanted` are columns of RegionPeriod, and `firms`. `villages`, `with_industry`, `served`, `reported` and `expected`
    are always there.
    """
    listed = register_year(connection, up_to=period.last_day.year, on=on)
    villages, merged = of_year(listed, on=on)
    if level == "village":
        return _of_villages(connection, period, villages, merged, listed=listed, on=on, wanted=wanted, days=days)
    divisions = places(connection)
    counties = _of_counties(connection, period, villages, merged, listed=listed, on=on, wanted=wanted, days=days)
    parts = [rolled(counties.assign(period=period.text), divisions, level).drop(columns="period")]
    months, rest = [], [period]
    if on is None and set(ADDED) & set(wanted):
        months, rest = split(connection, period, listed=listed)
    parts += [_added(connection, stretch, merged, on=on, wanted=wanted, divisions=divisions, level=level) for stretch in rest]
    if months:
        parts.append(of_months(connection, months, level=level, wanted=wanted))
    if FIRMS in wanted:
        parts.append(firms(connection, period, on=on, divisions=divisions, level=level))
    names = sorted({"villages", "with_industry", "served", "reported", "expected", *wanted})
    return pd.concat(parts).groupby("code").sum().reindex(columns=names, fill_value=0).astype("int64").reset_index()


def _of_villages(connection: Connection, period: Period, villages: FromClause, merged: FromClause, *, listed: int,
                 on: int | None, wanted: Collection[str], days: int) -> pd.DataFrame:
    """A row a village of the register."""
    query = _flags(connection, period, villages, merged, listed=listed, on=on, wanted={*wanted, "served"}, days=days)
    rows = query.subquery("flags")
    counts = read(connection, select(rows.c.village.label("place"), *(count.label(name) for name, count in _counts(rows))))
    listing = _together([counts, *standing(connection, period.last_day, villages, merged, on=on, wanted=wanted, by_village=True),
                         *sums(connection, period, merged, on=on, wanted=wanted, by_village=True)])
    listing = listing[listing["villages"] > 0].rename(columns={"place": "code"})
    return listing.assign(reported=listing["served"], expected=1)


def _of_counties(connection: Connection, period: Period, villages: FromClause, merged: FromClause, *, listed: int,
                 on: int | None, wanted: Collection[str], days: int) -> pd.DataFrame:
    """A row a county, or another place that something stands at on the last day."""
    every_village = on is not None or "served" in flags_of(wanted)
    query = _flags(connection, period, villages, merged, listed=listed, on=on, days=days,
                   wanted={*wanted, "served"} if every_village else wanted)
    rows = query.cte("flags").prefix_with("MATERIALIZED")  # else each flag is asked again for each sum it stands in
    county = county_of(rows.c.village)
    counts = read(connection, select(county.label("place"), *(
        func.sum(count).label(name) for name, count in _counts(rows))).group_by(county))
    parts = [counts, *standing(connection, period.last_day, villages, merged, on=on, wanted=wanted, by_village=False)]
    return _together(parts if every_village else [*parts, _reporting(connection, villages, merged, period)])


def _flags(connection: Connection, period: Period, villages: FromClause, merged: FromClause, *, listed: int,
           on: int | None, wanted: Collection[str], days: int) -> Select:
    first, last = period.first_day, period.last_day
    years = usable_years(connection, min(first, lately(last, days)[0]), last, listed) if on is None else []
    return flags(villages, merged, first, last, on=on, wanted=wanted, days=days, years=years)


def _counts(flags_of_villages: FromClause) -> Iterable[tuple[str, ColumnElement[int]]]:
    return counted(dict(flags_of_villages.c.items())).items()


def _reporting(connection: Connection, villages: FromClause, merged: FromClause, period: Period) -> pd.DataFrame:
    """place and served: 1 for a county with a served village; asks each county only until one is found."""
    counties = select(county_of(villages.c.village).label("place")).distinct().subquery("counties")
    there = villages.alias("there")
    served = partial(had, "served", first=period.first_day, last=period.last_day, on=None)
    some = exists().where(in_county(there.c.village, counties.c.place), through_mergers(there, merged, served))
    return read(connection, select(counties.c.place, case((some, 1), else_=0).label("served")))


def _added(connection: Connection, period: Period, merged: FromClause, *, on: int | None, wanted: Collection[str],
           divisions: pd.DataFrame, level: str) -> pd.DataFrame:
    """code and the sums over the records of a stretch of days."""
    parts = [rolled(part.assign(period=""), divisions, level).drop(columns="period")
             for part in sums(connection, period, merged, on=on, wanted=wanted, by_village=False)]
    if "service_days" in wanted:
        parts.append(service_days(connection, period, merged, on=on, level=level))
    return pd.concat([pd.DataFrame({"code": []}), *parts])


def _together(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """Frames of places side by side, 0 where one has no row of a place."""
    beside = pd.concat([frame.set_index("place") for frame in frames], axis=1).fillna(0)
    return beside.astype("int64").rename_axis("place").reset_index()
