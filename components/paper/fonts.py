"""How wide the letters of the shipped font are, and which it has."""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category

from fontTools.ttLib import TTFont

from components.charts.picture import FONTS
from data import wording
from data.language import _

FAMILY = "Noto Sans SC"
FAMILIES = f"{FAMILY}, Microsoft YaHei, SimHei, sans-serif"  # an SVG opened elsewhere takes the next that is there
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u00ad\ufeff\r"))
SPACES = {ord(space): "\u00a0" for space in "\t\n\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"}
OTHERWISE = UNSEEN | SPACES
IS_OTHERWISE = re.compile(f"[{''.join(map(chr, OTHERWISE))}]")

MARKS = ("Mn", "Me", "Cf")  # kinds of letters that stand upon others, or are not seen at all


class MissingGlyph(ValueError):
    """A text holds a letter that the font cannot draw; the text says which and what to do."""


@lru_cache
def widths(*, bold: bool = False) -> dict[int, float]:
    """Every letter of the font by its number: its width in parts of the font's size."""
    with TTFont(FONTS / f"NotoSansSC-{'Bold' if bold else 'Regular'}.otf", lazy=True) as font:
        metrics, unit = font["hmtx"], font["head"].unitsPerEm
        return {letter: metrics[name][0] / unit for letter, name in font.getBestCmap().items()}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """px that a text takes in one line."""
    return size * _ems(text, bold)


@lru_cache(maxsize=50_000)
def _ems(text: str, bold: bool) -> float:
    known = widths(bold=bold)
    return sum(known.get(ord(letter), 1.0) for letter in text)


def drawable(text: str) -> str:
    """The text with spaces of the font and without marks that nobody sees; what it cannot draw stays, for `require`."""
    return text.translate(OTHERWISE) if IS_OTHERWISE.search(text) else text


def lacking(texts: Iterable[str]) -> list[str]:
    """The letters of the texts that the font has not, each once."""
    return sorted({letter for text in texts for letter in text if ord(letter) not in widths() and letter not in "\n\t"})


def named(letters: Iterable[str]) -> str:
    """Letters in a sentence, apart by 、; one that nobody sees by its number, U+FE0F."""
    return wording.joined(letter if letter.isprintable() and category(letter) not in MARKS else f"U+{ord(letter):04X}" for letter in letters)


def require(texts: Iterable[str]) -> None:
    """Raises MissingGlyph where the font has not every letter: a picture with a blank in a name is a wrong picture."""
    letters = lacking(texts)
    if letters:
        raise MissingGlyph(_("图片所用字体没有这些字：{letters}。请改用 XLSX 或 CSV。", letters=named(letters)))
