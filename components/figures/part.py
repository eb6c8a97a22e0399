"""A part of a page: a function from a question to a Figure, declared once with its key and what it stands on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from components.figures.days import stretch
from components.figures.figure import AS_IT_IS, OUTSIDE, SYSTEM, Figure
from data.ledger import moments
from data.questions import Ask
from data.settling import standing
from db.datasets import DATASETS

PARTS: dict[str, "Part"] = {}  # every part of the product by its key


@dataclass(frozen=True)
class Part:
    """`key` is single over the product (zones.trend), `page` the address of the page that it stands on.

    `name` is its plain title, `kind` what its body usually is, `datasets` what feeds it, `defines` the entries of the
    catalogue that it shows (programme, code), `system` and `outside` what those readers may have of it. `options`: a choice
    and the words for each value of it (order → {"list": 按标准次序}). `for_system` and `for_outside` hold what is chosen
    instead where a file for those readers is described.
    """

    key: str
    page: str
    kind: str
    name: Callable[[], str]
    describe: Callable[..., Figure | None]
    datasets: Sequence[str] = ()
    defines: Sequence[tuple[str, str]] = ()
    system: str = AS_IT_IS
    outside: str = AS_IT_IS
    options: Mapping[str, Callable[[], Mapping]] = field(default_factory=dict)
    for_system: Mapping[str, Any] = field(default_factory=dict)
    for_outside: Mapping[str, Any] = field(default_factory=dict)

    @property
    def programme(self) -> str:
        """The code of the programme whose figures it shows; empty for what is about none or several."""
        shown = {programme for programme, _code in self.defines} | {DATASETS[code].programme for code in self.datasets}
        return shown.pop() if len(shown) == 1 else ""

    def __call__(self, ask: Ask, **choice) -> Figure | None:
        """The figure for a choice; None where there is nothing to be shown."""
        figure = self.describe(ask, **choice)
        if figure is None:
            return None
        then = ask.asking.moment
        days = stretch(figure, choice)
        settled = standing(ask.settled, datasets=self.datasets, first=days[0], last=days[1]) if days and ask.settled else ""
        note = replace(figure.note, known=moments.label(then) if then else "", partial=not ask.waiting.isdisjoint(self.datasets), settled=settled)
        system, outside = (getattr(self if getattr(figure, reader) == AS_IT_IS else figure, reader) for reader in ("system", "outside"))
        return replace(figure, key=self.key, name=self.name(), note=note, datasets=self.datasets, defines=self.defines, system=system,
                       outside=outside, demonstration=ask.demonstration, foot=tuple(note.parts))


def part(key: str, *, page: str, kind: str, name: Callable[[], str], datasets: Sequence[str] = (),
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
