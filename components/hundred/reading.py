"""What the parts of this dashboard read."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.figures.figure import Note
from components.figures.values import Value
from data import spans, wording
from data.indicators import changes, hundred
from data.indicators.hundred import lists
from data.indicators.hundred.dated import Dated
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION

CITY, PARK = "kind=城市", "kind=园区"
DATASETS = ("hundred_units", "hundred_progress", "hundred_filings", "major_issues")


def figures(ask: Ask, *, at: date, region: int) -> pd.DataFrame:
    """The figures of the nation or one reporting unit, with what changed against a month before."""
    level = "nation" if region == NATION else "reporting_unit"
    now, earlier = (ask(hundred.figures, at=day, level=level) for day in (at, spans.month_before(at)))
    changed = changes.against(now, earlier)
    return changed[changed["code"] == str(region)]


def since(value: Value | None) -> tuple[Value | None, str]:
    """The value, and what its change is against: 较上月 where the figures are a month apart, else the day (较2020-10-31).

    What is still of the day that it was of a month before has not changed: there is nothing to compare.
    """
    before = value.before_date if value else None
    if before is None or before == spans.month_before(value.data_date):
        return value, _("较上月")
    if before == value.data_date:
        return replace(value, change=None), _("较上月")
    return value, _("较{day}", day=wording.short_day(before))


def days_of(ask: Ask, *, at: date, region: int, column: str = "spent", timed: bool = False) -> Dated:
    """Of which days the money is, of the nation or one reporting unit."""
    return ask(hundred.dated, at=at, office=office(region), column=column, timed=timed)


def note(days: Dated, at: date, source: str, **more) -> Note:
    """What stands under figures of money: who filed for the newest day, and of which day the others are."""
    return Note(days.on or at, days.of_day if days.on else None, days.expected if days.on else None, source, earlier=earlier(days), **more)


def filed(days: Dated) -> str:
    """已报190/193 · 2020-12-31: those whose figure is of that day."""
    reported = _("已报{n}/{all}", n=wording.count(days.of_day), all=wording.count(days.expected))
    return f"{reported} · {wording.short_day(days.on)}" if days.on else reported


def earlier(days: Dated) -> str:
    """另3个为此前数据：南京市、柳州市（2020年10月31日）; empty where every figure is of one day."""
    names = {}
    for name, day in days.earlier:
        names.setdefault(day, []).append(called(name))
    listed = wording.joined(_("{names}（{day}）", names=wording.shortened(each), day=wording.full_day(day))
                            for day, each in names.items())
    return _("另{n}个为此前数据：{listed}", n=len(days.earlier), listed=listed) if names else ""


def filings(ask: Ask, *, at: date, region: int = NATION) -> pd.DataFrame:
    """Every filing of the 37 reporting units, or of one of them, with `missing`: overdue and not there."""
    rows = ask(lists.filings, at=at)
    rows = rows if region == NATION else rows[rows["adcode"] == region]
    return rows.assign(missing=rows["due"].astype(bool) & ~rows["filed"].astype(bool))


def listed(ask: Ask, *, at: date) -> set[int]:
    """The reporting units that filed a list by the date: by letter, or in the rows themselves."""
    return ask(lists.listed, at=at)


def by_office(ask: Ask, *, at: date) -> pd.DataFrame:
    """The figures of the 37 reporting units."""
    return ask(hundred.figures, at=at, level="reporting_unit")


def by_unit(ask: Ask, *, at: date, region: int = NATION) -> pd.DataFrame:
    """The money of each city and park, of one reporting unit or of all, in the standard order."""
    figures = ask(hundred.figures, at=at, level="unit", codes=("budget_execution", "execution_gap", "funds_in_place"))
    units = ask(lists.units, at=at)
    units = units if region == NATION else units[units["office"] == region]
    places = pd.Series(range(len(units)), index=units["unit"])
    return figures[figures["code"].isin(places.index)].sort_values("code", key=lambda codes: codes.map(places), kind="stable")


def office(region: int) -> int | None:
    """The reporting unit that the lists are limited to; None for the nation."""
    return None if region == NATION else region
