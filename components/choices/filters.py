"""The choices of a screen: date, region, period. They stand in the URL; the default leaves no trace there."""

from collections.abc import Mapping
from datetime import date, datetime

import streamlit as st

from components import cached
from components.choices import url_state
from components.screen.plain import plain
from components.shell import frame
from data import asking, spans, wording
from data.indicators import regional
from data.indicators.latest import deadlines, passed, reading_moment
from data.language import _, spoken
from data.regions import NATION, WITHOUT_HUBEI

CHARACTER, DIGIT, LATIN = 14.2, 8.1, 0x2000  # px of a Chinese letter and of any other, and where Chinese begins
LETTER, ARROW, NARROWEST, WIDEST = 7.6, 72, 150, 460  # px of a Latin letter, of arrow and edges, and between which a choice may be wide
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)  # of the calendar to choose from


def day(place, *, programme: str) -> date | None:
    """The data date, by default the newest whose deadline has passed; None where the programme has no data."""
    span = cached.ask(spans.span, programme=programme)
    if span is None:
        return None
    first, last, _newest_day = span
    key, usual = f"{programme}_date", newest(programme=programme)
    there_is = _("现有数据从{first}到{last}。", first=wording.full_day(first), last=wording.full_day(last))
    picked = one_day(place, url_state.Days(first, last), key=key, usual=usual, refusal=there_is)
    if picked is None:
        frame.nothing_to_show(_("{day}没有数据。", day=wording.full_day(st.session_state[key])), hint=there_is)
    for open_day, by in open_days(programme=programme):
        _being_filed(place, open_day, by, key=key, shown=picked)
    return picked


def newest(*, programme: str) -> date | None:
    """The newest data date whose deadline has passed at the moment of reading. It changes with the clock, so it is never kept."""
    days = cached.ask(deadlines, programme=programme)
    span = cached.ask(spans.span, programme=programme)
    return passed(days, reading_moment()) if days else span[2] if span else None


def open_days(*, programme: str) -> list[tuple[date, datetime]]:
    """The data dates still being filed at the moment of reading, with their deadlines."""
    moment = reading_moment()
    return [(day, by) for day, by in cached.ask(deadlines, programme=programme) if by is not None and by > moment]


def is_open(day: date, *, programme: str) -> bool:
    """Whether a data date is still being filed at the moment of reading."""
    return day in dict(open_days(programme=programme))


def _being_filed(place, day: date, by: datetime, *, key: str, shown: date | None) -> None:
    """A day still being filed: named, with its deadline, and one click away."""
    text = _("{day}填报中，{by}截止", day=wording.day(day), by=f"{by:%m-%d %H:%M}")
    with place.container(key=f"open_{key}_{day}", width="content"):
        if shown == day:
            st.caption(plain(text))
        else:
            st.button(plain(text), key=f"open_day_{key}_{day}", type="tertiary", on_click=asking.bind(_show_day, key, day))


def _show_day(key: str, day: date) -> None:
    st.session_state[key] = day


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


def needed(label: str, option: str, widest: int = WIDEST) -> int:
    """The px that a choice takes in English, whose words are of any length: its label, what is chosen, and the arrow."""
    return min(widest, max(NARROWEST, round(LETTER * (len(label) + len(option))) + ARROW))


def office(place, *, programme: str) -> int:
    """One of the 37 reporting units, or the nation; of the zones the nation without Hubei too."""
    named = offices() if programme != "zones" else {WITHOUT_HUBEI: regional.without_hubei()} | offices()
    return one_of(place, _("地区"), {NATION: _("全国")} | named, key=f"{programme}_region", name="region")


def offices() -> dict[int, str]:
    """The 37 reporting units in standard order: code and label."""
    rows = cached.ask(regional.offices)
    return dict(zip(rows["adcode"].tolist(), rows["label"], strict=True))


def one_of(place, label: str, options: Mapping, *, key: str, name: str, width: int | str = 250, refusal: str = "", whole: bool = False):
    """One of some options, by default the first; `name` is its name in the URL, `refusal` what is said of a value there that is none.

    `whole`: the box grows with what is chosen, as it does in English.
    """
    first = next(iter(options))
    url_state.start(key, name=name, default=first, allowed=options, refusal=refusal)
    if spoken() != "zh" and isinstance(width, int):
        width = needed(label, options[st.session_state[key]])
    elif whole:
        width = max(width, round(sum(CHARACTER if ord(each) > LATIN else DIGIT for each in label + options[st.session_state[key]])) + ARROW)
    with place.container(key=f"choice_{key}", width=width):
        picked = st.selectbox(plain(label), list(options), format_func=lambda option: options[option], key=key, placeholder=_("请选择"))
    url_state.keep(key, name=name, value=picked, default=first)
    return picked
