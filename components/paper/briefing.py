"""A briefing before it is written: masthead, sections with their paragraphs and figures, colophon. Every format writes this one value."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from components.figures.figure import Figure
from components.paper.paper import Paper

BRIEFING, SPECIAL = "briefing", "special"  # 简报; 专报: one or two pages, the conclusion first, room for 领导批示
DRAFT, SUBMITTED, ISSUED, VOID = "draft", "submitted", "issued", "void"  # 草稿, 送审稿, 已签发, 作废
LEVELS = (1, 2, 3, 4)  # 一、（一）1.（1）


@dataclass(frozen=True)
class Masthead:
    """What stands at the head of the first page: 简报名称, 第×期（总第×期）, 编发单位. A number is given when it is issued, 0 before."""

    name: str
    issuer: str = ""
    number: int = 0
    total: int = 0


@dataclass(frozen=True)
class Colophon:
    """版记: 报, 送 and 发, 印发机关 and its day, how many copies; who drafted, checked and signed; whom to ask."""

    report_to: Sequence[str] = ()
    send_to: Sequence[str] = ()
    issue_to: Sequence[str] = ()
    printed_by: str = ""
    printed_on: date | None = None
    copies: int | None = None
    drafted_by: str = ""
    checked_by: str = ""
    signed_by: str = ""
    contact: str = ""


@dataclass(frozen=True)
class Paragraph:
    """`by_hand`: a person wrote it, and it is marked so; else it was written from the numbers by rules."""

    text: str
    by_hand: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with what stands beneath it, in this order: paragraphs, figures, sections of the next level."""

    heading: str
    paragraphs: Sequence[Paragraph] = ()
    figures: Sequence[Figure] = field(default=(), repr=False)
    sections: Sequence["Section"] = ()


@dataclass(frozen=True)
class Definition:
    """口径: what a number of the briefing is called, its formula and where it is asked for."""

    title: str
    formula: str
    clause: str = ""


@dataclass(frozen=True)
class Briefing:
    """All that any format writes. `lead` is the first paragraph: of a 专报 the conclusion. `paper` says language, audience, moment, choices.

    `annexes` are 附表, after the sections. `notes` are explanations and corrections. `left_out` says what this reader may not have.
    """

    title: str
    masthead: Masthead
    day: date | None
    paper: Paper
    lead: str = ""
    sections: Sequence[Section] = ()
    annexes: Sequence[Figure] = field(default=(), repr=False)
    definitions: Sequence[Definition] = ()
    sources: Sequence[str] = ()
    notes: Sequence[str] = ()
    left_out: Sequence[str] = ()
    colophon: Colophon = Colophon()
    kind: str = BRIEFING
    state: str = DRAFT
    demonstration: bool = False
    partial: bool = False

    @property
    def figures(self) -> list[Figure]:
        """Every figure in the order of the pages, annexes last."""
        return [*_figures(self.sections), *self.annexes]


def _figures(sections: Sequence[Section]) -> list[Figure]:
    return [figure for section in sections for figure in (*section.figures, *_figures(section.sections))]
