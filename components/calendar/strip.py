"""The three months day by day: a row a dataset, a cell a due day."""

from datetime import date, datetime

import pandas as pd

from components.calendar import reading, words
from components.calendar.reading import FEEDING
from components.charts.matrix import matrix
from components.charts.theme import BLUES, NO_DATA, NOT_REPORTED
from components.figures import charts
from components.figures.bodies import OTHER
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.maps.classes import LegendEntry
from data import wording
from data.calendar.board import EXTENDED, LATE, MET, MISSING, WAITING, Asked, owes
from data.language import _
from data.questions import Ask
from data.regions import NATION
from db.datasets import DATASETS

PALE, SOON, UNCOUNTED = "#eef1f5", "#f2c27e", "none"
WORST = (MISSING, EXTENDED, LATE, WAITING, MET)


def _entries() -> dict[str, LegendEntry]:
    return {MET: LegendEntry(_("都按时"), BLUES[0], "#ffffff"), LATE: LegendEntry(_("有迟报"), BLUES[2], "#ffffff"),
            MISSING: LegendEntry(_("有未报"), NOT_REPORTED, "#ffffff"), EXTENDED: LegendEntry(_("有延期"), SOON, "#ffffff"),
            WAITING: LegendEntry(_("未到期"), PALE, "#ffffff"), UNCOUNTED: LegendEntry(_("不计应报"), NO_DATA, "#ffffff")}


@part("calendar.strip", page="calendar", kind="other", name=lambda: _("三个月的截止日"), datasets=FEEDING, outside=LEFT_OUT)
def strip(ask: Ask, *, at: date | None = None, moment: datetime | None = None, month: str = "", region: int = NATION) -> Figure:
    """Daily reports are a strip of days, all others single cells."""
    when = reading.when(ask, at, moment, month)
    items, entries = reading.items(ask, when, region), _entries()
    codes = [code for code in DATASETS if any(one.dataset == code for one in items)]
    rows = pd.DataFrame({"name": [words.dataset(one.dataset) for one in items], "date": [one.by.date() for one in items],
                         "state": [entries[_worst(one)].label for one in items],
                         "value": pd.Series([(one.met + one.late) / one.owed if one.owed else None for one in items], dtype="float64")})
    who = {words.dataset(code): words.owed_by(owes(code)) or _("不计应报") for code in codes}
    there = [entry for entry in entries.values() if (rows["state"] == entry.label).any()]
    picture = matrix(rows, states=there, title=_("情况"), order=[words.dataset(code) for code in codes], told=who,
                     told_as=_("谁报"), demonstration=ask.demonstration)
    first, _this, final = when.months()
    what = _("{first}至{last}；一行一张表，一格一个截止日；数值为已报的占应报的比例", first=words.month(first), last=words.month(final))
    titles = {"name": _("报什么"), "date": _("截止日"), "state": _("情况"), "value": _("已报占应报")}
    return Figure(charts.chart(picture, OTHER, rows, x="date", series="name", titles=titles, box="content"), _title(items, len(codes)), what,
                  Note(when.at, source=_("报送日历和上报记录")))


def _worst(one: Asked) -> str:
    return next((state for state in WORST if getattr(one, state)), UNCOUNTED)


def _title(items: tuple[Asked, ...], datasets: int) -> str:
    if not items:
        return _("三个月内没有截止的报送")
    return _("三个月内{m}张表有{n}个截止时间", m=wording.count(datasets), n=wording.count(len(items)))
