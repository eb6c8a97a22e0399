"""Who has not reported, by reporting unit: today, how long, and how punctual over the stretch."""

from datetime import date

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.matrix import orders
from components.zones.orders import LIST
from data import wording
from data.indicators import zones
from data.indicators.zones import lists
from data.language import _
from data.questions import Ask
from data.sentences import zones as sentences


@part("zones.offices", page="reporting", kind="table", name=lambda: _("各报送单位填报情况"), datasets=("zone_daily",),
      defines=(("zones", "reporting"), ("zones", "reporting_on_time")), system=OWN_ROWS, outside=LEFT_OUT, options={"order": orders})
def offices(ask: Ask, *, at: date, region: int, start: date, order: str = LIST) -> Figure:
    """A row a reporting unit in the standard order; on demand those with silent zones on top, or the least punctual."""
    rows = of(ask(zones.reporting, at=at, start=start), region)
    if order == "missing":
        rows = rows.sort_values(["missing", "late", "on_time"], ascending=[False, False, True], kind="stable")
    elif order == "punctual":
        rows = rows.sort_values("on_time", kind="stable")
    rows = rows.assign(tone=["unreported" if n else "" for n in rows["missing"]], longest=rows["longest"].where(rows["missing"] > 0))
    listed = of(ask(lists.missing, at=at), region)
    table = Table(rows, [
        Heading("office_name", _("所属报送单位"), kind="name"), Heading("zones", _("高新区（家）"), say=wording.count, kind="number"),
        Heading("missing", _("未报（家）"), say=wording.count, kind="number"),
        Heading("late", _("迟报（家）"), say=wording.count, kind="number"),
        Heading("longest", _("最长未报（天）"), say=wording.count, kind="number"),
        Heading("reporting", _("填报率"), say=wording.percent, kind="number"),
        Heading("on_time", _("及时率"), say=wording.percent, kind="share")], tall=460, empty=_("时段内没有需要填报的高新区。"))
    return Figure(table, sentences.missing(listed, expected=reading.due(ask, at=at, region=region)),
                  _("各报送单位当日未报、迟报；填报率、及时率为{start}至{at}", start=wording.day(start), at=wording.day(at)),
                  Note(at, source=_("高新区日报")))
