"""Choices kept in the URL, so that a screen can be bookmarked and sent.

Streamlit's own binding puts the label of an option into the URL, which changes with the language;
here the code stands there (region=320000, lang=en).
"""

from collections.abc import Collection

import streamlit as st

from components import bands
from data.language import _


def start(key: str, *, name: str, default, allowed: Collection, refusal: str = "") -> None:
    """Before a widget is drawn: give it the value the URL names, where that is newer than its own.

    A value that is not to be had is told with the `refusal`: why, and what is shown instead.
    """
    named = st.query_params.get(name)
    by_text = {str(value): value for value in allowed}
    newer = named != st.session_state.get(_written(key))
    if named in by_text and newer:
        st.session_state[key] = by_text[named]
    elif st.session_state.get(key) not in by_text.values():
        st.session_state[key] = default
    else:
        st.session_state[key] = st.session_state.get(key)  # a page switch would forget a widget's value
    if named is not None and named not in by_text and newer:
        bands.tell(_("网址中的“{name}={value}”无法采用，", name=name, value=named) + (refusal or _("现按默认选项显示。")))


def keep(key: str, *, name: str, value, default) -> None:
    """After a widget is drawn: write its value into the URL; the default leaves no trace there."""
    st.session_state[_written(key)] = str(value)
    if value == default:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def _written(key: str) -> str:
    return f"{key}_in_url"
