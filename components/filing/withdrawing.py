"""Withdrawing the entry that is open, with a reason."""

import streamlit as st

from components.filing import opened
from components.screen.plain import plain
from data.filing import withdrawing
from data.filing.entries import FiledEntry
from data.language import _
from db.declare import Dataset

DONE = "entry_withdrawn"  # the number of the entry of the ledger, told once


def tell() -> None:
    """What was withdrawn just now."""
    number = st.session_state.pop(DONE, None)
    if number is not None:
        st.success(plain(_("已撤回，见第{n}号记录；各页已按撤回后的数据更新，可在“上报记录”中撤销。", n=number)))


def draw(dataset: Dataset, key: tuple, filed: FiledEntry) -> None:
    """A drawer with the form; what is withdrawn is the entry as it was when the form was opened."""
    with (st.expander(_("撤回这一条"), icon=":material/delete:"),
          st.form(f"withdraw_{st.session_state[opened.HELD].form}", border=False, enter_to_submit=False)):
        st.caption(_("撤回后这一条不再计入任何数字；记录和原值保留，可在“上报记录”中撤销这次撤回。"))
        reason = st.text_input(_("撤回原因（必填）"), key=f"withdraw_reason_{dataset.code}", max_chars=200)
        by = st.text_input(_("经办人"), key=f"withdraw_by_{dataset.code}", max_chars=50)
        if st.form_submit_button(_("撤回"), icon=":material/delete:"):
            _take_out(dataset, key, filed, reason=reason.strip(), by=by.strip() or None)


def _take_out(dataset: Dataset, key: tuple, filed: FiledEntry, *, reason: str, by: str | None) -> None:
    try:
        st.session_state[DONE] = withdrawing.take_out(dataset, key, seen=filed, reason=reason, by=by)
    except withdrawing.Refused as refused:
        st.warning(plain(str(refused)))
        return
    st.session_state.pop(opened.HELD)
    st.query_params.pop("entry", None)
    st.rerun()
