"""The reporting calendar itself: which dataset is asked for how often, by when, from when to when, and who set it."""

from datetime import date, datetime

import pandas as pd

from components.calendar import reading, words
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.calendar.board import owes
from data.calendar.lines import SetLine, coming, set_lines
from data.language import _
from data.questions import Ask


@part("calendar.rules", page="calendar", kind="table", name=lambda: _("报送日历的规定"), datasets=("reporting_calendar",), outside=LEFT_OUT)
def rules(ask: Ask, *, at: date | None = None, moment: datetime | None = None) -> Figure:
    """A row a line, in the order of the upload page."""
    when, lines = reading.when(ask, at, moment, ""), ask(set_lines)
    rows = pd.DataFrame([_row(one, when.moment) for one in lines], columns=[heading.column for heading in _headings()])
    own = sum(one.own for one in lines)
    title = _("报送日历有{n}条规定，其中{m}条由本单位设定", n=wording.count(len(lines)), m=wording.count(own)) if lines else _("报送日历没有规定")
    return Figure(Table(rows, _headings(), tall=380, empty=_("报送日历没有要求报送任何数据。在本页“设定截止日”设定，或上传“报送日历”。")), title,
                  _("截止日只来自这里，没有写的不推定"), Note(source=words.dataset("reporting_calendar")))


def _headings() -> list[Heading]:
    return [Heading("dataset", _("报什么"), kind="name"), Heading("rule", _("规定")), Heading("stands", _("适用的时段")), Heading("who", _("谁报"), kind="short"),
            Heading("next", _("接下来的截止日")), Heading("entry", _("设定"))]


def _row(one: SetLine, moment: datetime) -> dict:
    dues = [words.by(due) for due in coming(one.line, moment=moment)]
    return {"dataset": words.dataset(one.dataset), "rule": words.rule(one.line), "stands": words.stands(one.line),
            "who": words.owed_by(owes(one.dataset)) or _("不计应报"), "next": wording.joined(dues) or _("没有"), "entry": _entry(one)}


def _entry(one: SetLine) -> Link:
    """To the entry of the ledger that set it."""
    text = _("第{n}号，{day}", n=one.entry, day=wording.full_day(one.at.date())) if one.own else _("随系统提供（第{n}号）", n=one.entry)
    return Link(text, page="batches", address={"entry": str(one.entry)})
