"""Who did not report, or reported late, with the last report and the running days."""

from datetime import date, datetime
from functools import partial

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from data import wording
from data.indicators.zones import lists
from data.language import _
from data.questions import Ask


@part("zones.late", page="reporting", kind="table", name=lambda: _("未报送和迟报的高新区"), datasets=("zone_daily",),
      defines=(("zones", "reporting"), ("zones", "reporting_on_time")), system=OWN_ROWS, outside=LEFT_OUT)
def late(ask: Ask, *, at: date, region: int) -> Figure:
    """One row a zone; missing first."""
    listed, due = of(ask(lists.missing, at=at), region), reading.due(ask, at=at, region=region)
    words = {lists.MISSING: _("未报送"), lists.LATE: _("迟报")}
    rows = listed.assign(state=listed["status"].map(words), zone=zone_links(ask, listed["zone"], at=at),
                         tone=listed["status"].map({lists.MISSING: "unreported"}).fillna(""))
    table = Table(rows, [
        Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("所属报送单位")), Heading("state", _("情况"), kind="short"),
        Heading("came_at", _("报送时间"), say=partial(_came, at), kind="short"),
        Heading("days_missing", _("连续未报（天）"), say=wording.count, kind="number"),
        Heading("last_report", _("最近一次数据"), say=partial(wording.day_beside, other=at), kind="short")],
        tall=460, empty=_("没有未报送或迟报的高新区。") if due else _("当日没有需要报送的高新区。"))
    return Figure(table, _title(listed, due), _("次日{time}前报送为按时，以首次报送为准", time=reading.due_time(ask, start=at, end=at)), Note(at, source=_("高新区日报")))


def _title(listed: pd.DataFrame, due: int) -> str:
    silent = int((listed["status"] == lists.MISSING).sum())
    if len(listed):
        return _("{n}家未报送，{m}家迟报", n=wording.count(silent), m=wording.count(len(listed) - silent))
    return _("全部高新区按时报送") if due else _("当日没有需要报送的高新区")


def _came(at: date, came: datetime) -> str:
    """04-26 15:05; with its year where that is another than that of the data."""
    return f"{came:%m-%d %H:%M}" if came.year == at.year else f"{came:%Y-%m-%d %H:%M}"
