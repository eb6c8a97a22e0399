"""Each zone's reports over the stretch: how many were due, came, and came in time."""

from datetime import date

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from data import wording
from data.indicators import zones
from data.language import _
from data.questions import Ask

LEAST = 60  # zones on screen; all are in the matrix above


@part("zones.punctual", page="reporting", kind="table", name=lambda: _("各高新区及时率"), datasets=("zone_daily",),
      defines=(("zones", "reporting_on_time"),), system=OWN_ROWS, outside=LEFT_OUT)
def punctual(ask: Ask, *, at: date, region: int, start: date) -> Figure:
    """The least punctual first."""
    whole = of(ask(zones.punctual, start=start, end=at), region).sort_values(["on_time", "reporting"], kind="stable")
    perfect, behind = int((whole["on_time"] == 1).sum()), whole[whole["on_time"] < 1]
    title = _("时段内{n}家每日按时，{m}家有迟报或未报", n=perfect, m=len(whole) - perfect) if len(whole) else _("各高新区及时率")
    rows = whole if len(whole) <= LEAST else behind.head(LEAST) if len(behind) else whole.head(LEAST)
    table = Table(rows.assign(zone=zone_links(ask, rows["zone"], at=at)), [
        Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("所属报送单位")),
        Heading("expected", _("应报（天）"), say=wording.count, kind="number"),
        Heading("reported", _("已报（天）"), say=wording.count, kind="number"),
        Heading("in_time", _("按时（天）"), say=wording.count, kind="number"),
        Heading("on_time", _("及时率"), say=wording.percent, kind="share")],
        _("显示{n}家，共{all}家", n=len(rows), all=len(whole)) if len(whole) > len(rows) else "", 460,
        empty=_("时段内没有需要填报的高新区。"))
    what = _("次日{time}前首次报送为按时；及时率低的在前", time=reading.due_time(ask, start=start, end=at))
    return Figure(table, title, what, Note(at, source=_("高新区日报")))
