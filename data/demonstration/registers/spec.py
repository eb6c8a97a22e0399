"""The words in which the demonstration ranges of a register are written: how many entries, between what, near which total."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Only = tuple[str, str]  # a column and its word: blank in every other row


@dataclass(frozen=True)
class Total:
    """Near a national total a year, in the unit in which the column is filed; blank in a year without one.

    A year before the first says from where a state grows. `season`: the shares of the quarters or months of a year. Where entries
    carry a date, the last total is that of all of them.
    """

    by_year: Mapping[int, float]
    season: tuple[float, ...] = ()


@dataclass(frozen=True)
class Between:
    """So much an entry (a year), in the unit in which the column is filed, growing by a factor a year between two."""

    low: float
    high: float
    growth: tuple[float, float] = (0.98, 1.14)
    only: Only | None = None


@dataclass(frozen=True)
class Part:
    """A share of another column of the row, in the units in which both are filed; the same share in all rows of an entry."""

    of: str
    low: float
    high: float
    only: Only | None = None


@dataclass(frozen=True)
class Words:
    """Words with their weights, dealt out exactly. `only`: where another column says something; else the word `otherwise`."""

    weights: Mapping[Any, float]
    only: Only | None = None
    otherwise: str | None = None


@dataclass(frozen=True)
class Since:
    """The word of the year in which an entry begins."""

    by_year: Mapping[int, str]


@dataclass(frozen=True)
class Text:
    """A pattern over {place}, {topic} (one of `topics`), {number} of the entry, {year}, {unit} (its code in four digits) and columns of words."""

    pattern: str
    topics: tuple[str, ...] = ()
    only: Only | None = None


@dataclass(frozen=True)
class Days:
    """A date so many days after that of the period column."""

    low: int
    high: int


@dataclass(frozen=True)
class Refer:
    """Refers only to rows whose column holds a word."""

    column: str
    word: str


@dataclass(frozen=True)
class Group:
    """Entries that share the words of some columns: how many there are in each year."""

    words: Mapping[str, str]
    entries: Mapping[int, int]


@dataclass(frozen=True)
class Ranges:
    """What is invented of a register. `entries`: how many a year, those of before included; of a register that each place files
    in its own name the places that take part.

    national: how many of them at the national scale. since: the first period. lasting: an entry comes back in later years. days:
    from the first state to the last. Columns that are not named follow from their kinds.
    """

    entries: Mapping[int, int] | tuple[Group, ...] = field(default_factory=dict)
    columns: Mapping[str, Any] = field(default_factory=dict)
    national: int = 0
    since: str = "2019"
    lasting: bool = True
    days: tuple[int, int] = (30, 400)
