"""The period that is looked at: a calendar period from the list, or any two dates, which stand in the address as 2020-02-01..2020-05-31."""

from datetime import date, timedelta

import streamlit as st

from components import cached
from components.choices import filters
from components.screen.plain import plain
from data import asking, spans, wording
from data.indicators.periods import BETWEEN, Period
from data.language import _

PERIOD, FIRST, LAST = "commissioners_period", "commissioners_from", "commissioners_to"
USUAL_SPAN = timedelta(days=89)


def period(place, options) -> str:
    """The period, by default the newest year; the two dates of the options become one of the list."""
    picked = listed(place)
    two_dates(options)
    return picked


def listed(place) -> str:
    """The list of periods, the two dates that were taken among them."""
    first, newest, _day = cached.ask(spans.span, programme="commissioners")
    known = {text: Period.parse(text).label for text in cached.ask(spans.periods)}
    named = [_two_dates(text, first, newest) for text in (st.query_params.get("period"), st.session_state.get(PERIOD))]
    known |= {each.text: each.label for each in named if each}
    since, until = wording.full_day(first), wording.full_day(newest)
    return filters.one_of(place, _("时期"), known, key=PERIOD, name="period", width=200, whole=True, refusal=_(
        "期间写成 2020-10、2020-Q4、2020-H2、2020 或 2020-02-01..2020-05-31，现有记录从{first}到{last}；现按默认选项显示。", first=since, last=until))


def two_dates(options) -> None:
    """Where any two dates are taken."""
    first, newest, _day = cached.ask(spans.span, programme="commissioners")
    with options.container(key="choice_commissioners_two_dates"):
        _ask_for_two(first, newest)


def _two_dates(text: str | None, first: date, newest: date) -> Period | None:
    """A period between two dates that holds some day with records; None for anything else."""
    try:
        chosen = Period.parse(text or "")
    except ValueError:
        return None
    return chosen if not chosen.is_calendar and chosen.last_day >= first and chosen.first_day <= newest else None


def _ask_for_two(first: date, newest: date) -> None:
    """Two dates and the button that takes them."""
    usual = max(first, newest - USUAL_SPAN)
    with st.form("commissioners_two_dates", border=False):
        left, right = st.columns(2)
        with left:
            st.date_input(_("任选时段：从"), value=usual, min_value=filters.EARLIEST, max_value=filters.LATEST, key=FIRST, format="YYYY-MM-DD")
        with right:
            st.date_input(_("到（含当日）"), value=newest, min_value=filters.EARLIEST, max_value=filters.LATEST, key=LAST, format="YYYY-MM-DD")
        st.form_submit_button(_("按这两个日期"), on_click=asking.bind(_take, first, newest))
    if refused := st.session_state.pop(f"{PERIOD}_refused", ""):
        st.warning(plain(refused))


def _take(first: date, newest: date) -> None:
    """Look at the days between the two dates; say what is wrong with them where they hold no record."""
    since, until = st.session_state.get(FIRST), st.session_state.get(LAST)
    if not since or not until or until < since or until < first or since > newest:
        st.session_state[f"{PERIOD}_refused"] = _("请选先后两个日期，其间应有记录：现有记录从{first}到{last}。", first=wording.full_day(first),
                                                   last=wording.full_day(newest))
        return
    st.session_state[PERIOD] = f"{since}{BETWEEN}{until}"
