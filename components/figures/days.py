"""Which days a figure stands on."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from components.figures.bodies import Chart
from components.figures.figure import Figure
from data.settling.stretch import parse


def stretch(figure: Figure, choice: Mapping) -> tuple[date, date] | None:
    """The first and the last day: of its note, of what was chosen, of the lines that it draws; None where it is of no day."""
    days = [figure.note.since, figure.note.at, choice.get("at"), choice.get("start"), *_drawn(figure)]
    if choice.get("period"):
        days += parse(choice["period"])
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def _drawn(figure: Figure) -> list[date]:
    """The first and the last day of a course."""
    if not isinstance(figure.body, Chart) or "date" not in figure.body.rows:
        return []
    days = pd.to_datetime(figure.body.rows["date"]).dropna()
    return [days.min().date(), days.max().date()] if len(days) else []
