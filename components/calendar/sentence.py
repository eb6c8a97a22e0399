"""What the calendar comes to: what is due in the month, what is overdue, what comes next."""

from datetime import date, datetime

from components.calendar import reading, words
from components.calendar.reading import FEEDING
from components.figures.bodies import Sentence
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.calendar.board import ends, of_month, without_day
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION


@part("calendar.sentence", page="calendar", kind="sentence", name=lambda: _("本月报送"), datasets=FEEDING, outside=LEFT_OUT)
def sentence(ask: Ask, *, at: date | None = None, moment: datetime | None = None, month: str = "", region: int = NATION) -> Figure:
    """Numbers only: nobody is named by a headline."""
    when = reading.when(ask, at, moment, month)
    items = reading.items(ask, when, region)
    return Figure(Sentence(_said(of_month(items, when.month), when) + _next(items, when), _beneath(ask, when)), note=Note(when.at))


def _said(items: list, when) -> str:
    fields = {"at": wording.full_day(when.at), "month": words.month(when.month)}
    if not items:
        return _("截至{at}，{month}没有截止的报送。", **fields)
    passed = [one for one in items if one.by < when.moment]
    counted = {name: wording.count(sum(getattr(one, name) for one in items)) for name in ("owed", "met", "late", "missing", "extended")}
    text = _("截至{at}，{month}有{n}个截止时间，已过{passed}个；应报{owed}家次，按时{met}家次、迟报{late}家次、未报{missing}家次", **fields, **counted,
             n=wording.count(len(items)), passed=wording.count(len(passed)))
    return (_("{text}，延期中{n}家次。", text=text, n=counted["extended"]) if counted["extended"] != "0" else _("{text}。", text=text))


def _next(items: tuple, when) -> str:
    """Of what is not filed daily the nearest: a daily report is always the nearest."""
    coming = [one for one in items if one.by >= when.moment]
    coming = [one for one in coming if not one.daily] or coming
    if not coming:
        return ""
    return _("下一个截止：{dataset}，{by}。", dataset=words.dataset(coming[0].dataset), by=words.moment(coming[0].by))


def _beneath(ask: Ask, when) -> str:
    """What has no due day is named, and none is made up for it."""
    first, _this, last = when.months()
    names = [_("{dataset}（{period}）", dataset=words.dataset(dataset), period=words.period(period))
             for dataset, period in ask(without_day, first=first, last=ends(last))]
    return _("要求报送而未定截止日：{names}", names=chosen("；", "; ").join(dict.fromkeys(names))) if names else ""
