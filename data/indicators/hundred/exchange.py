"""Demands that were raised, matched and applied; major issues open, overdue and closed."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.hundred import register
from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, Places, Summands, amount, ratio, values
from db.store import is_known
from db.tables.hundred_exchange import Demands
from db.tables.hundred_list import MajorIssues

STAGES = ("登记", "对接", "签约", "应用")
DEMANDS = ("demands_matched", "demands_applied")
ISSUES = ("issues_open", "issues_overdue", "issue_days")


def demands(connection: Connection, listed: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The demands raised up to the date: demand_no, title, field, unit (position in the list), stage, day.

    `stage` is a position in STAGES. A status that is dated after the date had not been reached by
    then; what it was before is not on record, so the demand counts as raised only.
    """
    table = Demands.__table__
    rows = connection.execute(
        select(table.c.demand_no, table.c.title, table.c.field, table.c.unit_name, table.c.raised_on, table.c.status,
               table.c.updated_on).where(is_known(Demands, on=known_on), table.c.raised_on <= at))
    raised = pd.DataFrame(rows.all(), columns=["demand_no", "title", "field", "identity", "raised_on", "status", "updated_on"])
    raised["unit"] = register.position(listed, raised["identity"])
    raised = raised.dropna(subset="unit").astype({"unit": "int64"})
    dated = pd.to_datetime(raised["updated_on"])
    later = (dated > pd.Timestamp(at)).to_numpy()
    raised["stage"] = np.where(later, 0, raised["status"].map(STAGES.index))
    raised["day"] = dated.mask(later).fillna(pd.to_datetime(raised["raised_on"]))
    return raised


def issues(connection: Connection, offices: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The issues raised up to the date: issue_no, title, office (position), dates, open, overdue, days (of the closed)."""
    table = MajorIssues.__table__
    rows = connection.execute(
        select(table.c.issue_no, table.c.title, table.c.reporting_unit, table.c.raised_on, table.c.due_on, table.c.closed_on)
        .where(is_known(MajorIssues, on=known_on), table.c.raised_on <= at))
    raised = pd.DataFrame(rows.all(), columns=["issue_no", "title", "adcode", "raised_on", "due_on", "closed_on"])
    for name in ("raised_on", "due_on", "closed_on"):
        raised[name] = pd.to_datetime(raised[name])
    today = pd.Timestamp(at)
    raised["office"] = raised["adcode"].map(pd.Series(offices.index, index=offices["adcode"])).astype("int64")
    raised["closed_on"] = raised["closed_on"].where(raised["closed_on"] <= today)
    raised["open"] = raised["closed_on"].isna()
    raised["overdue"] = raised["open"] & (raised["due_on"] < today)
    raised["days"] = (raised["closed_on"] - raised["raised_on"]).dt.days
    raised["day"] = raised["closed_on"].fillna(raised["raised_on"])
    return raised


def demand_figures(indicators: list[Indicator], raised: pd.DataFrame, places: Places, *, at: date) -> pd.DataFrame:
    """Matched of those raised, applied of those matched; reported and expected count demands."""
    matched = (raised["stage"] >= STAGES.index("对接")).to_numpy(dtype=float)
    applied = (raised["stage"] >= STAGES.index("应用")).to_numpy(dtype=float)
    everyone = np.ones(len(raised), dtype=bool)
    sides = {"demands_matched": (matched, everyone.astype(float)), "demands_applied": (applied, matched)}
    return values(_rows(raised, raised["unit"], places, at),
                  [Facts(indicator, *sides[indicator.code], everyone, everyone, ratio) for indicator in indicators])


def issue_figures(indicators: list[Indicator], raised: pd.DataFrame, places: Places, *, at: date) -> pd.DataFrame:
    """Open and overdue of those raised, days of the closed; reported and expected count issues."""
    everyone = np.ones(len(raised), dtype=bool)
    closed = (~raised["open"]).to_numpy(dtype=float)
    sides = {"issues_open": (raised["open"].to_numpy(dtype=float), everyone.astype(float), amount),
             "issues_overdue": (raised["overdue"].to_numpy(dtype=float), everyone.astype(float), amount),
             "issue_days": (raised["days"].to_numpy(dtype=float), closed, ratio)}
    return values(_rows(raised, raised["office"], places, at),
                  [Facts(indicator, *sides[indicator.code][:2], everyone, everyone, sides[indicator.code][2]) for indicator in indicators])


def _rows(raised: pd.DataFrame, member: pd.Series, places: Places, at: date) -> Summands:
    days = raised["day"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return Summands(places, member.to_numpy(), np.zeros(len(raised), dtype=np.int64), [at.isoformat()], {}, days)
