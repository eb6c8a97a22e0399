"""From a card, a column or a title to what it means: addresses on the page of definitions."""

import re
from collections.abc import Mapping, Sequence

from components.figures.bodies import Heading
from components.figures.figure import Figure
from data.indicators.catalogue import CATALOGUE

PAGE = "indicators"
UNIT = re.compile(r"（[^（）]*）$|\s*\([^()]*\)$")  # at the end of a heading


def to_entry(programme: str, code: str) -> dict[str, str]:
    """The choices of the page that show one entry alone."""
    return {"entry": f"{programme}.{code}"}


def to_entries(figure: Figure) -> dict[str, str]:
    """The choices that show the entries which a figure stands on; none where it defines nothing."""
    return {"figure": figure.key} if figure.defines and figure.key else {}


def of_columns(figure: Figure, headings: Sequence[Heading]) -> Mapping[str, dict[str, str]]:
    """Column → choices, of the columns that show an indicator."""
    codes = {code: programme for programme, code in figure.defines}
    titled = {CATALOGUE[one].title: one for one in figure.defines}
    ways = {}
    for heading in headings:
        one = (codes[heading.defines], heading.defines) if heading.defines in codes else titled.get(UNIT.sub("", heading.title))
        if one:
            ways[heading.column] = to_entry(*one)
    return ways
