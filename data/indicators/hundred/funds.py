"""Money and results of each city and park: the figures of its latest data date up to the date."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, and_, func, select

from data.indicators.hundred import register
from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, amount, ratio
from db.store import is_known
from db.tables.hundred_results import HundredProgress

TERM_DAYS = (register.END - register.START).days + 1
RESULTS = ("technologies", "process_packages", "cases", "firms_served", "jobs")
SHARES = {"budget_execution": "spent", "execution_gap": "spent", "funds_in_place": "in_place"}
SPENT = {"funds_central": "spent_central", "funds_local": "spent_local", "funds_other": "spent_other"}  # by whose money it is
COLUMNS = ("budget", "in_place", "spent", *SPENT.values(), *RESULTS)


def progress(connection: Connection, listed: pd.DataFrame, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The latest figures of each unit up to a date, in the order of the list: data_date and COLUMNS.

    Money is in 分; what a unit did not give, or has not reported at all, is NaN.
    """
    table = HundredProgress.__table__
    known = and_(is_known(HundredProgress, on=known_on), table.c.data_date <= at)
    newest = (select(table.c.unit_name, func.max(table.c.data_date).label("on"))
              .where(known).group_by(table.c.unit_name).subquery())
    rows = connection.execute(
        select(table.c.unit_name, table.c.data_date, *(table.c[name] for name in COLUMNS))
        .join(newest, and_(newest.c.unit_name == table.c.unit_name, newest.c.on == table.c.data_date)).where(known))
    latest = pd.DataFrame(rows.all(), columns=["identity", "data_date", *COLUMNS]).set_index("identity")
    latest[list(COLUMNS)] = latest[list(COLUMNS)].astype(float)
    return latest.reindex(listed["identity"]).reset_index(drop=True)


def elapsed(at: date) -> float:
    """序时进度: the part of the action's days that has passed, the date counted."""
    return days_elapsed(at) / TERM_DAYS


def days_elapsed(at: date) -> int:
    return min(max((at - register.START).days + 1, 0), TERM_DAYS)


def days_of_year(at: date) -> tuple[int, int]:
    """年度序时进度: the days of the date's year that have passed, the date counted, and all of that year."""
    return at.timetuple().tm_yday, date(at.year, 12, 31).timetuple().tm_yday


def facts(indicator: Indicator, standing: pd.DataFrame, expected: np.ndarray, *, at: date) -> Facts:
    """What each unit gives to an indicator; `standing` is the list with its progress beside it.

    The gap leaves out the units that are funded afterwards.
    """
    code = indicator.code
    if code == "execution_gap":
        expected = expected & (standing["funding_mode"] != register.AFTERWARDS).to_numpy()
    upper = standing[(SHARES | SPENT).get(code, code)].to_numpy(dtype=float)
    lower = standing["budget"].to_numpy(dtype=float) if code in SHARES else np.full(len(upper), np.nan)
    given = expected & ~np.isnan(upper) & (~np.isnan(lower) if code in SHARES else True)
    value = amount if code in (*RESULTS, *SPENT) else (lambda sums: ratio(sums) - elapsed(at)) if code == "execution_gap" else ratio
    return Facts(indicator, np.where(given, upper, np.nan), np.where(given, lower, np.nan), given, expected, value)
