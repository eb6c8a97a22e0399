"""Settling a period of a dataset on the page: what is settled, one form to settle, one to take it back with a reason."""

import pandas as pd
import streamlit as st

from components import cached
from components.figures.bodies import Heading
from components.screen import deciding, tables
from components.screen.plain import plain
from data import settling, wording
from data.language import _, title
from data.ledger import imports
from data.settling.deciding import doubt, settle, take_back
from data.settling.stretch import label
from db.datasets import DATASETS

DONE, HINT = "batches_settled", "batches_settled_hint"


def draw() -> None:
    """A drawer: it opens the forms, and says what became of what was sent."""
    done = st.session_state.pop(DONE, None)
    if done:
        st.success(plain(done))
    hint = st.session_state.pop(HINT, None)
    if hint:
        st.info(plain(hint))
    settled = cached.ask(settling.in_force)
    with st.expander(plain(_("审定：已审定{n}个期间（对外材料只用已审定的数据）", n=wording.count(len(settled)))), expanded=bool(done)):
        _show(settled)
        left, right = st.columns(2)
        with left:
            _settle()
        with right:
            _take_back(settled)


def _show(settled: tuple) -> None:
    rows = pd.DataFrame([{"title": imports.title(each.dataset), "period": label(each.period), "document": each.document, "by": each.by,
                          "at": f"{each.at:%Y-%m-%d %H:%M}", "batch": each.batch, "state": _("审定后有更正") if each.changed else _("已审定")}
                         for each in settled])
    if len(rows):
        tables.table(rows, [
            Heading("title", _("数据集"), kind="name"), Heading("period", _("期间"), kind="short"), Heading("document", _("文号")),
            Heading("by", _("经办"), kind="short"), Heading("at", _("时间（北京）"), kind="short"), Heading("batch", _("编号"), kind="number"),
            Heading("state", _("状态"), kind="short")], tall=260)


def _settle() -> None:
    filed = [code for code, dataset in DATASETS.items() if not dataset.permanent]
    with st.form("batches_settle"):
        dataset = st.selectbox(_("数据集"), filed, format_func=imports.title, key="batches_settle_dataset")
        period = st.text_input(_("期间（必填）"), key="batches_settle_period", placeholder="2020-04-01、2020-10、2020-Q4、2020", max_chars=30)
        document = st.text_input(_("文号（必填）"), key="batches_settle_document", max_chars=100)
        by = st.text_input(_("经办人"), key="batches_settle_by", max_chars=50)
        if st.form_submit_button(_("审定这个期间"), icon=":material/verified:"):
            _done(_("已审定“{dataset}”{period}。"), lambda: settle(dataset, period, document=document, by=by.strip() or None), dataset, period,
                  hint=doubt(document))


def _take_back(settled: tuple) -> None:
    if not settled:
        return
    about = {(each.dataset, each.period): f"{title(DATASETS[each.dataset])} · {label(each.period)}" for each in settled}
    with st.form("batches_unsettle"):
        dataset, period = st.selectbox(_("已审定的期间"), list(about), format_func=about.get, key="batches_unsettle_which")
        reason = st.text_input(_("撤销审定的原因（必填）"), key="batches_unsettle_reason", max_chars=200)
        by = st.text_input(_("经办人"), key="batches_unsettle_by", max_chars=50)
        if st.form_submit_button(_("撤销审定"), icon=":material/undo:"):
            _done(_("已撤销“{dataset}”{period}的审定。"), lambda: take_back(dataset, period, reason=reason, by=by.strip() or None), dataset, period)


def _done(sentence: str, decide, dataset: str, period: str, *, hint: str = "") -> None:
    if deciding.done(decide):
        st.session_state[DONE] = sentence.format(dataset=imports.title(dataset), period=label(period.strip()))
        st.session_state[HINT] = hint
        st.rerun()
