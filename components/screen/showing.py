"""One figure onto the screen: its box, its title, whatever stands in it, and the note beneath."""

from collections.abc import Callable, Mapping
from functools import partial, singledispatch
from html import escape

import streamlit as st

from components import cached
from components.figures import ways
from components.figures.bodies import Alerts, Cards, Chart, Points, Remark, Sentence, Table, Words
from components.figures.figure import Figure
from components.figures.part import Part
from components.maps.villages import village_deck
from components.maps.zone_deck import key_of, zone_deck
from components.paper import picture
from components.paper.audience import LeftOut, as_map
from components.paper.audience import leaving as allowed
from components.paper.paper import INSIDE, Paper
from components.paper.writers import instead, paper_of
from components.screen import cards, leaving, page_menu, pictures, tables, wall
from components.screen.plain import plain
from components.shell import addresses, frame
from data.language import _


def show(part: Part, *, picked: Callable[[dict], None] | None = None, **choice) -> None:
    """Draw a part for a choice, and its menu. `picked` is called with what was clicked in its picture (`code` and `name`)."""
    with st.container(key=f"leaves_{part.key.replace('.', '_')}", height="stretch"):
        if wall.reader() != INSIDE:
            _for_reader(part, choice, wall.reader())
        elif _drawn(part, picked, choice):
            page_menu.note(part, choice)
            leaving.menu(part, choice)


def _for_reader(part: Part, choice: dict, audience: str) -> None:
    """Draw a part as a reader of 系统内 or 对外 may have it, or say why that reader may not."""
    figure = cached.figure(part, **instead(part, choice, audience))
    if figure is None:
        return
    try:
        paper = paper_of(part, cached.ask, choice, Paper(audience=audience))
        figure = allowed(figure, paper)
        if isinstance(figure.body, Chart) and not as_map(figure, paper):  # what stands for a map is drawn as on paper
            with st.container(key="instead"):
                st.image(picture.svg(figure, paper).decode(), width="stretch")
        else:
            box(figure)
    except LeftOut as refused:
        box(Figure(Remark(str(refused))))


def _drawn(part: Part, picked: Callable[[dict], None] | None, choice: dict) -> bool:
    """Draw the part; whether there was anything to draw."""
    if picked is None:
        return cached.draw(part, box, **choice)
    figure, key = cached.figure(part, **choice), "_".join(map(str, (part.key, *choice.values())))
    if figure is not None:  # a part that can be clicked holds a widget, so its drawing cannot be kept
        box(figure, picked=partial(_clicked, key, picked), key=key)
    return figure is not None


def _clicked(key: str, picked: Callable[[dict], None]) -> None:
    """Tell the first thing that the widget holds as clicked: a mark of a chart, or a point of a deck.

    A click on a mark of one layer stirs the selections of all layers, each with those of its fields that the mark has: told together.
    """
    selection = st.session_state[key].selection
    firsts = [held[0] for name, held in selection.items() if name.partition("_")[0] == "area" and held]
    mark = {field: value for first in firsts for field, value in first.items() if value is not None}
    marks = [mark] if mark else [each for layer in (selection.get("objects") or {}).values() for each in layer]
    if marks:
        picked(marks[0])


def box(figure: Figure, *, picked: Callable[[], None] | None = None, key: str = "") -> None:
    """Draw a figure: cards, sentences and words as they are, the rest in a box under its title.

    `picked` is called when something in the picture is clicked; what it is stands in the state of the widget `key`.
    """
    if not figure.title:
        if figure.what:
            st.html(f'<div class="shows">{escape(figure.what)}</div>')
        body(figure.body, figure, picked, key)
        return
    with st.container(key=f"figure_{figure.key.replace('.', '_')}", height="stretch"):
        heading(figure.title, _("；").join(filter(None, (figure.what, figure.how))), ways.to_entries(figure))
        body(figure.body, figure, picked, key)
        foot(figure)


def heading(title: str, what: str = "", way: Mapping[str, str] | None = None) -> None:
    """The finding, and in grey beneath what is shown; the title leads the `way` to its definitions."""
    grey = f"<span>{escape(what)}</span>" if what else ""
    finding = f'<a class="means" href="{escape(addresses.of(ways.PAGE, way))}">{escape(title)}</a>' if way else escape(title)
    st.html(f'<div class="finding">{finding}{grey}</div>')


def foot(figure: Figure) -> None:
    """The small grey line that any screenshot carries along."""
    if not figure.foot and not figure.note.partial:
        return
    mark = f'<span class="partial">{escape(_("部分入库"))}</span> ' if figure.note.partial else ""
    st.html(f'<p class="source">{mark}{escape(" · ".join(figure.foot))}</p>')


@singledispatch
def body(what, figure: Figure, picked: Callable[[], None] | None = None, key: str = "") -> None:
    """Draw what stands in a figure."""
    raise TypeError(what)


@body.register
def _chart(what: Chart, figure: Figure, picked=None, key="") -> None:
    if picked and what.click:
        pictures.clickable(what.spec, key=key, picked=picked)
    else:
        pictures.picture(what.spec, height=what.height)


@body.register
def _points(what: Points, figure: Figure, picked=None, key="") -> None:
    narrow = "Mobi" in st.context.headers.get("User-Agent", "")
    if what.province:
        st.pydeck_chart(village_deck(what.rows, province=what.province, near=what.near, narrow=narrow, demonstration=figure.demonstration), height=440)
        return
    deck = zone_deck(what.rows, classes=what.classes, tooltip=what.tooltip, near=what.near, narrow=narrow,
                     demonstration=figure.demonstration)
    pictures.movable(deck, key=key, rows=key_of(what.rows, what.classes), picked=picked)


@body.register
def _table(what: Table, figure: Figure, picked=None, key="") -> None:
    if what.rows.empty and what.empty:
        tables.nothing(what.empty)
    else:
        tables.table(what.rows, what.headings, caption=what.caption, tall=what.tall, ways=ways.of_columns(figure, what.headings))


@body.register
def _cards(what: Cards, figure: Figure, picked=None, key="") -> None:
    beneath = " · ".join(filter(None, (what.beneath, figure.note.known))) if what.beneath else ""
    cards.row(what.cards, in_a_row=what.in_a_row, beneath=beneath)


@body.register
def _sentence(what: Sentence, figure: Figure, picked=None, key="") -> None:
    frame.sentence(what.text, known=figure.note.known)
    if what.beneath:
        st.caption(plain(what.beneath))


@body.register
def _alerts(what: Alerts, figure: Figure, picked=None, key="") -> None:
    ordered = sorted(what.lines, key=lambda alert: not alert.urgent)
    lines = "".join(f'<li class="{"urgent" if alert.urgent else ""}">{escape(alert.text)}</li>' for alert in ordered)
    st.html(f'<div class="alerts"><b>{escape(_("需要关注"))}</b><ul>{lines or f"<li>{escape(what.empty)}</li>"}</ul></div>')


@body.register
def _words(what: Words, figure: Figure, picked=None, key="") -> None:
    tables.tags(what.words, tone=what.tone)


@body.register
def _remark(what: Remark, figure: Figure, picked=None, key="") -> None:
    st.html(f'<p class="source">{escape(what.text)}</p>')
