"""The answer to a name, and what all name finders share: how names compare and which are near."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.folding import fold

BETWEEN = re.compile(r"[\s\-—/·>、,'’]")
NEAR = 5


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
    """Names that resemble an unknown one."""

    def __init__(self, names: Iterable[str]):
        self.names, self.known = list(names), {}

    def to(self, key: str, *, cutoff: float = 60) -> list[str]:
        """The names, in the form they compare, that share at least `cutoff` per cent with a text; the nearest first."""
        if key and key not in self.known:
            from rapidfuzz import fuzz, process  # slow to import, and most files name nothing that is unknown

            near = process.extract(key, self.names, scorer=fuzz.ratio, limit=2 * NEAR, score_cutoff=cutoff)
            self.known[key] = [name for name, _score, _place in near]
        return self.known.get(key, [])


def group(pairs: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    """Names with all that they may stand for."""
    meanings: dict[str, set[int]] = {}
    for name, value in pairs:
        if len(name) > 1:
            meanings.setdefault(name, set()).add(value)
    return {name: frozenset(values) for name, values in meanings.items()}
