"""Choices kept in the URL, so that a screen can be bookmarked and sent.

Streamlit's own binding puts the label of an option into the URL, which changes with the language;
here the code stands there (region=320000, lang=en).
"""

from collections.abc import Collection

import streamlit as st


def start(key: str, *, name: str, default, allowed: Collection) -> None:
    """Before a widget is drawn: give it the value the URL names, where that is newer than its own."""
    named = st.query_params.get(name)
    by_text = {str(value): value for value in allowed}
    if named in by_text and named != st.session_state.get(_written(key)):
        st.session_state[key] = by_text[named]
    elif st.session_state.get(key) not in by_text.values():
        st.session_state[key] = default
    else:
        st.session_state[key] = st.session_state.get(key)  # a page switch would forget a widget's value


def keep(key: str, *, name: str, value, default) -> None:
    """After a widget is drawn: write its value into the URL; the default leaves no trace there."""
    st.session_state[_written(key)] = str(value)
    if value == default:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def _written(key: str) -> str:
    return f"{key}_in_url"
