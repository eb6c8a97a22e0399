"""A briefing put together: its sections with what is written and shown in them, as its reader may have it."""

from collections.abc import Callable, Sequence

from components.briefings import about, prose
from components.briefings.chapters import LEADS, Chapter, chapter
from components.briefings.choosing import choices, has_data, lead_choice, require_known
from components.briefings.wanted import Wanted
from components.figures.bodies import Sentence
from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper.audience import LeftOut, leaving
from components.paper.briefing import SPECIAL, Briefing, Paragraph, Section
from components.paper.paper import Paper, settled
from components.paper.writers import instead, paper_of
from data.asking import asked_as
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask
from db import clock


def compose(ask: Ask, wanted: Wanted, *, settled: Callable[[Figure], bool] = settled) -> Briefing:
    """The briefing, in the language and of the moment of whoever asks. Raises ValueError with a sentence for what cannot be had.

    `settled` says whether the data of a figure are 已审定, as far as a reader outside may have it.
    """
    with asked_as(ask.asking):
        require_known(wanted)
        made = [_Making(ask, wanted, programme, settled) for programme in wanted.programmes]
        sections = [each.section() for each in made] if len(made) > 1 else made[0].sections()
        sections = (*sections, *_at_the_end(wanted))
        annexes = tuple(figure for each in made for figure in each.attached())
        briefing = Briefing(
            wanted.title or about.title(ask, wanted), about.masthead(ask, wanted), clock.today(), about.paper(ask, wanted), _lead(wanted, made),
            sections, annexes, kind=wanted.kind, colophon=about.colophon(ask, wanted),
            left_out=tuple(dict.fromkeys(name for each in made for name in each.left_out)))
        return about.described(briefing)


def require_figures(briefing: Briefing) -> None:
    """Raise ValueError with a sentence for a briefing that shows nothing: a number is given once and for ever."""
    if not briefing.figures:
        raise ValueError(_("这期简报没有任何图表（无数据，或都不能给所选用途），不编期号；请改选日期、地区或用途。"))


def _lead(wanted: Wanted, made: Sequence["_Making"]) -> str:
    """The sentence of each programme: of a 专报 the conclusion; of a 简报 where no paragraph begins with it."""
    return "\n".join(each.quoted for each in made if each.quoted and (wanted.kind == SPECIAL or not each.begun))


def _at_the_end(wanted: Wanted) -> list[Section]:
    """What a person wrote under headings of its own: 存在问题, 下一步工作建议."""
    return [Section(each.heading or _("其他"), (Paragraph(each.text, by_hand=True),)) for each in wanted.by_hand if not each.place and each.text.strip()]


class _Making:
    """One programme of a briefing in the making: its sentence, what of it was left out, and whether a paragraph begins with the sentence."""

    def __init__(self, ask: Ask, wanted: Wanted, programme: str, settled: Callable[[Figure], bool]):
        self.ask, self.wanted, self.programme, self.settled = ask, wanted, programme, settled
        self.there_is, self.left_out, self.begun = has_data(ask, programme), [], False
        self.lead = lead_choice(ask, wanted, programme) if self.there_is else {}
        self.quoted = self._sentence() if self.there_is else ""

    def section(self) -> Section:
        """All of it under its title."""
        if not self.there_is:
            return self.sections()[0]
        return Section(PROGRAMMES[self.programme].title, sections=tuple(self.sections()))

    def sections(self) -> list[Section]:
        """A section a chapter that has anything to say; one that says 无数据 where the programme has none."""
        if not self.there_is:
            return [Section(PROGRAMMES[self.programme].title, (Paragraph(_("无数据")),))]
        chapters = [(*chapter(code), keys) for code, keys in self.wanted.shown]
        made = [self._section(each, keys) for programme, each, keys in chapters if programme == self.programme]
        return [section for section in made if section.paragraphs or section.figures]

    def attached(self) -> list[Figure]:
        """附表."""
        return self._figures([key for key in self.wanted.attached if key.split(".")[0] == self.programme]) if self.there_is else []

    def _sentence(self) -> str:
        """The one sentence that everybody quotes; empty where it may not leave."""
        figures = self._figures([LEADS[self.programme]])
        return figures[0].body.text if figures and isinstance(figures[0].body, Sentence) else ""

    def _section(self, each: Chapter, keys: Sequence[str]) -> Section:
        code = f"{self.programme}.{each.code}"
        own = [Paragraph(one.text, by_hand=True) for one in self.wanted.by_hand if one.place == code and one.text.strip()]
        return Section(each.heading, (*self._written(each), *own), tuple(self._figures(keys)))

    def _written(self, each: Chapter) -> list[Paragraph]:
        texts = prose.written(self.ask, self.programme, each, self.lead)
        if texts and not prose.may_leave(each, self._paper(LEADS[self.programme], self.lead)):
            self.left_out.append(_("“{heading}”的文字", heading=each.heading))
            return []
        if self.wanted.kind == SPECIAL and self.quoted:  # its conclusion says it before
            texts = [text.replace(self.quoted, "") for text in texts]
        self.begun = self.begun or any(self.quoted in text for text in texts)
        return [Paragraph(text) for text in texts]

    def _figures(self, keys: Sequence[str]) -> list[Figure]:
        """The figures that have anything to show and may leave; what may not is noted."""
        figures = []
        for key, choice in choices(self.ask, self.wanted, self.programme, keys).items():
            figure = PARTS[key](self.ask, **instead(PARTS[key], choice, self.wanted.audience, briefing=True))
            try:
                figures += [leaving(figure, self._paper(key, choice))] if figure else []
            except LeftOut:
                self.left_out.append(figure.name)
        return figures

    def _paper(self, key: str, choice: dict) -> Paper:
        return paper_of(PARTS[key], self.ask, choice, Paper(audience=self.wanted.audience, size=self.wanted.size, settled=self.settled))
