"""What a browser is given at once: title, icon, the end of a notice of the framework that is wrong, and one step of the
history for one step of the reader.

Streamlit takes the folder `pages` for pages of its own until the first run of a process: to whoever comes first by a
bookmark it says “Page not found” over the very page. This module imports nothing of the house, which takes seconds in a
fresh process.
"""

import re
from functools import cache
from pathlib import Path

import streamlit as st

PRODUCT = "百城百园看板"  # its only Chinese name; the frame says it in the language in use
STYLE = Path(__file__).parent / "style"


def draw() -> None:
    """The settings of the page, and the scripts that dismiss the notice and keep the history, now and later."""
    st.set_page_config(page_title=PRODUCT, page_icon=str(STYLE / "icon.png"), layout="wide", initial_sidebar_state=216)
    with st.container(key="unseen"):
        st.html(f"<style>.st-key-unseen {{ display: none; }}</style><script>{_script()}</script>", unsafe_allow_javascript=True)


@cache
def _script() -> str:
    """Without its comments and indents: it is sent with every run."""
    return re.sub(r"\s*//.*|\n\s*", "", "".join((STYLE / name).read_text("utf-8") for name in ("notice.js", "history.js")))
