"""One year of the derived tables worked out anew: of the whole nation, or of some provinces."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import partial

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Table, delete, or_, select

from data.coverage import arrays
from data.coverage.codes import within
from data.coverage.counts import counts, days_of_villages
from data.coverage.kinds import forget_kinds, kinds_of_months
from data.coverage.nation import COLUMNS, SUMMED, days_after, kept_days, kept_newest, nation, newest_after
from data.coverage.places import BELOW, located, rolled
from data.coverage.records import OUTCOMES, SERVICES, Dated, lately
from data.coverage.register import register_year
from data.coverage.scope import Scope
from data.coverage.service_days import apart
from data.coverage.settled import Records, SettledVillages, settled
from data.coverage.year import periods_of
from db.bulk import beside_indexes, insert_frame, ready
from db.tables.derived import CountedVillage, KindMonth, MergedVillage, RegionPeriod, VillageYear


def work_out(connection: Connection, year: int, scope: Scope, *, people: arrays.People, assignments: dict,
             places: pd.DataFrame, filed: arrays.Filed | None = None) -> None:
    """Replace what the scope reaches of a year's rows. What is `filed` need not be read, and its arrays are made beside the indexes."""
    days_before, newest_before = kept_days(connection, year), kept_newest(connection, year)
    forget(connection, year, scope.provinces, places)
    register = _register(connection, year, scope.provinces)
    dated = [_dated(connection, kind, year, people, scope.provinces, filed) for kind in (SERVICES, OUTCOMES)]
    with beside_indexes(connection):
        services, outcomes = (dated.pop(0)() for _kind in (SERVICES, OUTCOMES))
        newest = _newest(services, outcomes)
        records = settled(year, register, people, services, outcomes, assignments)
        del services, outcomes  # of a year of the nation a hundred megabytes, of which the records keep copies
        regions, kinds = _regions(records, places, scope.provinces), _inside(kinds_of_months(records), places, scope.provinces)
        frames = ((VillageYear, days_of_villages(records)), (RegionPeriod, regions[[name for name in COLUMNS if name != "newest"]]), (KindMonth, kinds))
        worked_out = [ready(connection, model.__table__, _in_order(model.__table__, rows)) for model, rows in frames]
    for enter in worked_out:
        enter()
    if scope.provinces is not None:
        newest = newest_after(connection, year, newest_before, scope.dates)
    months = days_after(connection, records, days_before, scope)
    insert_frame(connection, RegionPeriod.__table__, nation(connection, year, months, newest))


def _in_order(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as the table keeps them: so each one is written behind the one before."""
    return rows.sort_values([column.name for column in table.primary_key])


def forget(connection: Connection, year: int, provinces: Collection[int] | None, places: pd.DataFrame | None = None) -> None:
    """Remove the rows of a year of some provinces, for which the `places` are needed, and the nation's; or of all."""
    rows, days = RegionPeriod.__table__, VillageYear.__table__
    connection.execute(delete(days).where(days.c.year == year, within(days.c.village, provinces)))
    forget_kinds(connection, year, provinces, places)
    where = [rows.c.period.in_(periods_of(year))]
    if provinces is not None:
        where.append(or_(rows.c.province.in_(provinces), rows.c.level == "nation"))
    connection.execute(delete(rows).where(*where))


def _dated(connection: Connection, kind: Dated, year: int, people: arrays.People, provinces: Collection[int] | None,
           filed: arrays.Filed | None) -> Callable[[], dict]:
    """What gives the records of a kind that count in a year; it asks nothing of the connection any more."""
    start, last = date(year, 1, 1), date(year, 12, 31)
    first = lately(start)[0] if kind is SERVICES else start
    if filed and filed.kind is kind and provinces is None:
        return partial(arrays.of_file, filed, people, first, last)
    read = arrays.dated(connection, kind, people, first, last, arrays.in_provinces(kind, provinces))
    return lambda: read


def _newest(*kinds: dict) -> date | None:
    """The last day among records."""
    days = [int(rows["day"].max()) for rows in kinds if len(rows["day"])]
    return date(1970, 1, 1) + timedelta(days=max(days)) if days else None


def _register(connection: Connection, year: int, provinces: Collection[int] | None) -> SettledVillages:
    listed, counted, merged = register_year(connection, up_to=year), CountedVillage.__table__, MergedVillage.__table__
    villages = arrays.arrays(connection, select(counted.c.village, counted.c.has_industry).where(
        counted.c.register_year == listed, within(counted.c.village, provinces)).order_by(counted.c.village))
    others = arrays.arrays(connection, select(merged.c.village, merged.c.counted_as).where(
        merged.c.register_year == listed).order_by(merged.c.village))
    return SettledVillages(villages["village"], villages["has_industry"], merged=others["village"], counted_as=others["counted_as"])


def _inside(of_places: pd.DataFrame, places: pd.DataFrame, provinces: Collection[int] | None) -> pd.DataFrame:
    """The rows of places that count in some provinces; None for all."""
    return of_places if provinces is None else of_places[np.isin(located(places, of_places["place"], "province"), list(provinces))]


def _regions(records: Records, places: pd.DataFrame, provinces: Collection[int] | None) -> pd.DataFrame:
    """The rows of every region below the nation."""
    of_places = _inside(counts(records), places, provinces)
    levels = []
    for level in BELOW:
        region = rolled(of_places, places, level).merge(apart(records, places, level), on=["code", "period"], how="left")
        region["service_days"] = region["service_days"].fillna(0).astype("int64")
        region["province"] = located(places, region["code"], "province")
        levels.append(region.assign(level=level))
    regions = pd.concat(levels, ignore_index=True)
    something = regions[[name for name in SUMMED if name != "in_term"]].any(axis=1)
    return regions[something | (regions["level"] == "province")]
