"""How a figure leaves the room: in which language, for whom, how large, of which moment, with which choices, when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from components.figures.figure import Figure
from data.asking import Asking, Moment
from data.language import _
from data.settling.settled import SETTLED

INSIDE, SYSTEM, OUTSIDE = "inside", "system", "outside"
AUDIENCES = (INSIDE, SYSTEM, OUTSIDE)
SIZES = {"half": (794, 561), "a4": (794, 1123), "wide": (1280, 720), "square": (800, 800)}  # px at 96 a inch, drawn at twice that


def settled(figure: Figure) -> bool:
    """Whether the data of a figure are 已审定, as its note says: every day of it, and nothing was changed since."""
    return figure.note.settled == SETTLED


@dataclass(frozen=True)
class Paper:
    """`filters` are what was chosen, in words (地区, 江苏省). `own` is the unit whose rows alone were chosen: empty for the nation.

    `exported` is Beijing time. `review` is the office's own 审图号. `settled` says of a figure whether its data are 已审定.
    """

    language: str = "zh"
    audience: str = INSIDE
    size: str = "half"
    moment: Moment | None = None
    filters: tuple[tuple[str, str], ...] = ()
    exported: datetime | None = None
    review: str = ""
    own: str = ""
    settled: Callable[[Figure], bool] = settled

    @property
    def asking(self) -> Asking:
        """Who asks: words are said in the language of the paper, as known at its moment."""
        return Asking(self.language, self.moment)


def audiences() -> dict[str, str]:
    """For whom a file can be, in words."""
    return {INSIDE: _("内部"), SYSTEM: _("系统内"), OUTSIDE: _("对外")}


def sizes() -> dict[str, str]:
    """How large a picture can be, in words."""
    return {"half": _("A4半页"), "a4": _("A4整页"), "wide": _("16:9"), "square": _("方形")}
