"""The lists behind the figures: the quota ledger, the units with their money, execution over time, scores by step."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.dependence import by_its_rows
from data.indicators import regional
from data.indicators.hundred import exchange, funds, quotas, register, self_scores
from data.indicators.hundred import filings as filed
from data.indicators.hundred import targets as goals
from data.indicators.shape import divided
from data.language import _
from data.ledger.corrections import first_filed
from data.regions import NATION
from db.store import is_known
from db.tables.hundred_results import HundredProgress
from db.tables.reference import Region


def quota_ledger(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """合计 and the 37 reporting units in standard order: code, name, cities, city_quota, parks, park_quota, limited, over.

    Where the notice sets no limit (湖北省) the quota is NaN and `limited` False; 合计 sums the quotas
    that are set.
    """
    offices = regional.offices(connection)
    listed = register.units(connection, known_on=known_on)
    counted = quotas.counted(offices, listed[register.in_force(listed, at)])
    wide = counted.pivot(index="office", columns="kind", values=["selected", "quota"]).astype(float)
    ledger = pd.DataFrame({
        "code": offices["adcode"].astype(str), "name": offices["label"],
        "cities": wide[("selected", "城市")], "city_quota": wide[("quota", "城市")],
        "parks": wide[("selected", "园区")], "park_quota": wide[("quota", "园区")]})
    ledger["limited"] = np.isfinite(ledger["city_quota"]) & np.isfinite(ledger["park_quota"])
    ledger["over"] = (ledger["cities"] > ledger["city_quota"]) | (ledger["parks"] > ledger["park_quota"])
    ledger = ledger.replace({"city_quota": {np.inf: np.nan}, "park_quota": {np.inf: np.nan}})
    total = ledger[["cities", "city_quota", "parks", "park_quota"]].sum().to_dict() | {
        "code": str(NATION), "name": _("合计"), "limited": bool(ledger["limited"].all()), "over": False}
    return pd.concat([pd.DataFrame([total]), ledger], ignore_index=True)[ledger.columns]


def units(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The cities and parks in force, in standard order, with the figures of each one's latest data date.

    Columns: unit, kind, park_type, focus, office (code), office_name, adcode, lon, lat, funding_mode,
    data_date, budget, in_place, spent (分), execution, in_place_rate, gap (against time; NaN for
    后补助), and the five results. What was not given is missing.
    """
    listed = register.units(connection, known_on=known_on)
    unit_rows = pd.concat([listed, funds.progress(connection, listed, at=at, known_on=known_on)], axis=1)
    unit_rows = unit_rows[register.in_force(listed, at)].rename(columns={"name": "unit", "reporting_unit": "office"})
    offices = regional.offices(connection).set_index("adcode")["label"]
    unit_rows = unit_rows.assign(
        office_name=unit_rows["office"].map(offices),
        execution=divided(unit_rows["spent"], unit_rows["budget"]), in_place_rate=divided(unit_rows["in_place"], unit_rows["budget"]))
    unit_rows["gap"] = (unit_rows["execution"] - funds.elapsed(at)).where(unit_rows["funding_mode"] != register.AFTERWARDS)
    unit_rows = unit_rows.merge(_points(connection, unit_rows["adcode"]), how="left", on="adcode")
    return unit_rows[["unit", "kind", "park_type", "focus", "office", "office_name", "adcode", "lon", "lat", "funding_mode",
                      "data_date", "budget", "in_place", "spent", "execution", "in_place_rate", "gap", *funds.RESULTS]]


def _points(connection: Connection, codes: pd.Series) -> pd.DataFrame:
    """A point for each division; one that stands at two levels has the same at both."""
    table = Region.__table__
    rows = connection.execute(select(table.c.adcode, table.c.lon, table.c.lat).where(
        table.c.adcode.in_([int(code) for code in codes.dropna().unique()]),
        table.c.level.in_(("prefecture", "county"))))
    return pd.DataFrame(rows.all(), columns=["adcode", "lon", "lat"]).drop_duplicates("adcode")


