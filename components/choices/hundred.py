"""The choices that only the pages of the action offer, and where a click in its map leads."""

from datetime import date

import streamlit as st

from components import cached
from components.choices import filters, url_state
from components.hundred import annex as annexes
from components.hundred import units
from components.hundred.links import on_day
from components.screen.plain import plain
from components.shell import frame, menu
from data import regions, wording
from data.indicators.hundred import roll
from data.language import _, spoken
from data.naming import english
from data.regions import NATION
from data.registers.declared import REGISTER_OF

UNIT, NOBODY = "hundred_unit", ""  # the key of the choice of a city or park, and its value while none is chosen
REGION = "hundred_region"
REGISTERS = ("hundred_projects", "demands", "events", "major_issues", "hundred_filings", "commendations")
PICKED = "hundred_picked"  # where a click in a picture leads


def opens(*, at: date):
    """Goes to the city, park or province that a click in a picture asked for; what `show` calls with the next one."""
    wanted = st.session_state.pop(PICKED, None)
    if wanted:
        page, address = wanted
        st.switch_page(page, query_params=menu.along(address | on_day(cached.ask, at)))
    return _pick


def _pick(mark: dict) -> None:
    """A point has a `unit_name`, an area the `code` of one of the 37; what is 未统计 opens nothing."""
    if mark.get("unit_name"):
        st.session_state[PICKED] = menu.HUNDRED_UNIT, {"unit": mark["unit_name"]}
    elif int(mark.get("code") or 0) in filters.offices():
        st.session_state[PICKED] = menu.HUNDRED_OFFICE, {"region": str(int(mark["code"]))}


def office(place) -> int:
    """One of the 37; the nation, said in words, while none is chosen: then the page shows all of them to choose from."""
    region = filters.one_of(place, _("推荐单位"), {NATION: _("请选择")} | filters.offices(), key=REGION, name="region")
    if region == NATION:
        st.caption(plain(_("还没有选择推荐单位：请在上方选择，或点击表中名称。")))
    return region


def office_of(unit: str, *, at: date) -> int:
    """Whose a city or park is."""
    rows = cached.ask(roll.roll, at=at)
    return int(rows.loc[rows["unit"] == unit, "office"].iloc[0])


def to_office(office: int, *, at: date) -> None:
    """A link to the page of the reporting unit of a city or park."""
    menu.link(menu.HUNDRED_OFFICE, label=_("到推荐单位：{name}", name=filters.offices()[office]), region=str(office), **on_day(cached.ask, at))


def to_registers(region: int) -> None:
    """Links to the registers that hold the rows behind the page of one of the 37."""
    with st.container(horizontal=True, key="office_registers"):
        for code in REGISTERS:
            menu.link(menu.REGISTER, label=REGISTER_OF[code].title, register=code, region=str(region))


def unit(place, *, at: date, region: int) -> str:
    """The name of one city or park that was selected by the date, those that have left too; of the region if one is chosen, else of all.

    The one that the address names is always offered. One that is not on the list, or a region without one, ends the page with words;
    while none is chosen (empty) the page shows the list to choose from.
    """
    rows = cached.ask(roll.roll, at=at)
    named = st.query_params.get("unit") or None
    known = set(rows["unit"])
    inside = list(rows.loc[regions.inside(rows["office"], region), "unit"])
    shown = inside if named is None or named in inside or named not in known else [named, *inside]
    unknown = named is not None and named not in known
    if unknown:
        st.session_state[UNIT] = NOBODY
        st.query_params.pop("unit", None)
    picked = _picked(place, shown)
    if unknown or not shown:
        frame.nothing_to_show(
            _("“{unit}”在{day}不在百城百园名单中。", unit=wording.brief(english.called(named)), day=wording.full_day(at)) if unknown
            else _("所选地区在{day}没有入选的城市（园区）。", day=wording.full_day(at)), hint=_("请在上方选择城市（园区）、地区或数据日期。"))
    if picked == NOBODY:
        st.caption(plain(_("还没有选择城市（园区）：请在上方选择，或点击表中名称。")))
    return picked


def _picked(place, names: list[str]) -> str:
    """The box to choose one in; whichever is chosen stands in the URL."""
    options = [NOBODY, *names]
    url_state.start(UNIT, name="unit", default=NOBODY, allowed=options)
    with place.container(key=f"choice_{UNIT}", width=290 if spoken() == "zh" else filters.needed(_("城市（园区）"), english.called(st.session_state.get(UNIT) or ""))):
        picked = st.selectbox(plain(_("城市（园区）")), options, format_func=lambda name: english.called(name) or _("请选择"), key=UNIT, placeholder=_("请选择"))
    url_state.keep(UNIT, name="unit", value=picked, default=NOBODY)
    return picked


def narrowing(place) -> dict[str, str]:
    """What the list is narrowed to, and which columns are shown; each stands in the address."""
    options = (("kind", _("类型"), units.kinds(), 130), ("theme", _("主题（产业）"), units.of_themes(), 200), ("mode", _("资助方式"), units.modes(), 140),
               ("year", _("名单年度"), units.years(), 140), ("fields", _("栏目"), units.fields(), 170))
    return {name: filters.one_of(place, label, words, key=f"hundred_units_{name}", name=name, width=width) for name, label, words, width in options}


def sheet(place) -> str:
    """Annex 1 or 2."""
    return filters.one_of(place, _("附件"), annexes.sheets(), key="hundred_units_sheet", name="sheet", width=190)
