"""Which commissioner is looked at, and his record taken along; who looks and who takes it is logged."""

import pandas as pd
import streamlit as st

from components import cached
from components.choices import filters
from components.commissioners import person, terms, ways
from components.figures.bodies import Heading, Link
from components.paper import record
from components.screen import downloads_failed, personal, tables, wall
from components.screen.plain import plain
from components.shell import frame, menu
from data import asking, wording
from data.filing import address
from data.indicators.commissioners import one
from data.language import _
from data.ledger import access
from data.naming.english import called
from db.datasets import DATASETS

FILE = "commissioner_record"


def commissioner(place) -> str:
    """The number that the address names or that was typed; where nobody has it, who is meant is asked, and the page ends."""
    with place.container(key="choice_commissioner", width=300):
        typed = st.text_input(_("编号或姓名"), key="commissioner", placeholder=_("编号或姓名"), bind="query-params", max_chars=80).strip()
    if not typed:
        frame.nothing_to_show(_("请在上方输入特派员或专员的编号或姓名。"), hint=_("也可以从“未覆盖和超期村”和村的页面点编号进入。"))
    if cached.ask(one.person, commissioner=typed) is None:
        _candidates(typed)
    personal.viewed(access.record(DATASETS["commissioners"], (typed,)))
    return typed


def _candidates(typed: str) -> None:
    """Those who may be meant; ends the page."""
    listed = cached.ask(one.search, words=typed)
    if listed.empty:
        frame.nothing_to_show(person.unknown(typed), hint=_("也可以从“未覆盖和超期村”和村的页面点编号进入。"))
    st.caption(plain(_("没有编号恰为“{typed}”的人；编号含它或姓名为它的（至多{n}人）：", typed=wording.brief(typed), n=one.MOST)))
    rows = pd.DataFrame({
        "who": [Link(number, page=ways.COMMISSIONER, address={"commissioner": number}) for number in listed["commissioner_no"]], "name": listed["name"].map(called),
        "role": [terms.word(role, terms.roles()) for role in listed["role"]], "organisation": listed["organisation"], "base": listed["base_name"].map(called, na_action="ignore")})
    tables.table(rows, [Heading("who", _("编号"), kind="short"), Heading("name", _("姓名"), kind="short"), Heading("role", _("类别"), kind="short"),
                        Heading("organisation", _("派出单位"), kind="name"), Heading("base", _("所在地"), kind="short")])
    st.stop()


def record_file(number: str) -> None:
    """服务记录汇总表, of all years or one, DOCX and PDF; and the ways to the forms."""
    if wall.on():
        return
    services = cached.ask(one.served, commissioner=number)
    years = sorted({day.year for day in services["served_on"]}, reverse=True)
    row = st.container(horizontal=True, vertical_alignment="center", key="commissioner_ways")
    with row:
        options = {record.EVERY_YEAR: _("全部年度")} | {year: _("{year}年", year=year) for year in years}
        year = filters.one_of(row, _("汇总表年度"), options, key=f"commissioner_year_{number}", name="year", width=230)
        for format_, (_write, mime) in record.WRITERS.items():
            make = asking.bind(record.file, asking.present(), commissioner=number, year=year, format=format_)
            make = personal.taken(make, access.record(DATASETS["commissioners"], (number,)))
            st.download_button(plain(_("服务记录汇总表（{format}）", format=format_.upper())), downloads_failed.telling(make, FILE), mime=mime, on_click="ignore",
                               file_name=_("服务记录汇总表_{number}", number=number) + f".{format_}", icon=":material/download:", key=f"commissioner_{format_}")
        menu.link(menu.FORM, label=_("更正名册"), **address.choices(DATASETS["commissioners"], (number,)))
        menu.link(menu.OFFICE, label=_("设置计数规则"))
    downloads_failed.tell(FILE)
