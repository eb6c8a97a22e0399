"""A whole briefing as JSON and back: its words here, its figures as `components.paper.frozen` keeps them."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from components.figures.figure import Figure
from components.maps.review import review_line
from components.paper.briefing import Briefing, Colophon, Definition, Masthead, Paragraph, Section
from components.paper.frozen import freeze, thaw
from components.paper.paper import Paper
from components.paper.stored import get, put
from data import office
from data.asking import Moment, asked_as
from data.briefings.keeping import Frozen
from data.briefings.kept import Kept

PLAIN = ("title", "day", "lead", "sources", "notes", "left_out", "kind", "demonstration", "partial")  # of a briefing, as they are
OF_PAPER = ("language", "audience", "size", "filters", "exported", "review", "own")


def frozen(briefing: Briefing) -> Frozen:
    """What is kept of it."""
    figures = briefing.figures
    places = {id(figure): place for place, figure in enumerate(figures)}
    content = {name: put(getattr(briefing, name)) for name in PLAIN} | {
        "masthead": asdict(briefing.masthead), "colophon": put(asdict(briefing.colophon)),
        "definitions": [asdict(each) for each in briefing.definitions],
        "sections": [_section(each, places) for each in briefing.sections], "annexes": [places[id(figure)] for figure in briefing.annexes],
        "paper": {name: put(getattr(briefing.paper, name)) for name in OF_PAPER},
        "moment": briefing.paper.moment and put(asdict(briefing.paper.moment)),
        "boundaries": office.boundaries_digest() if briefing.paper.review else ""}
    datasets = dict.fromkeys(code for figure in figures for code in figure.datasets)
    return Frozen(content, [freeze(figure) for figure in figures], briefing.demonstration, tuple(datasets))


def thawed(kept: Kept, figures: Sequence[dict]) -> Briefing:
    """The briefing that was submitted or issued, under its number, with its state and who signed it."""
    content = kept.content
    paper = Paper(**get(content["paper"]), moment=content["moment"] and Moment(**get(content["moment"])))
    with asked_as(paper.asking):
        drawn = [thaw(each) for each in figures]
        if paper.review and content["boundaries"] != office.boundaries_digest():  # a 审图号 holds for the boundaries it was given for
            paper, drawn = replace(paper, review=""), [_unreviewed(figure) for figure in drawn]
    number, masthead, colophon = kept.number, Masthead(**content["masthead"]), Colophon(**get(content["colophon"]))
    issued: date | None = kept.issued_at.date() if kept.issued_at else None
    if number:
        masthead = replace(masthead, number=number.number, total=number.total)
    return Briefing(
        masthead=masthead, paper=paper, state=kept.state, definitions=tuple(Definition(**each) for each in content["definitions"]),
        sections=tuple(_thawed_section(each, drawn) for each in content["sections"]), annexes=tuple(drawn[place] for place in content["annexes"]),
        colophon=replace(colophon, signed_by=kept.draft.signed_by, printed_on=issued or colophon.printed_on),
        **{name: get(content[name]) for name in PLAIN} | ({"day": issued} if issued else {}))


def _section(section: Section, places: dict[int, int]) -> dict:
    return {"heading": section.heading, "paragraphs": [asdict(each) for each in section.paragraphs],
            "figures": [places[id(figure)] for figure in section.figures], "sections": [_section(each, places) for each in section.sections]}


def _thawed_section(kept: dict, figures: Sequence[Figure]) -> Section:
    return Section(kept["heading"], tuple(Paragraph(**each) for each in kept["paragraphs"]), tuple(figures[place] for place in kept["figures"]),
                   tuple(_thawed_section(each, figures) for each in kept["sections"]))


def _unreviewed(figure: Figure) -> Figure:
    """The figure whose map bears no 审图号."""
    if not figure.note.review:
        return figure
    line = review_line()
    foot = tuple(line if piece == figure.note.review else piece for piece in figure.foot)
    return replace(figure, note=replace(figure.note, review=line), foot=foot)

