"""The answer to a name, and what all name finders share: how names compare and which are near."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from db.folding import fold

BETWEEN = re.compile(r"[\s\-—/·>、,'’]")
NEAR = 5
SEARCHES = 200  # a file of nothing but unknown names needs no suggestions


@dataclass(frozen=True)
class Match:
    """What a name stands for: its stored value, or none with the candidates; a note tells what was assumed."""

    value: int | None
    candidates: tuple[str, ...] = ()
    note: str = ""


def compared(text: str) -> str:
    """The text as names compare: folded, without spaces and separators, in small letters."""
    return BETWEEN.sub("", fold(text)).casefold()


class Nearest:
    """Names that resemble an unknown one, as long as such searches are few."""

    def __init__(self, names: Iterable[str]):
        self.names, self.found = list(names), {}

    def to(self, key: str, *, cutoff: float = 0.6) -> list[str]:
        """The names, in the form they compare, that resemble a text; the nearest first."""
        if key not in self.found:
            if not key or len(self.found) >= SEARCHES:
                return []
            self.found[key] = get_close_matches(key, self.names, n=2 * NEAR, cutoff=cutoff)
        return self.found[key]


def group(pairs: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    """Names with all that they may stand for."""
    found: dict[str, set[int]] = {}
    for name, value in pairs:
        if len(name) > 1:
            found.setdefault(name, set()).add(value)
    return {name: frozenset(values) for name, values in found.items()}
