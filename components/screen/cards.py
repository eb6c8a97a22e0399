"""Cards of equal height: label, value, change in words with its direction, n/N and date, a sparkline."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote

import streamlit as st

from components.figures import ways
from components.figures.bodies import Card
from components.screen.days import whole_days
from components.shell import addresses
from data.language import _

ARROWS = {"up": "▲ ", "down": "▼ ", "": ""}


def row(cards: Sequence[Card], *, in_a_row: int | None = None, beneath: str = "") -> None:
    """Draw the cards side by side, two a row on a telephone; `beneath` is said of all of them."""
    drawn = "".join(_card(card) for card in said_once(cards))
    foot = f'<p class="source">{escape(beneath)}</p>' if beneath else ""
    st.html(f'<div class="cards" style="--in-a-row: {in_a_row or len(cards)}">{drawn}</div>{foot}')


def said_once(cards: Sequence[Card]) -> list[Card]:
    """The cards of a row; that there is nothing to compare with is said once, by the first of them that has to say it."""
    ending, said, shown = _("{since}：无可比数据", since=""), False, []
    for card in cards:
        again = {}
        for name in ("change", "also"):
            if getattr(card, name).endswith(ending):
                again |= {name: ""} if said else {}
                said = True
        shown.append(replace(card, **again))
    return shown


def _card(card: Card) -> str:
    unit = f"<wbr><small>{escape(card.unit)}</small>" if card.unit else ""
    also = f'<div class="change">{whole_days(escape(card.also))}</div>' if card.also else ""
    line = f'<img alt="" src="{_line(card.series)}">' if len(card.series) > 1 else ""
    hint = f' title="{escape(card.hint)}" tabindex="0"' if card.hint else ""
    return (f'<div class="card{" attention" if card.attention else ""}"{hint}><div class="label">{_label(card)}</div>'
            f'<div class="value"><span>{escape(card.value)}{unit}</span>{line}</div>'
            f'<div class="change {card.tone}">{ARROWS[card.direction]}{whole_days(escape(card.change))}</div>{also}'
            f'<div class="note">{whole_days(escape(card.note))}</div></div>')


def _label(card: Card) -> str:
    """What the card is called, leading to its definition."""
    if not card.defines:
        return escape(card.label)
    return f'<a class="means" href="{escape(addresses.of(ways.PAGE, ways.to_entry(*card.defines)))}">{escape(card.label)}</a>'


def _line(series: Sequence[float | None]) -> str:
    """A sparkline as a picture; a missing day is a gap."""
    known = [value for value in series if value is not None]
    low, span = min(known, default=0), (max(known, default=1) - min(known, default=0)) or 1
    step = 300 / (len(series) - 1)
    parts, pen = [], "M"
    for place, value in enumerate(series):
        if value is None:
            pen = "M"
            continue
        parts.append(f"{pen}{place * step:.0f},{84 - 78 * (value - low) / span:.0f}")
        pen = "L"
    drawing = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90" preserveAspectRatio="none">'
               f'<path d="{"".join(parts)}" fill="none" stroke="#1f4e9e" stroke-width="2" '
               f'vector-effect="non-scaling-stroke"/></svg>')
    return "data:image/svg+xml," + quote(drawing, safe="/,=:")
