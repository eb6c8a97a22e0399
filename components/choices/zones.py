"""The choices that only the zone pages offer."""

from datetime import date, timedelta

import streamlit as st

from components import cached
from components.choices import filters, url_state
from components.screen.plain import plain
from components.shell import frame, menu
from components.zones.difficulties import kind
from components.zones.library import called
from data import regions, resources, spans, wording
from data.indicators.zones import one
from data.indicators.zones.difficulties import KINDS
from data.language import _, spoken
from data.naming import english

ZONE, NOBODY = "zones_zone", ""  # the key of the choice of a zone, and its value while none is chosen
ZONE_REGION = "zones_zone_region"  # the region that it was chosen in
SPANS = (60, 30, 14, 7)  # days
PICKED = "zones_picked"  # the zone that a click in a picture asked for


def switch(place, label: str, *, key: str, name: str, hint: str = "") -> bool:
    """A yes or no that is no unless asked for; kept in the URL."""
    url_state.start(key, name=name, default=False, allowed=(False, True))
    with place.container(key=f"choice_{key}", width="content"):
        on = st.toggle(plain(label), key=key, help=plain(hint) or None)
    url_state.keep(key, name=name, value=on, default=False)
    return on


def opens_zone(*, at: date):
    """Goes to the zone that a click in a picture asked for; what `show` calls with the next one."""
    name = st.session_state.pop(PICKED, None)
    if name:
        st.switch_page(menu.ZONE, query_params=menu.along({"zone": name, "date": at.isoformat()}))
    return _pick


def _pick(mark: dict) -> None:
    st.session_state[PICKED] = mark["name"]


def more(place):
    """The place for choices that are seldom made: behind one button, so that the header stays one row."""
    with place.container(key="choice_more", width="content"):
        return st.popover(_("显示选项"), icon=":material/tune:")


def target(place) -> int | None:
    """The target in per cent that the office states, to be drawn across the lines; None (not drawn) unless it states one."""
    key, name = "zones_target", "target"
    url_state.start(key, name=name, default=None, allowed=(None, *range(1, 101)))
    with place.container(key=f"choice_{key}", width="stretch"):
        stated = st.number_input(_("目标线（复工率，%）"), value=None, min_value=1, max_value=100, step=5, key=key, placeholder=_("不显示"))
    url_state.keep(key, name=name, value=stated, default=None)
    return stated


def start(place, *, at: date) -> date:
    """The first day of the stretch up to the date that the reader wants to look back over."""
    first = cached.ask(spans.span, programme="zones")[0]
    words = {days: _("近{n}天", n=days) for days in SPANS}
    days = filters.one_of(place, _("时段"), words, key="zones_span", name="days", width=160)
    return max(first, at - timedelta(days=days - 1))


def zone(place, *, at: date, region: int, required: bool = False) -> str:
    """The full name of one zone on the list on the date; in the URL stands its short name, or its full one.

    The zones of the region if one is chosen, else all; the one that the URL names is always among them. Nobody's place is
    taken by another zone: one that is not on the list that day, a region without one or a region chosen anew ends the page
    with words. `required`: there is no zone to begin with, it has to be chosen.
    """
    listed = cached.ask(one.listed, at=at)
    listed = listed.assign(called=listed["short_name"].fillna(listed["zone"]))
    url_name = st.query_params.get("zone") or None
    named = (listed["called"] == url_name) | (listed["zone"] == url_name)
    inside = regions.inside(listed["office"], region)
    unknown = url_name is not None and not named.any()
    moved = st.session_state.get(ZONE_REGION, region) != region and not (inside & named).any()
    st.session_state[ZONE_REGION] = region
    shown = listed[inside] if moved else listed[inside | named]
    if unknown or moved or shown.empty:
        st.session_state[ZONE] = NOBODY
        st.query_params.pop("zone", None)
    elif named.any():
        st.query_params["zone"] = listed.loc[named, "called"].iloc[0]
    picked = _picked(place, list(shown["called"]), required=required)
    if picked == NOBODY:
        frame.nothing_to_show(
            _("“{zone}”在{day}不在国家高新区名录中。", zone=english.called(url_name or ""), day=wording.full_day(at)) if unknown
            else _("所选地区在{day}没有列入国家高新区名录的高新区。", day=wording.full_day(at)) if shown.empty
            else _("还没有选择高新区。"), hint=_("请在上方选择高新区、地区或数据日期。"))
    return listed.set_index("called").loc[picked, "zone"]


def _picked(place, names: list[str], *, required: bool) -> str:
    """The box to choose one in; whichever is chosen stands in the URL."""
    options = [NOBODY, *names] if required or st.session_state.get(ZONE) == NOBODY else names
    url_state.start(ZONE, name="zone", default=options[0] if options else NOBODY, allowed=options)
    chosen = english.called(st.session_state.get(ZONE) or "")
    with place.container(key=f"choice_{ZONE}", width=215 if spoken() == "zh" else filters.needed(_("高新区"), chosen)):
        picked = st.selectbox(_("高新区"), options, format_func=lambda name: english.called(name) or _("请选择"), key=ZONE, placeholder=_("请选择"))
    url_state.keep(ZONE, name="zone", value=picked, default=NOBODY)
    return picked


def search(place) -> str:
    """Words to look for, kept in the URL while they stand there."""
    with place.container(key="choice_library_words", width=260):
        return st.text_input(_("检索"), key="words", placeholder=_("标题、摘要、文号"), bind="query-params").strip()


def library(place) -> dict[str, str]:
    """The three ways to narrow the library, each option with its number of entries."""
    entries = cached.ask(resources.resources)
    number, issued = entries["category"].value_counts(), entries["issuer"].value_counts()
    every = {"": _("全部")}
    options = (("category", _("类别"), {word: f"{called(word)}（{number.get(word, 0)}）" for word in resources.CATEGORIES}, 200),
               ("issuer", _("发布单位"), {name: f"{name}（{n}）" for name, n in issued.items()}, 260),
               ("difficulty", _("针对困难"), {word: kind(word) for word in KINDS}, 220))
    return {name: filters.one_of(place, label, every | words, key=f"library_{name}", name=name, width=width)
            for name, label, words, width in options}


def library_is_empty() -> bool:
    """Whether the library has no entry at all."""
    return cached.ask(resources.resources).empty
