"""A programme at a glance: one box with its sentence, cards, what needs attention, a picture, and the way in."""

from collections.abc import Sequence

import streamlit as st

from components import cached
from components.figures.part import Part
from components.screen.showing import foot, heading, show
from components.screen.tables import nothing
from components.shell import menu
from data import asking
from data.language import _


def glance(title: str, parts: Sequence[Part], *, key: str, page: str, **choice) -> None:
    """The parts, none with a title of its own, under one title; where the first says nothing, there is no data. `choice` goes to each part."""
    with st.container(key=f"figure_glance_{key}", height="stretch"):
        heading(title)
        first = cached.figure(parts[0], **choice)
        if first is None:
            _empty()
            return
        for part in parts:
            show(part, **choice)
        with st.container(key=f"way_{key}"):
            menu.link(page, label=_("进入看板"))
        foot(first)


def _empty() -> None:
    nothing(_("无数据"))
    if not asking.present().moment:
        menu.link(menu.UPLOAD, label=_("到“数据上报”上传"))
