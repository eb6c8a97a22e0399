"""What each reporting unit owes: the lines of 催报提示."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.warnings import reading
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.warnings import urging
from data.warnings.days import Days


@part("warnings.owed", page="warnings", kind="table", name=lambda: _("催报提示"), system=OWN_ROWS, outside=LEFT_OUT)
def owed(ask: Ask, *, days: Days = (), today: date | None = None, region: int = NATION) -> Figure | None:
    """A row a thing that is owed; the units are counted in the title."""
    at = reading.when(ask, days, today)
    if not at.days:
        return None
    drafts = ask(urging.drafts, days=at.days, today=at.today, office=None if region == NATION else region)
    rows = pd.DataFrame([(draft.unit, line) for draft in drafts for line in draft.lines], columns=["unit", "line"])
    title = _("{n}个单位有{m}项应报未报", n=len(drafts), m=len(rows)) if drafts else _("没有应报未报的事项")
    return Figure(Table(rows, [Heading("unit", _("单位"), kind="name"), Heading("line", _("应报未报"), kind="long")], tall=360,
                        empty=_("没有应报未报的事项。")), title, _("催报提示是草稿，没有编号；发出前请核对"), Note(source=reading.source(at)))
