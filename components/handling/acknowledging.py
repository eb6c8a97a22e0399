"""Acknowledging warnings: which, by whom, with which note; several at once only after it was said how many and how severe they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components import cached
from components.screen.plain import plain
from data import asking, wording
from data.language import _
from data.warnings import acknowledging, words
from data.warnings.acknowledging import Named
from data.warnings.days import Days
from data.warnings.standing import standing
from data.warnings.warned import OPEN, Warned, passing

DONE, ROUND = "warnings_acknowledged", "warnings_form"  # what became of it, told once; the number of the form, which is emptied after
WAITING = "warnings_to_confirm"


@dataclass(frozen=True)
class Waiting:
    """Several that somebody wants to acknowledge with one note, and has not confirmed yet."""

    keys: tuple[Named, ...]
    by: str
    note: str


def form(*, days: Days, today, **wanted) -> None:
    """The form over the open warnings of the choice; at an earlier moment there is nothing to be done."""
    if DONE in st.session_state:
        st.success(plain(st.session_state.pop(DONE)))
    if asking.present().moment:
        st.caption(_("查看较早时刻时不能确认预警，请先回到现在。"))
        return
    standing_ones = cached.ask(standing, days=days, today=today)
    if WAITING in st.session_state:
        _confirm(st.session_state[WAITING], _by_name(passing(standing_ones, state=OPEN)))
        return
    open_ones = _by_name(passing(standing_ones, **wanted | {"state": OPEN}))
    with st.form(f"warnings_acknowledge_{st.session_state.get(ROUND, 0)}"):
        st.markdown(_("**确认预警**：说明已经知道并在处理；数据补正后预警自行消除。"))
        picked = st.multiselect(_("预警"), list(open_ones), format_func=lambda key: open_ones[key].sentence, key=_key("picked"), placeholder=_("请选择，可多选"))
        note = st.text_input(_("处理情况（必填）"), key=_key("note"), max_chars=200)
        by = st.text_input(_("经办人（必填）"), key="warnings_by", max_chars=50)
        if st.form_submit_button(_("确认"), icon=":material/check:"):
            _asked(Waiting(tuple(tuple(key) for key in picked), by, note))


def _by_name(warned: Sequence[Warned]) -> dict[Named, Warned]:
    return {(one.programme, one.rule, one.key): one for one in warned}


def _key(name: str) -> str:
    return f"warnings_{name}_{st.session_state.get(ROUND, 0)}"


def _asked(wanted: Waiting) -> None:
    """One is acknowledged at once, several after they were confirmed."""
    try:
        acknowledging.require(wanted.keys, by=wanted.by, note=wanted.note)
    except acknowledging.Refused as refused:
        st.warning(plain(str(refused)))
        return
    if len(wanted.keys) == 1:
        _acknowledge(wanted)
    st.session_state[WAITING] = wanted
    st.rerun()


def _confirm(waiting: Waiting, open_ones: dict[Named, Warned]) -> None:
    """How many and how severe they are, and the note that all of them get."""
    keys = [key for key in waiting.keys if key in open_ones]
    still_open = [open_ones[key] for key in keys]
    st.warning(plain(_("将一次确认{n}条预警（{severities}），每条都记同一处理情况：“{note}”（经办人{by}）。请先逐条看过。",
                       n=wording.count(len(still_open)), severities=_severities(still_open), note=waiting.note, by=waiting.by)))
    for one in still_open:
        st.caption(plain(_("{severity}：{sentence}", severity=words.severities()[one.severity], sentence=one.sentence)))
    with st.container(horizontal=True):
        if st.button(plain(_("确认这{n}条", n=wording.count(len(still_open)))), type="primary", icon=":material/done_all:", key="warnings_confirm"):
            _acknowledge(waiting)
        if st.button(_("返回修改"), icon=":material/undo:", key="warnings_not_yet"):
            st.session_state.pop(WAITING)
            st.session_state[_key("picked")], st.session_state[_key("note")] = keys, waiting.note
            st.session_state["warnings_by"] = waiting.by
            st.rerun()


def _severities(warned: Sequence[Warned]) -> str:
    """紧急2条、一般5条."""
    number = Counter(one.severity for one in warned)
    return wording.joined(_("{severity}{n}条", severity=name, n=wording.count(number[code])) for code, name in words.severities().items() if number[code])


def _acknowledge(wanted: Waiting) -> None:
    number = acknowledging.acknowledge(wanted.keys, by=wanted.by, note=wanted.note)
    mended = len(wanted.keys) - number
    st.session_state[DONE] = _("已确认{n}条预警。", n=wording.count(number)) + (
        _("另有{n}条在确认之前已经自行消除或由别人确认，没有改动。", n=wording.count(mended)) if mended else "")
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state.pop(WAITING, None)
    st.rerun()
