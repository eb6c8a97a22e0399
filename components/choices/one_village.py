"""Which village is looked at, by its code, and the ways to the forms of what is filed of it."""

import streamlit as st

from components import cached
from components.commissioners import village as parts
from components.screen import wall
from components.shell import frame, menu
from data.coverage.codes import county_of, province_in
from data.filing import address
from data.indicators.commissioners import one_village
from data.language import _
from db.datasets import DATASETS

DIGITS = 12


def village(place) -> int:
    """The code that the address names or that was typed; the page ends, saying what to do, where no register has it."""
    with place.container(key="choice_village", width=300):
        typed = st.text_input(_("村代码"), key="village", placeholder=_("十二位村代码"), bind="query-params").strip()
    hint = _("也可以从“未覆盖和超期村”的名单点村名进入。")
    if not typed:
        frame.nothing_to_show(_("请在上方输入十二位村代码。"), hint=hint)
    if not (typed.isascii() and typed.isdecimal() and len(typed) == DIGITS) or cached.ask(one_village.register, village=int(typed)).empty:
        frame.nothing_to_show(parts.unknown(typed), hint=hint)
    return int(typed)


def ways(code: int) -> None:
    """To the forms: its register row, a new assignment, a new service; and to the list of its county."""
    if wall.on():
        return
    newest = cached.ask(one_village.register, village=code).iloc[0]
    with st.container(horizontal=True, key="village_ways"):
        menu.link(menu.UNCOVERED, label=_("本县未覆盖和超期村"), province=str(province_in(county_of(code))), county=str(county_of(code)))
        menu.link(menu.FORM, label=_("更正名册"), **address.choices(DATASETS["villages"], tuple(newest[column.code] for column in DATASETS["villages"].key)))
        menu.link(menu.FORM, label=_("填一条选派"), **address.choices(DATASETS["assignments"]))
        menu.link(menu.FORM, label=_("填一条服务记录"), **address.choices(DATASETS["services"]))
        menu.link(menu.FORM, label=_("填一条需求"), **address.choices(DATASETS["village_needs"]))
