"""Demands that were raised, matched and applied; major issues open, overdue and closed."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.indicators.hundred import register
from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, Places, Rows, amount, ratio, values
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
    found = pd.DataFrame(rows.all(), columns=["demand_no", "title", "field", "identity", "raised_on", "status", "updated_on"])
    found["unit"] = register.position(listed, found["identity"])
    found = found.dropna(subset="unit").astype({"unit": "int64"})
    dated = pd.to_datetime(found["updated_on"])
    later = (dated > pd.Timestamp(at)).to_numpy()
    found["stage"] = np.where(later, 0, found["status"].map(STAGES.index))
    found["day"] = dated.mask(later).fillna(pd.to_datetime(found["raised_on"]))
    return found


def issues(connection: Connection, offices: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The issues raised up to the date: issue_no, title, office (position), dates, open, overdue, days (of the closed)."""
    table = MajorIssues.__table__
    rows = connection.execute(
        select(table.c.issue_no, table.c.title, table.c.reporting_unit, table.c.raised_on, table.c.due_on, table.c.closed_on)
        .where(is_known(MajorIssues, on=known_on), table.c.raised_on <= at))
    found = pd.DataFrame(rows.all(), columns=["issue_no", "title", "adcode", "raised_on", "due_on", "closed_on"])
    for name in ("raised_on", "due_on", "closed_on"):
        found[name] = pd.to_datetime(found[name])
    today = pd.Timestamp(at)
    found["office"] = found["adcode"].map(pd.Series(offices.index, index=offices["adcode"])).astype("int64")
    found["closed_on"] = found["closed_on"].where(found["closed_on"] <= today)
    found["open"] = found["closed_on"].isna()
    found["overdue"] = found["open"] & (found["due_on"] < today)
    found["days"] = (found["closed_on"] - found["raised_on"]).dt.days
    found["day"] = found["closed_on"].fillna(found["raised_on"])
    return found


def demand_figures(indicators: list[Indicator], raised: pd.DataFrame, places: Places, *, at: date) -> pd.DataFrame:
    """Matched of those raised, applied of those matched; reported and expected count demands."""
    matched = (raised["stage"] >= STAGES.index("对接")).to_numpy(dtype=float)
    applied = (raised["stage"] >= STAGES.index("应用")).to_numpy(dtype=float)
    everyone = np.ones(len(raised), dtype=bool)
    sides = {"demands_matched": (matched, everyone.astype(float)), "demands_applied": (applied, matched)}
    return values(_rows(raised, raised["unit"], places, at),
                  [Facts(one, *sides[one.code], everyone, everyone, ratio) for one in indicators])


def issue_figures(indicators: list[Indicator], raised: pd.DataFrame, places: Places, *, at: date) -> pd.DataFrame:
    """Open and overdue of those raised, days of the closed; reported and expected count issues."""
    everyone = np.ones(len(raised), dtype=bool)
    closed = (~raised["open"]).to_numpy(dtype=float)
    sides = {"issues_open": (raised["open"].to_numpy(dtype=float), everyone.astype(float), amount),
             "issues_overdue": (raised["overdue"].to_numpy(dtype=float), everyone.astype(float), amount),
             "issue_days": (raised["days"].to_numpy(dtype=float), closed, ratio)}
    return values(_rows(raised, raised["office"], places, at),
                  [Facts(one, *sides[one.code][:2], everyone, everyone, sides[one.code][2]) for one in indicators])


def _rows(raised: pd.DataFrame, member: pd.Series, places: Places, at: date) -> Rows:
    days = raised["day"].to_numpy().astype("datetime64[D]").astype(np.int64)
    return Rows(places, member.to_numpy(), np.zeros(len(raised), dtype=np.int64), [at.isoformat()], {}, days)
