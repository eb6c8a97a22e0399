"""What is asked of each village between any two days: the records, and before them the days that are kept of it."""

from collections.abc import Collection
from datetime import timedelta
from functools import partial

from sqlalchemy import Connection, FromClause, Select

from data.coverage import records
from data.coverage.register import register_year
from data.coverage.stretches import MOST_YEARS, Stretches
from data.indicators.periods import Period

FLAGS = {  # what must be asked of a village for each count of villages
    "assigned": ("assigned",), "employment": ("employment",), "industry_support": ("industry_support",),
    "served_and_employed": ("employment",), "unserved": ("recent",),
}
HOLDS = {"served": records.served, "employment": records.employed, "industry_support": records.supported,
         "recent": records.served}
KEPT_AS = {"recent": "served"}  # the column of VillageYear, where it has another name
SERVED = {"served", "served_with_industry", "served_and_employed", "uncovered"}  # what needs every village asked


def years_alike(connection: Connection, period: Period, year: int, *, days: int) -> list[int]:
    """The years up to the end of a period, of those that matter, that count villages by the same register as it does."""
    last = period.last_day.year
    first = min(period.first_day, period.last_day - timedelta(days=days)).year
    if last - first >= MOST_YEARS:
        return []
    return [y for y in range(first, last + 1) if y == last or (register_year(connection, up_to=y) or 0) == year]


def flags(villages: FromClause, merged: FromClause, period: Period, *, on: int | None, wanted: Collection[str],
          days: int, always: bool = True, years: Collection[int] = ()) -> Select:
    """village, has_industry, served and whatever else the wanted counts ask of a village, as 0 or 1.

    Without `always` not even `served`, where nothing wanted is counted from it. `years` are those whose days of
    villages may be used.
    """
    last = period.last_day
    during = {"first": period.first_day, "last": last}
    spans = {"served": during, "employment": during, "industry_support": during,
             "recent": {"first": last - timedelta(days=days), "last": last}}
    needed = {flag for column in wanted for flag in FLAGS.get(column, ())}
    needed |= {"served"} if always or SERVED & set(wanted) else set()
    asked = {name: partial(holds, **spans[name], on=on) for name, holds in HOLDS.items() if name in needed}
    stretches = Stretches(villages, years)
    kept = {name: stretches.known(KEPT_AS.get(name, name), **spans[name]) for name in asked
            if set(range(spans[name]["first"].year, last.year + 1)) <= set(years)}
    if "assigned" in needed:
        asked["assigned"] = partial(records.assigned, day=last, on=on)
    return records.flags(villages, merged, asked, beside=stretches.villages if kept else None, kept=kept)
