"""The sections of a briefing and what follows them as slides: paragraphs, figures, 口径, sources, notes, 版记."""

from collections.abc import Sequence

import pandas as pd

from components.charts.theme import GREY
from components.figures.bodies import Heading, Table
from components.figures.figure import Figure
from components.paper import masthead, words
from components.paper.briefing import Briefing, Section
from components.paper.levels import headed
from components.paper.paper import Paper
from components.paper.pptx.bodies import Within, prose, slides
from components.paper.pptx.cover import Contents
from components.paper.pptx.deck import WHAT, Deck, head, shortened
from components.paper.pptx.texts import Text
from data.language import _

PROSE, LISTED, SHOWN = 20, 16, 2  # px of type; levels of headings that the contents list


def entries(briefing: Briefing) -> list[tuple[str, int]]:
    """What the contents list, in the order of the slides: heading and level."""
    return [(heading, level) for heading, level, _section in headed(briefing.sections) if level <= SHOWN] + [(title, 1) for title, _of in after(briefing)]


def body(deck: Deck, briefing: Briefing, contents: Contents) -> None:
    """The slides of every section, then of what follows; tells the contents where each begins."""
    place, path = 0, []
    for heading, level, section in headed(briefing.sections):
        path = [*path[:level - 1], heading]
        deck.kicker, first = " › ".join(path[:-1]), len(deck.presentation.slides)
        section_slides(deck, heading, section, briefing.paper, chief=level == 1)
        if level <= SHOWN:
            contents.leads_to(place, first)
            place += 1
    for number, (title, draw) in enumerate(after(briefing)):
        deck.kicker, first = title, len(deck.presentation.slides)
        draw(deck)
        contents.leads_to(place + number, first)


def section_slides(deck: Deck, heading: str, section: Section, paper: Paper, *, chief: bool) -> None:
    """A slide with the heading and its paragraphs, of a chief one what it holds; then its figures."""
    paragraphs = [Text(masthead.by_hand(each.text) if each.by_hand else each.text, PROSE, gap=10) for each in section.paragraphs]
    names = [*(figure.name or words.title(figure) for figure in section.figures), *(each.heading for each in section.sections)]
    listed = [Text(name, LISTED, colour=GREY) for name in names]
    if paragraphs or chief or not section.figures:
        text_slides(deck, heading, paragraphs or listed)
    deck.kicker = " › ".join(part for part in (deck.kicker, heading) if part)
    for figure in section.figures:
        figure_slides(deck, figure, paper)


def text_slides(deck: Deck, title: str, texts: Sequence[Text], **page) -> None:
    """Paragraphs under a title, over as many slides as they need; a title that is too long for one stands before them too."""
    if not head(_("{title}（续）", title=title), "").whole:
        title, texts = shortened(title), [Text(title, PROSE, bold=True, gap=10), *texts]
    continued = _("{title}（续）", title=title)
    width, height = deck.room(continued, foot=page.get("foot"))
    for place, draw in enumerate(prose(texts, width, height)):
        draw(deck.page(continued if place else title, **page))


def figure_slides(deck: Deck, figure: Figure, paper: Paper, *, of_all: bool = False) -> None:
    """A figure under its finding; a finding that is longer than a title can be stands on a slide before it.

    `of_all`: it is of the whole briefing, and bears its foot and marks.
    """
    title, what = words.title(figure), figure.what
    foot, marks = (deck.foot, deck.marks) if of_all else (words.foot(figure, paper), words.marks(figure))
    if not head(_("{title}（续）", title=title), what).whole:
        named = shortened(figure.name or _("结论"))
        text_slides(deck, named, [Text(title, PROSE), Text(what, WHAT, colour=GREY)], foot=foot, marks=marks)
        title, what = named, ""
    continued = _("{title}（续）", title=title)
    width, height = deck.room(continued, what, foot)
    for place, draw in enumerate(slides(figure.body, Within(figure, paper, width, height))):
        draw(deck.page(continued if place else title, what, foot=foot, marks=marks))


def after(briefing: Briefing) -> list[tuple[str, object]]:
    """What follows the sections: its title, and a function of the deck that draws it."""
    paper = briefing.paper
    parts = [(_("附表：{name}", name=figure.name or words.title(figure)), lambda deck, figure=figure: figure_slides(deck, figure, paper)) for figure in briefing.annexes]
    if briefing.definitions:
        parts.append((_("指标口径"), lambda deck: figure_slides(deck, _definitions(briefing), paper, of_all=True)))
    lines = masthead.notes(briefing)
    if lines:
        texts = [Text(line, 17, bold=chief, gap=8) for line, chief in lines]
        parts.append((_("来源和说明"), lambda deck: text_slides(deck, _("来源和说明"), texts)))
    return parts


def _definitions(briefing: Briefing) -> Figure:
    rows = pd.DataFrame([(each.title, each.formula, each.clause) for each in briefing.definitions], columns=["title", "formula", "clause"])
    table = Table(rows, [Heading("title", _("指标"), kind="name"), Heading("formula", _("口径（公式）"), kind="long"), Heading("clause", _("依据"), kind="long")])
    return Figure(table, _("指标口径"), name=_("指标口径"))
