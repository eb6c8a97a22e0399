"""A briefing on the screen, section by section, as its pages will hold it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from components.figures.figure import Figure
from components.paper import words
from components.paper.briefing import Briefing, Paragraph, Section
from components.screen import showing
from components.screen.plain import plain
from data import wording
from data.language import _

LEVELS = ("h2", "h3", "h4", "h4")


def draw(briefing: Briefing) -> None:
    """Its head, its sections, its 附表, what it says of itself at the end."""
    _head(briefing)
    _paragraphs([Paragraph(text) for text in briefing.lead.split("\n") if text])
    places: Counter = Counter()
    _sections(briefing.sections, 0, places)
    if briefing.annexes:
        _heading(_("附表"), 0)
        _figures(briefing.annexes, places)
    _last(briefing)


def _head(briefing: Briefing) -> None:
    head = briefing.masthead
    issue = _("第{n}期（总第{all}期）", n=head.number, all=head.total) if head.number else ""
    day = wording.full_day(briefing.day) if briefing.day else ""
    marks = [*([_("演示数据")] if briefing.demonstration else []), *([_("部分入库")] if briefing.partial else [])]
    lines = [words.between([head.name, issue, head.issuer, day]), words.between([*marks, words.filters(briefing.paper), words.exported(briefing.paper)])]
    small = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    st.html(f'<div class="paper-head">{small}<h2>{escape(briefing.title)}</h2></div>')


def _sections(sections: Sequence[Section], level: int, places: Counter) -> None:
    for section in sections:
        _heading(section.heading, level)
        _paragraphs(section.paragraphs)
        _figures(section.figures, places)
        _sections(section.sections, level + 1, places)


def _figures(figures: Sequence[Figure], places: Counter) -> None:
    """Each in its box; one that stands there twice has a box of its own each time."""
    for figure in figures:
        places[figure.key] += 1
        again = f"_{places[figure.key]}" if places[figure.key] > 1 else ""
        shown = replace(figure, key=figure.key + again, defines=()) if again else figure
        showing.box(shown, picked=_nothing, key=f"preview_{figure.key}{again}")


def _nothing() -> None:
    """A click in a picture of a briefing leads nowhere."""


def _heading(text: str, level: int) -> None:
    tag = LEVELS[min(level, len(LEVELS) - 1)]
    st.html(f'<{tag} class="paper-heading">{escape(text)}</{tag}>')


def _paragraphs(paragraphs: Sequence[Paragraph]) -> None:
    mark = _("（人工撰写）")
    lines = "".join(f"<p>{escape(each.text)}{escape(mark) if each.by_hand else ''}</p>" for each in paragraphs)
    if lines:
        st.html(f'<div class="paper-text">{lines}</div>')


def _last(briefing: Briefing) -> None:
    sources = [_("来源：{source}", source=wording.joined(briefing.sources))] if briefing.sources else []
    left_out = [_("已略去（不宜给这类读者）：{what}", what=wording.joined(briefing.left_out))] if briefing.left_out else []
    for line in (*briefing.notes, *sources, *left_out):
        st.caption(plain(line))
