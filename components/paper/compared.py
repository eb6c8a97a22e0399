"""What a figure compares with: readers outside are told of no day before it that is not settled (未审定)."""

from collections.abc import Collection
from dataclasses import fields, replace
from functools import singledispatch

import pandas as pd

from components.figures.bodies import Card, Cards, Sentence, Table
from components.figures.figure import CHANGES, COURSE, LOOKING_BACK, Figure
from data.language import _

PLAIN = {one.name: one.default for one in fields(Card)}
BETWEEN = ("before", "before_date", "change", "day_change")  # columns of facts


def settled_alone(figure: Figure) -> tuple[Figure, list[str]]:
    """The figure without what it says of days that are not settled, and what that was, in words."""
    unsettled = figure.note.unsettled
    if not unsettled:
        return figure, []
    body, facts = _alone(figure.body, unsettled), _facts(figure.facts, unsettled)
    return replace(figure, body=body, facts=facts), [] if body is figure.body else [_("涉及未审定时期的内容")]


@singledispatch
def _alone(body, unsettled: Collection[str]):
    return body


@_alone.register
def _table(body: Table, unsettled: Collection[str]) -> Table:
    kept = [heading for heading in body.headings if heading.compares not in unsettled]
    return body if len(kept) == len(body.headings) else replace(body, headings=kept)


@_alone.register
def _cards(body: Cards, unsettled: Collection[str]) -> Cards:
    kept = [_card(card, unsettled) for card in body.cards if ("value", CHANGES) not in card.compared or CHANGES not in unsettled]
    return body if kept == list(body.cards) else replace(body, cards=kept)


def _card(card: Card, unsettled: Collection[str]) -> Card:
    gone = {name for name, what in card.compared if what in unsettled}
    gone |= {"direction", "tone"} if "change" in gone else set()
    gone |= {"series"} if COURSE in unsettled else set()
    return replace(card, **{name: PLAIN[name] for name in gone})


@_alone.register
def _sentence(body: Sentence, unsettled: Collection[str]) -> Sentence:
    return replace(body, text=body.alone) if body.alone and CHANGES in unsettled else body


def _facts(facts: pd.DataFrame | None, unsettled: Collection[str]) -> pd.DataFrame | None:
    """Without the values that are changes, or that count what lies before."""
    if facts is None or "indicator" not in facts:
        return facts
    code = facts["indicator"].astype(str)
    gone = pd.Series(False, index=facts.index)
    if CHANGES in unsettled:
        gone |= code.str.startswith("change_") | code.str.endswith("_growth")
        facts = facts.drop(columns=[name for name in BETWEEN if name in facts])
    if LOOKING_BACK in unsettled:
        gone |= code == "unserved_days"
    return facts[~gone]
