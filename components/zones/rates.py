"""One card a rate: level, change on a week and a day before on a comparable basis, what was published."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from components import values
from components.cards import Card
from data import wording
from data.language import _


def rate(code: str, *, figures: pd.DataFrame, moves: pd.DataFrame, daily: pd.DataFrame,
         published: Mapping[str, float] | None = None, label: str = "") -> Card:
    """The card of a rate. A change that is not the difference of the levels shown says 可比口径 and over how many zones."""
    found, week, day = values.pick(figures, code), move(moves, code, 7), move(moves, code, 1)
    card = values.rate_card(found, programme="zones", code=code, since=_("较上周"), label=label,
                            change=None if week is None else week["value"], series=line(daily, code))
    if found is None:
        return card
    told = [comparable(week), _("较昨日{gap}", gap=values.gap(day["value"])) if day is not None else "",
            _("公布值{rate}", rate=wording.percent(published[code])) if published and code in published else ""]
    return replace(card, note=_spoken(told, card.note), change=card.change if week is not None else "")


def plain(code: str, *, figures: pd.DataFrame, daily: pd.DataFrame, label: str = "") -> Card:
    """The card of a rate whose change is simply that of the levels (the mean, who was on time)."""
    return values.rate_card(values.pick(figures, code), programme="zones", code=code, since=_("较上周"), label=label,
                            series=line(daily, code))


def move(moves: pd.DataFrame, code: str, days: int) -> pd.Series | None:
    """The row of a change; None where it cannot be computed."""
    found = moves[(moves["indicator"] == code) & (moves["days"] == days) & moves["value"].notna()]
    return None if found.empty else found.iloc[0]


def comparable(row: pd.Series | None) -> str:
    """可比口径162家: said where the change is not the difference of the two levels shown."""
    return _("可比口径{n}家", n=wording.count(row["compared"])) if row is not None and row["comparable"] else ""


def line(daily: pd.DataFrame, code: str) -> tuple:
    """The course of an indicator for a sparkline."""
    found = daily[(daily["indicator"] == code) & (daily["split"] == "")].sort_values("period")
    return tuple(None if value != value else float(value) for value in found["value"])


def _spoken(told: list[str], note: str) -> str:
    return " · ".join([*(part for part in told if part), note])
