"""What the menu of a page offers: for whom and how large, a button a format, and the page on a wall."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components import cached
from components.briefings.formats import FORMATS, named_file
from components.briefings.of_page import Shown, file, titled
from components.figures.part import Part
from components.paper import letters
from components.paper import personal as named
from components.paper.paper import Paper, audiences, sizes
from components.paper.writers import instead, paper_of
from components.screen import downloads_failed, personal, wall
from components.screen.plain import plain
from data import asking, office
from data.language import _


def offer(title: str, parts: Sequence[tuple[Part, Mapping]]) -> None:
    """The files are made when they are asked for."""
    shown = [Shown(part, choice) for part, choice in parts]
    with st.container(horizontal=True):
        readers, large = audiences(), sizes()
        audience = st.selectbox(_("用途"), list(readers), format_func=readers.get, key="leave_page_audience", width=130)
        size = st.selectbox(_("图片尺寸"), list(large), format_func=large.get, key="leave_page_size", width=130)
    names = [name for each in shown if (figure := cached.figure(each.part, **each.choice)) and (name := named.object_of(figure, each.choice))]
    called = titled(cached.ask, title, shown)
    undrawable = letters.undrawable(_said(called, shown, audience, size))
    if undrawable:
        st.caption(plain(undrawable))
    with st.container(horizontal=True):
        for format_, way in FORMATS.items():
            if undrawable and way.drawn:
                continue
            make = asking.bind(file, title, shown, audience, size, format_)
            for list_of_names in dict.fromkeys(names):
                make = personal.taken(make, list_of_names)
            make = downloads_failed.telling(make, "leave_page")
            st.download_button(plain(format_.upper()), make, file_name=named_file(called, format_), mime=way.mime, on_click="ignore", key=f"leave_page_{format_}")
    downloads_failed.tell("leave_page")
    wall.link(audience)


def _said(called: str, shown: Sequence[Shown], audience: str, size: str) -> list[tuple[str, Sequence[str]]]:
    """What the file will say, as far as the page knows it."""
    figures = [(figure, paper_of(each.part, cached.ask, each.choice, Paper(audience=audience, size=size)))
               for each in shown if (figure := cached.figure(each.part, **instead(each.part, each.choice, audience)))]
    return [(_("标题"), [called]), (_("报头"), [cached.ask(office.settings).issuer]), *letters.of_figures(figures)]
