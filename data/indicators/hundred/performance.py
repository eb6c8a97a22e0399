"""Yearly targets as the forms of self-evaluation lay them out, how each unit stands, and the evaluations that followed.

Both forms are practice of the Ministry of Finance; the notice of the action asks for neither.
"""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators import regional
from data.indicators.hundred import one, register, self_scores
from data.indicators.hundred.targets import AT_MOST
from data.indicators.hundred.targets import targets as every_target
from data.indicators.shape import divided
from data.masking import masked_of
from db.store import is_known
from db.tables.hundred_results import HundredEvaluations, HundredProgress

FAR = 1.5  # attainment: a target passed by more than half asks for a reason, as one that was missed does
MISSED, SURPASSED, OPEN, REACHED = "missed", "surpassed", "open", "met"
GRADES = ("优", "良", "中", "差")
RESIDUE = 9  # places of points that are kept; beyond them stands what arithmetic leaves, by which 4.15 would be said as 4.1
BANDS = ((90, "90"), (80, "80"), (60, "60"), (0, "0"))  # a score from this on, and the word of its band


def targets(connection: Connection, *, at: date, year: int, known_on: int | None = None) -> pd.DataFrame:
    """The targets of a year, of the units in force on its last day (or on the date, if that is before): unit, kind, office,
    office_name and the columns as filed (`measure` is the unit of measure), given, attainment, met, points, score, and `state`:
    missed, surpassed (by more than half), open (no result), met. `unexplained`: missed or surpassed without a reason.
    """
    listed = register.units(connection, known_on=known_on)
    set_ = every_target(connection, listed, at=at, known_on=known_on)
    set_ = set_[set_["year"] == year]
    set_ = set_[set_["position"].map(register.in_force(listed, min(at, date(year, 12, 31)))).astype(bool)]
    set_ = set_.assign(**self_scores.of_targets(set_).round(RESIDUE)) if len(set_) else set_.assign(points=np.nan, score=np.nan)
    far = _far_passed(set_)
    state = np.select([~set_["given"], ~set_["met"], far], [OPEN, MISSED, SURPASSED], default=REACHED)
    silent = set_["reason"].fillna("").str.strip() == ""
    set_ = set_.rename(columns={"unit": "measure"}).assign(state=state, unexplained=silent & np.isin(state, (MISSED, SURPASSED)))
    set_ = set_.assign(indicator=masked_of(None, set_["indicator"]))
    order = {category: place for place, category in enumerate(self_scores.POINTS)}
    set_ = set_.sort_values(["position", "category"], key=lambda column: column.map(order) if column.name == "category" else column, kind="stable")
    return _named(connection, listed, set_).drop(columns=["unit_name", "points_share"])


def _far_passed(set_: pd.DataFrame) -> pd.Series:
    """Whose actual passes the target by more than half, as the upload asks for a reason; a target of at most n of which nothing was
    used passes it too, though it has no rate."""
    at_most = set_["direction"] == AT_MOST
    beyond = (set_["actual"] * FAR < set_["target"]).where(at_most, set_["actual"] > set_["target"] * FAR)
    return (set_["target"] > 0) & beyond.astype(bool)


def money(connection: Connection, *, unit: str, year: int, at: date, known_on: int | None = None) -> dict | None:
    """The line of money of a unit's form, from its latest return of the year up to the date: budget, spent (分), execution,
    budget_before (of its first return of the year) and day; None without a return.
    """
    listed = register.units(connection, known_on=known_on)
    identity = listed.loc[listed["name"] == unit, "identity"]
    table = HundredProgress.__table__
    rows = connection.execute(select(table.c.data_date, table.c.budget, table.c.spent).where(
        is_known(HundredProgress, on=known_on), table.c.unit_name.in_([int(one) for one in identity]),
        table.c.data_date.between(date(year, 1, 1), min(at, date(year, 12, 31)))).order_by(table.c.data_date)).all()
    if not rows:
        return None
    day, budget, spent = rows[-1]
    return {"budget_before": rows[0][1], "budget": budget, "spent": spent, "execution": float(divided(spent, budget)), "day": day}


