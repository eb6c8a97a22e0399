"""What the paragraphs on cities and parks ask; the action is not counted without Hubei, so that choice is the nation's."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from data import spans, wording
from data.indicators import hundred
from data.indicators.hundred import lists
from data.indicators.shape import divided
from data.indicators.zones.changes import comparable
from data.language import _
from data.questions import Ask
from data.regions import NATION, WITHOUT_HUBEI
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice


@dataclass(frozen=True)
class Move:
    """How budget execution moved over those that filed for both days: `value` (missing: nothing to compare), over how many,
    whether another number than the difference of the two levels, and what the base is called. `still`: nobody has filed since.
    """

    value: float | None
    compared: int
    comparable: bool
    base: str
    still: bool = False

    @property
    def said(self) -> str:
        if self.still:
            return _("{base}以来没有新的执行数据", base=self.base)
        basis = _("可比口径{n}个", n=wording.count(self.compared)) if self.comparable else ""
        return moves.of_rate(self.value, self.base, basis=basis)


def region(choice: Choice) -> int:
    return NATION if choice.region == WITHOUT_HUBEI else int(choice.region)


def office(choice: Choice) -> int | None:
    """The reporting unit that the lists are limited to; None for the nation."""
    return None if region(choice) == NATION else region(choice)


def figures(ask: Ask, choice: Choice, *, codes: Collection[str]) -> pd.DataFrame:
    """Some figures of the nation or one reporting unit."""
    rows = ask(hundred.figures, at=choice.at, level="nation" if region(choice) == NATION else "reporting_unit", codes=tuple(codes))
    return rows[rows["code"] == str(region(choice))]


def units(ask: Ask, choice: Choice, *, at: date | None = None) -> pd.DataFrame:
    """The cities and parks in force, with their money."""
    rows = ask(lists.units, at=at or choice.at)
    return rows if office(choice) is None else rows[rows["office"] == office(choice)]


def with_money(rows: pd.DataFrame) -> pd.DataFrame:
    """Those that have filed budget and spending, of whatever day."""
    return rows[rows["spent"].notna() & rows["budget"].notna()]


def execution_moved(ask: Ask, choice: Choice) -> Move | None:
    """Against what was filed a month before; None where nobody has filed."""
    now = with_money(units(ask, choice))
    if now.empty:
        return None
    then = with_money(units(ask, choice, at=spans.month_before(choice.at)))
    if then.empty:
        return Move(None, 0, False, _("上月"))
    newest, before = (pd.Timestamp(rows["data_date"].max()).date() for rows in (now, then))
    base = _("上月") if before == spans.month_before(newest) else wording.day_beside(before, newest)
    if before == newest:
        return Move(None, 0, False, base, still=True)
    both = now.merge(then, on="unit", suffixes=("", "_then"))
    value = float(_rate(both["spent"], both["budget"]) - _rate(both["spent_then"], both["budget_then"]))
    on_base = with_money(units(ask, choice, at=before))  # as that day is shown elsewhere, with whoever has left since
    shown = _rate(now["spent"], now["budget"]) - _rate(on_base["spent"], on_base["budget"])
    return Move(None if np.isnan(value) else value, len(both), bool(comparable(np.float64(value), np.float64(shown))), base)


def _rate(spent: pd.Series, budget: pd.Series) -> float:
    return float(divided(spent.sum(), budget.sum()))
