"""Money by source, by funding mode, by quarter, and how the gap to the time elapsed moved on the same cities and parks.

Amounts are in 分. What nobody gave is missing, never nothing.
"""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.hundred import funds, lists, register
from data.indicators.shape import divided
from db.store import is_known
from db.tables.hundred_list import HundredUnits
from db.tables.hundred_results import HundredProgress

SOURCES = ("central", "local", "other")
MODES = ("前补助", register.AFTERWARDS, "其他")
UNSAID, ALL = "", "all"  # of a unit whose mode the list leaves open; of all modes
SAME = 0.5  # of those who filed a day: so many must have filed the day that it is compared with
AMOUNTS = ("budget", "in_place", "spent", *(f"{word}_{source}" for word in ("in_place", "spent") for source in SOURCES))


def by_source(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> pd.DataFrame:
    """The total ("") and each source: source, planned (of the list), budget (of the total alone: a return has one budget),
    in_place, spent; how many units gave each (planned_n, in_place_n, spent_n); in_place_rate and execution, of the total over
    the budget as the catalogue has them, of a source over what is planned of it, among the units that gave both; expected.
    """
    standing = _standing(connection, at=at, office=office, known_on=known_on)
    return pd.DataFrame([_source(standing, source) for source in ("", *SOURCES)])


def _source(standing: pd.DataFrame, source: str) -> dict:
    end = f"_{source}" if source else ""
    planned, placed, spent = (standing[name] for name in (f"funds{end or '_total'}", f"in_place{end}", f"spent{end}"))
    against = planned if source else standing["budget"]
    return {"source": source, "planned": _sum(planned), "budget": np.nan if source else _sum(standing["budget"]),
            "in_place": _sum(placed), "spent": _sum(spent), "planned_n": int(planned.notna().sum()), "in_place_n": int(placed.notna().sum()),
            "spent_n": int(spent.notna().sum()), "in_place_rate": _over(placed, against), "execution": _over(spent, against),
            "expected": len(standing)}


def by_mode(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> pd.DataFrame:
    """The total (mode ALL), then each funding mode that a unit in force has ("" where the list leaves it open): mode, units,
    reported, budget, in_place, spent, execution, in_place_rate, gap (missing of 后补助, whom the total leaves out of it too).
    """
    standing = _standing(connection, at=at, office=office, known_on=known_on)
    modes = standing["funding_mode"].fillna(UNSAID)
    rows = [_mode(ALL, standing, at)]
    return pd.DataFrame(rows + [_mode(mode, standing[modes == mode], at) for mode in (*MODES, UNSAID) if (modes == mode).any()])


def _mode(mode: str, standing: pd.DataFrame, at: date) -> dict:
    timed = standing[standing["funding_mode"] != register.AFTERWARDS]
    return {"mode": mode, "units": len(standing), "reported": int(standing["spent"].notna().sum()), "budget": _sum(standing["budget"]),
            "in_place": _sum(standing["in_place"]), "spent": _sum(standing["spent"]), "execution": _over(standing["spent"], standing["budget"]),
            "in_place_rate": _over(standing["in_place"], standing["budget"]),
            "gap": _over(timed["spent"], timed["budget"]) - funds.elapsed(at)}


def quarters(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> pd.DataFrame:
    """New spending a quarter up to the date: quarter (2020-Q2), last (its last day, or the date), spent, filed (units with a
    return of a day in it), first (units whose first return it brings), fell (units whose cumulative figure fell), expected.

    A unit's new spending is its latest cumulative figure by the last day less that by the last day of the quarter before, all
    of it where it has none before; a figure that fell counts as a fall. Units in force on the last day: one that left takes
    nothing away.
    """
    listed = _listed(connection, office, known_on)
    course = returns(connection, listed, at=at, known_on=known_on)
    rows, before = [], pd.Series(np.nan, index=listed.index)
    for period in pd.period_range(register.START, min(at, register.END), freq="Q"):
        last = min(period.end_time.date(), at)
        now = _latest(course, last).reindex(listed.index)
        new = (now - before.fillna(0))[register.in_force(listed, last)].dropna()
        in_quarter = course[(course["day"] >= period.start_time) & (course["day"] <= pd.Timestamp(last))]["position"].unique()
        inside = listed.index[register.in_force(listed, last)]
        rows.append((f"{period.year}-Q{period.quarter}", last, new.sum() if len(new) else np.nan, int(inside.isin(in_quarter).sum()),
                     int((now[inside].notna() & before[inside].isna()).sum()), int((new < 0).sum()), len(inside)))
        before = now
    return pd.DataFrame(rows, columns=["quarter", "last", "spent", "filed", "first", "fell", "expected"])


def gap_change(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> dict | None:
    """How the gap moved since the last return, on the same units: those not funded afterwards, in force on the date, with a
    return of the newest day (`on`) and of the day compared with (`before`); None where no two days can be compared.

    That day is the newest before for which half of those who filed the newest have a return, else the one with the most.
    `gap`, `gap_before` and `change` are shares; `units` how many are the same, `of` how many filed the newest day.
    """
    listed = _listed(connection, office, known_on)
    course = _timed(returns(connection, listed, at=at, known_on=known_on), listed, at)
    if course.empty:
        return None
    newest = course[course["day"] == course["day"].max()].set_index("position")
    earlier = course[(course["day"] < course["day"].max()) & course["position"].isin(newest.index)]
    shared = earlier.groupby("day").size().sort_index(ascending=False)
    if shared.empty:
        return None
    enough = shared[shared >= SAME * len(newest)]
    day = enough.index[0] if len(enough) else shared.idxmax()
    then = earlier[earlier["day"] == day].set_index("position")
    now = newest.loc[then.index]
    gaps = [_over(rows["spent"], rows["budget"]) - funds.elapsed(rows["day"].iloc[0].date()) for rows in (now, then)]
    return {"on": now["day"].iloc[0].date(), "before": day.date(), "units": len(now), "of": len(newest), "gap": gaps[0], "gap_before": gaps[1],
            "change": gaps[0] - gaps[1]}


def of_units(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The units of lists.units with what each one's last return changed: before_date (of the return before, missing where there
    is none), new (spent since then), gap_change (of its gap at the two days; missing of 后补助).
    """
    listed = register.units(connection, known_on=known_on)
    course = returns(connection, listed, at=at, known_on=known_on)
    before = course.groupby("position").shift(1)
    gap = pd.Series(divided(course["spent"], course["budget"]), index=course.index) - [funds.elapsed(day.date()) for day in course["day"]]
    moved = course.assign(before_date=before["day"], new=course["spent"] - before["spent"],
                          gap_change=gap - gap.groupby(course["position"]).shift(1))
    last = moved.groupby("position").tail(1).set_index("position")
    units = lists.units(connection, at=at, known_on=known_on)
    places = pd.Series(listed.index, index=listed["name"]).reindex(units["unit"])
    of_return = last.reindex(places.to_numpy()).reset_index(drop=True)
    return units.reset_index(drop=True).assign(
        before_date=of_return["before_date"], new=of_return["new"],
        gap_change=of_return["gap_change"].where(units.reset_index(drop=True)["funding_mode"] != register.AFTERWARDS))


def returns(connection: Connection, listed: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every return of the listed units up to a date, in order: position, day, and AMOUNTS."""
    table = HundredProgress.__table__
    rows = connection.execute(select(table.c.unit_name, table.c.data_date, *(table.c[name] for name in AMOUNTS)).where(
        is_known(HundredProgress, on=known_on), table.c.data_date <= at))
    filed = pd.DataFrame([tuple(row) for row in rows], columns=["identity", "day", *AMOUNTS])
    filed["position"] = register.position(listed, filed["identity"])
    filed = filed.dropna(subset="position").astype({"position": "int64"} | dict.fromkeys(AMOUNTS, float))
    return filed.assign(day=pd.to_datetime(filed["day"])).sort_values(["position", "day"], ignore_index=True)[["position", "day", *AMOUNTS]]


def _listed(connection: Connection, office: int | None, known_on: int | None) -> pd.DataFrame:
    listed = register.units(connection, known_on=known_on)
    return listed if office is None else listed[listed["reporting_unit"] == office].reset_index(drop=True)


def _standing(connection: Connection, *, at: date, office: int | None, known_on: int | None) -> pd.DataFrame:
    """The units in force with what the list plans for them and their latest return."""
    table = HundredUnits.__table__
    columns = [f"funds_{source}" for source in SOURCES]
    rows = connection.execute(select(table.c.identity, *(table.c[name] for name in columns)).where(is_known(HundredUnits, on=known_on)))
    planned = pd.DataFrame([tuple(row) for row in rows], columns=["identity", *columns]).astype(dict.fromkeys(columns, float)).set_index("identity")
    listed = _listed(connection, office, known_on)
    course = returns(connection, listed, at=at, known_on=known_on)
    latest = course.groupby("position").tail(1).set_index("position")[list(AMOUNTS)].reindex(listed.index)
    plan = planned.reindex(listed["identity"]).reset_index(drop=True)
    whole = pd.concat([listed[["name", "funding_mode"]], plan, latest], axis=1).assign(funds_total=listed["funds_total"].astype(float))
    return whole[register.in_force(listed, at)]


def _timed(course: pd.DataFrame, listed: pd.DataFrame, at: date) -> pd.DataFrame:
    """The returns of those in force at the date that are held against time."""
    held = register.in_force(listed, at) & (listed["funding_mode"] != register.AFTERWARDS)
    return course[course["position"].map(held).astype(bool)]


def _latest(course: pd.DataFrame, day: date) -> pd.Series:
    """Each unit's cumulative spending by a day, by position."""
    return course[course["day"] <= pd.Timestamp(day)].groupby("position")["spent"].last()


def _sum(values: pd.Series) -> float:
    """Missing where nobody gave anything."""
    return float(values.sum(min_count=1))


def _over(upper: pd.Series, lower: pd.Series) -> float:
    """Sum over sum among those that gave both."""
    both = upper.notna() & lower.notna()
    return float(divided(upper[both].sum(), lower[both].sum()))
