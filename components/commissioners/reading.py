"""What the parts of this dashboard read."""

import pandas as pd

from data import spans
from data.coverage.register import register_year
from data.indicators import changes, commissioners
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask

RATES = ("villages", "assigned", "served", "employment", "full", "uncovered", "unserved_days")
DATASETS = ("villages", "commissioners", "assignments", "services", "outcomes")


def figures(ask: Ask, *, period: str, level: str, code: int) -> pd.DataFrame:
    """The figures of one place, with what changed against the period before where that has records."""
    now, earlier = ask(commissioners.figures, period=period, level=level, codes=RATES), spans.before(period)
    then = ask(commissioners.figures, period=earlier, level=level, codes=RATES) if earlier in ask(spans.periods) else now[:0]
    changed = changes.against(now, then)
    return changed[changed["code"] == str(code)]


def register_said(ask: Ask, *, period: str) -> str:
    """Which register the villages are counted by: 2014年名册."""
    year = ask(_register, period=period)
    return _("{year}年名册", year=year) if year else ""


def _register(connection, *, period: str, known_on: int | None = None) -> int:
    return register_year(connection, up_to=Period.parse(period).last_day.year, on=known_on)


def places(ask: Ask, *, period: str, level: str, province: int = 0) -> pd.DataFrame:
    """The figures of all places of a level, or of those of one province."""
    figures = ask(commissioners.figures, period=period, level=level, codes=RATES)
    return figures[figures["code"].str[:2] == str(province)[:2]] if province else figures
