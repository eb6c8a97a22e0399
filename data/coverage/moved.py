"""What a small import of services or outcomes moves: the villages that it touches are counted as they were and as they are,
and the rows of their regions take the difference. So an import of one row costs the same among a thousand records and ten million.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, and_, delete, func, or_, select, union

from data.coverage import arrays
from data.coverage.counts import counts, days_of_villages
from data.coverage.kinds import KEY as KIND_KEY
from data.coverage.kinds import kinds_of_months, move_kinds
from data.coverage.nation import COLUMNS, SUMMED, kept_days, kept_newest, nation, newest_after
from data.coverage.places import BELOW, UNIT_OF, located, summed
from data.coverage.records import OUTCOMES, SERVICES, Dated, lately
from data.coverage.register import register_year
from data.coverage.scope import Scope
from data.coverage.service_days import apart, of_nation
from data.coverage.settled import Records, SettledVillages, settled
from data.coverage.year import periods_of
from db.bulk import insert_frame
from db.tables.derived import CountedVillage, MergedVillage, RegionPeriod, VillageYear

FEW = 500  # versions of rows that a batch wrote, up to which the difference is cheaper than the provinces
KEY = ["level", "code", "period"]
NO_DAYS = pd.DataFrame({"level": pd.Series(dtype="str"), "code": pd.Series(dtype="int64"), "period": pd.Series(dtype="str"),
                        "service_days": pd.Series(dtype="int64")})


@dataclass(frozen=True)
class Written:
    """What a batch wrote: the dataset's records, and the condition on its table that finds the versions that came or went."""

    kind: Dated
    batch: int

    @property
    def rows(self):
        return or_(self.kind.table.c.batch_id == self.batch, self.kind.table.c.replaced_in == self.batch)

    def are_few(self, connection: Connection) -> bool:
        return connection.scalar(select(func.count()).select_from(self.kind.table).where(self.rows)) <= FEW


@dataclass(frozen=True)
class Counts:
    """A year of the touched villages and persons: counts by place and period, and service days by level, code and period."""

    of_places: pd.DataFrame
    days: pd.DataFrame
    months: np.ndarray  # service days of the nation, (12,)
    villages: pd.DataFrame  # rows of VillageYear
    kinds: pd.DataFrame  # rows of KindMonth


def move(connection: Connection, written: Written, year: int, scope: Scope, places: pd.DataFrame) -> bool:
    """Bring a year's rows in line with a batch. False, and nothing done, where a region has to be counted that has no row yet."""
    codes, touched = _villages(connection, written, register_year(connection, up_to=year))
    before, after = (_counted(connection, written, year, codes, touched, places, on=on) for on in (written.batch - 1, None))
    rows = _regions(connection, year, places, _difference(before.of_places, after.of_places, ["place", "period"]),
                    _difference(before.days, after.days, KEY))
    if rows is None:
        return False
    kept, newest = kept_days(connection, year), kept_newest(connection, year)
    _replace(connection, year, rows)
    days = VillageYear.__table__
    connection.execute(delete(days).where(days.c.year == year, days.c.village.in_(touched.villages.tolist())))
    insert_frame(connection, days, after.villages)
    move_kinds(connection, _difference(before.kinds, after.kinds, KIND_KEY))
    insert_frame(connection, RegionPeriod.__table__, nation(
        connection, year, kept + after.months - before.months, newest_after(connection, year, newest, scope.dates)))
    return True


def _villages(connection: Connection, written: Written, listed: int) -> tuple[list[int], SettledVillages]:
    """The villages whose counts can move, with all that count as the same village as one of them: their codes, on the
    register or not, and those of the register."""
    counted, merged = CountedVillage.__table__, MergedVillage.__table__
    named = set(connection.scalars(union(*(
        select(kind.table.c.village_code).where(condition, kind.table.c.village_code.is_not(None))
        for kind, condition in ((written.kind, written.rows), *_same_days(written))))))
    of_register = and_(merged.c.register_year == listed)
    ends = named | set(connection.scalars(select(merged.c.counted_as).where(of_register, merged.c.village.in_(named))))
    others = arrays.arrays(connection, select(merged.c.village, merged.c.counted_as).where(
        of_register, merged.c.counted_as.in_(ends)).order_by(merged.c.village))
    villages = arrays.arrays(connection, select(counted.c.village, counted.c.has_industry).where(
        counted.c.register_year == listed, counted.c.village.in_(ends)).order_by(counted.c.village))
    return sorted(ends.union(others["village"].tolist())), SettledVillages(
        villages["village"], villages["has_industry"], merged=others["village"], counted_as=others["counted_as"])


def _same_days(written: Written):
    """The services of the same commissioners on the same days as those that the batch wrote: with them a day counts once."""
    if not written.kind.of_special:
        return []
    rows, wrote = SERVICES.table, SERVICES.table.alias("wrote")
    those = or_(wrote.c.batch_id == written.batch, wrote.c.replaced_in == written.batch)
    return [(SERVICES, and_(rows.c.commissioner_no.in_(select(wrote.c.commissioner_no).where(those)),
                            rows.c.served_on.in_(select(wrote.c.served_on).where(those))))]


