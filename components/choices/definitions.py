"""Which definitions are looked for."""

import streamlit as st

from components.about.definitions import EVERY, programmes
from components.choices import url_state
from data.language import _


def definitions() -> tuple[str, str]:
    """Which programme, and a word to look for."""
    titles = programmes()
    options = [EVERY, *titles]
    url_state.start("indicators_programme", name="programme", default=EVERY, allowed=options)
    left, right = st.columns([1, 2])
    programme = left.selectbox(_("工作"), options, key="indicators_programme",
                               format_func=lambda code: titles.get(code, _("全部")))
    url_state.keep("indicators_programme", name="programme", value=programme, default=EVERY)
    word = right.text_input(_("查找"), key="indicators_word", placeholder=_("输入名称、公式或依据中的文字，如“复工率”"),
                            live=True)
    return programme, (word or "").strip()
