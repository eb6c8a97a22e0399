"""The villages to be called on next: not served in the period, or unserved for too long; each with what makes it urgent.

What is dear is read once for a last day (`standing`, a row a village of the nation); looking for, sorting and cutting are then
done over these numbers, so that a new search, order or page over 128,000 villages reads nothing of the records.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
from sqlalchemy import Connection, FromClause, and_, func, or_, select, union

from data.coverage.codes import county_of, province_in
from data.coverage.placed import by_special
from data.coverage.records import SERVICES, UNSERVED_DAYS, to_village
from data.coverage.register import counted_otherwise, of_year, register_year
from data.indicators.periods import Period
from data.regions import HUBEI, successors
from data.registers.declared import CLOSED
from db.columns import columns, frame_of
from db.holding import place_in
from db.store import is_known
from db.tables.reference import Region
from db.tables.registers_people import VillageNeeds
from db.tables.services import Services
from db.tables.villages import Villages

NEVER = np.iinfo(np.int32).min  # of a village that nobody ever served
EPOCH = date(1970, 1, 1).toordinal()
EITHER, UNCOVERED, OVERDUE, NEVER_SERVED, NEEDY = "either", "uncovered", "overdue", "never", "needs"
SHOWING = (EITHER, UNCOVERED, OVERDUE, NEVER_SERVED, NEEDY)
ORDERS = ("longest", "list", "needs", "households", "poor")


def standing(connection: Connection, *, day: date, known_on: int | None = None) -> pd.DataFrame:
    """Every counted village by code: village, county, last (ordinal of its last service, NEVER without one), households and
    poor_households (NaN where not filed), has_industry (0 or 1), needs (open ones). As at the end of a day.

    Columns of numbers only, so that a hundred and twenty thousand rows are kept and handed out cheaply.
    """
    listed = register_year(connection, up_to=day.year, on=known_on)
    counted, merged = of_year(listed, on=known_on)
    villages = pd.DataFrame({name: values.to_numpy() for name, values in columns(connection, select(counted.c.village, counted.c.has_industry)).items()})
    villages = villages.astype("int64").sort_values("village", ignore_index=True)
    into = counted_otherwise(connection, merged)
    at = pd.Index(villages["village"])
    said = _register(connection, listed, known_on).reindex(at)
    return villages.assign(
        county=county_of(villages["village"]), last=_latest(_last(connection, day, counted, merged, known_on), into, at),
        households=said["households"].to_numpy(float), poor_households=said["poor_households"].to_numpy(float),
        needs=_needs(connection, day, into, at, known_on))


def _register(connection: Connection, listed: int, on: int | None) -> pd.DataFrame:
    rows = Villages.__table__
    read = columns(connection, select(rows.c.village_code, rows.c.register_year, rows.c.households, rows.c.poor_households).where(
        rows.c.register_year <= listed, is_known(Villages, on=on)))
    frame = pd.DataFrame({name: values.to_pandas() for name, values in read.items()}).sort_values("register_year", kind="stable")
    return frame.drop_duplicates("village_code", keep="last").set_index("village_code")


def _last(connection: Connection, day: date, counted: FromClause, merged: FromClause, on: int | None) -> dict[str, pa.Array]:
    """village and on: the last service of a 科技特派员, not after a day, to each counted or merged village as it was written; null without one.

    Village by village the newest first, of which the first that counts is enough: the records of a year are not read through.
    """
    rows, written = SERVICES.table, union(select(counted.c.village), select(merged.c.village)).subquery("written")
    last = (select(rows.c.served_on).where(rows.c.village_code == written.c.village, rows.c.served_on <= day, to_village(rows), is_known(Services, on=on),
                                           by_special(rows.c.commissioner_no, on=on)).order_by(rows.c.served_on.desc()).limit(1))
    return columns(connection, select(written.c.village, last.scalar_subquery().label("on")))


def _latest(visits: dict[str, pa.Array], into: dict[int, int], at: pd.Index) -> np.ndarray:
    """The ordinal of the last visit of each counted village, those to merged ones among them."""
    visits = {name: values.filter(visits["on"].is_valid()) for name, values in visits.items()}
    villages = visits["village"].to_numpy().astype("int64")
    others = np.flatnonzero(np.isin(villages, list(into)))
    villages[others] = [into[code] for code in villages[others].tolist()]
    on = visits["on"].cast(pa.int32()).to_numpy().astype("int64") + EPOCH
    return pd.Series(on).groupby(villages).max().reindex(at).fillna(NEVER).astype("int64").to_numpy()


def _needs(connection: Connection, day: date, into: dict[int, int], at: pd.Index, on: int | None) -> np.ndarray:
    rows = VillageNeeds.__table__
    needs = frame_of(connection, select(rows.c.village_code, func.count().label("n")).where(open_on(day), is_known(VillageNeeds, on=on))
                   .group_by(rows.c.village_code))
    villages = needs["village_code"].map(lambda code: into.get(code, code))
    return needs["n"].groupby(villages).sum().reindex(at).fillna(0).astype("int64").to_numpy()


def open_on(day: date):
    """A need is open on a day: raised by then, and without an end by then, or with a state that ends it only where it says when."""
    rows = VillageNeeds.__table__
    closed = or_(and_(rows.c.closed_on.is_not(None), rows.c.closed_on <= day), and_(rows.c.closed_on.is_(None), rows.c.state.in_(CLOSED)))
    return and_(rows.c.raised_on <= day, ~closed)


def matching(connection: Connection, *, day: date, search: str, known_on: int | None = None) -> np.ndarray:
    """The codes of villages of which every word of a search is part of the name, the county, the code, or an open need."""
    words = dict.fromkeys(search.replace("\0", " ").split())
    if not words:
        return np.array([], dtype="int64")
    listed = register_year(connection, up_to=day.year, on=known_on)
    into = counted_otherwise(connection, of_year(listed, on=known_on)[1])
    held: np.ndarray | None = None
    for word in words:
        found = _holding(connection, day, word, listed, into, known_on)
        held = found if held is None else np.intersect1d(held, found, assume_unique=True)
    return held


def _holding(connection: Connection, day: date, word: str, listed: int, into: dict[int, int], on: int | None) -> np.ndarray:
    rows, needs, regions = Villages.__table__, VillageNeeds.__table__, Region.__table__
    counties = set(connection.scalars(select(regions.c.adcode).where(regions.c.level == "county", place_in(regions.c.name, word) > 0)))
    former = {code for code, present in successors(connection).items() if present in counties}  # villages may still bear their codes
    # one condition: 县 is in a thousand names, too many to be written out
    lies = [county_of(rows.c.village_code).in_(sorted(counties | former))] if counties else []
    named = select(rows.c.village_code).where(rows.c.register_year <= listed, is_known(Villages, on=on), or_(
        place_in(rows.c.name, word) > 0, *lies, *_codes(rows.c.village_code, word)))
    needing = select(needs.c.village_code).where(open_on(day), is_known(VillageNeeds, on=on), or_(
        place_in(needs.c.need, word) > 0, place_in(func.coalesce(needs.c.industry, ""), word) > 0))
    codes = np.concatenate([columns(connection, query)["village_code"].to_numpy() for query in (named, needing)])
    others = [into[code] for code in codes[np.isin(codes, list(into))].tolist()]
    return np.sort(pd.unique(np.concatenate([codes, np.array(others, dtype="int64")])))  # np.unique takes ten times as long over a hundred thousand


def _codes(column, word: str) -> list:
    """The codes that begin with digits that were typed: 520 or the whole of twelve."""
    if not (word.isascii() and word.isdecimal() and 2 <= len(word) <= 12):
        return []
    rest = 10 ** (12 - len(word))
    return [column.between(int(word) * rest, (int(word) + 1) * rest - 1)]


@dataclass(frozen=True)
class Passing:
    """`villages` in order on all pages; of all villages of the place: how many there are, are uncovered, overdue, were never served."""

    villages: pd.DataFrame
    whole: int
    uncovered: int
    overdue: int
    never: int


def passing(villages: pd.DataFrame, *, period: str, days: int = UNSERVED_DAYS, showing: str = EITHER, order: str = "longest",
            counties: np.ndarray | None = None, without_hubei: bool = False, among: np.ndarray | None = None) -> Passing:
    """What of `standing` a list shows; `counties` are those of the place (None: all), `among` the codes that a search found.

    A village is uncovered without a service in the period, overdue without one in the last `days` of it.
    """
    if counties is not None:
        villages = villages[villages["county"].isin(counties)]
    if without_hubei:
        villages = villages[province_in(villages["county"]) != HUBEI]
    chosen = Period.parse(period)
    last, end = villages["last"].to_numpy(), chosen.last_day.toordinal()
    marks = {UNCOVERED: last < chosen.first_day.toordinal(), OVERDUE: last < end - days, NEVER_SERVED: last == NEVER}
    marks[EITHER] = marks[UNCOVERED] | marks[OVERDUE]
    marks[NEEDY] = marks[EITHER] & (villages["needs"].to_numpy() > 0)
    wanted = marks[showing] if among is None else marks[showing] & villages["village"].isin(among).to_numpy()
    kept = villages[wanted]
    return Passing(kept.iloc[_order(kept, order)], len(villages), *(int(marks[name].sum()) for name in (UNCOVERED, OVERDUE, NEVER_SERVED)))


def _order(villages: pd.DataFrame, order: str) -> np.ndarray:
    """The places of the rows in an order; among equals by code, blank cells last."""
    if order == "list":
        return np.arange(len(villages))
    by = {"longest": villages["last"], "needs": -villages["needs"], "households": -villages["households"].fillna(-1),
          "poor": -villages["poor_households"].fillna(-1)}[order]
    return np.argsort(by.to_numpy(), kind="stable")
