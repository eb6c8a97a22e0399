"""Real returns over demonstration data: it is asked to clear that first."""

from collections.abc import Callable

import streamlit as st

from data import demonstration
from data.language import _


def ask(then: Callable[[], None]) -> None:
    """The warning and the button; `then` goes on once all is cleared."""
    st.warning(_("库中装有演示数据，正式数据不能与演示数据混存。清除演示数据后才能入库，名录和公开数据保留。"))
    sure = st.checkbox(_("我确认清除全部演示数据"), key="upload_clear_sure")
    if st.button(_("清除演示数据"), disabled=not sure, icon=":material/delete:"):
        with st.spinner(_("正在清除…")):
            demonstration.clear()
        then()
