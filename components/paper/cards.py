"""Cards side by side: label, value, change in words, n/N and date, a small line of its course."""

from components.charts.theme import ACCENT, BAD, BEHIND, GREY, INK, LINE
from components.figures.bodies import Card, Cards
from components.paper.drawing import high, lines, placed, rect, text, wrapped
from components.paper.drawn import Drawn, nothing
from components.paper.fonts import width as wide

LEAST, GAP, PAD = 165, 10, 11  # px
LABEL, VALUE, UNIT, CHANGE, NOTE = 12.5, 25, 13, 12, 10.5  # px of type
TONES = {"good": ACCENT, "bad": BAD, "behind": BEHIND}
ARROWS = {"up": "▲ ", "down": "▼ ", "": ""}


def drawn(body: Cards, width: float) -> Drawn:
    """The cards, as many in a row as read well."""
    if not body.cards:
        return nothing(width)
    most = max(1, int((width + GAP) / (LEAST + GAP)))
    rows_needed = -(-len(body.cards) // min(most, body.in_a_row or most))
    in_a_row = -(-len(body.cards) // rows_needed)
    each = (width - GAP * (in_a_row - 1)) / in_a_row
    parts, top = [], 0.0
    for first in range(0, len(body.cards), in_a_row):
        made = [_card(card, each) for card in body.cards[first:first + in_a_row]]
        tall = max(piece.height for piece in made)
        for place, (card, piece) in enumerate(zip(body.cards[first:first + in_a_row], made, strict=True)):
            box = rect(0, 0, each, tall, fill="#ffffff", stroke=LINE, radius=5) + (rect(0, 0, 3, tall, fill=BAD) if card.attention else "")
            parts.append(placed(box + piece.svg, place * (each + GAP), top))
        top += tall + GAP
    return Drawn("".join(parts), top)


def _card(card: Card, width: float) -> Drawn:
    room, top, parts = width - 2 * PAD, PAD - 2.0, []
    for content, size, fill in ((card.label, LABEL, BAD if card.attention else GREY), ("", 0, ""),
                                (f"{ARROWS[card.direction]}{card.change}" if card.change else "", CHANGE, TONES.get(card.tone, GREY)),
                                (card.also, CHANGE, GREY), (card.note, NOTE, GREY)):
        if not size:
            parts.append(_value(card, room, top))
            top += VALUE * 1.4
        elif content:
            rows = wrapped(content, room, size=size)
            parts.append(lines(PAD, top, rows, size=size, fill=fill))
            top += high(rows, size)
    return Drawn("".join(parts), top + PAD - 3)


def _value(card: Card, room: float, top: float) -> str:
    """The number with its unit, and its course where there is room beside it."""
    taken = wide(card.value, VALUE, bold=True)
    size = VALUE if taken <= room else VALUE * room / taken
    number = text(PAD, top + VALUE, card.value, size=size, bold=True, fill=INK)
    unit = text(PAD + min(taken, room) + 4, top + VALUE, card.unit, size=UNIT, fill=GREY) if card.unit else ""
    left = PAD + min(taken, room) + (wide(card.unit, UNIT) + 4 if card.unit else 0) + 10
    return number + unit + (placed(_course(card.series, PAD + room - left), left, top + 6) if len(card.series) > 1 and PAD + room - left > 40 else "")


def _course(series, width: float, height: float = 24) -> str:
    """A line through the values; a missing day is a gap."""
    known = [value for value in series if value is not None]
    low, span = min(known, default=0), (max(known, default=1) - min(known, default=0)) or 1
    step, pen, path = width / (len(series) - 1), "M", []
    for place, value in enumerate(series):
        if value is None:
            pen = "M"
            continue
        path.append(f"{pen}{place * step:.1f},{height - (height - 2) * (value - low) / span - 1:.1f}")
        pen = "L"
    return f'<path d="{"".join(path)}" fill="none" stroke="{ACCENT}" stroke-width="1.4"/>'
