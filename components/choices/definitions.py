"""Which definitions are looked for."""

import streamlit as st

from components.about.definitions import EVERY, entries, figures, programmes
from components.choices import filters, url_state
from data.language import _


def definitions() -> dict[str, str]:
    """Which programme, a word to look for, one indicator alone, or the figure whose indicators are asked for."""
    titles = programmes()
    options = [EVERY, *titles]
    url_state.start("indicators_programme", name="programme", default=EVERY, allowed=options)
    left, right, one, shown = st.columns([2, 3, 3, 3])
    programme = left.selectbox(_("工作"), options, key="indicators_programme",
                               format_func=lambda code: titles.get(code, _("全部")))
    url_state.keep("indicators_programme", name="programme", value=programme, default=EVERY)
    word = right.text_input(_("查找"), key="indicators_word", placeholder=_("输入名称、公式或依据中的文字，如“复工率”"),
                            live=True)
    every = {EVERY: _("全部")}
    entry = filters.one_of(one, _("指标"), every | entries(), key="indicators_entry", name="entry", width="stretch")
    figure = filters.one_of(shown, _("图表"), every | figures(), key="indicators_figure", name="figure", width="stretch")
    return {"programme": programme, "word": (word or "").strip(), "entry": entry, "figure": figure}
