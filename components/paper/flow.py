"""A briefing as blocks in the order of its pages: what every writer of documents writes down one below the other."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import Figure
from components.paper import formal, words
from components.paper.audience import leaving
from components.paper.blocks import BODY, HAND, QUIET, Block, Head, NewPage, Text, writable
from components.paper.briefing import Briefing, Paragraph, Section
from components.paper.paper import audiences
from components.paper.pieces import pieces
from data import wording
from data.language import _
from data.ledger import moments

DEEPEST = 4  # level of a heading
TABLE, PICTURE, ANNEX = "table", "picture", "annex"


def flow(briefing: Briefing, room: float) -> list[Block]:
    """Its blocks below the title, in a room of so many pt. Raises LeftOut for a figure that may not leave, MissingGlyph."""
    numbers: Counter = Counter()
    body = [*_paragraphs([Paragraph(briefing.lead)] if briefing.lead else [])]
    body += _sections(briefing, [*briefing.sections, *_closing(briefing)], 1, room, numbers)
    made = words.between([words.filters(briefing.paper), moments.label(briefing.paper.moment) if briefing.paper.moment else "",
                          words.exported(briefing.paper)])
    body += [Text(writable(made), QUIET)] if made else []
    if briefing.colophon.contact:
        body.append(Text(_("（联系处室：{contact}）", contact=writable(briefing.colophon.contact))))
    for place, figure in enumerate(briefing.annexes):
        body += [NewPage()] if place == 0 else []
        body += _figure(briefing, figure, room, numbers, annex=True)
    return [block for block in body if not isinstance(block, Text) or block.text]


def _sections(briefing: Briefing, sections: Sequence[Section], level: int, room: float, numbers: Counter) -> Iterator[Block]:
    for place, section in enumerate(sections, 1):
        yield Head(formal.heading(writable(section.heading), level, place), level)
        yield from _paragraphs(section.paragraphs)
        for figure in section.figures:
            yield from _figure(briefing, figure, room, numbers)
        yield from _sections(briefing, section.sections, min(level + 1, DEEPEST), room, numbers)
        if not (section.paragraphs or section.figures or section.sections):
            yield Text(_("无数据"))


def _paragraphs(paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """Each line of what was written is a paragraph; the last of what a person wrote bears the mark of it."""
    for paragraph in paragraphs:
        lines = [line.strip() for line in writable(paragraph.text).split("\n") if line.strip()]
        yield from (Text(line, HAND if paragraph.by_hand and place == len(lines) else BODY) for place, line in enumerate(lines, 1))


def _figure(briefing: Briefing, figure: Figure, room: float, numbers: Counter, *, annex: bool = False) -> list[Block]:
    def numbered(kind: str, title: str) -> str:
        kind = ANNEX if annex else kind
        numbers[kind] += 1
        series = {TABLE: _("表{n}"), PICTURE: _("图{n}"), ANNEX: _("附表{n}")}[kind].format(n=numbers[kind])
        return _("{series}　{title}", series=series, title=title)

    return pieces(leaving(figure, briefing.paper), briefing.paper, room, numbered)


def _closing(briefing: Briefing) -> list[Section]:
    """说明, and 口径和来源; each where there is something to say."""
    left_out = _("{audience}版已略去：{what}", audience=audiences()[briefing.paper.audience], what=wording.joined(briefing.left_out))
    notes = [*briefing.notes, *([left_out + _("。")] if briefing.left_out else [])]
    sources = [_("数据来源：{sources}。", sources=_("；").join(briefing.sources))] if briefing.sources else []
    meant = [_definitions(briefing)] if briefing.definitions else []
    return [Section(heading, [Paragraph(each) for each in paragraphs], figures)
            for heading, paragraphs, figures in ((_("说明"), notes, []), (_("口径和来源"), sources, meant)) if paragraphs or figures]


def _definitions(briefing: Briefing) -> Figure:
    rows = pd.DataFrame([(each.title, each.formula, each.clause) for each in briefing.definitions], columns=["title", "formula", "clause"])
    titles = {"title": (_("指标"), "name"), "formula": (_("口径（公式）"), "long"), "clause": (_("依据"), "long")}
    shown = [Heading(name, called, kind=kind) for name, (called, kind) in titles.items() if rows[name].astype(bool).any()]
    return Figure(Table(rows, shown), _("指标口径"))
