"""What the parts of this dashboard read."""

import pandas as pd

from components import cached
from data import changes, spans
from data.coverage.register import register_year
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _

RATES = ("villages", "assigned", "served", "employment", "full", "uncovered", "unserved_days")


def figures(*, period: str, level: str, code: int) -> pd.DataFrame:
    """The figures of one place, with what changed against the period before where that has records."""
    now = cached.ask(commissioners.figures, period=period, level=level, codes=RATES)
    earlier = spans.before(period)
    known = cached.ask(spans.periods)
    then = cached.ask(commissioners.figures, period=earlier, level=level, codes=RATES) if earlier in known else now[:0]
    found = changes.against(now, then)
    return found[found["code"] == str(code)]


def register_said(period: str) -> str:
    """Which register the villages are counted by: 2014年名册."""
    year = cached.ask(_register, period=period)
    return _("{year}年名册", year=year) if year else ""


def _register(connection, *, period: str, known_on: int | None = None) -> int:
    return register_year(connection, up_to=Period.parse(period).last_day.year, on=known_on)


def places(*, period: str, level: str, province: int = 0) -> pd.DataFrame:
    """The figures of all places of a level, or of those of one province."""
    return within(cached.ask(commissioners.figures, period=period, level=level, codes=RATES), province)


def within(figures: pd.DataFrame, province: int) -> pd.DataFrame:
    """The figures of the places of one province; of all where it is 0."""
    return figures[figures["code"].str[:2] == str(province)[:2]] if province else figures
