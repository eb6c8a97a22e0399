"""What the page of a register asks beside its choices, and what an address names that it does not have."""

import streamlit as st

from components.choices.registers import Choice
from components.registers.links import ONLY
from components.shell import notices
from data import wording
from data.indicators.latest import reading_moment
from data.language import _, chosen, title
from data.registers.declared import Register


def ahead(choice: Choice) -> dict:
    """Whose entries that lie ahead are shown, as of the day of reading: it changes with the clock."""
    return {"register": choice.register, "region": choice.region, "level": choice.level, "today": reading_moment().date()}


def tell_unknown(one: Register) -> None:
    """A filter of the list by a column that the register does not divide by is told, with those that there are, and leaves the address."""
    there = {f"{ONLY}{column.code}": title(column) for column in (*one.splits, *one.filters)}
    for name in [name for name in st.query_params if name.startswith(ONLY) and name not in there]:
        value = st.query_params.pop(name)
        known = chosen("、", ", ").join(_("{title}（{n}）", title=words, n=code) for code, words in there.items()) or _("（没有可选项）")
        notices.tell(_("网址中的“{name}={value}”无法采用，“{register}”的名单可按这些列筛选：{known}。", name=name, value=wording.brief(value), register=one.title, known=known))
