"""The menu: every page with its title and address, in sections."""

from copy import copy
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.screen.plain import plain
from components.shell import known_on, warned
from components.shell.addresses import OF_NOW
from data import wording
from data.language import _, spoken
from data.programmes import PROGRAMMES

OVERVIEW = "pages/dashboards/overview.py"
DASHBOARDS = {code: f"pages/dashboards/{one.page}.py" for code, one in PROGRAMMES.items()}
HUNDRED, ZONES, COMMISSIONERS = (DASHBOARDS[code] for code in ("hundred", "zones", "commissioners"))
ICONS = {"hundred": ":material/location_city:", "zones": ":material/factory:", "commissioners": ":material/agriculture:"}
WARNINGS = "pages/dashboards/warnings.py"
REGISTERS = "pages/registers/registers.py"
REGISTER = "pages/registers/register.py"
COMPOSE = "pages/briefings/compose.py"
ISSUED = "pages/briefings/issued.py"
OFFICE = "pages/briefings/office.py"
CALENDAR = "pages/updates/calendar.py"
UPLOAD = "pages/updates/upload.py"
BATCHES = "pages/updates/batches.py"
REPORTING = "pages/zones/reporting.py"
RANKING = "pages/zones/ranking.py"
TIERS = "pages/zones/tiers.py"
DIFFICULTIES = "pages/zones/difficulties.py"
CHECKS = "pages/zones/checks.py"
ZONE = "pages/zones/zone.py"
RESOURCES = "pages/zones/resources.py"
FORM = "pages/zones/form.py"
SERVICES = "pages/commissioners/services.py"
LIAISON = "pages/commissioners/liaison.py"
PUBLISHED = "pages/commissioners/published.py"
HUNDRED_UNITS = "pages/hundred/hundred_units.py"
HUNDRED_UNIT = "pages/hundred/hundred_unit.py"
HUNDRED_OFFICE = "pages/hundred/hundred_office.py"
HUNDRED_QUOTAS = "pages/hundred/hundred_quotas.py"
HUNDRED_FILING = "pages/hundred/hundred_filing.py"
HUNDRED_FUNDS = "pages/hundred/hundred_funds.py"
HUNDRED_PERFORMANCE = "pages/hundred/hundred_performance.py"
HUNDRED_EXCHANGE = "pages/hundred/hundred_exchange.py"
HUNDRED_RESULTS = "pages/hundred/hundred_results.py"
UNCOVERED = "pages/commissioners/uncovered.py"
SUGGESTION = "pages/commissioners/suggestion.py"
COMMISSIONER = "pages/commissioners/commissioner.py"
VILLAGE = "pages/commissioners/village.py"
HELP = "pages/about/help.py"
INDICATORS = "pages/about/indicators.py"
SOURCES = "pages/about/sources.py"


def sections() -> dict[str, list[st.Page]]:
    """The pages by section, in the language in use."""
    running = get_script_run_ctx()
    kept = _sections(spoken(), running and running.pages_manager.main_script_parent)
    return {section: [copy(page) for page in members] for section, members in kept.items()}  # navigation marks the one it gives


