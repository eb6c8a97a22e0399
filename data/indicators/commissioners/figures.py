"""Coverage of registered poor villages by science and technology commissioners, over any period.

What served, assigned and the rest mean is said in `data.coverage`. The data date is the last day of the period, or the
newest service or outcome in the store if that is earlier.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.coverage.places import places
from data.coverage.records import UNSERVED_DAYS
from data.coverage.register import of_year, register_year
from data.indicators.catalogue import CATALOGUE
from data.indicators.commissioners.facts import facts
from data.indicators.commissioners.firms import FIRMS, firms
from data.indicators.commissioners.kept import data_date, of_period
from data.indicators.commissioners.names import names
from data.indicators.commissioners.sums import service_days_across
from data.indicators.periods import Period
from data.indicators.regional import without_hubei
from data.indicators.shape import COLUMNS, divided
from data.language import _
from data.regions import HUBEI, WITHOUT_HUBEI

LEVELS = ("nation", "reporting_unit", "province", "prefecture", "county", "village")


@dataclass(frozen=True)
class Formula:
    """Which counts an indicator is made of: `upper` without `less`, as a share or mean of `lower`, or as the number itself."""

    upper: str
    lower: str = ""
    less: str = ""
    share: bool = True
    village: bool = True  # whether a single village has it

    @property
    def columns(self) -> set[str]:
        """The counts it needs."""
        return {self.upper, self.lower, self.less} - {""}


FORMULAS = {
    "villages": Formula("villages"),
    "assigned": Formula("assigned", "villages"),
    "served": Formula("served", "villages"),
    "employment": Formula("employment", "villages"),
    "industry_support": Formula("industry_support", "villages"),
    "served_industry": Formula("served_with_industry", "with_industry"),
    "full": Formula("served_and_employed", "villages"),
    "uncovered": Formula("villages", "villages", less="served", share=False),
    "unserved_days": Formula("unserved", "villages", share=False),
    "per_village": Formula("in_force", "villages"),
    "per_commissioner": Formula("in_force", "in_term", village=False),
    **{name: Formula(name) for name in ("services", "service_days", "farmers", "trainees", "technologies",
                                        "jobs", "households")},
    "firms_served": Formula(FIRMS, village=False),
}


def figures(connection: Connection, *, period: str, level: str, known_on: int | None = None,
            codes: Collection[str] | None = None, days: int = UNSERVED_DAYS) -> pd.DataFrame:
    """Every value of a period at a level in the shape of rule 1; `days` is the limit of unserved_days.

    A value is absent where there are no villages on the register and nothing was counted; it is NaN,
    with its denominator, where the denominator is 0. Raises ValueError for what is no period or level.
    """
    if level not in LEVELS:
        raise ValueError(_("没有层级“{name}”，可用：{known}。", name=level, known="、".join(LEVELS)))
    chosen_codes = [code for code in FORMULAS if (codes is None or code in codes) and
                    (level != "village" or FORMULAS[code].village)]
    chosen = Period.parse(period)
    wanted = {column for code in chosen_codes for column in FORMULAS[code].columns}
    counts = _counts(connection, chosen, level=level, on=known_on, wanted=wanted, days=days)
    counts["name"] = names(connection, counts["code"], level=level, on=known_on, year=chosen.last_day.year)
    counts["text"] = _texts(counts["code"], level)
    if level == "nation":
        counts = pd.concat([counts, _without_hubei(connection, chosen, counts, on=known_on, wanted=wanted, days=days)], ignore_index=True)
    day = data_date(connection, chosen, on=known_on)
    values = valued(sorted(chosen_codes), counts, level) if chosen_codes else pd.DataFrame(columns=COLUMNS)
    return values.assign(split="", period=chosen.text, data_date=str(day) if day else None)[COLUMNS]


def _counts(connection: Connection, chosen: Period, *, level: str, on: int | None, wanted: Collection[str], days: int) -> pd.DataFrame:
    """The wanted counts of each place: those kept where they are, else worked out from the rows."""
    counts = of_period(connection, chosen, level=level, on=on, wanted=wanted, usual=days == UNSERVED_DAYS)
    return facts(connection, chosen, level=level, on=on, wanted=wanted, days=days) if counts is None else counts


def _without_hubei(connection: Connection, chosen: Period, nation: pd.DataFrame, *, on: int | None, wanted: Collection[str],
                   days: int) -> pd.DataFrame:
    """The nation's counts less those of Hubei; a day that somebody served in both stays, and firms are counted anew."""
    provinces = _counts(connection, chosen, level="province", on=on, wanted=wanted, days=days)
    columns = [name for name in nation.columns if name not in ("code", "name", "text")]
    less = nation.assign(name=without_hubei(), text=WITHOUT_HUBEI)
    less[columns] = (nation[columns] - provinces.loc[provinces["code"] == HUBEI, columns].sum()).astype("int64")
    if "service_days" in wanted:
        _listed, merged = of_year(register_year(connection, up_to=chosen.last_day.year, on=on), on=on)
        less["service_days"] += service_days_across(connection, chosen, merged, on=on, province=HUBEI)
    if FIRMS in wanted:
        less[FIRMS] = firms(connection, chosen, on=on, divisions=places(connection), level="nation", without=HUBEI)[FIRMS].sum()
    return less


def valued(codes: Sequence[str], counts: pd.DataFrame, level: str) -> pd.DataFrame:
    """Some indicators, one behind the other, at every place that has them, by code."""
    counts = counts.sort_values("text", kind="stable", ignore_index=True)
    listed, nowhere = (counts["villages"] > 0).to_numpy(), np.full(len(counts), np.nan)
    rows, numbers = [], {"numerator": [], "denominator": [], "value": []}
    for formula in map(FORMULAS.__getitem__, codes):
        upper = counts[formula.upper].to_numpy(dtype=float) - (counts[formula.less].to_numpy() if formula.less else 0)
        lower = counts[formula.lower].to_numpy(dtype=float) if formula.lower else nowhere
        value = divided(upper, lower) if formula.lower and formula.share else upper
        rows.append(np.flatnonzero(listed | ((upper > 0) & (not formula.lower))))
        for name, column in zip(numbers, (upper, lower, value), strict=True):
            numbers[name].append(column[rows[-1]])
    at, times = np.concatenate(rows), [len(some) for some in rows]
    of_place = {name: counts[name].take(at).array for name in ("text", "name", "reported", "expected")}
    return pd.DataFrame({
        "indicator": _said(codes, times), "level": level, "code": of_place["text"], "name": of_place["name"],
        **{name: np.concatenate(columns) for name, columns in numbers.items()},
        "unit": _said([CATALOGUE["commissioners", code].unit for code in codes], times),
        "reported": of_place["reported"], "expected": of_place["expected"]})


def _said(words: Sequence[str], times: Sequence[int]) -> pd.api.extensions.ExtensionArray:
    """Each word as often as it is said."""
    return pd.Series(words, dtype="str").repeat(times).array


def _texts(codes: pd.Series, level: str) -> pd.Series:
    return codes.astype("int64").astype(str).str.zfill(12 if level == "village" else 6)
