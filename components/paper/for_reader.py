"""A briefing as its reader may have it: figures that may not leave are left out, and that is said."""

from collections.abc import Sequence
from dataclasses import replace

from components.figures.figure import Figure
from components.paper.audience import LeftOut, leaving
from components.paper.briefing import Briefing, Section
from components.paper.paper import Paper


def for_reader(briefing: Briefing) -> Briefing:
    """The same briefing, each of its figures reduced to what its reader may have. One that was reduced before stays as it is."""
    said: list[str] = []
    sections = tuple(_section(section, briefing.paper, said) for section in briefing.sections)
    annexes = _figures(briefing.annexes, briefing.paper, said)
    return replace(briefing, sections=sections, annexes=annexes, left_out=tuple(dict.fromkeys((*briefing.left_out, *said))))


def _section(section: Section, paper: Paper, said: list[str]) -> Section:
    below = tuple(_section(each, paper, said) for each in section.sections)
    return replace(section, figures=_figures(section.figures, paper, said), sections=below)


def _figures(figures: Sequence[Figure], paper: Paper, said: list[str]) -> tuple[Figure, ...]:
    """The figures that may leave; why another may not is added to `said`."""
    kept = []
    for figure in figures:
        try:
            kept.append(leaving(figure, paper))
        except LeftOut as reason:
            said.append(str(reason))
    return tuple(kept)
