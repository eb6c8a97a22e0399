"""What stands in a figure as slides: for each body the functions that draw it, one a slide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch

from components.charts.theme import BAD, GREY, INK
from components.figures.bodies import Alerts, Cards, Chart, Points, Remark, Sentence, Table, Words
from components.figures.figure import BARS, Figure
from components.paper import bars, words
from components.paper.audience import as_map
from components.paper.paper import Paper
from components.paper.plots import plots
from components.paper.pptx import cards, charts, pictures, tables
from components.paper.pptx.flow import paged
from components.paper.pptx.texts import Text, box, tall
from data.language import _

SENTENCE, BENEATH, LINE, REMARK = 24, 17, 18, 18  # px of type

Draw = Callable  # of a page


@dataclass(frozen=True)
class Within:
    """The figure that a body stands in, its paper, and the room of a slide in px."""

    figure: Figure
    paper: Paper
    width: float
    height: float

    @property
    def room(self) -> tuple[float, float]:
        return self.width, self.height

    @property
    def told(self) -> str:
        """What is said of it to whoever does not see it."""
        return f"{words.title(self.figure)}. {words.conclusion(self.figure, self.paper)}"

    @property
    def about(self) -> list[str]:
        return [line for line in (words.title(self.figure), self.figure.what, *words.foot(self.figure, self.paper)) if line]


@singledispatch
def slides(body, within: Within) -> list[Draw]:
    """What draws each slide of the body: a function of a page."""
    raise TypeError(body)


@slides.register
def _chart(body: Chart, within: Within) -> list[Draw]:
    if not as_map(within.figure, within.paper) and within.figure.outside == BARS:
        body = bars.chart(body)
    shown = plots(body)
    if shown:
        carried = charts.Carried(within.about, within.told, words.between(words.marks(within.figure)))
        return charts.pages(shown, charts.days_beneath(body), within.width, within.height, carried)
    if body.rows.empty or not body.rows[body.value].notna().any():
        return prose([nothing()], *within.room)
    return [lambda page: pictures.place(page, within.figure, within.paper, told=within.told)]


@slides.register
def _points(body: Points, within: Within) -> list[Draw]:
    return [lambda page: pictures.place(page, within.figure, within.paper, told=within.told)]


@slides.register
def _table(body: Table, within: Within) -> list[Draw]:
    if body.rows.empty:
        return prose([nothing(), *([Text(body.empty, LINE, colour=GREY)] if body.empty else [])], *within.room)
    return tables.pages(body, within.width, within.height, told=within.told)


@slides.register
def _cards(body: Cards, within: Within) -> list[Draw]:
    return cards.pages(body, within.width, within.height) if body.cards else prose([nothing()], *within.room)


@slides.register
def _sentence(body: Sentence, within: Within) -> list[Draw]:
    return prose([Text(body.text, SENTENCE, gap=14), *([Text(body.beneath, BENEATH, colour=GREY)] if body.beneath else [])], *within.room)


@slides.register
def _alerts(body: Alerts, within: Within) -> list[Draw]:
    lines = sorted(body.lines, key=lambda alert: not alert.urgent)
    texts = [Text(f"{'● ' if alert.urgent else '○ '}{alert.text}", LINE, colour=BAD if alert.urgent else INK, gap=10) for alert in lines]
    return prose(texts or [Text(body.empty or _("无数据"), LINE, colour=GREY)], *within.room)


@slides.register
def _words(body: Words, within: Within) -> list[Draw]:
    return prose([Text(word, LINE, gap=10) for word in body.words] or [nothing()], *within.room)


@slides.register
def _remark(body: Remark, within: Within) -> list[Draw]:
    return prose([Text(body.text or _("无数据"), REMARK, colour=GREY)], *within.room)


def nothing() -> Text:
    return Text(_("无数据"), SENTENCE, colour=GREY)


def prose(texts: Sequence[Text], width: float, height: float) -> list[Draw]:
    """Paragraphs, parted where they have no room on one slide."""
    def write(page, part: list[Text]) -> None:
        box(page.slide, page.left, page.top, page.width, min(tall(part, page.width), page.height), part)

    return [lambda page, part=part: write(page, part) for part in paged(texts, width, height)]
