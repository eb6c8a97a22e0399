"""What the columns of a register are to it, in the words of the data dictionary: place, period, sum, rate firms/all, …"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

GOOD, BAD, NEITHER = "good", "bad", "–"
WRITTEN_UP = {"down is good": BAD, "up is good": GOOD}
RATE = re.compile(r"rate (?P<part>\w+)/(?P<whole>\w+)(?: = (?P<title>[^,]+))?")


class Added(StrEnum):
    """How the values of a column are taken together."""

    SUM = "sum"  # over the rows of a period
    YEAR_TO_DATE = "ytd"  # each row holds the year up to it: the latest of each key counts
    STOCK = "stock"  # a state: the latest of each key counts, and nothing is added over time
    MEAN = "mean"  # over the rows that gave it


@dataclass(frozen=True)
class Rate:
    """Σ part ÷ Σ whole over the rows that gave both. `title` may end with its unit in brackets; without one it is a share."""

    part: str
    whole: str
    title: str = ""

    @property
    def code(self) -> str:
        return f"{self.part}_per_{self.whole}"

    @property
    def unit(self) -> str:
        """% for a share, else what stands in brackets at the end of the title."""
        measured = re.search(r"（([^（）]+)）$", self.title)
        return measured[1] if measured else "%"


@dataclass(frozen=True)
class Roles:
    """The roles of one column; `up` says whether more of it is good. `outside` are the choices that stand outside a funnel."""

    place: bool = False
    second_place: bool = False
    period: bool = False
    added: Added | None = None
    growth: bool = False
    rates: tuple[Rate, ...] = ()
    split: bool = False
    state: bool = False
    funnel: bool = False
    outside: tuple[str, ...] = ()
    due: bool = False
    due_end: bool = False
    up: str = field(default=NEITHER)


NO_ROLE = Roles()
PLAIN = {"place": "place", "place (a city or park)": "place", "period": "period", "growth": "growth", "split": "split", "state": "state",
         "due": "due", "due end: open days until then": "due_end", "second place: a line between two points on the map": "second_place"}


def parse(text: str) -> Roles:
    """The roles that a text names, apart by semicolons. Raises ValueError for a word that is no role."""
    roles: dict = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        words, _comma, up = part.partition(", ")
        if up in WRITTEN_UP:
            roles["up"], part = WRITTEN_UP[up], words
        if part in PLAIN:
            roles[PLAIN[part]] = True
        elif part in set(Added):
            roles["added"] = Added(part)
        elif part.split(":")[0] == "funnel":
            roles["funnel"] = True
            roles["outside"] = tuple(part.removeprefix("funnel:").replace("outside it", "").split("、")) if ":" in part else ()
            roles["outside"] = tuple(word.strip() for word in roles["outside"])
        elif match := RATE.fullmatch(part):
            roles["rates"] = (*roles.get("rates", ()), Rate(match["part"], match["whole"], (match["title"] or "").strip()))
        else:
            raise ValueError(f"no role: {part}")
    return Roles(**roles)