@by_its_rows
def by_time(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> pd.DataFrame:
    """Execution against 序时进度 at every data date up to the date, each as it stood that day; of one `office`, or of all.

    Columns: day, spent, budget (分), execution, elapsed, reported (with a figure up to the day), of_day (with one of that very
    day), expected; of a day that was corrected since before (the execution as it was filed first) and corrected (how many
    cities and parks corrected their return of the day), else missing.
    """
    listed = register.units(connection, known_on=known_on)
    listed = listed if office is None else listed[listed["reporting_unit"] == office]
    table = HundredProgress.__table__
    rows = pd.DataFrame(connection.execute(
        select(table.c.unit_name, table.c.data_date, table.c.budget, table.c.spent)
        .where(is_known(HundredProgress, on=known_on), table.c.data_date <= at)).all(),
        columns=["identity", "day", "budget", "spent"])
    rows = rows if office is None else rows[rows["identity"].isin(listed["identity"])]
    daily, filed_first = _course(rows, listed), _filed_first(connection, rows, known_on)
    corrected = filed_first.groupby("day").size()
    was = _course(_replaced(rows, filed_first), listed)["execution"] if len(corrected) else daily["execution"]
    daily["corrected"] = daily["day"].map(corrected).where(was != daily["execution"])
    daily["before"] = was.where(daily["corrected"].notna())
    return daily


def _filed_first(connection: Connection, rows: pd.DataFrame, known_on: int | None) -> pd.DataFrame:
    """Of the rows that were corrected what was filed first: identity, day, budget, spent."""
    columns = ["identity", "day", "budget", "spent"]
    if rows.empty:
        return pd.DataFrame(columns=columns)
    filed = first_filed(connection, dataset="hundred_progress", place="unit_name", day="data_date", columns=columns[2:],
                        first=rows["day"].min(), last=rows["day"].max(), known_on=known_on)
    return filed.set_axis(columns, axis=1)[lambda each: each["identity"].isin(rows["identity"])]


def _replaced(rows: pd.DataFrame, filed_first: pd.DataFrame) -> pd.DataFrame:
    """The rows with what was filed first in their places."""
    return pd.concat([filed_first.astype(rows.dtypes.to_dict()), rows]).drop_duplicates(["identity", "day"])


def _course(rows: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    """The days of by_time from the rows of the units of a list."""
    standing = rows.pivot(index="day", columns="identity", values=["budget", "spent"]).sort_index().ffill()
    on_list = pd.DataFrame([register.in_force(listed, day) for day in standing.index], index=standing.index,
                           columns=listed.index).set_axis(listed["identity"], axis=1).astype(bool)
    spent, budget = (standing[name].reindex(columns=on_list.columns).where(on_list) for name in ("spent", "budget")
                     ) if len(rows) else (on_list, on_list)
    daily = pd.DataFrame({"day": standing.index, "spent": spent.sum(axis=1).to_numpy(),
                          "budget": budget.sum(axis=1).to_numpy(), "reported": spent.notna().sum(axis=1).to_numpy(),
                          "expected": on_list.sum(axis=1).to_numpy()})
    of_day = rows.assign(there=True).pivot(index="day", columns="identity", values="there").reindex(columns=on_list.columns).notna()
    daily["of_day"] = (of_day & on_list).sum(axis=1).to_numpy() if len(rows) else daily["reported"]
    daily["execution"] = divided(daily["spent"], daily["budget"])
    daily["elapsed"] = [funds.elapsed(day) for day in daily["day"]]
    return daily[["day", "spent", "budget", "execution", "elapsed", "reported", "of_day", "expected"]]


def self_score_steps(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The score of every unit and year, a row a step: unit, year, step, points, attained, score, data_date."""
    listed = register.units(connection, known_on=known_on)
    set_ = goals.targets(connection, listed, at=at, known_on=known_on)
    stepped = self_scores.steps(connection, listed, set_, at=at, known_on=known_on)
    return stepped.assign(unit=stepped["position"].map(listed["name"]))[
        ["unit", "year", "step", "points", "attained", "score", "data_date"]]


def targets(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every target of the units in force: unit, the columns as filed, given, attainment, met."""
    listed = register.units(connection, known_on=known_on)
    target_rows = goals.targets(connection, listed, at=at, known_on=known_on).rename(columns={"unit": "measure"})
    target_rows = target_rows[target_rows["position"].map(register.in_force(listed, at)).astype(bool)]
    return target_rows.assign(unit=target_rows["position"].map(listed["name"])).drop(columns=["unit_name", "position", "points_share"])


def filings(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Who filed what and when: see filings.ledger."""
    return filed.ledger(connection, regional.offices(connection), at=at, known_on=known_on)


def listed(connection: Connection, *, at: date, known_on: int | None = None) -> set[int]:
    """The reporting units that filed a list by the date: see filings.listed."""
    units = register.units(connection, known_on=known_on)
    return filed.listed(connection, regional.offices(connection), units[register.selected(units, at)], at=at, known_on=known_on)


def issues(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The issues raised up to the date, the longest overdue first, with the office's name."""
    offices = regional.offices(connection)
    raised = exchange.issues(connection, offices, at=at, known_on=known_on)
    return raised.assign(name=raised["office"].map(offices["label"])).sort_values(
        ["open", "due_on"], ascending=[False, True], ignore_index=True)


def demands(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The demands raised up to the date, with the unit's name and the stage as it stood."""
    listed = register.units(connection, known_on=known_on)
    raised = exchange.demands(connection, listed, at=at, known_on=known_on)
    return raised.assign(unit=raised["unit"].map(listed["name"]), stage=raised["stage"].map(dict(enumerate(exchange.STAGES))))
