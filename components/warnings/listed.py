"""The warnings of the choice, each leading to the rows behind it."""

from datetime import date, datetime

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.warnings import reading
from components.warnings.reading import EVERY
from data import wording
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.warnings import words, works
from data.warnings.days import Days
from data.warnings.declared import URGENT
from data.warnings.warned import OPEN, Warned

SHOWN = 300


@part("warnings.listed", page="warnings", kind="table", name=lambda: _("预警"), system=OWN_ROWS, outside=LEFT_OUT)
def listed(ask: Ask, *, days: Days = (), today: date | None = None, programme: str = EVERY, severity: str = EVERY, state: str = OPEN,
           region: int = NATION) -> Figure | None:
    """The urgent first, in the standard order; nothing where there is no data."""
    at = reading.when(ask, days, today)
    if not at.days:
        return None
    warned = reading.warned(ask, at, programme=programme, severity=severity, state=state, region=region)
    table = Table(pd.DataFrame([_row(one) for one in warned[:SHOWN]], columns=[heading.column for heading in _headings()]), _headings(),
                  _("共{n}条，显示前{shown}条", n=len(warned), shown=SHOWN) if len(warned) > SHOWN else "", 460, empty=_("没有符合条件的预警。"))
    return Figure(table, _title(warned, state), _("由数据算出，数据补正后自行消除；点开内容可到相关数据"), Note(source=reading.source(at)))


def _title(warned: list[Warned], state: str) -> str:
    """How many, nobody by its name."""
    fields = {"n": wording.count(len(warned)), "m": wording.count(sum(one.severity == URGENT for one in warned)), "state": words.states().get(state, "")}
    if not warned:
        return _("没有{state}的预警", **fields) if state else _("没有预警")
    return _("{n}条预警{state}，其中紧急{m}条", **fields) if state else _("{n}条预警，其中紧急{m}条", **fields)


def _headings() -> list[Heading]:
    return [Heading("severity", _("级别"), kind="short"), Heading("unit", _("单位"), kind="name"), Heading("sentence", _("内容"), kind="long"),
            Heading("about", _("类别")), Heading("since", _("自"), kind="short"), Heading("seen", _("首次发现"), kind="short"),
            Heading("last", _("最近核对"), kind="short"), Heading("state", _("状态"), kind="short"), Heading("note", _("处理情况"))]


def _row(one: Warned) -> dict:
    again = _("{day}（第{n}次）", day=_day(one.first_seen), n=one.reopened + 1) if one.reopened else _day(one.first_seen)
    return {"severity": words.severities()[one.severity], "unit": one.unit or works.title(one.programme),
            "sentence": Link(one.sentence, page=one.page, address=one.choices), "about": one.title, "since": one.since.isoformat(),
            "seen": again, "last": _day(one.closed or one.last_seen), "state": words.states()[one.state], "note": _note(one)}


def _day(on: date | datetime | None) -> str | None:
    return None if on is None else f"{on:%Y-%m-%d}"


def _note(one: Warned) -> str | None:
    """张三：已电话核实（4月2日）; and what the warning said then, where it says something else now."""
    known = one.acknowledged
    if known is None:
        return None
    text = _("{by}：{note}（{day}）", by=known.by, note=known.note, day=wording.full_day(known.at.date()))
    return _("{text}；确认时：{then}", text=text, then=known.then) if known.then else text
