"""How a rule is declared: a function that finds, with its sentence, its severity and what feeds it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.language import _
from data.questions import Ask
from data.warnings.facts import Facts

URGENT, WARNING, NOTE = SEVERITIES = ("urgent", "warning", "note")


@dataclass(frozen=True)
class Threshold:
    """A number that a rule compares with; people can change it between `least` and `most`, in steps of `step`."""

    code: str
    usual: float
    title: Callable[[], str]
    unit: Callable[[], str]
    least: float = 1
    most: float = 100
    step: float = 1

    def said(self, value: float) -> str:
        """A value with its unit."""
        return _("{value}{unit}", value=f"{value:g}", unit=self.unit())


@dataclass(frozen=True)
class Look:
    """What a rule looks with: `ask` answers questions as known at one moment; `at` is the day that is looked at, `today` that of
    the calendar on the wall (of a chosen day: that day), `limits` the thresholds by code."""

    ask: Ask
    at: date
    today: date
    limits: Mapping[str, float]


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found. `key` names what it is about and stays while the same thing goes on; `facts` are stored
    values (days as ISO text) that the sentence is made of; `page` with `choices` shows the rows behind, how many they are is `rows`.

    `office`: the reporting unit it is about, by its code. `since`: the day on which it began, where the data say so.
    `explained`: what was written about it when it was filed.
    """

    key: str
    facts: Mapping
    page: str
    choices: Mapping[str, str]
    office: int | None = None
    since: date | None = None
    explained: str | None = None
    severity: str = ""  # else that of its rule; what is explained is a note


@dataclass(frozen=True)
class Rule:
    """`says` makes the sentence of a finding, `together` the line of several for an overview; `owes`, of rules about what a
    unit has to hand in, the words for the unit itself. `behind` gives the rows behind a key where no page has them.

    `by_clock`: it moves with the clock though nothing is imported. `asks_calendar`: every dataset of its programme whose
    rows answer a line of the reporting calendar feeds it.
    """

    programme: str
    code: str
    severity: str
    datasets: Sequence[str]
    title: Callable[[], str]
    says: Callable[[Facts], str]
    find: Callable[[Look], Iterable[Finding]]
    together: Callable[[Sequence[Facts]], str]
    thresholds: Sequence[Threshold] = ()
    owes: Callable[[Facts], str] | None = None
    behind: Callable[[Look, str], pd.DataFrame] | None = None
    by_clock: bool = False
    asks_calendar: bool = False

    @property
    def name(self) -> tuple[str, str]:
        return self.programme, self.code

    def severity_of(self, finding: Finding) -> str:
        return NOTE if finding.explained else finding.severity or self.severity


@dataclass
class Rules:
    """Every rule by programme and code, in the order of their declaration."""

    by_name: dict[tuple[str, str], Rule] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.by_name.values())

    def of(self, programme: str) -> list[Rule]:
        return [rule for rule in self if rule.programme == programme]

    @property
    def thresholds(self) -> dict[str, Threshold]:
        return {one.code: one for rule in self for one in rule.thresholds}


RULES = Rules()


def rule(code: str, *, programme: str, datasets: Sequence[str], severity: str, title: Callable[[], str],
         says: Callable[[Facts], str], together: Callable[[Sequence[Facts]], str], **more):
    """Declare a rule of a programme, fed by datasets; what is declared is the function that finds."""

    def declare(find: Callable[[Look], Iterable[Finding]]):
        one = Rule(programme, code, severity, tuple(datasets), title, says, find, together, **more)
        if one.name in RULES.by_name:
            raise ValueError(f"{programme} {code} is declared twice")
        RULES.by_name[one.name] = one
        return find

    return declare
