"""The choices of the pages on money, performance, exchange and results of the Hundred Cities and Hundred Parks."""

from datetime import date

import streamlit as st

from components import cached
from components.choices import filters, url_state
from components.hundred import exchange, performance
from components.paper import self_form
from components.paper.writers import WRITERS
from components.screen import downloads_failed
from components.screen.plain import plain
from components.shell import frame, notices
from data import asking, wording
from data.indicators.hundred import lists, matching
from data.indicators.hundred import performance as targets
from data.language import _, spoken
from data.naming.english import called
from data.questions import Direct
from data.regions import NATION
from db.engine import reading

EVERY, NOBODY = "", ""
UNIT, DEMAND, FORM_FILE = "hundred_work_unit", "demand", "hundred_self_form"
LONGEST = 731  # days of the action


def day(place) -> date:
    """The data date; without any data the page ends with words."""
    at = filters.day(place, programme="hundred")
    if at is None:
        frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))
    return at


def unit(place, *, at: date, region: int) -> str:
    """One city or park of the region, or all of them; a name that is not on the list of the date is told."""
    rows = cached.ask(lists.units, at=at)
    names = rows["unit"][(rows["office"] == region) | (region == NATION)].tolist()
    options = {EVERY: _("全部")} | {name: called(name) for name in names}
    url_state.start(UNIT, name="unit", default=EVERY, allowed=options, refusal=_("这一天的名单（所选地区）中没有这个城市或园区，现显示全部。"))
    with place.container(key=f"choice_{UNIT}", width=240 if spoken() == "zh" else filters.needed(_("城市（园区）"), options[st.session_state[UNIT]])):
        picked = st.selectbox(_("城市（园区）"), list(options), format_func=lambda name: options[name], key=UNIT, placeholder=_("请选择"))
    url_state.keep(UNIT, name="unit", value=picked, default=EVERY)
    return picked


def form_file(place, *, at: date, year: int, unit: str, form: str) -> None:
    """The form of one city or park and year as a workbook."""
    if not unit:
        place.caption(plain(_("选定一个城市（园区）后可下载它的自评表（XLSX）。")))
        return
    make = downloads_failed.telling(asking.bind(_workbook, at, year, unit, form), FORM_FILE)
    place.download_button(plain(_("下载{unit}自评表（XLSX）", unit=called(unit))), make, icon=":material/download:", on_click="ignore", key=FORM_FILE,
                          file_name=self_form.file_name(year=year or at.year, unit=unit, form=form), mime=WRITERS["xlsx"].mime)
    downloads_failed.tell(FORM_FILE)


def _workbook(at: date, year: int, unit: str, form: str) -> bytes:
    with reading() as connection:
        return self_form.workbook(Direct(connection, asking.present()), at=at, year=year, unit=unit, form=form)


def wait(place) -> int:
    """For how many days a demand may stay without a match."""
    key, name = "hundred_wait", "wait"
    url_state.start(key, name=name, default=exchange.WAITING, allowed=range(1, LONGEST + 1), refusal=_("天数须在1到731之间，现按90天显示。"))
    with place.container(key=f"choice_{key}", width=310 if spoken() == "zh" else 430):
        days = int(st.number_input(_("未对接超过（天）"), min_value=1, max_value=LONGEST, step=10, key=key))
    url_state.keep(key, name=name, value=days, default=exchange.WAITING)
    return days


def demand(*, at: date) -> str:
    """The demand that the address names; empty where it names none, or one that is not there, which is told."""
    named = st.query_params.get(DEMAND, "")
    if named and named not in set(cached.ask(matching.demands, at=at)["demand_no"]):
        st.query_params.pop(DEMAND, None)
        notices.tell(_("网址所指的需求“{demand}”在这一天没有登记，现显示全部成果。", demand=wording.brief(named)))
        return NOBODY
    return named


def search(place, *, at: date) -> dict[str, str]:
    """Words, field, plan and maturity of the achievements."""
    with place.container(key="choice_hundred_words", width=260):
        words = st.text_input(_("检索"), key="words", placeholder=_("名称、领域、单位、简介"), bind="query-params").strip()
    rows = ((name, label, options, width) for name, label, options, width in (
        ("field", _("技术领域"), exchange.fields_of(cached.ask, at), 220), ("plan", _("来源计划"), exchange.plans(), 200),
        ("maturity", _("成熟度"), exchange.maturities(), 150)))
    return {"words": words} | {name: filters.one_of(place, label, options, key=f"hundred_{name}", name=name, width=width)
                               for name, label, options, width in rows}


def years_of(at: date) -> dict[int, str]:
    """The years that there can be targets of at a date."""
    return {year: word for year, word in performance.years().items() if not year or year in targets.years(at)}