@cache
def _sections(_language: str, _among: Path | None) -> dict[str, list[st.Page]]:
    """The same, put together once for a language: each run of a page would look for the files of them all."""
    return {
        _("看板"): [
            st.Page(OVERVIEW, title=_("总览"), icon=":material/dashboard:", default=True),
            *(st.Page(DASHBOARDS[code], title=one.menu_title, icon=ICONS[code], url_path=one.page) for code, one in PROGRAMMES.items()),
            st.Page(WARNINGS, title=_("预警"), icon=":material/notifications:", url_path="warnings"),
        ],
        _("百城百园"): [
            st.Page(HUNDRED_UNITS, title=_("名单"), icon=":material/view_list:", url_path="hundred_units"),
            st.Page(HUNDRED_UNIT, title=_("城市（园区）详情"), icon=":material/apartment:", url_path="hundred_unit"),
            st.Page(HUNDRED_OFFICE, title=_("推荐单位详情"), icon=":material/account_balance:", url_path="hundred_office"),
            st.Page(HUNDRED_QUOTAS, title=_("名额使用"), icon=":material/pie_chart:", url_path="hundred_quotas"),
            st.Page(HUNDRED_FILING, title=_("名单和执行情况报送"), icon=":material/assignment_turned_in:", url_path="hundred_filing"),
            st.Page(HUNDRED_FUNDS, title=_("资金"), icon=":material/payments:", url_path="hundred_funds"),
            st.Page(HUNDRED_PERFORMANCE, title=_("绩效"), icon=":material/assignment_turned_in:", url_path="hundred_performance"),
            st.Page(HUNDRED_EXCHANGE, title=_("供需"), icon=":material/handshake:", url_path="hundred_exchange"),
            st.Page(HUNDRED_RESULTS, title=_("成效、事项、活动"), icon=":material/emoji_events:", url_path="hundred_results"),
        ],
        _("高新区监测"): [
            st.Page(REPORTING, title=_("填报情况"), icon=":material/fact_check:", url_path="reporting"),
            st.Page(RANKING, title=_("高新区排序"), icon=":material/format_list_numbered:", url_path="ranking"),
            st.Page(TIERS, title=_("分级分类复工"), icon=":material/stacked_line_chart:", url_path="tiers"),
            st.Page(DIFFICULTIES, title=_("困难诉求"), icon=":material/support_agent:", url_path="difficulties"),
            st.Page(CHECKS, title=_("核实提示"), icon=":material/phone_in_talk:", url_path="checks"),
            st.Page(ZONE, title=_("高新区详情"), icon=":material/domain:", url_path="zone"),
            st.Page(RESOURCES, title=_("资源库"), icon=":material/local_library:", url_path="resources"),
        ],
        _("科技特派员"): [
            st.Page(UNCOVERED, title=_("未覆盖和超期村"), icon=":material/wrong_location:", url_path="uncovered"),
            st.Page(SUGGESTION, title=_("选派建议"), icon=":material/person_pin_circle:", url_path="suggestion"),
            st.Page(COMMISSIONER, title=_("特派员详情"), icon=":material/badge:", url_path="commissioner"),
            st.Page(VILLAGE, title=_("村详情"), icon=":material/cottage:", url_path="village"),
            st.Page(SERVICES, title=_("科技服务"), icon=":material/handyman:", url_path="services"),
            st.Page(LIAISON, title=_("科技专员服务企业"), icon=":material/business_center:", url_path="liaison"),
            st.Page(PUBLISHED, title=_("来源对照"), icon=":material/compare:", url_path="published"),
        ],
        _("名录与统计"): [
            st.Page(REGISTERS, title=_("名录总表"), icon=":material/lists:", url_path="registers"),
            st.Page(REGISTER, title=_("单个名录"), icon=":material/table_rows:", url_path="register"),
        ],
        _("简报"): [
            st.Page(COMPOSE, title=_("编制简报"), icon=":material/edit_document:", url_path="compose"),
            st.Page(ISSUED, title=_("已发简报"), icon=":material/library_books:", url_path="issued"),
            st.Page(OFFICE, title=_("单位设置"), icon=":material/badge:", url_path="office"),
        ],
        _("数据"): [
            st.Page(CALENDAR, title=_("日历"), icon=":material/calendar_month:", url_path="calendar"),
            st.Page(FORM, title=_("填报表单"), icon=":material/edit_note:", url_path="form"),
            st.Page(UPLOAD, title=_("数据上报"), icon=":material/upload_file:", url_path="upload"),
            st.Page(BATCHES, title=_("上报记录"), icon=":material/history:", url_path="batches"),
        ],
        _("说明"): [
            st.Page(HELP, title=_("使用帮助"), icon=":material/help:", url_path="help"),
            st.Page(INDICATORS, title=_("指标口径"), icon=":material/functions:", url_path="indicators"),
            st.Page(SOURCES, title=_("数据来源"), icon=":material/menu_book:", url_path="sources"),
        ],
    }


def draw() -> st.Page:
    """Draw the menu and give the page that the address asks for."""
    pages_of = sections()
    current_page = st.navigation(pages_of, position="hidden")
    with st.sidebar.container(key="menu"):
        for section, members in pages_of.items():
            st.html(f'<div class="section">{section}</div>')
            for page in members:
                link(page, label=_counted(page) if page.url_path == "warnings" else None)
    return current_page


def _counted(page: st.Page) -> str:
    """预警（12）: with how many nobody has dealt with now; a screen of an earlier moment says nothing of now."""
    number = 0 if known_on.NAME in st.query_params else warned.number()
    return _("{title}（{n}）", title=page.title, n=wording.count(number)) if number else page.title


def link(page, *, label: str | None = None, **address: str) -> None:
    """A link to a page that takes along the language, and to a page of figures the moment that is looked back to."""
    name = Path(page).stem if isinstance(page, str) else page.url_path
    st.page_link(page, label=label and plain(label), query_params=spoken_too(address) if name in OF_NOW else along(address))


def along(address: dict[str, str]) -> dict[str, str]:
    """The parts of an address, with the language and, unless it names one, the moment that is looked back to."""
    known = st.query_params.get(known_on.NAME)
    return spoken_too(({known_on.NAME: known} if known else {}) | address)


def spoken_too(address: dict[str, str]) -> dict[str, str]:
    """The parts of an address, with the language where it is not Chinese."""
    return address if spoken() == "zh" else address | {"lang": spoken()}
