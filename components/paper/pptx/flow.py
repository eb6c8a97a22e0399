"""Prose on slides: in the largest type in which it stands on one, else parted over several, no word lost."""

from collections.abc import Sequence
from dataclasses import replace

from components.paper.pptx.texts import LEADING, Text, clean, lines_of, tall

SIZES = (1.0, 0.9, 0.8)  # of the type asked for, that are tried before a text is parted


def paged(texts: Sequence[Text], width: float, height: float) -> list[list[Text]]:
    """The paragraphs of each slide; one at least."""
    for scale in SIZES:
        smaller = [replace(text, size=text.size * scale, gap=text.gap * scale) for text in texts]
        if tall(smaller, width) <= height:
            return [smaller]
    pages: list[list[Text]] = [[]]
    waiting, left = list(smaller), height
    while waiting:
        head, rest = _parted(waiting.pop(0), width, left, least=int(not pages[-1]))
        if head is not None:
            pages[-1].append(head)
            left -= tall([head], width)
        if rest is not None:
            waiting.insert(0, rest)
            pages, left = [*pages, []], height
    return pages


def _parted(text: Text, width: float, room: float, *, least: int) -> tuple[Text | None, Text | None]:
    """What of a paragraph stands in the room, `least` lines at any rate, and what is left of it; None for nothing."""
    rows = lines_of(text.content, width, text.size, bold=text.bold)
    fit = max(int((room + 0.1) // (text.size * LEADING)), least)
    if len(rows) <= fit:
        return text, None
    if fit < 1:
        return None, text
    whole, place = clean(text.content), 0
    for row in rows[:fit]:
        place = whole.index(row, place) + len(row)
    return replace(text, content=whole[:place], gap=0), replace(text, content=whole[place:].lstrip())
