"""What stands in a figure: a chart, a map of points, a table, cards, a sentence, or lines of text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from components.maps.classes import Classes

LINE, BAR, COLUMN, MAP, POINTS, OTHER = "line", "bar", "column", "map", "points", "other"


@dataclass(frozen=True)
class Chart:
    """A picture as Vega-Lite, and the rows that a native chart of the same is written from.

    `kind` is line, bar, column, map, points or other. `rows` has the columns `x`, `value`, `series` (where it is named)
    and more, with their headings in `titles`. `unit` is percent, points or count. `click` names the selection that a
    click on it makes; what it holds has `code` and `name`. `target` is a value with its word, `marks` days with theirs;
    `compare` (columns `x`, `value`) the line of all behind each of small pictures.
    """

    spec: dict
    kind: str
    rows: pd.DataFrame = field(repr=False)
    x: str
    value: str = "value"
    series: str = ""
    unit: str = "percent"
    titles: Mapping[str, str] = field(default_factory=dict)
    height: int | str = "stretch"  # px, as high as its box, or as its content
    click: str = ""
    classes: Classes | None = None  # into which a map sorts its values
    target: tuple[float, str] | None = None
    marks: Sequence[tuple[date, str]] = ()
    compare: pd.DataFrame | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Points:
    """A map of points, by data: a screen can move it about, paper draws the points over the same boundaries.

    Of the country, `rows` has `name`, `lon`, `lat`, `value` (a share, sorted into `classes`), `size` (a count, called so)
    and the columns of `tooltip`; `near`: the points fill the picture instead of the whole country. Of a `province` (six
    digits), it has `name`, `lon`, `lat`, `county`, `told` (what is known of it), `served` (yes or no) and `adcode` (of its county); `near`: they fill
    the picture instead of the whole province.
    """

    rows: pd.DataFrame = field(repr=False)
    tooltip: Mapping[str, str]
    classes: Classes | None = None
    size: str = ""
    near: bool = False
    province: int = 0
    click: str = ""


@dataclass(frozen=True)
class Heading:
    """One column: where its values stand, what it is called, how a value is said.

    `kind` is text, long (a text that has room), short (one line), name, number, or share (a number 0..1 that also gets
    a bar). A text in any column is said as it is. `defines` is the code of the indicator that it shows, among those that its
    part defines; one whose title is that of the indicator need not name it. `private`: it names persons or firms, and is for
    readers inside alone. `on_screen`: it leads to where something is done, which no file can. `compares`: what it says of days
    before those of its figure (see `components.figures.figure`).
    """

    column: str
    title: str
    say: Callable[..., str] = str
    kind: str = "text"
    defines: str = ""
    private: bool = False
    on_screen: bool = False
    compares: str = ""


@dataclass(frozen=True)
class Link:
    """A text in a cell that leads to a `page` of the product (its address there), or to an `outside` one."""

    text: str
    page: str = ""
    address: Mapping[str, str] = field(default_factory=dict)
    outside: str = ""


@dataclass(frozen=True)
class Table:
    """Rows under headings. A column `tone` of the rows (total, bad, unreported or empty) marks whole rows.

    `empty` is what is said where there is no row. `tall`: px on a screen, beyond which it scrolls.
    """

    rows: pd.DataFrame = field(repr=False)
    headings: Sequence[Heading]
    caption: str = ""
    tall: int | None = None
    empty: str = ""


@dataclass(frozen=True)
class Card:
    """What one card says. `direction` is up, down or empty; `tone` is good, bad or empty.

    Beneath the value stand three small lines at most: `change`, `also` (a second one in grey) and `note`; `hint`, with a line
    break for each line, is what a reader is told who rests on the card. `compared`: which of these lines say something of days
    before those of the figure, and what (see `components.figures.figure`); where `value` is one, the card is nothing without it.
    """

    label: str
    value: str
    unit: str = ""
    change: str = ""
    direction: str = ""
    tone: str = ""
    note: str = ""
    series: tuple[float | None, ...] = ()
    attention: bool = False
    also: str = ""
    defines: tuple[str, str] | None = None  # (programme, code) of the catalogue
    hint: str = ""
    compared: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Cards:
    """Cards side by side, `in_a_row` of them, by default all; `beneath` is said once, in grey, of all of them."""

    cards: Sequence[Card]
    in_a_row: int | None = None
    beneath: str = ""


@dataclass(frozen=True)
class Sentence:
    """The one sentence that everybody quotes, and what is to be said beneath it in grey; `alone` is the same without what it
    compares with, where it does.
    """

    text: str
    beneath: str = ""
    alone: str = ""


@dataclass(frozen=True)
class Alert:
    """A line; `urgent` asks for action."""

    text: str
    urgent: bool = False


@dataclass(frozen=True)
class Alerts:
    """Lines that need attention, the urgent first; `empty` is said where there is none."""

    lines: Sequence[Alert]
    empty: str = ""


@dataclass(frozen=True)
class Words:
    """A wrapped row of words."""

    words: Sequence[str]
    tone: str = ""


@dataclass(frozen=True)
class Remark:
    """A quiet grey line."""

    text: str


Body = Remark | Chart | Points | Table | Cards | Sentence | Alerts | Words
