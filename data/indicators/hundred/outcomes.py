"""What the action brought: results over time and by unit; issues with their days; events by month and kind."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection, select

from data.indicators import regional
from data.indicators.hundred import exchange, register
from data.indicators.hundred.funds import RESULTS
from db.store import is_known
from db.tables.hundred_exchange import Events
from db.tables.hundred_list import MajorIssues
from db.tables.hundred_results import HundredProgress

KINDS = ("成果直通车路演", "科技人员服务企业行", "科技特派员服务农业行", "其他")


def course(connection: Connection, *, at: date, office: int | None = None, known_on: int | None = None) -> pd.DataFrame:
    """The cumulative results at every data date up to the date, of the units in force that day: day, RESULTS (sums of each
    unit's latest return by the day that gave the number), of_day (units with a return of the day), reported, expected.
    """
    listed = register.units(connection, known_on=known_on)
    listed = listed if office is None else listed[listed["reporting_unit"] == office]
    table = HundredProgress.__table__
    rows = pd.DataFrame([tuple(row) for row in connection.execute(select(
        table.c.unit_name, table.c.data_date, *(table.c[name] for name in RESULTS)).where(
        is_known(HundredProgress, on=known_on), table.c.data_date <= at))], columns=["identity", "day", *RESULTS])
    rows = rows[rows["identity"].isin(listed["identity"])].assign(day=lambda each: pd.to_datetime(each["day"]))
    days = sorted(rows["day"].unique())
    sums = []
    for day in days:
        inside = listed.loc[register.in_force(listed, day.date()), "identity"]
        known = rows[(rows["day"] <= day) & rows["identity"].isin(inside)].sort_values("day")
        last = known.groupby("identity").tail(1)
        sums.append((day, *(last[name].astype(float).sum(min_count=1) for name in RESULTS), int((last["day"] == day).sum()), len(last), len(inside)))
    return pd.DataFrame(sums, columns=["day", *RESULTS, "of_day", "reported", "expected"])


def issues(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The issues raised up to the date, the overdue first, then the open, then the closed, each the oldest first: issue_no, title,
    detail, office (code), office_name, raised_on, due_on, closed_on, outcome (of the closed), open, overdue, days (open until
    the date, or until it was closed), late (days past the due day of the overdue).
    """
    offices = regional.offices(connection)
    raised = exchange.issues(connection, offices, at=at, known_on=known_on)
    table = MajorIssues.__table__
    texts = pd.DataFrame([tuple(row) for row in connection.execute(select(table.c.issue_no, table.c.detail, table.c.outcome).where(
        is_known(MajorIssues, on=known_on)))], columns=["issue_no", "detail", "outcome"]).set_index("issue_no")
    today = pd.Timestamp(at)
    until = raised["closed_on"].fillna(today)
    raised = raised.assign(
        office_name=raised["office"].map(offices["label"]), office=raised["adcode"], detail=raised["issue_no"].map(texts["detail"]),
        outcome=raised["issue_no"].map(texts["outcome"]).where(~raised["open"]), days=(until - raised["raised_on"]).dt.days,
        late=(today - raised["due_on"]).dt.days.where(raised["overdue"]))
    return raised.sort_values(["overdue", "open", "raised_on", "issue_no"], ascending=[False, False, True, True], ignore_index=True)


def events(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The events held up to the date, the newest first: event_no, kind, office (code), office_name, held_on, title, participants, matched."""
    table = Events.__table__
    columns = ["event_no", "kind", "reporting_unit", "held_on", "title", "participants", "matched"]
    rows = pd.DataFrame([tuple(row) for row in connection.execute(select(*(table.c[name] for name in columns)).where(
        is_known(Events, on=known_on), table.c.held_on <= at))], columns=columns)
    offices = regional.offices(connection).set_index("adcode")["label"]
    rows = rows.rename(columns={"reporting_unit": "office"}).assign(
        title=rows["title"], office_name=rows["reporting_unit"].map(offices), held_on=pd.to_datetime(rows["held_on"]), participants=rows["participants"].astype(float),
        matched=rows["matched"].astype(float))
    return rows.sort_values(["held_on", "event_no"], ascending=[False, True], kind="stable", ignore_index=True)


def by_kind(rows: pd.DataFrame) -> pd.DataFrame:
    """What came of the events, the total first (kind ""): kind, events, participants, matched, gave (how many events said how many
    matches they made).
    """
    lines = [("", rows), *((kind, rows[rows["kind"] == kind]) for kind in KINDS)]
    return pd.DataFrame([(kind, len(each), each["participants"].sum(min_count=1), each["matched"].sum(min_count=1), int(each["matched"].notna().sum()))
                         for kind, each in lines], columns=["kind", "events", "participants", "matched", "gave"])


def by_month(rows: pd.DataFrame) -> pd.DataFrame:
    """How many events of each kind, a row a month from the first to the last that had one: month (2020-05), KINDS, all, matched."""
    if rows.empty:
        return pd.DataFrame(columns=["month", *KINDS, "all", "matched"])
    months = rows["held_on"].dt.to_period("M")
    every = pd.period_range(months.min(), months.max(), freq="M")
    counts = pd.crosstab(months, rows["kind"]).reindex(index=every, columns=list(KINDS), fill_value=0)
    matched = rows.groupby(months)["matched"].sum(min_count=1).reindex(every)
    return counts.assign(all=counts.sum(axis=1), matched=matched).rename_axis("month").reset_index().assign(month=every.astype(str))
