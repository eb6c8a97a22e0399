"""What screens tell of warnings everywhere: how many nobody has dealt with, and that data are stale."""

import logging

from components import cached
from components.shell import notices
from data.indicators.latest import reading_moment
from data.language import _
from data.warnings import days
from data.warnings.standing import standing
from data.warnings.warned import OPEN

log = logging.getLogger("dashboard")
STALE = "stale"


def when() -> dict:
    """The days that warnings are looked for at the moment of reading, and the day that it is: never kept, since they change with the clock."""
    moment = reading_moment()
    return {"days": days.chosen(cached.ask(days.candidates), moment), "today": moment.date()}


def number() -> int:
    """How many warnings nobody has dealt with. A menu is drawn though they cannot be worked out: then the failure is logged."""
    try:
        return sum(one.state == OPEN for one in cached.ask(standing, **when()))
    except Exception:
        log.exception("the warnings could not be counted")
        return 0


def stale(*programmes: str) -> None:
    """A line for each dataset of some programmes whose data stand still."""
    for one in cached.ask(standing, **when()):
        if one.rule == STALE and one.state == OPEN and one.programme in programmes:
            notices.tell(_("数据可能已过时：{sentence}", sentence=one.sentence))
