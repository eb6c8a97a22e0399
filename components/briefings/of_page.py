"""本页简报: what one page shows, with what was chosen there, as a briefing that any format writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from components.briefings import about, prose
from components.briefings.chapters import CHAPTERS, LEADS, Chapter
from components.briefings.formats import written
from components.figures.bodies import Sentence
from components.figures.figure import Figure
from components.figures.part import Part
from components.paper.audience import LeftOut, leaving
from components.paper.briefing import Briefing, Masthead, Paragraph, Section
from components.paper.paper import Paper
from components.paper.writers import instead, paper_of
from data import asking, office, wording
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask, Direct
from data.settling.stretch import label as in_words
from db import clock
from db.engine import reading


@dataclass(frozen=True)
class Shown:
    """A part of the page with what it is shown for."""

    part: Part
    choice: Mapping


def file(title: str, shown: Sequence[Shown], audience: str, size: str, format_: str) -> bytes:
    """The page as a file, read at once over one connection, as whoever asks at present. Raises ValueError with a sentence."""
    with reading() as connection:
        return written(of_page(Direct(connection, asking.present()), title, shown, audience=audience, size=size), format_)


def of_page(ask: Ask, title: str, shown: Sequence[Shown], *, audience: str, size: str) -> Briefing:
    """The briefing of a page that is called `title`: its figures in their order, sentences as text, paragraphs by rule beneath the
    headings of a dashboard. What this reader may not have is left out, and that is said.
    """
    papers = [paper_of(each.part, ask, each.choice, Paper(audience=audience, size=size)) for each in shown]
    left_out: dict[str, None] = {}
    said: list[str] = []
    sections: dict[str, Section] = {}
    for each, paper in zip(shown, papers, strict=True):
        figure = _allowed(ask, each, paper, left_out)
        if figure is not None and isinstance(figure.body, Sentence):
            said.append(figure.body.text)
        elif figure is not None:
            heading, chapter = _heading(each.part, shown)
            before = sections.get(heading) or Section(heading, tuple(_written(ask, each.part.programme, chapter, shown, papers[0])))
            sections[heading] = replace(before, figures=(*before.figures, figure))
    paper = replace(papers[0], filters=_filters(shown, papers), own=next((one.own for one in papers if one.own), ""), exported=clock.now())
    return about.described(Briefing(
        titled(ask, title, shown), Masthead(_("本页简报"), ask(office.settings).issuer), clock.today(), paper, "\n".join(said),
        tuple(sections.values()), left_out=tuple(left_out)))


def titled(ask: Ask, title: str, shown: Sequence[Shown]) -> str:
    """The title of the page with the unit that was chosen and the day or period: 高新区详情：苏州高新区（截至2020年4月1日）."""
    own = next((one.own for each in shown if (one := paper_of(each.part, ask, each.choice, Paper())).own), "")
    whose = _("{page}：{own}", page=title, own=own) if own else title
    day, period = (shown[0].choice.get(name) for name in ("at", "period"))  # of a page that is of one: its first part is of it
    if day:
        return _("{title}（截至{day}）", title=whose, day=wording.full_day(day))
    return _("{title}（{period}）", title=whose, period=in_words(period)) if period else whose


def _allowed(ask: Ask, shown: Shown, paper: Paper, left_out: dict[str, None]) -> Figure | None:
    """The figure as its reader may have it; None where there is nothing to show, or where it is `left_out`."""
    figure = shown.part(ask, **instead(shown.part, shown.choice, paper.audience, briefing=True))
    try:
        return leaving(figure, paper) if figure else None
    except LeftOut:
        left_out[figure.name] = None
        return None


def _heading(part: Part, shown: Sequence[Shown]) -> tuple[str, Chapter | None]:
    """On the dashboard of a programme the chapter of a briefing; on the overview the programme; else what the part is called."""
    if part.key.startswith("overview.") and part.programme:
        return PROGRAMMES[part.programme].title, None
    chapter = next((each for each in CHAPTERS.get(part.programme, ()) if part.key in each.offered), None)
    if chapter is None or all(each.part.key != LEADS[part.programme] for each in shown):
        return part.name(), None
    return chapter.heading, chapter


def _written(ask: Ask, programme: str, chapter: Chapter | None, shown: Sequence[Shown], paper: Paper) -> list[Paragraph]:
    """What is written by rule beneath the heading of a chapter, of the day or period and the place of the page."""
    if chapter is None or not prose.may_leave(chapter, paper):
        return []
    lead = next(each.choice for each in shown if each.part.key == LEADS[programme])
    return [Paragraph(text) for text in prose.written(ask, programme, chapter, dict(lead))]


def _filters(shown: Sequence[Shown], papers: Sequence[Paper]) -> tuple[tuple[str, str], ...]:
    """Label and value of each choice once; where parts differ in one, each says whose it is: 排序（需要关注）."""
    whose: dict[str, dict[str, list[Part]]] = {}
    for each, paper in zip(shown, papers, strict=True):
        for label, value in paper.filters:
            whose.setdefault(label, {}).setdefault(value, []).append(each.part)
    return tuple((label if len(values) == 1 else _("{label}（{part}）", label=label, part=_of(parts)), value)
                 for label, values in whose.items() for value, parts in values.items())


def _of(parts: Sequence[Part]) -> str:
    """Whose choice it is: the programme where the parts are of one and it is all of it, else the parts by name."""
    if all(part.key.startswith("overview.") for part in parts) and parts[0].programme:
        return PROGRAMMES[parts[0].programme].menu_title
    return wording.joined(dict.fromkeys(part.name() for part in parts))
