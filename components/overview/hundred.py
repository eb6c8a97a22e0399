"""Hundred Cities and Hundred Parks at a glance, at the latest data date; nothing where there is none."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.figures import values
from components.figures.bodies import Cards, Sentence
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.funds import lines_of
from components.hundred.headline import key_cards
from components.warnings.reading import attention
from data import spans
from data.indicators.hundred import lists
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.sentences import hundred as sentences


@part("overview.hundred_sentence", page="", kind="sentence", name=lambda: _("百城百园一句话"), datasets=reading.DATASETS,
      defines=(("hundred", "units_selected"), ("hundred", "budget_execution")))
def sentence(ask: Ask) -> Figure | None:
    """The sentence that everybody quotes."""
    at = newest(ask)
    if at is None:
        return None
    figures = reading.figures(ask, at=at, region=NATION)
    days = reading.days_of(ask, at=at, region=NATION)
    return Figure(Sentence(sentences.headline(figures, days=days.by_day, year=True)), facts=figures, note=_note(ask, at, figures))


@part("overview.hundred_cards", page="", kind="cards", name=lambda: _("百城百园主要指标"), datasets=reading.DATASETS,
      defines=tuple(("hundred", code) for code in ("units_selected", "budget_execution", "execution_gap", "funds_in_place")))
def cards(ask: Ask) -> Figure | None:
    """The four that say how far the action is."""
    at = newest(ask)
    if at is None:
        return None
    figures = reading.figures(ask, at=at, region=NATION)
    cards = [replace(card, also="", hint=card.also) for card in key_cards(ask, figures, at=at, region=NATION)]  # a screen has room for three lines
    return Figure(Cards(cards, in_a_row=2), facts=figures, note=_note(ask, at, figures))


@part("overview.hundred_alerts", page="", kind="alerts", name=lambda: _("百城百园需要关注"), datasets=reading.DATASETS, outside=LEFT_OUT)
def alerts(ask: Ask) -> Figure | None:
    """What nobody has dealt with: filings missing, issues overdue, quotas passed, money far behind."""
    at = newest(ask)
    return None if at is None else Figure(attention(ask, "hundred", at), note=_note(ask, at))


@part("overview.hundred_lines", page="", kind="line", name=lambda: _("累计预算执行率与序时进度"), datasets=("hundred_units", "hundred_progress"),
      defines=(("hundred", "budget_execution"), ("hundred", "time_progress")))
def lines(ask: Ask) -> Figure | None:
    """Execution beside the time elapsed."""
    at = newest(ask)
    if at is None:
        return None
    chart = lines_of(ask(lists.by_time, at=at), height=200, demonstration=ask.demonstration)
    return Figure(chart, what=_("累计预算执行率与序时进度"), note=_note(ask, at))


def newest(ask: Ask) -> date | None:
    """The latest data date."""
    span = ask(spans.span, programme="hundred")
    return span[2] if span else None


def _note(ask: Ask, at: date, figures: pd.DataFrame | None = None) -> Note:
    """`figures`: those whose changes it shows."""
    return reading.note(reading.days_of(ask, at=at, region=NATION), at, _("各推荐单位报送"), against=() if figures is None else values.days_before(figures))
