"""How wide the columns of a table are, and how its cells break into lines, at a size of type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from components.figures.bodies import Heading
from components.paper.drawing import PIECE, high, wrapped
from components.paper.fonts import width

PAD, BAR = 5, 46  # px beside a text; of the bar of a share
RIGHT = ("number", "share")  # whose values stand at the right
FLOWING = ("text", "long", "name")  # whose texts may break into lines
UNIT = re.compile(r"(?:（[^（）]*）|\s*\([^()]*\))?$")  # at the end of a title
LEAST = {"text": 5, "long": 9, "name": 6}  # letters, the narrowest such a column becomes


@dataclass(frozen=True, eq=False)
class Laid:
    """A table at a size of type and the width of each column. Its heads and cells break into lines when they are asked for: of a
    layout that is too wide, or that shows few of its rows, most are not."""

    headings: Sequence[Heading]
    texts: Sequence[Sequence[str]]
    size: float
    widths: tuple[float, ...]
    _rows: dict[int, tuple[list[str], ...]] = field(default_factory=dict)

    @property
    def width(self) -> float:
        return sum(self.widths)

    @cached_property
    def heads(self) -> tuple[list[str], ...]:
        """What each column is called, in lines."""
        return tuple(_head(heading.title, wide - 2 * PAD, self.size) for heading, wide in zip(self.headings, self.widths, strict=True))

    @cached_property
    def head_high(self) -> float:
        return max((high(head, self.size) for head in self.heads), default=0) + 0.5 * self.size

    def cells(self, row: int) -> tuple[list[str], ...]:
        """The cells of a row, in lines."""
        if row not in self._rows:
            self._rows[row] = tuple(wrapped(content, _text_room(heading, wide, self.size), size=self.size)
                                    for content, heading, wide in zip(self.texts[row], self.headings, self.widths, strict=True))
        return self._rows[row]

    def high(self, row: int) -> float:
        return max(high(cell, self.size) for cell in self.cells(row)) + 0.4 * self.size

    @cached_property
    def highs(self) -> tuple[float, ...]:
        """px, of each row."""
        return tuple(map(self.high, range(len(self.texts))))


def laid(headings: Sequence[Heading], texts: list[list[str]], room: float, size: float) -> Laid:
    """The table in a room, or wider where it cannot be so narrow."""
    return Laid(headings, texts, size, _widths(headings, texts, room, size))


def _head(title: str, room: float, size: float) -> list[str]:
    """What a column is called in lines; its unit in brackets is not broken in two."""
    if width(title, size) <= room:
        return [title]
    first, unit = title[:UNIT.search(title).start()], title[UNIT.search(title).start():].strip()
    return [*wrapped(first, room, size=size), *(wrapped(unit, room, size=size) if unit else [])]


def _text_room(heading: Heading, wide: float, size: float) -> float:
    return wide - 2 * PAD - (_bar(size) if heading.kind == "share" else 0)


def _bar(size: float) -> float:
    return BAR * size / 12 + 4


def _widths(headings: Sequence[Heading], texts: list[list[str]], room: float, size: float) -> tuple[float, ...]:
    """Each as wide as its longest cell; those of texts become narrower where there is no room, all wider where there is."""
    natural = [_natural(heading, [row[place] for row in texts], size) for place, heading in enumerate(headings)]
    least = [min(wide, LEAST[heading.kind] * size + 2 * PAD) if heading.kind in FLOWING else wide for heading, wide in zip(headings, natural, strict=True)]
    total, floor = sum(natural), sum(least)
    if total <= room:
        return tuple(wide * room / total for wide in natural)
    if floor >= room or total == floor:
        return tuple(least)
    part = (room - floor) / (total - floor)
    return tuple(low + (wide - low) * part for low, wide in zip(least, natural, strict=True))


def _natural(heading: Heading, cells: list[str], size: float) -> float:
    """A column as wide as its longest cell, and as half of what it is called."""
    longest = max((width(cell, size) for cell in cells), default=0) + (_bar(size) if heading.kind == "share" else 0)
    called, unit = width(heading.title, size), width(UNIT.search(heading.title)[0].strip(), size)
    word = max((width(piece, size) for piece in PIECE.findall(UNIT.sub("", heading.title))), default=0)
    return max(longest, min(called, max(called / 2 + size, 3.2 * size, unit, word))) + 2 * PAD
