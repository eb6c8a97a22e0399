"""The language switch: its choice stands in the URL and goes along from page to page."""

import streamlit as st

from components.choices import url_state
from data import language

KEY = "language"


def choose() -> None:
    """Speak what the switch or the URL says for the rest of the run."""
    url_state.start(KEY, name="lang", default="zh", allowed=language.LANGUAGES, every_link=True)
    language.use(st.session_state[KEY])


def switch() -> None:
    """Draw the switch below the menu."""
    with st.sidebar.container(key="controls_language"):
        picked = st.segmented_control(
            "语言 Language", list(language.LANGUAGES), format_func=language.LANGUAGES.get,
            key=KEY, required=True, label_visibility="collapsed", width="stretch")
    url_state.keep(KEY, name="lang", value=picked, default="zh")
