"""What is due in a month, a row a due day in their order; daily reports are summed by weeks."""

from collections.abc import Callable
from datetime import date, datetime

import pandas as pd

from components.calendar import reading, words
from components.calendar.reading import FEEDING, When
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import Part, part
from data import wording
from data.calendar.board import STATES, Asked, in_weeks, of_month, owes
from data.language import _
from data.questions import Ask
from data.regions import NATION

PLACES = {"last": 0, "this": 1, "next": 2}  # among the three months
NAMES: dict[str, Callable[[], str]] = {"last": lambda: _("上月的截止日"), "this": lambda: _("当月的截止日"), "next": lambda: _("下月的截止日")}


def _declared(which: str) -> Part:
    @part(f"calendar.{which}", page="calendar", kind="table", name=NAMES[which], datasets=FEEDING, outside=LEFT_OUT)
    def month_of(ask: Ask, *, at: date | None = None, moment: datetime | None = None, month: str = "", region: int = NATION) -> Figure:
        when = reading.when(ask, at, moment, month)
        day = when.months()[PLACES[which]]
        items = of_month(reading.items(ask, when, region), day)
        rows = pd.DataFrame([_row(one, when, region) for one in in_weeks(items)], columns=[heading.column for heading in _headings()])
        table = Table(rows, _headings(), empty=_("{month}没有截止的报送。", month=words.month(day)))
        return Figure(table, _title(items, day, when), _("按截止先后；每日报送的按周合计；迟报、未报按首次报送和各单位自己的延期判断"),
                      Note(when.at, source=_("报送日历和上报记录")))

    return month_of


def _title(items: list[Asked], day: date, when: When) -> str:
    """How many returns are missing and late; nobody is named."""
    fields = {"month": words.month(day), "n": wording.count(len(items))}
    if not items:
        return _("{month}没有截止的报送", **fields)
    passed = [one for one in items if one.by < when.moment]
    if not passed:
        return _("{month}有{n}个截止时间，都还没有到", **fields)
    missing, late = (sum(getattr(one, name) for one in items) for name in ("missing", "late"))
    if missing or late:
        return _("{month}有{n}个截止时间，未报{missing}家次、迟报{late}家次", **fields, missing=wording.count(missing), late=wording.count(late))
    return _("{month}有{n}个截止时间，已过的都按时报送", **fields) if any(one.owed for one in passed) else _("{month}有{n}个截止时间", **fields)


def _row(one: Asked, when: When, region: int | str) -> dict:
    counts = {state: getattr(one, state) if one.owed else None for state in STATES}
    return {"by": words.short_by(one), "dataset": words.dataset(one.dataset), "period": words.periods(one), "owed": _owed(one, when, region), **counts,
            "left": words.left(one, when.moment), "upload": words.to_upload(one.dataset), "form": words.to_form(one.dataset),
            "template": words.to_template(one.dataset)}


def _owed(one: Asked, when: When, region: int | str) -> Link | str:
    """How many owe it, with the way to who they are; of a week to its last day that is over."""
    if not one.owed:
        return _("不计应报")
    due = next((due for due in reversed(one.dues) if due.by < when.moment), one.dues[0])
    chosen = {"asked": f"{one.dataset}:{due.period.text}", "date": when.at.isoformat(), "month": f"{when.month:%Y-%m}"}
    each = one.owed // len(one.dues)
    text = words.owed_by(owes(one.dataset), each) if len(one.dues) == 1 or each * len(one.dues) == one.owed else ""
    text = _("{who} × {n}天", who=text, n=len(one.dues)) if text and len(one.dues) > 1 else text or _("{n}家次", n=wording.count(one.owed))
    return Link(text, page="calendar", address=chosen | ({} if region == NATION else {"region": str(region)}))


def _headings() -> list[Heading]:
    counts = {state: (_("{state}（家次）", state=title)) for state, title in words.states().items()}
    return [Heading("by", _("截止（北京时间）")), Heading("dataset", _("报什么"), kind="name"), Heading("period", _("哪一期")),
            Heading("owed", _("谁报")), *(Heading(state, title, say=wording.count, kind="number") for state, title in counts.items()),
            Heading("left", _("时限"), kind="short"), Heading("upload", _("文件"), kind="short", on_screen=True),
            Heading("form", _("表单"), kind="short", on_screen=True), Heading("template", _("模板"), kind="short", on_screen=True)]


last, this, following = (_declared(which) for which in PLACES)
