"""A figure: what one part of a page says, as a value that a screen draws and a writer puts into a file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from components.figures.bodies import Body, Chart, Points, Table
from data import wording
from data.language import _
from data.settling.settled import CHANGED, SETTLED

# What a reader of 系统内 and of 对外 may be given of a figure.
AS_IT_IS, OWN_ROWS, TILES, BARS, LEFT_OUT = "as it is", "own rows", "tiles", "bars", "left out"
SYSTEM = (AS_IT_IS, OWN_ROWS, LEFT_OUT)
OUTSIDE = (AS_IT_IS, TILES, BARS, LEFT_OUT)
# What a figure says of days before those that it is of: a change, the small lines of its cards, how long something is ago.
CHANGES, COURSE, LOOKING_BACK = "changes", "course", "looking back"


@dataclass(frozen=True)
class Note:
    """What stands under a figure: the data date, who reported, the source, the review line of a map.

    `exact`: it shows changes or gaps, which are those of the values before rounding, so that the last place of a
    difference of two printed values may be another. `since` is the first day that it stands on, where that is before the one chosen.
    `against`: (CHANGES, COURSE or LOOKING_BACK, first day, last day) of what it compares with. `known`, `partial`, `settled` and
    `unsettled` are filled in by the part.
    """

    at: date | None = None
    reported: int | None = None
    expected: int | None = None
    source: str = ""
    review: str = ""
    exact: bool = False
    known: str = ""  # the moment that is looked back to, in words
    earlier: str = ""  # whose figures are of an earlier day, in words
    partial: bool = False  # a dataset that feeds it still waits for rejected rows
    settled: str = ""  # settled, or changed since, where every day of it was settled (已审定)
    since: date | None = None
    against: Sequence[tuple[str, date, date]] = ()
    unsettled: Sequence[str] = ()  # which of `against` is with a day that is not settled

    @property
    def parts(self) -> list[str]:
        """The pieces of the grey line, in their order; 部分入库 stands before them as a mark of its own."""
        reported = _("已报{n}/{all}", n=self.reported or 0, all=self.expected) if self.expected else ""
        settled = {SETTLED: _("已审定"), CHANGED: _("审定后有更正")}.get(self.settled, "")
        return [piece for piece in (
            _("数据截至{day}", day=wording.full_day(self.at)) if self.at else "", reported, settled, self.earlier,
            _("来源：{source}", source=self.source) if self.source else "",
            _("变化和差按四舍五入前的数值计算") if self.exact else "", self.review, self.known) if piece]


@dataclass(frozen=True)
class Figure:
    """One part of a page. `title` says the finding, `what` in grey what it shows, `how` what a screen lets its reader do.

    `facts` are rows in the shape of rule 1, where the figure stands on others than it shows. From `key` on it is
    filled in by its part (see `components.figures.part`); `system` and `outside` unless the figure itself is stricter.
    """

    body: Body
    title: str = ""
    what: str = ""
    note: Note = field(default_factory=Note)
    facts: pd.DataFrame | None = None
    how: str = ""
    key: str = ""
    name: str = ""  # plain, where the title is a finding
    defines: Sequence[tuple[str, str]] = ()  # (programme, code) of the catalogue
    datasets: Sequence[str] = ()  # that feed it
    system: str = AS_IT_IS
    outside: str = AS_IT_IS
    demonstration: bool = False
    foot: Sequence[str] = ()  # the note in words, in the language that it was asked in

    @property
    def rows(self) -> pd.DataFrame | None:
        """What it stands on: its facts, or else the rows that are drawn; None for cards and sentences without facts."""
        if self.facts is not None:
            return self.facts
        return self.body.rows if isinstance(self.body, (Chart, Points, Table)) else None
