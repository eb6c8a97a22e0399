"""What the parts of the page of warnings read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components.figures.bodies import Alert, Alerts
from data import wording
from data.indicators.latest import reading_moment
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.warnings import days as usual_days
from data.warnings import standing, works
from data.warnings.days import Days
from data.warnings.rules import RULES
from data.warnings.warned import CLOSED, OPEN, Warned, passing, together

EVERY = ""  # of a programme, a severity, a state: all


@dataclass(frozen=True)
class When:
    """The days that are looked at, and the day that it is; of a page that chooses neither, those at the moment of reading."""

    days: Days
    today: date


def when(ask: Ask, days: Days, today: date | None) -> When:
    """A page chooses the days, since they change with the clock."""
    moment = reading_moment()
    return When(days or usual_days.chosen(ask(usual_days.candidates), moment), today or moment.date())


def warned(ask: Ask, at: When, *, programme: str = EVERY, severity: str = EVERY, state: str = OPEN, region: int = NATION) -> list[Warned]:
    """The warnings that pass the choices; what has mended itself only where that state, or every one, is asked for."""
    rows = list(ask(standing.standing, days=at.days, today=at.today))
    if state in (CLOSED, EVERY) and not ask.asking.moment:
        rows += ask(standing.closed)
    return passing(rows, programme=programme, severity=severity, state=state, region=region)


def attention(ask: Ask, programme: str, at: date | None = None, *, first: Sequence[Alert] = (), more: Sequence[Alert] = ()) -> Alerts:
    """What an overview tells of a programme at a day: a line for each rule that found something nobody has dealt with, between lines
    of the page's own."""
    chosen = when(ask, ((programme, at),) if at else (), None)
    of_programme = When(tuple(pair for pair in chosen.days if pair[0] == programme), chosen.today)
    steady = [one for one in warned(ask, of_programme) if not RULES.by_name[one.programme, one.rule].by_clock]  # what is drawn is kept
    lines = together(steady)
    return Alerts([*first, *(Alert(text, urgent) for text, urgent in lines), *more], _("没有需要关注的事项。"))


def source(at: When) -> str:
    """Of which day the warnings of each programme are: 百城百园2021年12月31日、…"""
    return wording.joined(_("{programme}{day}", programme=works.title(code), day=wording.full_day(day)) for code, day in at.days)
