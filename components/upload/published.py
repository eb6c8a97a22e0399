"""The button of the first day that enters what was published of the Hundred Cities and Hundred Parks."""

import streamlit as st

from components.screen.plain import plain
from components.shell import menu
from data import published_list
from data.language import _
from data.uploads import Refused

REFUSED = "published_refused"  # why the files could not enter, said once


def draw() -> None:
    """What enters, whence it is, and the button; a refusal says why and where to look."""
    why = st.session_state.pop(REFUSED, "")
    if why:
        st.error(plain(why))
    if st.button(_("载入已公布的名单（江苏省6城7园、仙桃市3个项目）"), icon=":material/library_add:", key="published_enter"):
        _enter()
    st.caption(plain(_("来源：{sources}", sources=published_list.cited(("S-D1", "S-D2")))))


def _enter() -> None:
    try:
        with st.spinner(_("正在入库…")):
            published_list.enter()
    except Refused as refused:
        st.session_state[REFUSED] = _("{file}没有入库：{why}已入库的见“上报记录”。", file=refused.review.file.name, why=refused.message)
        st.rerun()
    st.switch_page(menu.HUNDRED, query_params=menu.spoken_too({}))
