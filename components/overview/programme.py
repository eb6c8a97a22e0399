"""The three programmes at a glance: each with its sentence, key cards, what needs attention, and the way in."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components import cached, cards, frame, menu
from components.cards import Card
from components.figure import Note, figure
from components.overview.alerts import Alert, listed
from components.pictures import picture
from data.language import _


def glance(title: str, *, key: str, said: str, key_cards: Sequence[Card], alerts: Sequence[Alert],
           note: Note, page: str, spec: dict | None = None, shows: str = "") -> None:
    """One programme in a box, with a picture of what it `shows` where the screen is tall enough."""
    with figure(title, key=f"glance_{key}", note=note):
        frame.sentence(said)
        cards.row(key_cards, in_a_row=2)
        listed(alerts)
        if spec:
            st.html(f'<div class="shows">{escape(shows)}</div>')
            picture(spec)
        with st.container(key=f"way_{key}"):
            menu.link(page, label=_("进入看板"))


def empty(title: str, *, key: str, page: str) -> None:
    """The box of a programme without data."""
    none = _("无数据")
    with figure(title, key=f"glance_{key}", note=Note(at=None)):
        st.html(f'<div class="nothing"><b>{escape(none)}</b></div>')
        if not cached.looking_back():
            menu.link(page, label=_("到“数据上报”上传"))
