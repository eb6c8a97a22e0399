"""Each zone's reports over the stretch: how many were due, came, and came in time."""

from datetime import date

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from components.zones.matrix import orders
from components.zones.orders import LIST
from data import wording
from data.indicators import zones
from data.language import _
from data.questions import Ask


@part("zones.punctual", page="reporting", kind="table", name=lambda: _("各高新区及时率"), datasets=("zone_daily",),
      defines=(("zones", "reporting_on_time"),), system=OWN_ROWS, outside=LEFT_OUT, options={"order": orders})
def punctual(ask: Ask, *, at: date, region: int, start: date, order: str = LIST) -> Figure:
    """All of them in the standard order; on demand the least punctual first."""
    whole = of(ask(zones.punctual, start=start, end=at), region)
    whole = whole.sort_values(["on_time", "reporting"], kind="stable") if order == "punctual" else whole
    perfect = int((whole["on_time"] == 1).sum())
    title = _("时段内{n}家每日按时，{m}家有迟报或未报", n=perfect, m=len(whole) - perfect) if len(whole) else _("各高新区及时率")
    table = Table(whole.assign(zone=zone_links(ask, whole["zone"], at=at)), [
        Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("所属报送单位")),
        Heading("expected", _("应报（天）"), say=wording.count, kind="number"),
        Heading("reported", _("已报（天）"), say=wording.count, kind="number"),
        Heading("in_time", _("按时（天）"), say=wording.count, kind="number"),
        Heading("on_time", _("及时率"), say=wording.percent, kind="share")],
        tall=460, empty=_("时段内没有需要填报的高新区。"))
    what = _("次日{time}前首次报送为按时；{order}", order=_("及时率低在前") if order == "punctual" else _("按标准次序"), time=reading.due_time(ask, start=start, end=at))
    return Figure(table, title, what, Note(at, source=_("高新区日报")))
