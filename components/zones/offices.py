"""Who has not reported, by reporting unit: today, how long, and how punctual over the stretch."""

from datetime import date

from components import cached, filters, tables
from components.figure import Note, figure
from components.tables import Heading
from components.zones import reading
from data import wording
from data.indicators import zones
from data.indicators.zones import lists
from data.language import _
from data.sentences import zones as sentences


def draw(*, at: date, region: int, start: date) -> None:
    """A row a reporting unit; those with silent zones on top, the least punctual next."""
    found = cached.ask(zones.reporting, at=at, start=start)
    found = found if region == filters.NATION else found[found["office"] == region]
    rows = found.sort_values(["missing", "late", "on_time"], ascending=[False, False, True], kind="stable")
    rows = rows.assign(tone=["unreported" if n else "" for n in rows["missing"]],
                       longest=rows["longest"].where(rows["missing"] > 0))
    listed = cached.ask(lists.missing, at=at)
    listed = listed if region == filters.NATION else listed[listed["office"] == region]
    with figure(sentences.missing(listed, expected=reading.due(at=at, region=region)), key="offices",
                what=_("各推荐单位当日未报、迟报；填报率、及时率为{start}至{at}", start=wording.day(start), at=wording.day(at)),
                note=Note(at=at, source=_("高新区日报"))):
        if rows.empty:
            tables.nothing(_("时段内没有需要填报的高新区。"))
            return
        tables.table(rows, [
            Heading("office_name", _("推荐单位"), kind="name"), Heading("zones", _("高新区（家）"), say=wording.count, kind="number"),
            Heading("missing", _("未报（家）"), say=wording.count, kind="number"),
            Heading("late", _("迟报（家）"), say=wording.count, kind="number"),
            Heading("longest", _("最长未报（天）"), say=wording.count, kind="number"),
            Heading("reporting", _("填报率"), say=wording.percent, kind="number"),
            Heading("on_time", _("及时率"), say=wording.percent, kind="share")], tall=460)