def _counted(connection: Connection, written: Written, year: int, codes: list[int], touched: SettledVillages,
             places: pd.DataFrame, *, on: int | None) -> Counts:
    """The counts of the touched villages and persons as the records stood after a batch; None for now."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    of_villages = or_(SERVICES.table.c.village_code.in_(codes), *([written.rows] if written.kind is SERVICES else []))
    known = arrays.people(connection, union(*(select(SERVICES.table.c.commissioner_no).where(condition) for condition in (
        of_villages, *(condition for _kind, condition in _same_days(written))))))
    nothing = {name: np.empty(0, dtype=np.int64) for name in ("person", "village", "start", "end")}

    def read(kind: Dated, start: date, condition) -> dict[str, np.ndarray]:
        return arrays.dated(connection, kind, known, start, last, condition, on=on)

    records = settled(year, touched, known, read(SERVICES, lately(first)[0], of_villages),
                      read(OUTCOMES, first, OUTCOMES.table.c.village_code.in_(codes)), nothing)
    same = [settled(year, touched, known, read(kind, first, condition), {name: column[:0] for name, column in records.outcomes.items()},
                    nothing) for kind, condition in _same_days(written)]
    return Counts(counts(records), _days(same, places), sum((of_nation(each) for each in same), np.zeros(12, dtype=np.int64)),
                  days_of_villages(records), kinds_of_months(records))


def _days(same: list[Records], places: pd.DataFrame) -> pd.DataFrame:
    levels = [apart(records, places, level).assign(level=level) for records in same for level in BELOW]
    return pd.concat(levels) if levels else NO_DAYS


def _difference(before: pd.DataFrame, after: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """What is more afterwards, by key."""
    both = pd.concat([after.set_index(key), -before.set_index(key)])
    return both.groupby(level=key).sum().astype("int64").reset_index()


def _regions(connection: Connection, year: int, places: pd.DataFrame, of_places: pd.DataFrame, days: pd.DataFrame) -> pd.DataFrame | None:
    """The rows of the regions in which the places lie, with the difference. None where one has no row to take it, or a province
    may be left without a record, since whether it keeps its row is said by all its records."""
    moved = pd.concat([summed(of_places, located(places, of_places["place"], level)).assign(level=level) for level in BELOW])
    moved = moved.merge(days, on=KEY, how="outer").set_index(KEY).fillna(0).astype("int64")
    stored = _stored(connection, year, moved).set_index(KEY)
    lacking = moved[~moved.index.isin(stored.index)]
    if lacking.any(axis=None) or "province" in lacking.index.get_level_values("level"):
        return None
    rows = stored.copy()
    shift = moved.reindex(stored.index, fill_value=0)
    rows[shift.columns] += shift
    whole_year = rows.index.get_level_values("period") == periods_of(year)[-1]
    if not _hold_something(rows[whole_year]).groupby(level="level").all().get("province", True):
        return None
    return _reported(stored, rows, places).reset_index()


def _hold_something(rows: pd.DataFrame) -> pd.Series:
    """Whether there is anything to count in each region."""
    return rows[[name for name in SUMMED if name != "in_term"]].any(axis=1)


def _stored(connection: Connection, year: int, moved: pd.DataFrame) -> pd.DataFrame:
    """The rows as they stand of every region that is moved."""
    rows = RegionPeriod.__table__
    regions = moved.index.droplevel("period").unique()
    conditions = [and_(rows.c.level == level, rows.c.code.in_([code for of, code in regions if of == level])) for level in BELOW]
    stored = connection.execute(select(rows).where(rows.c.period.in_(periods_of(year)), or_(*conditions))).all()
    return pd.DataFrame(stored, columns=COLUMNS)


def _reported(before: pd.DataFrame, after: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """The rows with the units that are served now, or no more, counted in `reported`."""
    served = (((after["villages"] > 0) & (after["served"] > 0)).astype("int64") -
              ((before["villages"] > 0) & (before["served"] > 0)).astype("int64")).rename("reported").reset_index()
    for level in BELOW:
        units = served[served["level"] == UNIT_OF[level]].rename(columns={"code": "place"})[["place", "period", "reported"]]
        more = summed(units, located(places, units["place"], level)).assign(level=level).set_index(KEY)["reported"]
        after["reported"] = after["reported"].add(more.reindex(after.index, fill_value=0))
    return after


def _replace(connection: Connection, year: int, rows: pd.DataFrame) -> None:
    """Write the rows in the place of those that stood there; a region without anything to count has none, but for a province."""
    table = RegionPeriod.__table__
    for level, of_level in rows.groupby("level"):
        connection.execute(delete(table).where(table.c.level == level, table.c.code.in_(sorted(set(of_level["code"].tolist()))),
                                               table.c.period.in_(periods_of(year))))
    connection.execute(delete(table).where(table.c.level == "nation", table.c.period.in_(periods_of(year))))
    insert_frame(connection, table, rows.loc[_hold_something(rows) | (rows["level"] == "province"), [name for name in COLUMNS if name != "newest"]])


def years_moved(connection: Connection, written: Written, years: Collection[int], scope: Scope, places: pd.DataFrame) -> set[int]:
    """Those of some years that are brought in line by the difference."""
    return {year for year in sorted(years) if move(connection, written, year, scope, places)}
