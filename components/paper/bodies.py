"""What stands in a figure, drawn into a room of a picture."""

from functools import singledispatch

from components.charts.theme import ACCENT, BAD, GREY, INK, LINE
from components.figures.bodies import Alerts, Cards, Chart, Points, Remark, Sentence, Table, Words
from components.figures.figure import BARS, Figure
from components.paper import bars, cards, charts, points, table, tiles
from components.paper.audience import as_map
from components.paper.drawing import high, lines, placed, rect, text, wrapped
from components.paper.drawn import Drawn, fitted, nothing
from components.paper.fonts import width as wide
from components.paper.paper import Paper
from data.language import _

SENTENCE, BENEATH, ALERT, TAG = 19, 13, 14, 13  # px of type


@singledispatch
def drawn(body, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    """The body in a room of that width and height; `remark` says what found no room."""
    raise TypeError(body)


@drawn.register
def _chart(body: Chart, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    if as_map(figure, paper):
        return charts.drawn(body, width, height)
    return (bars if figure.outside == BARS else tiles).drawn(body, width, height)


@drawn.register
def _points(body: Points, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    return charts.drawn(points.chart(body), width, height)


@drawn.register
def _table(body: Table, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    return table.drawn(body, width, height)


@drawn.register
def _cards(body: Cards, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    return fitted(cards.drawn(body, width), width, height)


@drawn.register
def _sentence(body: Sentence, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    said, beneath = wrapped(body.text, width - 24, size=SENTENCE), wrapped(body.beneath, width - 24, size=BENEATH) if body.beneath else []
    tall = high(said, SENTENCE) + 20
    drawing = (rect(0, 0, width, tall, fill="#eaf0f8") + rect(0, 0, 4, tall, fill=ACCENT) + lines(16, 10, said, size=SENTENCE)
               + lines(16, tall + 8, beneath, size=BENEATH, fill=GREY))
    return fitted(Drawn(drawing, tall + high(beneath, BENEATH) + 8), width, height)


@drawn.register
def _alerts(body: Alerts, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    parts, top = [text(0, ALERT + 2, _("需要关注"), size=ALERT, bold=True)], ALERT + 14
    shown = sorted(body.lines, key=lambda alert: not alert.urgent)
    for content, urgent in [(alert.text, alert.urgent) for alert in shown] or [(body.empty, False)]:
        rows = wrapped(content, width - 20, size=ALERT)
        tall = high(rows, ALERT) + 8
        parts += [rect(0, top, width, tall, fill="#f7f9fc"), rect(0, top, 3, tall, fill=BAD if urgent else LINE), lines(12, top + 4, rows, size=ALERT)]
        top += tall + 6
    return fitted(Drawn("".join(parts), top), width, height)


@drawn.register
def _words(body: Words, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    parts, left, top = [], 0.0, 0.0
    for word in body.words:
        rows = wrapped(word, width - 16, size=TAG)
        taken, tall = min(width, max(wide(row, TAG) for row in rows) + 16), high(rows, TAG) + 8
        if left and left + taken > width:
            left, top = 0.0, top + high([""], TAG) + 14
        parts += [placed(rect(0, 0, taken, tall, fill="#ffffff", stroke=LINE, radius=3) + lines(8, 4, rows, size=TAG, fill=INK), left, top)]
        left, top = (0.0, top + tall + 6) if len(rows) > 1 else (left + taken + 8, top)
    return fitted(Drawn("".join(parts), top + 40), width, height) if parts else nothing(width)


@drawn.register
def _remark(body: Remark, figure: Figure, paper: Paper, width: float, height: float) -> Drawn:
    rows = wrapped(body.text, width, size=ALERT)
    return fitted(Drawn(lines(0, 0, rows, size=ALERT), high(rows, ALERT)), width, height)
