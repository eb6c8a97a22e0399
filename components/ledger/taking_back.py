"""Taking an import back, with a reason."""

from dataclasses import replace

import streamlit as st

from components import cached
from components.ledger import difference
from components.screen.plain import plain
from data import wording
from data.language import _
from data.ledger import differences, imports
from data.ledger.differences import Difference
from db.undoing import UNDOABLE, UndoRefused

DONE = "batches_undone"


def form(batch: int) -> None:
    """The form that undoes an entry; says what became of it."""
    tell()
    entry = cached.ask(imports.entry, batch=batch)
    if entry["action"] not in UNDOABLE:
        st.caption(_("这条记录不能撤销：只有上报、撤回和演示数据可以撤销。"))
        return
    foreseen = cached.ask(differences.of_undo, batch=batch)
    if foreseen.hindered:
        st.warning(plain(foreseen.hindered))
        return
    with st.form(f"batches_undo_{batch}"):
        st.markdown(_("**撤销第{n}号**：数据恢复到该次上报之前，记录保留。", n=plain(str(batch))))
        _foresee(foreseen, cached.ask(differences.of_entry, batch=batch))
        reason = st.text_input(_("撤销原因（必填）"), key=f"batches_reason_{batch}", max_chars=200)
        by = st.text_input(_("经办人"), key=f"batches_by_{batch}", max_chars=50)
        if st.form_submit_button(_("撤销这次上报"), icon=":material/undo:"):
            _take_back(batch, reason=reason.strip(), by=by.strip() or None)


def tell() -> None:
    """What was taken back in the run before, once."""
    undone = st.session_state.pop(DONE, None)
    if undone:
        st.success(plain(_("已撤销第{old}号，新记录为第{new}号；看板已按撤销后的数据更新。", old=undone[0], new=undone[1])))


def _foresee(foreseen: Difference, made: Difference) -> None:
    """What goes, what comes back, beside what the entry had made of it."""
    st.markdown(_("撤销后：移除本次新增的**{gone}**行，恢复本次改动的**{back}**行原值。", gone=wording.count(foreseen.new),
                  back=wording.count(foreseen.changed)))
    if len(foreseen.days) or len(made.changes):
        difference.tell(replace(foreseen, changes=differences.reversed_(made.changes)), names=(_("现值"), _("撤销后")))


def _take_back(batch: int, *, reason: str, by: str | None) -> None:
    if not reason:
        st.warning(_("请先填写撤销原因。"))
        return
    try:
        st.session_state[DONE] = (batch, imports.take_back(batch, reason=reason, by=by))
    except UndoRefused as refused:
        st.warning(plain(imports.refusal(refused)))
        return
    st.rerun()
