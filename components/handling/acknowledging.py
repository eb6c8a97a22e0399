"""Acknowledging warnings: which, by whom, with which note."""

import streamlit as st

from components import cached
from components.screen.plain import plain
from data import asking, wording
from data.language import _
from data.warnings import acknowledging
from data.warnings.days import Days
from data.warnings.standing import standing
from data.warnings.warned import OPEN, passing

DONE, ROUND = "warnings_acknowledged", "warnings_form"  # how many were, told once; the number of the form, which is emptied after


def form(*, days: Days, today, **wanted) -> None:
    """The form over the open warnings of the choice; at an earlier moment there is nothing to be done."""
    if DONE in st.session_state:
        st.success(plain(_("已确认{n}条预警。", n=wording.count(st.session_state.pop(DONE)))))
    if asking.present().moment:
        st.caption(_("查看较早时刻时不能确认预警，请先回到现在。"))
        return
    passing_ones = passing(cached.ask(standing, days=days, today=today), **wanted | {"state": OPEN})
    open_ones = {(one.programme, one.rule, one.key): one.sentence for one in passing_ones}
    with st.form(f"warnings_acknowledge_{st.session_state.get(ROUND, 0)}"):
        st.markdown(_("**确认预警**：说明已经知道并在处理；数据补正后预警自行消除。"))
        picked = st.multiselect(_("预警"), list(open_ones), format_func=open_ones.get, key=_key("picked"), placeholder=_("请选择，可多选"))
        note = st.text_input(_("处理情况（必填）"), key=_key("note"), max_chars=200)
        by = st.text_input(_("经办人（必填）"), key="warnings_by", max_chars=50)
        if st.form_submit_button(_("确认"), icon=":material/check:"):
            _acknowledge(picked, by=by, note=note)


def _key(name: str) -> str:
    return f"warnings_{name}_{st.session_state.get(ROUND, 0)}"


def _acknowledge(picked: list, *, by: str, note: str) -> None:
    try:
        st.session_state[DONE] = acknowledging.acknowledge([tuple(key) for key in picked], by=by, note=note)
    except acknowledging.Refused as refused:
        st.warning(plain(str(refused)))
        return
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()
