"""Each zone's reports over the stretch: how many were due, came, and came in time."""

from datetime import date

from components import cached, tables
from components.figure import Note, figure
from components.tables import Heading
from components.zones.attention import of
from components.zones.links import zone_links
from data import wording
from data.indicators import zones
from data.language import _

LEAST = 60  # zones on screen; all are in the matrix above


def draw(*, at: date, region: int, start: date) -> None:
    """The least punctual first."""
    found = of(cached.ask(zones.punctual, start=start, end=at), region)
    rows = found.sort_values(["on_time", "reporting"], kind="stable")
    perfect = int((found["on_time"] == 1).sum())
    title = _("时段内{n}家每日按时，{m}家有迟报或未报", n=perfect, m=len(found) - perfect) if len(found) else _("各高新区及时率")
    with figure(title, key="punctual", what=_("次日12:00前首次报送为按时；及时率低的在前"), note=Note(at=at, source=_("高新区日报"))):
        if rows.empty:
            tables.nothing(_("时段内没有需要填报的高新区。"))
            return
        behind = rows[rows["on_time"] < 1]
        rows = rows if len(rows) <= LEAST else behind.head(LEAST) if len(behind) else rows.head(LEAST)
        tables.table(rows.assign(zone=zone_links(rows["zone"], at=at)), [
            Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("推荐单位")),
            Heading("expected", _("应报（天）"), say=wording.count, kind="number"),
            Heading("reported", _("已报（天）"), say=wording.count, kind="number"),
            Heading("in_time", _("按时（天）"), say=wording.count, kind="number"),
            Heading("on_time", _("及时率"), say=wording.percent, kind="share")], tall=460,
            caption=_("显示{n}家，共{all}家", n=len(rows), all=len(found)) if len(found) > len(rows) else "")
