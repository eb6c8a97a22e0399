"""What of the calendar is looked at: at which day, around which month, whose, and which return in particular."""

from datetime import date

import streamlit as st

from components import cached
from components.calendar import reading, whose, words
from components.choices import filters, url_state
from components.screen.plain import plain
from components.shell import first_day
from data import asking, wording
from data.calendar.board import board, ends, in_weeks, month_after, of_period
from data.calendar.periods import parse
from data.language import _
from data.questions import OfTheStore
from data.regions import NATION
from db import clock

DAY, MONTH, USUAL, ASKED = "calendar_date", "calendar_month", "calendar_usual_month", "calendar_asked"
FIRST = date(2020, 1, 1)
AHEAD, BEFORE = 24, 24  # months after the day, and before it, that can be turned to


class _Kept(OfTheStore):
    """Asks as a page does."""

    def __call__(self, question, **choice):
        return cached.ask(question, **choice)


def day(place) -> date:
    """The day at which all is looked at: today, of invented data that of their last deadline."""
    days = url_state.Days(FIRST, clock.today())
    usual = min(max(reading.usual(_Kept()), FIRST), days.last)
    can_be = _("可查看的日期从{first}到{last}。", first=wording.full_day(days.first), last=wording.full_day(days.last))
    return filters.one_day(place, days, key=DAY, usual=usual, refusal=can_be) or usual


def month(place, *, at: date) -> str:
    """The month in the middle, by default that of the day; it is turned by a click, and stands in the URL."""
    this = at.replace(day=1)
    texts = [f"{month_after(this, step):%Y-%m}" for step in range(-_back(this), AHEAD + 1)]
    usual = f"{at:%Y-%m}"
    if st.session_state.get(MONTH) == st.session_state.get(USUAL) != usual:
        st.session_state[MONTH] = usual  # it was that of another day
    st.session_state[USUAL] = usual
    url_state.start(MONTH, name="month", default=usual, allowed=texts)
    with place.container(key="choice_calendar_month", horizontal=True, vertical_alignment="bottom", width="content", gap="small"):
        now = texts.index(st.session_state[MONTH])
        st.button("", key="calendar_before", icon=":material/chevron_left:", help=plain(_("上一个月")), disabled=now == 0,
                  on_click=asking.bind(_turn, texts, -1))
        picked = st.selectbox(_("月份"), texts, format_func=lambda text: words.month(date.fromisoformat(f"{text}-01")), key=MONTH, width=170)
        st.button("", key="calendar_after", icon=":material/chevron_right:", help=plain(_("下一个月")), disabled=now == len(texts) - 1,
                  on_click=asking.bind(_turn, texts, 1))
    url_state.keep(MONTH, name="month", value=picked, default=usual)
    return picked


def _back(this: date) -> int:
    """How many months lie before this one and can be turned to: to the first of the programmes at least."""
    return max(BEFORE, (this.year - FIRST.year) * 12 + this.month - FIRST.month)


def _turn(texts: list[str], step: int) -> None:
    st.session_state[MONTH] = texts[texts.index(st.session_state[MONTH]) + step]


def region(place) -> int:
    """All, or one of the 37."""
    return filters.one_of(place, _("地区"), {NATION: _("全国")} | filters.offices(), key="calendar_region", name="region", width=225)


def wanted(place) -> dict:
    """By the names that the parts take."""
    at = day(place)
    return {"at": at, "moment": first_day.minute() if at == clock.today() and not asking.present().moment else reading.moment_of(at),
            "month": month(place, at=at), "region": region(place)}


def one(place, *, at: date, moment, month: str, region: int) -> dict:
    """Which return, by dataset and period, and which of those who owe it; what the address asks for is always among them."""
    when = reading.When(at, moment, date.fromisoformat(f"{month}-01"))
    first, _this, last = when.months()
    items = cached.ask(board, first=first, last=ends(last), at=moment, office=None if region == NATION else region)
    keys = [f"{item.dataset}:{period.text}" for item in in_weeks(items) if item.owed for period in item.periods]
    named = st.query_params.get("asked")
    keys += [named] if named and named not in keys and _is_asked(named) else []
    if not keys:
        return {}
    usual = whose.usual(items, moment) or keys[0]
    ordered = {key: _called(key) for key in (usual, *(key for key in keys if key != usual))}
    picked = filters.one_of(place, _("哪一期报送"), ordered, key=ASKED, name="asked", width=420)
    stands = filters.one_of(place, _("情况"), whose.stands(), key="calendar_stands", name=whose.STANDS, width=150)
    return {"asked": picked, "stands": stands}


def _is_asked(key: str) -> bool:
    """Whether the calendar asks for what an address names."""
    dataset, _colon, period = key.partition(":")
    try:
        return cached.ask(of_period, dataset=dataset, period=period) is not None
    except ValueError:
        return False


def _called(key: str) -> str:
    dataset, _colon, text = key.partition(":")
    return _("{dataset} · {period}", dataset=words.dataset(dataset), period=words.period(parse(text)))
