"""The language switch: its choice stands in the URL and goes along from page to page."""

import streamlit as st

from components import kept
from data import language


def choose() -> None:
    """Draw the switch in the menu and speak what it says for the rest of the run."""
    kept.start("language", name="lang", default="zh", allowed=language.LANGUAGES)
    with st.sidebar:
        picked = st.segmented_control(
            "语言 Language", list(language.LANGUAGES), format_func=language.LANGUAGES.get,
            key="language", required=True, label_visibility="collapsed", width="stretch")
    kept.keep("language", name="lang", value=picked, default="zh")
    language.use(picked)
