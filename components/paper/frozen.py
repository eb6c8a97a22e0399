"""A figure as JSON and back: what it showed and said once is written again number for number, whatever became of the data,
of a formula or of a word since.

How a cell is said is a function, which nobody can store: the texts are kept beside the values.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import partial, singledispatch
from typing import Any

import pandas as pd

from components.figures.bodies import (
    Alert,
    Alerts,
    Body,
    Card,
    Cards,
    Chart,
    Heading,
    Link,
    Points,
    Remark,
    Sentence,
    Table,
    Words,
)
from components.figures.figure import Figure, Note
from components.maps.classes import Classes
from components.paper.stored import get, get_frame, put, put_frame
from data import wording
from data.indicators.catalogue import CATALOGUE

SAYS: Mapping[str, Callable] = {"str": str} | {one.__name__: one for one in (
    wording.percent, wording.as_published, wording.gap, wording.points, wording.count, wording.exact, wording.change, wording.large, wording.money,
    wording.day, wording.full_day)}
NAMES = {function: name for name, function in SAYS.items()}
MORE = ("how", "name", "system", "outside", "demonstration")  # of a figure, as they are
BESIDE = ("tone", "firms")  # columns of a table that nobody reads, and that decide how it is drawn and who may have it


@dataclass(frozen=True, eq=False)
class Spoken:
    """How the values of a column were said: the texts of then. It stands for the function `of` wherever that decides the unit."""

    of: Callable | None
    texts: Mapping[Any, str] = field(repr=False)

    def __call__(self, value) -> str:
        return self.texts[value] if value in self.texts else (self.of or str)(value)

    def __eq__(self, other) -> bool:
        return self is other or (self.of is not None and other is self.of)

    def __hash__(self) -> int:
        return hash(self.of)


def freeze(figure: Figure) -> dict:
    """key, title, what, foot, facts, body and more, as they are kept."""
    more = {name: getattr(figure, name) for name in MORE} | {
        "defines": [list(one) for one in figure.defines], "datasets": list(figure.datasets), "note": put(asdict(figure.note))}
    return {"key": figure.key, "title": figure.title, "what": figure.what, "foot": list(figure.foot),
            "facts": None if figure.facts is None else put_frame(figure.facts), "body": _kept(figure.body), "more": more}


def thaw(kept: Mapping) -> Figure:
    """The figure that was frozen. An entry of the catalogue that is no more is named no more."""
    more = dict(kept["more"])
    defines = tuple(one for pair in more.pop("defines") if (one := tuple(pair)) in CATALOGUE)
    datasets, note, facts = tuple(more.pop("datasets")), Note(**get(more.pop("note"))), kept["facts"]
    return Figure(_body(kept["body"]), kept["title"], kept["what"], note, None if facts is None else get_frame(facts), key=kept["key"],
                  defines=defines, datasets=datasets, foot=tuple(kept["foot"]), **more)


def _body(kept: Mapping) -> Body:
    return THAWED[kept["kind"]]({name: value for name, value in kept.items() if name != "kind"})


@singledispatch
def _kept(body) -> dict:
    raise TypeError(body)


@_kept.register(Chart)
@_kept.register(Points)
def _picture(body: Chart | Points) -> dict:
    values = {one.name: getattr(body, one.name) for one in fields(body) if one.name != "classes"}
    return {"kind": type(body).__name__.lower(), "fields": put(values), "classes": body.classes and put(asdict(body.classes))}


@_kept.register
def _table(body: Table) -> dict:
    shown = list(dict.fromkeys([heading.column for heading in body.headings] + [name for name in BESIDE if name in body.rows]))
    same = {name: getattr(body, name) for name in ("caption", "tall", "empty")}
    return {"kind": "table", "rows": put_frame(body.rows[shown]), "headings": [_heading(each, body.rows[each.column]) for each in body.headings], **same}


@_kept.register
def _cards(body: Cards) -> dict:
    return {"kind": "cards", "cards": [put(asdict(card)) for card in body.cards], "in_a_row": body.in_a_row}


@_kept.register
def _alerts(body: Alerts) -> dict:
    return {"kind": "alerts", "lines": [asdict(line) for line in body.lines], "empty": body.empty}


@_kept.register(Sentence)
@_kept.register(Words)
@_kept.register(Remark)
def _plain(body: Sentence | Words | Remark) -> dict:
    return {"kind": type(body).__name__.lower(), **put({one.name: getattr(body, one.name) for one in fields(body)})}


def _heading(heading: Heading, values: pd.Series) -> dict:
    """The heading, with the texts of its values where a function made them."""
    say = heading.say.of if isinstance(heading.say, Spoken) else heading.say
    made = {} if say is str else {value: heading.say(value) for value in values if not isinstance(value, (str, Link)) and not pd.isna(value)}
    same = {one.name: getattr(heading, one.name) for one in fields(heading) if one.name != "say"}
    return same | {"say": NAMES.get(say, ""), "texts": [[put(value), text] for value, text in made.items()]}


def _thawed_heading(kept: dict) -> Heading:
    kept = dict(kept)
    say, texts = kept.pop("say"), {get(value): text for value, text in kept.pop("texts")}
    return Heading(**kept, say=str if say == "str" else Spoken(SAYS.get(say), texts))


def _thawed_picture(of: Callable, kept: dict) -> Chart | Points:
    return of(**get(kept["fields"]), classes=kept["classes"] and Classes(**get(kept["classes"])))


def _thawed_table(kept: dict) -> Table:
    return Table(get_frame(kept.pop("rows")), [_thawed_heading(each) for each in kept.pop("headings")], **kept)


def _thawed_cards(kept: dict) -> Cards:
    return Cards([Card(**get(card)) for card in kept.pop("cards")], **kept)


def _thawed_alerts(kept: dict) -> Alerts:
    return Alerts([Alert(**line) for line in kept.pop("lines")], **kept)


THAWED: Mapping[str, Callable[[dict], Body]] = {
    "chart": partial(_thawed_picture, Chart), "points": partial(_thawed_picture, Points), "table": _thawed_table, "cards": _thawed_cards, "alerts": _thawed_alerts,
    "sentence": lambda kept: Sentence(**get(kept)), "words": lambda kept: Words(**get(kept)), "remark": lambda kept: Remark(**get(kept))}
