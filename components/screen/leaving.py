"""The quiet menu of a figure: take it along as a picture or as data, or copy its finding. It costs nothing until it is opened."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components import cached
from components.figures.figure import Figure
from components.figures.part import Part
from components.paper import personal as named
from components.paper import words
from components.paper.audience import LeftOut
from components.paper.audience import leaving as allowed
from components.paper.paper import Paper, audiences, sizes
from components.paper.picture import undrawable
from components.paper.writers import WRITERS, file, file_name, instead, paper_of
from components.screen import downloads_failed, personal
from components.screen.plain import plain
from data import asking
from data.asking import asked_as
from data.language import _

TITLES = {"png": "PNG", "svg": "SVG", "xlsx": "XLSX", "csv": "CSV"}
COPY = """<script>document.querySelectorAll(".copied button").forEach(button => button.onclick = () => {
  const range = document.createRange(); range.selectNodeContents(button.previousElementSibling);
  const chosen = getSelection(); chosen.removeAllRanges(); chosen.addRange(range); document.execCommand("copy");
  button.textContent = button.dataset.done; });</script>"""  # the newer way is closed to pages that come without https


def menu(part: Part, choice: Mapping) -> None:
    """The button; what it opens is drawn in the run that opens it."""
    key = part.key.replace(".", "_")
    opened = st.popover(_("导出"), key=f"leave_{key}", type="tertiary", icon=":material/download:", width="content", on_change="rerun")
    if opened.open:
        with opened:
            _offer(part, choice, key)


def _offer(part: Part, choice: Mapping, key: str) -> None:
    """For whom and how large, then each format, or why it may not leave."""
    with st.container(horizontal=True):
        readers, large = audiences(), sizes()
        audience = st.selectbox(_("用途"), list(readers), format_func=readers.get, key=f"leave_{key}_audience", width=130)
        size = st.selectbox(_("图片尺寸"), list(large), format_func=large.get, key=f"leave_{key}_size", width=130)
    paper = paper_of(part, cached.ask, choice, Paper(audience=audience, size=size))
    figure = cached.figure(part, **instead(part, choice, audience))
    if figure is None:
        st.caption(_("无数据"))
        return
    try:
        with asked_as(paper.asking):
            figure = allowed(figure, paper)
    except LeftOut as refused:
        st.caption(plain(str(refused)))
        return
    _formats(part, choice, figure, paper, key)
    _conclusion(figure, paper)


def _formats(part: Part, choice: Mapping, figure: Figure, paper: Paper, key: str) -> None:
    """A button a format; the file is made when it is asked for. A picture that cannot be drawn is not offered."""
    names, why = named.object_of(figure, choice), undrawable(figure, paper)
    if why:
        st.caption(plain(why))
    with st.container(horizontal=True):
        for format_, writer in WRITERS.items():
            if why and writer.sized:
                continue
            make = asking.bind(file, part, choice, paper, format_)
            make = personal.taken(make, names) if names else make
            make = downloads_failed.telling(make, f"leave_{key}")
            st.download_button(plain(TITLES[format_]), make, file_name=file_name(figure, paper, format_), mime=writer.mime, on_click="ignore",
                               key=f"leave_{key}_{format_}")
    downloads_failed.tell(f"leave_{key}")


def _conclusion(figure: Figure, paper: Paper) -> None:
    """The finding with its facts, and the button that copies it."""
    text, done = escape(words.conclusion(figure, paper)), escape(_("已复制"))
    st.html(f'<div class="copied"><p>{text}</p><button type="button" data-done="{done}">{escape(_("复制结论"))}</button></div>{COPY}',
            unsafe_allow_javascript=True)
