"""Coverage of registered poor villages by science and technology commissioners, over any period.

What the words mean where INDICATORS leaves it open:
- A village is merged if its newest row up to the register year says so; its services, outcomes and
  assignments count for the village at the end of the chain.
- A village is served by a service to a village (blank target or 村). The sums (services, days,
  farmers, …) hold every record of a 科技特派员, whomever it served; one without a village counts
  where the commissioner is based. A commissioner in term counts where he or she is based.
- `reported` of `expected`: of the reporting units with villages on the register (at the levels
  prefecture and county: of the counties; of a village: itself), those in which a village was served.
- The data date is the last day of the period, or the newest service or outcome in the store if that
  is earlier.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.indicators.catalogue import CATALOGUE
from data.indicators.commissioners.facts import facts
from data.indicators.commissioners.kept import derived, newest
from data.indicators.commissioners.names import names
from data.indicators.periods import Period
from data.indicators.shape import COLUMNS, divided
from data.language import _

LEVELS = ("nation", "reporting_unit", "province", "prefecture", "county", "village")
DAYS = 90


@dataclass(frozen=True)
class Formula:
    """Which facts an indicator is made of: a share or mean of `lower`, or the number of `upper` itself."""

    upper: str
    lower: str = ""
    share: bool = True
    village: bool = True  # whether a single village has it


FORMULAS = {
    "villages": Formula("villages"),
    "assigned": Formula("assigned", "villages"),
    "served": Formula("served", "villages"),
    "employment": Formula("employment", "villages"),
    "industry_support": Formula("industry_support", "villages"),
    "served_industry": Formula("served_with_industry", "with_industry"),
    "full": Formula("served_and_employed", "villages"),
    "uncovered": Formula("uncovered", "villages", share=False),
    "unserved_days": Formula("unserved", "villages", share=False),
    "per_village": Formula("in_force", "villages"),
    "per_commissioner": Formula("in_force", "in_term", village=False),
    **{name: Formula(name) for name in ("services", "service_days", "farmers", "trainees", "technologies",
                                        "jobs", "households")},
    "firms_served": Formula("firms", village=False),
}


def figures(connection: Connection, *, period: str, level: str, known_on: int | None = None,
            codes: Collection[str] | None = None, days: int = DAYS) -> pd.DataFrame:
    """Every value of a period at a level in the shape of rule 1; `days` is the limit of unserved_days.

    A value is absent where there are no villages on the register and nothing was counted; it is NaN,
    with its denominator, where the denominator is 0. Raises ValueError for what is no period or level.
    """
    if level not in LEVELS:
        raise ValueError(_("没有层级“{name}”，可用：{known}。", name=level, known="、".join(LEVELS)))
    asked = [code for code in FORMULAS if (codes is None or code in codes) and
             (level != "village" or FORMULAS[code].village)]
    chosen = Period.parse(period)
    wanted = {column for code in asked for column in (FORMULAS[code].upper, FORMULAS[code].lower) if column}
    found = derived(connection, chosen, level=level, on=known_on, wanted=wanted, usual=days == DAYS)
    if found is None:
        found = facts(connection, chosen, level=level, on=known_on, wanted=wanted, days=days)
    found["uncovered"] = found["villages"] - found["served"]
    found["name"] = names(connection, found["code"], level=level, on=known_on, year=chosen.last_day.year)
    day = newest(connection, chosen, on=known_on)
    parts = [_values(code, FORMULAS[code], found, level) for code in sorted(asked)]
    values = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)
    return values.assign(split="", period=chosen.text, data_date=str(day) if day else None)[COLUMNS]


def _values(code: str, formula: Formula, found: pd.DataFrame, level: str) -> pd.DataFrame:
    """One indicator at every place that has it, by code."""
    upper = found[formula.upper].to_numpy(dtype=float)
    lower = found[formula.lower].to_numpy(dtype=float) if formula.lower else np.full(len(found), np.nan)
    there = (found["villages"] > 0).to_numpy() | ((upper > 0) & (not formula.lower))
    told = pd.DataFrame({
        "indicator": code, "level": level, "code": _texts(found["code"], level), "name": found["name"],
        "numerator": upper, "denominator": lower,
        "value": divided(upper, lower) if formula.lower and formula.share else upper,
        "unit": CATALOGUE["commissioners", code].unit, "reported": found["reported"], "expected": found["expected"]})
    return told[there].sort_values("code", kind="stable")


def _texts(codes: pd.Series, level: str) -> pd.Series:
    return codes.astype("int64").astype(str).str.zfill(12 if level == "village" else 6)
