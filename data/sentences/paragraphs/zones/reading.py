"""What the paragraphs on zones ask: figures of the day, changes over the zones that reported both days, the state of the day."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

import pandas as pd

from data import wording
from data.indicators import regional, zones
from data.indicators.latest import deadlines
from data.indicators.zones import one
from data.language import _
from data.questions import Ask
from data.regions import NATION, WHOLES, Office, inside
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice
from db import clock

DAY, WEEK = timedelta(days=1), timedelta(days=7)
BASES = {1: moves.day_before, 7: moves.week_before}


def figures(ask: Ask, choice: Choice, *, codes: Collection[str], back: timedelta = timedelta(0), carry: bool = False) -> pd.DataFrame:
    """The figures of the region chosen, of its day or some days before it."""
    rows = ask(zones.figures, at=choice.at - back, level=level(choice.region), codes=tuple(codes), carry_forward=carry)
    return rows[rows["code"] == str(choice.region)]


def level(region: Office) -> str:
    return "nation" if region in WHOLES else "reporting_unit"


def office(region: Office) -> Office:
    """What lists are limited to; None for the nation."""
    return None if region == NATION else region


def of_region(rows: pd.DataFrame, region: Office) -> pd.DataFrame:
    """The rows of a list with `office` that lie in the region."""
    return rows[inside(rows["office"], region)]


def listed(ask: Ask, choice: Choice) -> int:
    """How many zones of the region are on the list on the day."""
    return len(of_region(ask(one.listed, at=choice.at), choice.region))


def nobody_listed(ask: Ask, choice: Choice) -> str:
    """截至4月1日，…没有列入国家高新区名录的高新区。"""
    return _("截至{day}，{place}没有列入国家高新区名录的高新区。", day=wording.day(choice.at), place=ask(regional.called, office=choice.region))


def changes(ask: Ask, choice: Choice) -> pd.DataFrame:
    """For each rate and 1 and 7 days back: value (over the zones that reported both), compared, comparable."""
    rows = ask(zones.changes, at=choice.at, level=level(choice.region))
    return rows[rows["code"] == str(choice.region)]


def moved(changed: pd.DataFrame, code: str, days: int) -> str:
    """较一周前提高4.6个百分点（可比口径120家）: of a rate, over the zones that reported both days."""
    rows = changed[(changed["indicator"] == code) & (changed["days"] == days)]
    if rows.empty:
        return moves.no_base(BASES[days]())
    row = rows.iloc[0]
    return moves.of_rate(row["value"], BASES[days](), basis=basis(row["compared"]) if row["comparable"] else "")


def basis(compared: int) -> str:
    return _("可比口径{n}家", n=wording.count(compared))


def open_until(ask: Ask, at: date) -> datetime | None:
    """By when the day is still being filed at the moment of reading; None where it is not."""
    moment = ask.asking.moment.at if ask.asking.moment else clock.now()
    by = dict(ask(deadlines, programme="zones")).get(at)
    return by if by is not None and by > moment else None
