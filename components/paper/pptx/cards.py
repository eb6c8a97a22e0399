"""Cards as rows of boxes whose texts can be edited."""

from collections.abc import Callable, Sequence

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from components.charts.theme import BAD, GREY, INK, LINE
from components.figures.bodies import Card, Cards
from components.paper.cards import ARROWS, TONES
from components.paper.pptx.texts import Text, fill, px, tall
from data.language import chosen

LEAST, GAP, PAD = 200, 14, 12  # px
LABEL, VALUE, CHANGE, NOTE = 15, 30, 14, 12  # px of type


def pages(body: Cards, width: float, height: float) -> list[Callable]:
    """What draws each slide of the cards, row by row."""
    most = max(1, int((width + GAP) / (LEAST + GAP)))
    across = min(most, body.in_a_row or most, len(body.cards))
    down = -(-len(body.cards) // across)
    across = -(-len(body.cards) // down)
    wide = (width - GAP * (across - 1)) / across
    rows = [body.cards[first:first + across] for first in range(0, len(body.cards), across)]
    highs = [max(tall(texts(card), wide - 2 * PAD) for card in row) + 2 * PAD for row in rows]
    parts, part, taken = [], [], 0.0
    for row, high in zip(rows, highs, strict=True):
        if part and taken + high > height:
            parts, part, taken = [*parts, part], [], 0.0
        part, taken = [*part, (row, high)], taken + high + GAP
    return [lambda page, part=part: _draw(page, part, wide) for part in [*parts, part]]


def texts(card: Card) -> list[Text]:
    """What a card says, from above."""
    value = f"{card.value}{chosen('', ' ') if card.unit else ''}{card.unit}"
    change = f"{ARROWS[card.direction]}{card.change}" if card.change else ""
    said = [Text(card.label, LABEL, bold=card.attention, colour=BAD if card.attention else GREY, gap=2), Text(value, VALUE, bold=True, colour=INK, gap=2),
            Text(change, CHANGE, colour=TONES.get(card.tone, GREY), gap=2), Text(card.also, CHANGE, colour=GREY, gap=2),
            *(Text(line, NOTE, colour=GREY, gap=2) for line in card.note.split("\n"))]
    return [text for text in said if text.content]


def _draw(page, rows: Sequence[tuple[Sequence[Card], float]], wide: float) -> None:
    top = page.top
    for row, high in rows:
        for place, card in enumerate(row):
            shape = page.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, px(page.left + place * (wide + GAP)), px(top), px(wide), px(high))
            shape.fill.background()
            shape.shadow.inherit = False
            shape.line.color.rgb = RGBColor.from_string((BAD if card.attention else LINE).lstrip("#").upper())
            shape.line.width = Pt(1.5 if card.attention else 1)
            fill(shape.text_frame, texts(card), inset=PAD)
        top += high + GAP
