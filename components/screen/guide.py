"""Chapters of the help onto the screen: the steps of each, numbered, with their pictures."""

from collections.abc import Iterable
from functools import cache
from html import escape

import streamlit as st
from PIL import Image

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from components.screen.showing import heading
from components.shell import addresses
from data.language import _, spoken


def chapters(shown: Iterable[Chapter]) -> None:
    """Draw them, each in a box of its own."""
    for chapter in shown:
        with st.container(key=f"figure_help_{chapter.key}"):
            heading(chapter.title, chapter.reader)
            st.html(f'<ol class="guide">{"".join(_step(step) for step in chapter.steps)}</ol>')


def _step(step: Step) -> str:
    picture = _picture(step.picture) if step.picture else ""
    return f"<li><p>{escape(step.text)}{_way(step.way) if step.way else ''}</p>{picture}</li>"


def _way(way: Link) -> str:
    opens = _("打开“{page}”", page=way.text)
    return f' <a href="{escape(addresses.of(way.page, way.address))}">{escape(opens)}</a>'


def _picture(picture: Picture) -> str:
    """The picture, which opens alone on a click: on a telephone it is small."""
    width, height = _size(picture, spoken())
    address, hint = picture.address(spoken()), _("点击看大图")
    return (f'<a href="{address}" target="_blank" rel="noopener noreferrer" title="{escape(hint)}">'
            f'<img src="{address}" alt="{escape(picture.alt)}" width="{width}" height="{height}" loading="lazy"></a>')


@cache
def _size(picture: Picture, language: str) -> tuple[int, int]:
    """Width and height in px, told so that nothing moves while pictures come."""
    with Image.open(picture.path(language)) as opened:
        return opened.size
