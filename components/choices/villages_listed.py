"""What is chosen of the lists of commissioners and villages: a period, a place down to the county, and what a list is narrowed to."""

import streamlit as st

from components import cached
from components.choices import commissioner_dates as dates
from components.choices import filters, url_state
from components.commissioners import suggested, worklist
from components.paper.paper import Paper
from components.paper.writers import WRITERS, file, file_name
from components.screen import downloads_failed, personal, wall
from components.screen.plain import plain
from components.shell import frame, menu, notices
from data import asking, spans, wording
from data.coverage.records import UNSERVED_DAYS
from data.indicators import regional
from data.indicators.commissioners import area
from data.language import _
from data.ledger import access
from data.regions import NATION, WITHOUT_HUBEI
from db.datasets import DATASETS

EVERYWHERE = 0
LONGEST = 3_650  # days
DIGITS = 6
NARROWED, LIST, PROVINCE = "villages_narrowed", "villages_list", "villages_province"


def period(place) -> str:
    """One of the calendar periods of the records, or between any two dates; without any the page ends, saying where to begin."""
    if not cached.ask(spans.periods):
        frame.nothing_stored(_("还没有科技特派员服务记录。"), hint=_("请到“数据上报”依次上传贫困村名册、科技特派员和服务记录。"))
    return dates.listed(place)


def area_chosen(place, *, without_hubei: bool = False) -> tuple[int, bool]:
    """The code of the place, NATION for all, and whether it is the nation without Hubei; the places below what is chosen follow it."""
    _completed()
    apart = {WITHOUT_HUBEI: regional.without_hubei()} if without_hubei else {}
    provinces = {EVERYWHERE: _("全国")} | apart | cached.ask(area.below, place=NATION)
    province = filters.one_of(place, _("省份"), provinces, key=PROVINCE, name="province", width=210)
    if province in (EVERYWHERE, WITHOUT_HUBEI):
        return NATION, province == WITHOUT_HUBEI
    inside = {EVERYWHERE: _("全部")} | {code: name for code, name in cached.ask(area.below, place=province).items() if code != province}
    prefecture = filters.one_of(place, _("市（州）"), inside, key=f"villages_prefecture_{province}", name="prefecture", width=190)
    if prefecture == EVERYWHERE:
        return province, False
    counties = {code: name for code, name in cached.ask(area.below, place=prefecture).items() if code != prefecture}
    if not counties:
        return prefecture, False
    county = filters.one_of(place, _("县"), {EVERYWHERE: _("全部")} | counties, key=f"villages_county_{prefecture}", name="county", width=180)
    return county or prefecture, False


def _completed() -> None:
    """An address may name a county or a prefecture alone: what it lies in is added, so that the lists above it show it."""
    for name in ("county", "prefecture"):
        code = st.query_params.get(name, "")
        known = cached.ask(area.area, place=int(code)) if code.isascii() and code.isdecimal() and len(code) == DIGITS else None
        other_province = st.query_params.get("province", str(known.province)) != str(known.province) if known else False
        if other_province:
            st.query_params.pop(name)
            if PROVINCE not in st.session_state:  # the address was opened so; else the province was chosen anew
                notices.tell(_("网址中的“{name}={value}”不在所选省份内，现按省份显示。", name=name, value=wording.brief(code)))
            continue
        if known and known.level == name:
            parts = {"province": known.province, "prefecture": known.prefecture}
            st.query_params.update({part: str(value) for part, value in parts.items() if part not in st.query_params})
            return
        if code and not known:  # where no list is drawn for it, nobody else would say so
            st.query_params.pop(name)
            url_state.tell_refused(name, code)


def days(place) -> int:
    """After how many days without a service a village is overdue."""
    key = "commissioners_days_any"
    url_state.start(key, name="days", default=UNSERVED_DAYS, allowed=range(1, LONGEST + 1))
    with place.container(key=f"choice_{key}", width=220):
        number = int(st.number_input(_("超期（天）"), min_value=1, max_value=LONGEST, step=10, key=key))
    url_state.keep(key, name="days", value=number, default=UNSERVED_DAYS)
    return number


def narrowed(place, whose: dict) -> dict:
    """Which villages, search, order and page; the first page again where something else is looked for."""
    showing = filters.one_of(place, _("显示"), worklist.showing_words(), key="villages_showing", name="showing", width=200)
    with place.container(key="choice_villages_search", width=260):
        search = st.text_input(_("检索"), key="search", placeholder=_("村名、县名、村代码、需求"), bind="query-params").strip()
    order = filters.one_of(place, _("排序"), worklist.orders(), key="villages_order", name="order", width=250)
    _where, passing = worklist.chosen(cached.ask, **whose, showing=showing, order=order, search=search)
    total = len(passing.villages) if passing else 0
    return {"showing": showing, "order": order, "search": search, "page": _page(place, total, of=(*whose.values(), showing, order, search))}


def _page(place, total: int, *, of: tuple) -> int:
    key, last = "villages_page", worklist.pages(total)
    if st.session_state.get(NARROWED, of) != of:
        st.query_params.pop("page", None)
        st.session_state[key] = 1
    st.session_state[NARROWED] = of
    url_state.start(key, name="page", default=1, allowed=range(1, last + 1))
    with place.container(key=f"choice_{key}", width=240):
        page = int(st.number_input(_("页（共{n}页）", n=wording.count(last)), min_value=1, max_value=last, step=1, key=key))
    url_state.keep(key, name="page", value=page, default=1)
    return page


def downloads(whose: dict, narrow: dict) -> None:
    """All that passes, as XLSX and CSV; that somebody takes the names along is logged."""
    if wall.on():
        return
    wanted = {**whose, **narrow, "page": 1, "size": None}
    figure, paper = cached.figure(worklist.worklist_table, **{**wanted, "size": 1}), Paper()
    logged = access.names("uncovered", **{name: value for name, value in wanted.items() if name not in ("page", "size", "order")})
    with st.container(horizontal=True, key="villages_ways"):
        for format_ in ("xlsx", "csv"):
            make = personal.taken(asking.bind(file, worklist.worklist_table, wanted, paper, format_), logged)
            st.download_button(plain(_("下载名单（{format}）", format=format_.upper())), downloads_failed.telling(make, LIST), icon=":material/download:",
                               on_click="ignore", file_name=file_name(figure, paper, format_), mime=WRITERS[format_].mime, key=f"villages_download_{format_}")
        menu.link(menu.FORM, label=_("填一条选派"), dataset=DATASETS["assignments"].code)
        menu.link(menu.FORM, label=_("填一条服务记录"), dataset=DATASETS["services"].code)
    downloads_failed.tell(LIST)


def on_to_suggestion(place: int) -> None:
    """From a list of a county or prefecture to the suggestion for it."""
    where = cached.ask(area.area, place=place)
    if where and where.level in (area.COUNTY, area.PREFECTURE) and not wall.on():
        menu.link(menu.SUGGESTION, label=_("到“选派建议”"), province=str(where.province), prefecture=str(where.prefecture),
                  **({"county": str(where.code)} if where.level == area.COUNTY else {}))


def row():
    """The place of search, filter, order and page, above the list."""
    return st.container(horizontal=True, vertical_alignment="bottom", key="villages_choices")


def refused(place: int) -> None:
    """Ends the page of a suggestion where there is none for the place, and says why."""
    why = suggested.refusal(cached.ask, place)
    if why:
        frame.nothing_to_show(why, hint=_("也可以在“未覆盖和超期村”中选定一个县，再进入选派建议。"))
