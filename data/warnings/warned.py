"""A warning as a reader has it, and several of them: sifted, or in one line a rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from data.regions import NATION
from data.warnings.declared import URGENT
from data.warnings.facts import Facts
from data.warnings.rules import RULES

OPEN, ACKNOWLEDGED, EXPLAINED, CLOSED = STATES = ("open", "acknowledged", "explained", "closed")


@dataclass(frozen=True)
class Acknowledged:
    """By whom, with which note, when (Beijing time); `then` is the sentence as it was, where it is another now."""

    by: str
    note: str
    at: datetime
    then: str = ""


@dataclass(frozen=True)
class Warned:
    """One warning in the language of whoever asks. `page` and `choices` lead to the rows behind it. `first_seen` and `closed` are
    Beijing time, None where nothing of it is kept; `reopened` is how often it had been closed before."""

    programme: str
    rule: str
    key: str
    severity: str
    title: str
    sentence: str
    facts: Facts = field(repr=False)
    page: str
    choices: Mapping[str, str]
    since: date
    office: int | None = None
    unit: str = ""
    explained: str = ""
    first_seen: datetime | None = None
    last_seen: date | None = None
    reopened: int = 0
    acknowledged: Acknowledged | None = None
    closed: datetime | None = None

    @property
    def state(self) -> str:
        if self.closed:
            return CLOSED
        return ACKNOWLEDGED if self.acknowledged else EXPLAINED if self.explained else OPEN


def passing(warned: Iterable[Warned], *, programme: str = "", severity: str = "", state: str = "", region: int = NATION) -> list[Warned]:
    """Those of a programme, a severity, a state and a reporting unit; what is empty (of the unit: the nation) chooses nothing."""
    wanted = {"programme": programme, "severity": severity, "state": state}
    return [one for one in warned if all(value in ("", getattr(one, name)) for name, value in wanted.items()) and region in (NATION, one.office)]


def together(warned: Iterable[Warned]) -> list[tuple[str, bool]]:
    """A line for each rule that found something nobody has dealt with: its words, and whether it is urgent."""
    by_rule: dict[tuple[str, str], list[Warned]] = {}
    for one in passing(warned, state=OPEN):
        by_rule.setdefault((one.programme, one.rule), []).append(one)
    return [(RULES.by_name[name].together([one.facts for one in alike]), any(one.severity == URGENT for one in alike))
            for name, alike in by_rule.items()]
