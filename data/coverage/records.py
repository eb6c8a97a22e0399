"""Which records count, and for what: said once, for the derived tables and for questions about any two days.

What is asked of a table is SQL; what is asked of a span, or of a village's flags, is the same line for SQL and for arrays.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import mul

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Table, and_, func

from db.tables.services import Outcomes, Services

SPECIAL = "科技特派员"
VILLAGE = "村"
EMPLOYMENT = ("就业", "创业")
INDUSTRY = ("产业扶贫", "消费扶贫")
UNSERVED_DAYS = 90
KINDS = ("技术指导", "技术培训", "春耕备耕", "病虫害防治", "动物疫病防治", "成果推广", "其他")


def is_special(people: FromClause) -> ColumnElement[bool]:
    """The commissioner is a 科技特派员, not a 科技专员."""
    return people.c.role == SPECIAL


@dataclass(frozen=True)
class InSql:
    """What is asked of records: whether a column holds something, one of some words, more than 0. Here of the rows of a table."""

    rows: FromClause

    def names(self, column: str) -> ColumnElement[bool]:
        return self.rows.c[column].is_not(None)

    def says(self, column: str, *words: str) -> ColumnElement[bool]:
        return self.rows.c[column].in_(words) if len(words) > 1 else self.rows.c[column] == words[0]

    def counts(self, column: str) -> ColumnElement[bool]:
        return self.rows.c[column] > 0


@dataclass(frozen=True)
class InFile:
    """The same of rows as stored values; a column that is not filed is blank."""

    rows: pd.DataFrame

    def column(self, name: str) -> pd.Series:
        return self.rows[name] if name in self.rows else pd.Series(pd.NA, index=self.rows.index, dtype="Int64")

    def names(self, column: str) -> np.ndarray:
        return self.column(column).notna().to_numpy()

    def says(self, column: str, *words: str) -> np.ndarray:
        return self.column(column).isin(words).to_numpy(dtype=bool)

    def counts(self, column: str) -> np.ndarray:
        return (self.column(column).fillna(0) > 0).to_numpy(dtype=bool)


def _to_village(services):
    return services.names("village_code") & (~services.names("target_kind") | services.says("target_kind", VILLAGE))


def to_village(services: FromClause) -> ColumnElement[bool]:
    """The service was to a village (blank means 村), and says which."""
    return _to_village(InSql(services))


def _is_employment(outcomes):
    """The outcome brought jobs: 就业 or 创业 with jobs > 0."""
    return outcomes.says("kind", *EMPLOYMENT) & outcomes.counts("jobs")


def _is_industry_support(outcomes):
    """The outcome was 产业扶贫 or 消费扶贫."""
    return outcomes.says("kind", *INDUSTRY)


@dataclass(frozen=True)
class Dated:
    """Records that happen on a day: what a village has by one of them, and what is added up over all of them."""

    model: type
    day: str
    flags: Mapping[str, Callable]  # by flag of a village: which records give it, InSql or InFile
    added: tuple[str, ...]
    number: str = ""  # what the count of them is called, where it is shown
    of_special: bool = False  # only those of a 科技特派员 count
    kinds: tuple[str, ...] = ()  # the values of `kind` by which the sums are kept apart

    @property
    def table(self) -> Table:
        return self.model.__table__


DATED = {
    "services": Dated(Services, "served_on", {"served": _to_village}, ("farmers", "trainees", "technologies"),
                      number="services", of_special=True, kinds=KINDS),
    "outcomes": Dated(Outcomes, "on_date", {"employment": _is_employment, "industry_support": _is_industry_support},
                      ("jobs", "households")),
}
SERVICES, OUTCOMES = DATED["services"], DATED["outcomes"]
GIVEN_BY = {flag: kind for kind in DATED.values() for flag in kind.flags}  # the flags that records of a day give
ADDED = ("services", "service_days", *SERVICES.added, *OUTCOMES.added)  # what may be added up from month to month


def last_day(until: ColumnElement[date]) -> ColumnElement[date]:
    """The last day of a term or an assignment; one without an end goes on."""
    return func.coalesce(until, date.max)


def holds(day, first, last):
    """A term or an assignment holds its first and its last day; of columns or of arrays."""
    return (first <= day) & (day <= last)


def in_term(people: FromClause, day: date) -> ColumnElement[bool]:
    """A 科技特派员 whose term holds the day."""
    return and_(is_special(people), holds(day, people.c.since, last_day(people.c.until)))


def lately(day: date, days: int = UNSERVED_DAYS) -> tuple[date, date]:
    """The first and the last of the days of which one must have a service, for a village not to be long unserved on a day."""
    return day - timedelta(days=days), day


HOLDING = {  # of villages, those that hold every flag named
    "villages": (), "with_industry": ("has_industry",), "assigned": ("assigned",), "served": ("served",),
    "served_with_industry": ("served", "has_industry"), "employment": ("employment",),
    "industry_support": ("industry_support",), "served_and_employed": ("served", "employment"),
}
LACKING = {"unserved": "recent"}  # of villages, those that do not


def flags_of(wanted: Collection[str]) -> set[str]:
    """The flags that the wanted counts are made of."""
    return {flag for name in wanted for flag in (*HOLDING.get(name, ()), *filter(None, (LACKING.get(name),)))}


def counted(flags: Mapping) -> dict:
    """Each count of villages that the flags at hand allow, as 0 or 1 a village; flags and counts are columns or arrays."""
    counts = {name: reduce(mul, (flags[flag] for flag in of)) for name, of in HOLDING.items() if of and set(of) <= set(flags)}
    counts |= {name: 1 - flags[flag] for name, flag in LACKING.items() if flag in flags}
    return {"villages": 1 + 0 * flags["has_industry"]} | counts