def units(connection: Connection, *, at: date, year: int, known_on: int | None = None) -> pd.DataFrame:
    """Each unit that set targets for the year, in standard order: unit, kind, office, office_name, targets, given, met,
    unexplained, attainment (the mean of those with a result), score (missing until the year has ended and every step is known),
    band of it, score of the year before, change.
    """
    rows = targets(connection, at=at, year=year, known_on=known_on)
    each = rows.groupby("position").agg(targets=("met", "size"), given=("given", "sum"), met=("met", "sum"), unexplained=("unexplained", "sum"),
                                        attainment=("attainment", "mean"))
    listed = register.units(connection, known_on=known_on)
    scored = _scores(connection, listed, at, known_on)
    now, before = (scored.get(one, pd.Series(dtype=float)).reindex(each.index).astype(float) for one in (year, year - 1))
    each = each.assign(score=now, score_before=before, change=now - before, band=[band(score) for score in now])
    return _named(connection, listed, each.reset_index())


def steps(connection: Connection, *, at: date, year: int, known_on: int | None = None) -> pd.DataFrame:
    """The score of each unit step by step: unit, kind, office, office_name, and for each step of self_scores.STEPS `points`, what
    it can give, and `score`, what it gives (columns of two levels are joined: points 预算执行); total (missing while a step is).
    """
    listed = register.units(connection, known_on=known_on)
    set_ = every_target(connection, listed, at=at, known_on=known_on)
    stepped = self_scores.steps(connection, listed, set_[set_["year"] == year], at=at, known_on=known_on)
    stepped = stepped[stepped["year"] == year]
    wide = stepped.pivot(index="position", columns="step", values=["points", "score"]).reindex(
        columns=pd.MultiIndex.from_product([["points", "score"], self_scores.STEPS])).astype(float)
    totals = self_scores.scores(stepped).set_index("position")["score"].reindex(wide.index)
    flat = wide.set_axis([" ".join(pair) for pair in wide.columns], axis=1).assign(total=totals).round(RESIDUE)
    return _named(connection, listed, flat.rename_axis("position").reset_index())


def evaluations(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every evaluation of the years that have ended by the date, in standard order, the newest year first: unit, kind, office, office_name,
    year, score, grade, document_no, and of the year before grade_before and change (of the score).
    """
    listed = register.units(connection, known_on=known_on)
    table = HundredEvaluations.__table__
    columns = ["unit_name", "year", "score", "grade", "document_no"]
    rows = pd.DataFrame([tuple(row) for row in connection.execute(select(*(table.c[name] for name in columns)).where(
        is_known(HundredEvaluations, on=known_on), table.c.year <= one.ended(at)))], columns=columns)
    rows["position"] = register.position(listed, rows["unit_name"])
    rows = rows.dropna(subset="position").astype({"position": "int64", "score": float})
    earlier = rows.assign(year=rows["year"] + 1)[["position", "year", "grade", "score"]].rename(
        columns={"grade": "grade_before", "score": "score_before"})
    rows = rows.merge(earlier, on=["position", "year"], how="left")
    rows = rows.assign(change=rows["score"] - rows["score_before"]).sort_values(["year", "position"], ascending=[False, True], kind="stable")
    return _named(connection, listed, rows.reset_index(drop=True)).drop(columns="unit_name")


def band(score: float) -> str:
    """The word of the band that a score lies in; empty without a score."""
    return "" if score != score else next(word for least, word in BANDS if round(score, 6) >= least)


def years(at: date) -> list[int]:
    """The years of the action that a date has reached, the newest first."""
    return [year for year in reversed(self_scores.YEARS) if year <= max(at.year, register.START.year)]


def _scores(connection: Connection, listed: pd.DataFrame, at: date, known_on: int | None) -> dict[int, pd.Series]:
    """By year that has ended: each unit's score by position."""
    set_ = every_target(connection, listed, at=at, known_on=known_on)
    totals = self_scores.scores(self_scores.steps(connection, listed, set_, at=at, known_on=known_on))
    return {year: rows.set_index("position")["score"] for year, rows in totals.groupby("year")}


def _named(connection: Connection, listed: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows that have a `position`, with who it is."""
    offices = regional.offices(connection).set_index("adcode")["label"]
    position = rows["position"]
    return rows.assign(unit=position.map(listed["name"]), kind=position.map(listed["kind"]), office=position.map(listed["reporting_unit"]),
                       office_name=position.map(listed["reporting_unit"].map(offices)))


