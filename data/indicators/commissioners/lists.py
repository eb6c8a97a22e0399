"""The villages behind the figures: those of a county, and those that nobody served."""

from functools import partial

import pandas as pd
from sqlalchemy import Connection, FromClause, Select, false, or_, select

from data import regions
from data.coverage.codes import county_of, in_county, within
from data.coverage.flags import flags, had, through_mergers
from data.coverage.placed import last_visits
from data.coverage.register import of_year, register_year
from data.indicators.commissioners.nearest import nearest
from data.indicators.periods import Period
from db.store import is_known
from db.tables.villages import Villages

OF_REGISTER = ("name", "removed_on", "households", "poor_households", "lon", "lat")
FLAGS = ("assigned", "served", "employment", "industry_support")


def villages(connection: Connection, *, period: str, county: int | None = None, counties: tuple[int, ...] | None = None,
             province: int | None = None, known_on: int | None = None) -> pd.DataFrame:
    """The counted villages of a county, of some counties, or of a province, in the order of their codes; all where none is given.

    Columns: village (12 digits), name, removed_on, households, poor_households, lon, lat,
    has_industry, assigned, served, employment, industry_support (true or false over the period),
    county, county_name, last_service (the last one not after the period) and days_since it.
    """
    chosen = Period.parse(period)
    listed, counted, merged = _register(connection, chosen, known_on)
    inside = select(counted).where(_inside(counted, county, counties, province)).subquery("here")
    query = flags(inside, merged, chosen.first_day, chosen.last_day, on=known_on, wanted=FLAGS)
    rows = _read(connection, query.order_by(inside.c.village)).astype({name: bool for name in ("has_industry", *FLAGS)})
    return _described(connection, rows, inside, merged, chosen, listed, known_on)


def uncovered(connection: Connection, *, period: str, county: int | None = None, counties: tuple[int, ...] | None = None, province: int | None = None,
              limit: int | None = None, offset: int = 0, known_on: int | None = None) -> pd.DataFrame:
    """The counted villages without a service in the period, in the order of their codes.

    Columns: village (12 digits), name, county, county_name, last_service, days_since (days from it to
    the end of the period), commissioner_no, commissioner (the nearest one in term: of those assigned
    to a village of the county the nearest by coordinates, else one based there), organisation, speciality, load, distance_km.
    What is not there is missing.
    """
    chosen = Period.parse(period)
    listed, counted, merged = _register(connection, chosen, known_on)
    served = partial(had, "served", first=chosen.first_day, last=chosen.last_day, on=known_on)
    page = (select(counted.c.village).where(_inside(counted, county, counties, province), ~through_mergers(counted, merged, served))
            .order_by(counted.c.village).limit(limit).offset(offset).subquery("page"))
    rows = _described(connection, _read(connection, select(page.c.village).order_by(page.c.village)), page, merged,
                      chosen, listed, known_on)
    rows = nearest(connection, rows, counted, merged, chosen.last_day, on=known_on)
    return rows.drop(columns=[name for name in OF_REGISTER if name != "name"])


def _register(connection: Connection, period: Period, on: int | None) -> tuple[int, FromClause, FromClause]:
    listed = register_year(connection, up_to=period.last_day.year, on=on)
    return listed, *of_year(listed, on=on)


def _inside(counted: FromClause, county: int | None, counties: tuple[int, ...] | None, province: int | None):
    counties = counties if county is None else (county,)
    if counties is not None:
        return or_(false(), *(in_county(counted.c.village, code) for code in counties))
    return within(counted.c.village, None if province is None else (province,))


def _described(connection: Connection, villages: pd.DataFrame, inside: FromClause, merged: FromClause, period: Period,
               listed: int, on: int | None) -> pd.DataFrame:
    """The villages with what the register says of them, their county and their last service."""
    rows = Villages.__table__
    register = _read(connection, select(
        rows.c.village_code.label("village"), rows.c.register_year, *(rows.c[name] for name in OF_REGISTER)).where(
        rows.c.village_code.in_(select(inside.c.village)), rows.c.register_year <= listed, is_known(Villages, on=on)))
    newest = register.sort_values("register_year").drop_duplicates("village", keep="last").drop(columns="register_year")
    last = _read(connection, last_visits(inside, merged, period.last_day, on=on))
    villages = villages.merge(newest, on="village", how="left").merge(last, on="village", how="left")
    called = regions.counties(connection).set_index("code")["name"]
    county = county_of(villages["village"])
    last_service = pd.to_datetime(villages.pop("visited_on"))
    return villages.assign(
        village=villages["village"].astype(str).str.zfill(12), county=county, county_name=county.map(called),
        last_service=last_service, days_since=(pd.Timestamp(period.last_day) - last_service).dt.days.astype("Int64"))


def _read(connection: Connection, rows: Select) -> pd.DataFrame:
    result = connection.execute(rows)
    return pd.DataFrame(result.all(), columns=list(result.keys()))
