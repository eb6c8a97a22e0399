"""Demands step by step (登记 → 对接 → 签约 → 应用), those that wait, and the achievements with how many demands each met."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection, select

from data.indicators import regional
from data.indicators.hundred import exchange, register
from data.indicators.shape import divided
from db.store import is_known
from db.tables.hundred_exchange import Achievements, Demands

STAGES = exchange.STAGES
FIELD, UNIT = "field", "unit"
COLUMNS = ("achievement_no", "title", "field", "source_programme", "holder", "maturity", "published_on", "summary")


def demands(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The demands raised up to the date by units on the list: demand_no, title, field, unit, office, office_name, raised_on, stage
    (a position in STAGES, as it stood then), days (since it was raised), achievement_no (missing while it was not matched).
    """
    listed = register.units(connection, known_on=known_on)
    raised = exchange.demands(connection, listed, at=at, known_on=known_on)
    table = Demands.__table__
    met = dict(connection.execute(select(table.c.demand_no, table.c.achievement_no).where(is_known(Demands, on=known_on))).all())
    offices = regional.offices(connection).set_index("adcode")["label"]
    days = (pd.Timestamp(at) - pd.to_datetime(raised["raised_on"])).dt.days
    office = raised["unit"].map(listed["reporting_unit"])
    return raised.assign(
        position=raised["unit"], unit=raised["unit"].map(listed["name"]), office=office, office_name=office.map(offices), days=days,
        achievement_no=raised["demand_no"].map(met).where(raised["stage"] > 0)).sort_values("raised_on", kind="stable", ignore_index=True)


def reached(rows: pd.DataFrame) -> pd.DataFrame:
    """How many demands reached at least each step: stage (its word), demands, of (of the step before; missing for the first)."""
    counts = [int((rows["stage"] >= place).sum()) for place in range(len(STAGES))]
    before = [float("nan"), *counts[:-1]]
    return pd.DataFrame({"stage": STAGES, "demands": counts, "of": divided(counts, before)})


def divided_by(rows: pd.DataFrame, *, column: str) -> pd.DataFrame:
    """By field or by unit, in the order of the list or of how many there are: field, or unit and office_name; one column a step
    with how many reached it, waiting (still at the first), matched and applied (the rates of the catalogue).
    """
    by = ["position", "unit", "office_name"] if column == UNIT else ["field"]
    named = rows.assign(**{word: (rows["stage"] >= place).astype(int) for place, word in enumerate(STAGES)})
    each = named.groupby(by, sort=column == UNIT)[list(STAGES)].sum().reset_index()
    each = each if column == UNIT else each.sort_values([STAGES[0], "field"], ascending=[False, True], kind="stable")
    return each.assign(waiting=each[STAGES[0]] - each[STAGES[1]], matched=divided(each[STAGES[1]], each[STAGES[0]]),
                       applied=divided(each[STAGES[3]], each[STAGES[1]])).reset_index(drop=True)


def waiting(rows: pd.DataFrame, *, longer: int) -> pd.DataFrame:
    """The demands that nobody has answered for more than so many days, the longest first."""
    return rows[(rows["stage"] == 0) & (rows["days"] > longer)].sort_values(["days", "demand_no"], ascending=[False, True], ignore_index=True)


def achievements(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The achievements published up to the date (or without a day), the newest first: COLUMNS, demands (that each met), applied."""
    table = Achievements.__table__
    rows = pd.DataFrame([tuple(row) for row in connection.execute(select(*(table.c[name] for name in COLUMNS)).where(
        is_known(Achievements, on=known_on)))], columns=list(COLUMNS))
    rows = rows[rows["published_on"].isna() | (pd.to_datetime(rows["published_on"]) <= pd.Timestamp(at))]
    met = demands(connection, at=at, known_on=known_on).dropna(subset="achievement_no")
    number = met.groupby("achievement_no")["stage"].agg(demands="size", applied=lambda stages: int((stages == len(STAGES) - 1).sum()))
    counts = number.reindex(rows["achievement_no"]).fillna(0).astype(int).reset_index(drop=True)
    rows = pd.concat([rows.reset_index(drop=True), counts], axis=1)
    return rows.sort_values(["published_on", "achievement_no"], ascending=[False, True], key=lambda column: pd.to_datetime(column)
                            if column.name == "published_on" else column, kind="stable", na_position="last", ignore_index=True)


def narrowed(rows: pd.DataFrame, *, words: str = "", field: str = "", plan: str = "", maturity: str = "") -> pd.DataFrame:
    """The achievements of a field, a plan and a maturity in whose title, field, holder or summary every one of the words stands."""
    for column, wanted in (("field", field), ("source_programme", plan), ("maturity", maturity)):
        rows = rows[rows[column] == wanted] if wanted else rows
    text = rows[["achievement_no", "title", "field", "holder", "summary"]].fillna("").agg(" ".join, axis=1) if len(rows) else pd.Series(dtype=str)
    for word in words.split():
        rows = rows[text.loc[rows.index].str.contains(word, case=False, regex=False)]
    return rows
