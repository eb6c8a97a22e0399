"""The villages of a province or county: those without service by name, and all of them on a map of points."""

import pandas as pd
import streamlit as st

from components import cached, reviewed, tables
from components.commissioners.choice import Choice
from components.figure import Note, figure
from components.maps.villages import village_deck
from components.tables import Heading
from data import wording
from data.indicators import commissioners_lists as lists
from data.indicators.periods import Period
from data.language import _
from data.uploads.error_file import neutral
from db import demonstration

SHOWN = 200
TALL = 420


def draw(chosen: Choice) -> None:
    """The list on the left, the points on the right; of the country, what to choose to see them."""
    if not chosen.province:
        st.caption(_("选择省份后，列出未覆盖的村并显示村的位置。"))
        return
    area = {"county": chosen.county} if chosen.county else {"province": chosen.province}
    listed = cached.ask(lists.villages, period=chosen.period, **area)
    note = Note(at=Period.parse(chosen.period).last_day, reported=int(listed["served"].sum()), expected=len(listed),
                source=_("科技特派员服务记录"))
    left, right = st.columns(2)
    with left:
        _list(cached.ask(lists.uncovered, period=chosen.period, **area), chosen, note)
    with right:
        _points(listed.dropna(subset=["lon", "lat"]), chosen, note)


def _list(uncovered: pd.DataFrame, chosen: Choice, note: Note) -> None:
    """The uncovered villages, those never served on top; all of them in the download."""
    told = uncovered.sort_values("last_service", na_position="first", kind="stable")
    told = told.assign(last_service=told["last_service"].map(_day, na_action="ignore"))
    headings = [Heading("county_name", _("县")), Heading("name", _("村"), kind="name"),
                Heading("village", _("村代码"), kind="short"), Heading("last_service", _("最近一次服务"), kind="short"),
                Heading("commissioner", _("就近特派员"), kind="short")]
    title = _("{name}未覆盖村{n}个", name=chosen.name, n=wording.count(len(uncovered)))
    with figure(title, key="uncovered", what=_("期内没有科技服务的村，从未服务的在前"), note=note):
        if uncovered.empty:
            tables.nothing(_("没有未覆盖的村"))
            return
        tables.table(told.head(SHOWN), headings, tall=TALL,
                     caption=_("共{n}个，显示前{shown}个", n=len(told), shown=min(SHOWN, len(told))))
        content = told[[heading.column for heading in headings]].map(neutral, na_action="ignore")
        content = content.set_axis([heading.title for heading in headings], axis=1)
        st.download_button(_("下载未覆盖村名单"), content.to_csv(index=False).encode("utf-8-sig"), icon=":material/download:",
                           file_name=f"{title}{_until()}.csv", mime="text/csv", on_click="ignore", key="commissioners_uncovered")


def _until() -> str:
    """What the name of a list adds where it is of an earlier moment."""
    then = cached.looking_back()
    return _("（第{n}号上报为止）", n=then.batch) if then else ""


def _points(placed: pd.DataFrame, chosen: Choice, note: Note) -> None:
    """The villages that have coordinates, as points to zoom into."""
    words = {True: _("期内有服务"), False: _("期内没有服务")}
    told = placed.assign(told=placed["served"].map(words), county=placed["county_name"].fillna(""))
    with figure(_("村的位置：红点为未服务村"), key="points", what=_("有坐标的{n}个村，可缩放", n=wording.count(len(placed))),
                note=Note(note.at, note.reported, note.expected, note.source, reviewed.line())):
        st.pydeck_chart(village_deck(told, province=chosen.province, demonstration=cached.ask(demonstration.loaded)),
                        height=TALL)


def _day(on: pd.Timestamp) -> str:
    return f"{on:%Y-%m-%d}"
