"""The villages of a province or county: those without service by name, and all of them on a map of points."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components import cached, personal, reviewed, tables
from components.commissioners.choice import Choice
from components.figure import Note, figure
from components.maps.villages import village_deck
from components.tables import Heading
from data import access, asking, wording
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _
from data.uploads.telling.error_file import neutral
from db import demonstration

SHOWN = 200
TALL = 420


def draw(chosen: Choice) -> None:
    """The list on the left, the points on the right; of the country, what to choose to see them."""
    if not chosen.province:
        st.caption(_("选择省份后，列出未覆盖的村并显示村的位置。"))
        return
    where = {"period": chosen.period, "province": chosen.province, "county": chosen.county}
    note, missing = cached.ask(_told, **where)
    left, right = st.columns(2)
    with left:
        title = _("{name}未覆盖村{n}个", name=chosen.name, n=wording.count(missing))
        with figure(title, key="uncovered", what=_("期内没有科技服务的村，从未服务的在前"), note=note):
            cached.draw(_list, **where)
            if missing:
                make = personal.taken(asking.bind(cached.ask, _named, **where), access.names("uncovered", **where))
                st.download_button(_("下载未覆盖村名单"), make, icon=":material/download:", file_name=_file_name(chosen), mime="text/csv",
                                   on_click="ignore", key="commissioners_uncovered")
    with right:
        cached.draw(_points, **where)


def _area(province: int, county: int) -> dict[str, int]:
    return {"county": county} if county else {"province": province}


def _told(connection, *, period: str, province: int, county: int, known_on: int | None = None) -> tuple[Note, int]:
    """What stands under both figures, and how many villages are uncovered."""
    where = {"period": period, "known_on": known_on} | _area(province, county)
    listed = commissioners.villages(connection, **where)
    note = Note(at=Period.parse(period).last_day, reported=int(listed["served"].sum()), expected=len(listed),
                source=_("科技特派员服务记录"))
    return note, len(commissioners.uncovered(connection, **where))


def _uncovered(connection, *, period: str, province: int, county: int, known_on: int | None = None) -> pd.DataFrame:
    """The uncovered villages, those never served on top."""
    found = commissioners.uncovered(connection, period=period, known_on=known_on, **_area(province, county))
    found = found.sort_values("last_service", na_position="first", kind="stable")
    return found.assign(last_service=found["last_service"].map(_day, na_action="ignore"))


def _headings() -> list[Heading]:
    return [Heading("county_name", _("县")), Heading("name", _("村"), kind="name"), Heading("village", _("村代码"), kind="short"),
            Heading("last_service", _("最近一次服务"), kind="short"), Heading("commissioner", _("就近特派员"), kind="short")]


def _list(*, period: str, province: int, county: int) -> None:
    """The first of them; all are in the download."""
    told = cached.ask(_uncovered, period=period, province=province, county=county)
    if told.empty:
        tables.nothing(_("没有未覆盖的村"))
        return
    tables.table(told.head(SHOWN), _headings(), tall=TALL,
                 caption=_("共{n}个，显示前{shown}个", n=len(told), shown=min(SHOWN, len(told))))


def _named(connection, *, period: str, province: int, county: int, known_on: int | None = None) -> bytes:
    """All of them as a file."""
    told, headings = _uncovered(connection, period=period, province=province, county=county, known_on=known_on), _headings()
    content = told[[heading.column for heading in headings]].map(neutral, na_action="ignore")
    return content.set_axis([heading.title for heading in headings], axis=1).to_csv(index=False).encode("utf-8-sig")


def _file_name(chosen: Choice) -> str:
    """Of what the list is; no number of villages, since one may be served before somebody downloads it."""
    then = cached.looking_back()
    until = _("（第{n}号上报为止）", n=then.batch) if then else ""
    return _("{name}未覆盖村名单_{period}", name=chosen.name, period=chosen.period) + f"{until}.csv"


def _points(*, period: str, province: int, county: int) -> None:
    """The villages that have coordinates, as points to zoom into."""
    listed = cached.ask(commissioners.villages, period=period, **_area(province, county))
    placed = listed.dropna(subset=["lon", "lat"])
    words = {True: _("期内有服务"), False: _("期内没有服务")}
    told = placed.assign(told=placed["served"].map(words), county=placed["county_name"].fillna(""))
    note = cached.ask(_told, period=period, province=province, county=county)[0]
    with figure(_("村的位置：红点为未服务村"), key="points", what=_("有坐标的{n}个村，可缩放", n=wording.count(len(placed))),
                note=replace(note, review=reviewed.line())):
        st.pydeck_chart(village_deck(told, province=province, demonstration=cached.ask(demonstration.loaded)), height=TALL)


def _day(on: pd.Timestamp) -> str:
    return f"{on:%Y-%m-%d}"
