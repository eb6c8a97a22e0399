"""One year of the derived table worked out anew: of the whole nation, or of some provinces."""

from collections.abc import Collection
from datetime import date, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection, delete, or_, select

from data.coverage import arrays
from data.coverage.counts import UNSERVED_DAYS, Records, Register, days_of_villages, facts, settled
from data.coverage.places import NATION, located, rolled
from data.coverage.register import register_year, within
from data.coverage.scope import Scope, newest
from data.coverage.service_days import apart, by_period, nation
from data.coverage.year import parts_of, periods_of
from db.bulk import insert_frame
from db.tables.derived import CountedVillage, MergedVillage, RegionPeriod, VillageYear

BELOW = ("county", "prefecture", "province", "reporting_unit")
KEPT = [column.name for column in RegionPeriod.__table__.columns]
SUMMED = [name for name in KEPT if name not in ("period", "level", "code", "province", "newest")]


def work_out(connection: Connection, year: int, scope: Scope, *, people: arrays.People, assignments: dict,
             places: pd.DataFrame) -> None:
    """Replace what the scope reaches of a year's rows."""
    before, last = _nation_days(connection, year), _newest_kept(connection, year)
    forget(connection, year, scope.provinces)
    records, day = _records(connection, year, people, assignments, scope.provinces)
    insert_frame(connection, VillageYear.__table__, days_of_villages(records))
    found = _regions(records, places, scope.provinces)
    insert_frame(connection, RegionPeriod.__table__, found[[name for name in KEPT if name != "newest"]])
    months = _days_of_nation(connection, records, before, scope.provinces, scope.days)
    day = day if scope.provinces is None else _newest(connection, year, last, scope.dates)
    insert_frame(connection, RegionPeriod.__table__, _nation(connection, year, months, day)[KEPT])


def forget(connection: Connection, year: int, provinces: Collection[int] | None) -> None:
    """Remove the rows of a year of some provinces, and the nation's."""
    rows, days = RegionPeriod.__table__, VillageYear.__table__
    connection.execute(delete(days).where(days.c.year == year, within(days.c.village, provinces)))
    where = [rows.c.period.in_(periods_of(year))]
    if provinces is not None:
        where.append(or_(rows.c.province.in_(provinces), rows.c.level == "nation"))
    connection.execute(delete(rows).where(*where))


def _records(connection: Connection, year: int, people: arrays.People, assignments: dict,
             provinces: Collection[int] | None) -> tuple[Records, date | None]:
    """The records of a year, and the newest day among them."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    services = arrays.services(connection, people, first - timedelta(days=UNSERVED_DAYS), last, provinces)
    outcomes = arrays.outcomes(connection, first, last, provinces)
    days = [int(rows["day"].max()) for rows in (services, outcomes) if len(rows["day"])]
    newest_day = date(1970, 1, 1) + timedelta(days=max(days)) if days else None
    return settled(year, _register(connection, year, provinces), people, services, outcomes, assignments), newest_day


def _newest(connection: Connection, year: int, before: date | None, dates: Collection[date]) -> date | None:
    """The newest day of a year after records of some dates came or went; the rows are asked only where it may have gone."""
    latest = max((day for day in dates if day.year == year), default=None)
    if latest is None or (before and latest < before):
        return before
    return latest if before and latest > before else newest(connection, year)


def _register(connection: Connection, year: int, provinces: Collection[int] | None) -> Register:
    listed, counted, merged = register_year(connection, up_to=year), CountedVillage.__table__, MergedVillage.__table__
    villages = arrays.arrays(connection, select(counted.c.village, counted.c.has_industry).where(
        counted.c.register_year == listed, within(counted.c.village, provinces)).order_by(counted.c.village))
    others = arrays.arrays(connection, select(merged.c.village, merged.c.counted_as).where(
        merged.c.register_year == listed).order_by(merged.c.village))
    return Register(**villages | {"villages": villages.pop("village")}, merged=others["village"],
                    counted_as=others["counted_as"])


def _regions(records: Records, places: pd.DataFrame, provinces: Collection[int] | None) -> pd.DataFrame:
    """The rows of every region below the nation."""
    of_places = facts(records)
    if provinces is not None:
        of_places = of_places[np.isin(located(places, of_places["place"], "province"), list(provinces))]
    found = []
    for level in BELOW:
        days = apart(records, places, level)
        region = rolled(of_places, places, level).merge(days, on=["code", "period"], how="left")
        region["service_days"] = region["service_days"].fillna(0).astype("int64")
        region["province"] = located(places, region["code"], "province")
        found.append(region.assign(level=level))
    found = pd.concat(found, ignore_index=True)
    something = found[[name for name in SUMMED if name != "in_term"]].any(axis=1)
    return found[something | (found["level"] == "province")]


def _nation(connection: Connection, year: int, months: np.ndarray, day: date | None) -> pd.DataFrame:
    """The nation's rows: the provinces added up, with its own service days of each month."""
    rows = RegionPeriod.__table__
    found = pd.DataFrame(connection.execute(select(rows).where(
        rows.c.level == "province", rows.c.period.in_(periods_of(year)))).all(), columns=KEPT)
    whole = found.groupby("period")[SUMMED].sum().reindex(periods_of(year), fill_value=0).rename_axis("period")
    whole["service_days"] = by_period(year, np.array([NATION]), months[None, :]).set_index("period")["service_days"]
    whole["newest"] = pd.Series({periods_of(year)[-1]: day}, dtype="datetime64[s]")
    return whole.assign(level="nation", code=NATION, province=0).reset_index()


def _newest_kept(connection: Connection, year: int) -> date | None:
    rows = RegionPeriod.__table__
    return connection.scalar(select(rows.c.newest).where(rows.c.province == 0, rows.c.period == f"{year:04}"))


def _nation_days(connection: Connection, year: int) -> np.ndarray:
    """The nation's service days of each month as they stand, 0 where they are not there."""
    rows, months = RegionPeriod.__table__, parts_of(year)[1]
    kept = dict(connection.execute(select(rows.c.period, rows.c.service_days).where(
        rows.c.level == "nation", rows.c.period.in_(months))).all())
    return np.array([kept.get(month, 0) for month in months], dtype=np.int64)


def _days_of_nation(connection: Connection, records: Records, before: np.ndarray, provinces: Collection[int] | None,
                    days: Collection[date] | None) -> np.ndarray:
    """The nation's service days of each month: a commissioner who served in two provinces counts once a day."""
    year = records.year
    if provinces is None:
        return nation(records)
    touched = sorted({day.month for day in days if day.year == year} if days is not None else range(1, 13))
    if not touched:
        return before
    first, last = date(year, touched[0], 1), date(year + touched[-1] // 12, touched[-1] % 12 + 1, 1) - timedelta(days=1)
    services = arrays.services(connection, records.people, first, last, None)
    nothing = {name: column[:0] for name, column in records.outcomes.items()}
    held = {name: column[:0] for name, column in records.assignments.items()}
    span = np.arange(touched[0] - 1, touched[-1])
    now = before.copy()
    now[span] = nation(settled(year, records.register, records.people, services, nothing, held))[span]
    return now
