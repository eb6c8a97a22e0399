"""Letters that the shipped fonts have not, looked for before a briefing is offered, submitted or issued: no page may have a blank in a name."""

from collections.abc import Iterable, Iterator, Sequence

from components.figures.figure import Figure
from components.paper import formal, words
from components.paper.blocks import writable
from components.paper.briefing import Briefing, Section
from components.paper.fonts import MissingGlyph, drawable, lacking, named
from components.paper.paper import Paper
from components.paper.picture import texts_of
from data import wording
from data.asking import asked_as
from data.language import _

Texts = Iterable[tuple[str, Sequence[str]]]  # where they stand, in words, and what is said there


def require(briefing: Briefing) -> None:
    """Raises MissingGlyph with the letters and where they stand: what is issued can be written in every format."""
    sentence = undrawable(of_briefing(briefing))
    if sentence:
        raise MissingGlyph(sentence)


def undrawable(texts: Texts) -> str:
    """Why neither PDF nor PNG can be written of these texts, and what to do; empty where they can."""
    by_place = [(place, lacking(drawable(writable(text)) for text in spoken)) for place, spoken in texts]
    letters = sorted({letter for _place, missing in by_place for letter in missing})
    if not letters:
        return ""
    places = list(dict.fromkeys(place for place, missing in by_place if missing))
    return _("PDF 和图片所用字体没有这些字：{letters}（在{places}）。请改用别的字，或去掉含有它们的内容。",
             letters=named(letters), places=wording.shortened(places))


def of_briefing(briefing: Briefing) -> list[tuple[str, list[str]]]:
    """All that a briefing says, as far as it is known before it is drawn; the places in the language of whoever asks at present."""
    head = briefing.masthead
    with asked_as(briefing.paper.asking):
        last = [*formal.addressees(briefing), *formal.printed(briefing), formal.signers(briefing), briefing.colophon.contact]
        notes = [*briefing.sources, *briefing.notes, *briefing.left_out, words.filters(briefing.paper),
                 *(text for each in briefing.definitions for text in (each.title, each.formula, each.clause))]
    return [(_("标题"), [briefing.title]), (_("报头"), [head.name, head.issuer]), (_("正文"), [briefing.lead, *_said(briefing.sections)]),
            (_("版记"), last), (_("说明"), notes), *of_figures((figure, briefing.paper) for figure in briefing.figures)]


def of_figures(figures: Iterable[tuple[Figure, Paper]]) -> list[tuple[str, list[str]]]:
    """By the name of each figure, what it says on its paper."""
    return [(_("图表“{name}”", name=figure.name or figure.title), _drawn(figure, paper)) for figure, paper in figures]


def _drawn(figure: Figure, paper: Paper) -> list[str]:
    with asked_as(paper.asking):
        return texts_of(figure, paper)


def _said(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield section.heading
        yield from (each.text for each in section.paragraphs)
        yield from _said(section.sections)
