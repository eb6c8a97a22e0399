"""Taking back a due day that the office has set: its entry of the ledger is undone, with a reason."""

import streamlit as st

from components import cached
from components.calendar import words
from components.ledger import taking_back
from components.screen.showing import heading
from data import asking, wording
from data.calendar.lines import set_lines
from data.language import _


def form() -> None:
    """Which entry, what goes and comes back with it, why, and by whom."""
    with st.container(key="figure_due_days_back"):
        heading(_("撤回设定"), _("撤回本单位设定的一次，日历回到设定之前；记录保留"))
        taking_back.tell()
        if asking.present().moment:
            st.caption(_("查看较早时刻时不能撤回，请先回到现在。"))
            return
        own = [one for one in cached.ask(set_lines) if one.own]
        if not own:
            st.caption(_("现行的规定都随系统提供，没有本单位的设定。"))
            return
        entries: dict[int, list] = {}
        for one in own:
            entries.setdefault(one.entry, []).append(one)
        called = {entry: _("第{n}号：{what}", n=entry, what=wording.shortened([f"{words.dataset(one.dataset)} {words.rule(one.line)}" for one in of], 2))
                  for entry, of in sorted(entries.items(), reverse=True)}
        picked = st.selectbox(_("撤回哪一次"), list(called), format_func=called.get, key="due_days_back", index=None, placeholder=_("请选择"))
        if picked:
            taking_back.form(picked)
