"""What a document is made of, one below the other: headings, texts, tables, pictures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

BODY, HAND, ALERT, URGENT, CAPTION, QUIET = "body", "hand", "alert", "urgent", "caption", "quiet"
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff\ud800-\udfff]")  # no document holds them


@dataclass(frozen=True)
class Head:
    """A heading with its number, of level 1 to 4."""

    text: str
    level: int


@dataclass(frozen=True)
class Text:
    """A paragraph. `kind`: body, hand (a person wrote it), alert, urgent, caption (of what has
    no data), quiet (small and grey)."""

    text: str
    kind: str = BODY


@dataclass(frozen=True)
class Grid:
    """A table: its title above, its unit at the right, the head row that repeats, `right` the columns of numbers.

    `widths` are pt, `size` is pt of type, `tones` as of a table of a figure. `foot` stands beneath.
    """

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]] = field(repr=False)
    right: Sequence[bool]
    widths: Sequence[float]
    size: float
    tones: Sequence[str] = field(default=(), repr=False)
    what: str = ""
    unit: str = ""
    foot: str = ""


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG of `width` and `height` px, what it shows in words (`alt`), its title and its foot beneath."""

    title: str
    svg: str = field(repr=False)
    width: float
    height: float
    alt: str
    what: str = ""
    foot: str = ""


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Head | Text | Grid | Picture | NewPage


def writable(text: str) -> str:
    """The text without marks that nobody sees and no document may hold."""
    return UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
