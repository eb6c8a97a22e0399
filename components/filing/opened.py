"""What was filed when a form was opened: whoever sends must not write back, unseen, what another person changed since.

A form is drawn from what was filed when it was opened, for as long as it stays open. On sending, that is held against
what is filed now. Where the two differ, nothing is stored: the fields that were not touched take the new values, the
others keep what was typed, and the differences are told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import streamlit as st

from components import cached
from components.filing.subject import Filed, Subject

HELD = "zone_form_opened"
Texts = Callable[[Filed], Mapping[str, object]]  # the key of every field, and what stands in it for what is filed


@dataclass(frozen=True)
class Opened:
    """The form that is open, what was filed when it was, and what becomes of its fields when it is drawn the next time."""

    form: str
    filed: Filed
    then: Literal["keep", "renew", "merge"] = "keep"
    instead: bool = False  # it has just taken the place of another form


def begin(subject: Subject, *, texts: Texts) -> Filed:
    """What to draw the form from; puts into its fields what has to stand there. Called before they are drawn."""
    held = st.session_state.get(HELD)
    ours = held if held and held.form == subject.form else None
    if ours and ours.then == "keep" and texts(ours.filed).keys() <= st.session_state.keys():
        st.session_state[HELD] = replace(ours, instead=False)
        return ours.filed
    filed, before = cached.ask(subject.question, **subject.choice), {}
    if ours and ours.then == "merge":
        filed, before = filed.beside(ours.filed), texts(ours.filed)
    for key, text in texts(filed).items():
        if key not in before or st.session_state.get(key) == before[key]:
            st.session_state[key] = text
        else:
            st.session_state[key] = st.session_state[key]  # what was typed stays
    st.session_state[HELD] = Opened(subject.form, filed, instead=held is not None and ours is None)
    return filed


def renew() -> None:
    """After storing: the next time the fields show what is filed then."""
    _then("renew")


def merge() -> None:
    """After another person's report: the next time the fields that were not touched show what is filed then."""
    _then("merge")


def _then(what: str) -> None:
    st.session_state[HELD] = replace(st.session_state[HELD], then=what)
