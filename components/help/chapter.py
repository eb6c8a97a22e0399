"""A chapter of the help: for whom it is, and what is done step by step."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from components.figures.bodies import Link

FOLDER = Path(__file__).parents[2] / "static" / "help"  # a folder a language below it
SERVED = "app/static/help"
ENDING = "webp"


@dataclass(frozen=True)
class Picture:
    """One picture of the product: its file is `static/help/zh|en/NAME.webp`; `alt` is what it shows, for whoever does not see it.

    `tests/pictures/scenes.py` says under the same name how it is made.
    """

    name: str
    alt: str

    def path(self, language: str) -> Path:
        return FOLDER / language / f"{self.name}.{ENDING}"

    def address(self, language: str) -> str:
        """Where a browser finds it, relative to a page."""
        return f"{SERVED}/{language}/{self.name}.{ENDING}"


@dataclass(frozen=True)
class Step:
    """What is done, where that is, how it looks."""

    text: str
    way: Link | None = None
    picture: Picture | None = None


@dataclass(frozen=True)
class Chapter:
    """`key` stands in the address of the page; `reader` says whose work it is."""

    key: str
    title: str
    reader: str
    steps: Sequence[Step]
