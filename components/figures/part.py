"""A part of a page: a function from a question to a Figure, declared once with its key and what it stands on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from inspect import signature
from typing import Any

from components.figures.days import stretch
from components.figures.figure import AS_IT_IS, OUTSIDE, SYSTEM, Figure
from data.ledger import moments
from data.questions import Ask
from data.settling.settled import SETTLED, standing
from data.settling.stretch import dated_by
from db.datasets import DATASETS

PARTS: dict[str, "Part"] = {}  # every part of the product by its key


@dataclass(frozen=True)
class Part:
    """`key` is single over the product (zones.trend), `page` the address of the page that it stands on.

    `name` is its plain title, `kind` what its body usually is, `datasets` what feeds it, `defines` the entries of the
    catalogue that it shows (programme, code), `system` and `outside` what those readers may have of it. `options`: a choice
    and the words for each value of it (order → {"list": 按标准次序}). `for_system` and `for_outside` hold what is chosen
    instead where a file for those readers is described, `for_briefing` where it goes into a briefing.

    What depends on a choice (which register) is a function of it, with a value for where nothing is chosen: so may be the
    name, the words of an option, and in `choosing` what feeds it and what it defines.
    """

    key: str
    page: str
    kind: str
    name: Callable[..., str]
    describe: Callable[..., Figure | None]
    datasets: Sequence[str] = ()
    defines: Sequence[tuple[str, str]] = ()
    system: str = AS_IT_IS
    outside: str = AS_IT_IS
    options: Mapping[str, Callable[..., Mapping]] = field(default_factory=dict)
    for_system: Mapping[str, Any] = field(default_factory=dict)
    for_outside: Mapping[str, Any] = field(default_factory=dict)
    for_briefing: Mapping[str, Any] = field(default_factory=dict)
    choosing: Mapping[str, Callable[..., Sequence]] = field(default_factory=dict)  # datasets, defines

    @property
    def programme(self) -> str:
        """The code of the programme whose figures it shows; empty for what is about none or several."""
        shown = {programme for programme, _code in self.defines} | {DATASETS[code].programme for code in self.datasets}
        return shown.pop() if len(shown) == 1 else ""

    def fed_by(self, choice: Mapping) -> Sequence[str]:
        """The datasets that feed it for a choice."""
        return fitting(self.choosing["datasets"], choice) if "datasets" in self.choosing else self.datasets

    def defining(self, choice: Mapping) -> Sequence[tuple[str, str]]:
        """The entries of the catalogue that it shows for a choice."""
        return fitting(self.choosing["defines"], choice) if "defines" in self.choosing else self.defines

    def named(self, choice: Mapping) -> str:
        """Its plain title for a choice."""
        return fitting(self.name, choice)

    def words(self, option: str, choice: Mapping) -> Mapping:
        """The words for each value of an option, beside the other choices."""
        return fitting(self.options[option], choice)

    def __call__(self, ask: Ask, **choice) -> Figure | None:
        """The figure for a choice; None where there is nothing to be shown."""
        figure = self.describe(ask, **choice)
        if figure is None:
            return None
        then, datasets = ask.asking.moment, self.fed_by(choice)
        days = stretch(figure, choice)
        settled = standing(ask.settled, datasets=datasets, first=days[0], last=days[1]) if days and ask.settled else ""
        note = replace(figure.note, known=moments.label(then) if then else "", partial=not ask.waiting.isdisjoint(datasets), settled=settled,
                       unsettled=_unsettled(ask, figure, datasets))
        system, outside = (getattr(self if getattr(figure, reader) == AS_IT_IS else figure, reader) for reader in ("system", "outside"))
        return replace(figure, key=self.key, name=self.named(choice), note=note, datasets=datasets, defines=self.defining(choice), system=system,
                       outside=outside, demonstration=ask.demonstration, foot=tuple(note.parts))


def _unsettled(ask: Ask, figure: Figure, datasets: Sequence[str]) -> tuple[str, ...]:
    """With what a figure compares that is not settled, day for day. A list without days, settled for the figure, is so for what was before."""
    dated = [code for code in datasets if dated_by(DATASETS[code]) is not None]
    return tuple(dict.fromkeys(what for what, first, last in figure.note.against
                               if dated and standing(ask.settled, datasets=dated, first=first, last=last) != SETTLED))


def fitting(function: Callable, choice: Mapping) -> Any:
    """What a function says of those choices that it takes."""
    return function(**{name: choice[name] for name in signature(function).parameters if name in choice})


def part(key: str, *, page: str, kind: str, name: Callable[..., str], datasets: Sequence[str] = (),
         defines: Sequence[tuple[str, str]] = (), system: str = AS_IT_IS, outside: str = AS_IT_IS, **more) -> Callable[[Callable], Part]:
    """Declare the function below as a part; `more` are further fields of Part. Raises ValueError for a key that is taken, or
    words that are not known.
    """
    if key in PARTS:
        raise ValueError(f"two parts have the key {key}")
    if system not in SYSTEM or outside not in OUTSIDE:
        raise ValueError(f"{key}: {system}, {outside}")

    def declared(describe: Callable[..., Figure | None]) -> Part:
        PARTS[key] = Part(key, page, kind, name, describe, tuple(datasets), tuple(defines), system, outside, **more)
        return PARTS[key]

    return declared
