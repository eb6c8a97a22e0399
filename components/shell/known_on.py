"""The choice of the moment whose knowledge a screen shows: 现在, or an earlier one, which stands in the URL."""

from datetime import date, datetime, time

import streamlit as st

from components import cached
from components.screen.plain import plain
from data import asking
from data.asking import Moment
from data.language import _, chosen
from data.ledger import moments
from db import clock

NAME = "known"
LISTED = 6  # entries of a day shown beside the choice


def begin() -> str:
    """Look back for the rest of the run to what the URL names; why that cannot be done, or nothing."""
    named = st.query_params.get(NAME)
    if named is None:
        return ""
    try:
        moment = cached.ask(moments.moment, text=named)
    except ValueError as error:
        st.query_params.pop(NAME)
        return str(error)
    if named != moment.text:
        st.query_params[NAME] = moment.text
    asking.change(moment=moment)
    return ""


def choose(place) -> None:
    """The quiet control: a day and an hour, with what the ledger holds of that day."""
    first, then, now = cached.ask(moments.first_day), asking.present().moment, clock.now()
    if first is None:
        return
    label = _("更改时刻") if then else _("按何时所知：现在")  # the band beside it tells the moment
    with place.container(key="choice_known", width="content"), st.popover(plain(label), type="tertiary", width="content"):
        st.caption(_("只用所选时刻（北京时间）之前入库的上报计算；其后的上报、更正和撤销都不计入。"))
        _inputs(first, then, now)


def _inputs(first: date, then: Moment | None, now: datetime) -> None:
    """Keyed by the moment in force, so that an address that was sent fills them in."""
    shown, keys = then.at if then else now, [f"known_{part}_{then.text if then else ''}" for part in ("day", "hour")]
    with st.container(horizontal=True):
        day = st.date_input(_("日期"), shown.date(), min_value=min(first, shown.date()), max_value=max(shown.date(), now.date()),
                            key=keys[0], format="YYYY-MM-DD", width=150)
        st.time_input(_("时间"), time(shown.hour, shown.minute), key=keys[1], step=60, width=110)
    if day:
        st.caption(plain(_entries(day)))
    with st.container(horizontal=True):
        st.button(_("按此时所知查看"), key="known_show", type="primary", on_click=asking.bind(_go, *keys))
        st.button(_("回到现在"), key="known_now", disabled=then is None, on_click=asking.bind(_back))


def _entries(day: date) -> str:
    """当日上报记录：12:03 第37号 高新区复工复产日报；…"""
    entries = cached.ask(moments.of_day, day=day)
    if not entries:
        return _("当日没有上报记录。")
    lines = [_("{time} 第{n}号{title}", time=f"{at:%H:%M}", n=number, title=title) for number, at, title in entries[-LISTED:]]
    rest = _("；此前还有{n}条", n=len(entries) - LISTED) if len(entries) > LISTED else ""
    return _("当日上报记录：{entries}{rest}", entries=chosen("；", "; ").join(lines), rest=rest)


def _go(day_key: str, hour_key: str) -> None:
    """Into the URL; a day without an hour means to its end."""
    day, hour = st.session_state[day_key], st.session_state[hour_key]
    if day:
        st.query_params[NAME] = datetime.combine(day, hour).isoformat(timespec="minutes") if hour else day.isoformat()


def _back() -> None:
    st.query_params.pop(NAME, None)
