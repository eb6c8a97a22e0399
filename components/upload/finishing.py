"""After storing: what entered, under which number, and where to see it."""

import streamlit as st

from components.screen.plain import plain
from components.shell import menu
from components.upload import several, steps
from components.upload.steps import Held
from data import wording
from data.language import _


def draw(now: Held) -> None:
    """One sentence, and the ways on."""
    outcome = now.outcome
    if outcome.batch is None:
        st.info(_("库中已有完全相同的数据，没有新增记录。"))
    else:
        st.success(plain(_("已入库，记录编号第{n}号：新增{new}行，变更{changed}行，未变{unchanged}行，退回{rejected}行。", n=outcome.batch, **{
            name: wording.count(getattr(outcome.counts, name)) for name in ("new", "changed", "unchanged", "rejected")})))
    record = {} if outcome.batch is None else {"entry": str(outcome.batch)}
    with st.container(horizontal=True, vertical_alignment="center", key="upload_ways"):
        _way(menu.DASHBOARDS[now.review.dataset.programme], label=_("看看板"), icon=":material/dashboard:")
        _way(menu.BATCHES, label=_("看上报记录"), icon=":material/history:", **record)
        if now.files:
            if st.button(_("返回文件列表"), type="primary", icon=":material/arrow_back:"):
                several.back()
        elif st.button(_("再上报一个文件"), icon=":material/add:"):
            steps.go("choose")


def _way(page: str, *, label: str, icon: str, **address: str) -> None:
    st.page_link(page, label=plain(label), icon=icon, query_params=menu.spoken_too(address))
