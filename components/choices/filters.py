"""The choices of a screen: date, region, period. They stand in the URL; the default leaves no trace there."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from components import cached
from components.choices import url_state
from components.screen.plain import plain
from components.shell import frame
from data import spans, wording
from data.indicators import regional
from data.language import _
from data.regions import NATION

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)  # of the calendar to choose from


def day(place, *, programme: str) -> date | None:
    """The data date, by default the latest; None where the programme has no data."""
    span = cached.ask(spans.span, programme=programme)
    if span is None:
        return None
    first, last, newest = span
    key = f"{programme}_date"
    there_is = _("现有数据从{first}到{last}。", first=wording.full_day(first), last=wording.full_day(last))
    picked = one_day(place, url_state.Days(first, last), key=key, usual=newest, refusal=there_is)
    if picked is None:
        frame.nothing_to_show(_("{day}没有数据。", day=wording.full_day(st.session_state[key])), hint=there_is)
    return picked


def one_day(place, days: url_state.Days, *, key: str, usual: date, refusal: str) -> date | None:
    """The data date, kept in the URL; None where another day than one of `days` was typed.

    The widget has no limits of its own: beyond them it keeps showing what was typed, tells so in English, and the page
    would go on with the day before.
    """
    url_state.start(key, name="date", default=usual, allowed=days, refusal=refusal)
    with place.container(key=f"choice_{key}", width=225):
        picked = st.date_input(_("数据日期"), min_value=EARLIEST, max_value=LATEST, key=key, format="YYYY-MM-DD") or usual
    if picked not in days:
        return None
    url_state.keep(key, name="date", value=picked, default=usual)
    return picked


def office(place, *, programme: str) -> int:
    """One of the 37 reporting units, or the nation."""
    named = offices()
    return one_of(place, _("地区"), {NATION: _("全国")} | named, key=f"{programme}_region", name="region")


def offices() -> dict[int, str]:
    """The 37 reporting units in standard order: code and label."""
    rows = cached.ask(regional.offices)
    return dict(zip(rows["adcode"].tolist(), rows["label"], strict=True))


def one_of(place, label: str, options: Mapping, *, key: str, name: str, width: int | str = 250):
    """One of some options, by default the first; `name` is its name in the URL."""
    first = next(iter(options))
    url_state.start(key, name=name, default=first, allowed=options)
    with place.container(key=f"choice_{key}", width=width):
        picked = st.selectbox(plain(label), list(options), format_func=lambda option: options[option], key=key, placeholder=_("请选择"))
    url_state.keep(key, name=name, value=picked, default=first)
    return picked
