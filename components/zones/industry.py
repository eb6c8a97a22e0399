"""Recovery by industry: how far each has come, and how it came there."""

from datetime import date

import pandas as pd

from components import cached, tables
from components.charts.lines import lines
from components.figure import Note, figure
from components.pictures import picture
from components.tables import Heading
from components.zones import reading
from data import wording
from data.indicators import zones
from data.language import _
from data.sentences import zones as sentences
from db import demonstration

LINES = 8  # industries with the most firms


def draw(*, at: date, region: int) -> None:
    """A row an industry, the furthest first."""
    found = cached.ask(zones.industries, at=at, office=reading.office(region))
    rows = found.sort_values("rate", ascending=False, kind="stable")
    rows = rows.assign(of=[wording.share(n, m) for n, m in zip(rows["resumed"], rows["firms"], strict=True)],
                       basis=[_("可比口径{n}家", n=n) if flag else None
                              for n, flag in zip(rows["compared"], rows["comparable"], strict=True)])
    note = Note(at=found["last"].max() if len(found) else at, source=_("高新区分产业复工情况"), exact=True)
    with figure(sentences.industries(rows), key="industries", note=note, what=_("各高新区各产业截至该日最近一次填报（不早于三十天前）")):
        if rows.empty:
            tables.nothing(_("没有分产业复工情况。"))
            return
        tables.table(rows, [
            Heading("industry", _("产业"), kind="name"), Heading("zones", _("高新区（家）"), say=wording.count, kind="number"),
            Heading("rate", _("复工率"), say=wording.percent, kind="share"), Heading("of", _("复工企业/企业数"), kind="number"),
            Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number"), Heading("basis", _("口径"))],
            tall=420)


def course(*, at: date, region: int, start: date) -> None:
    """The days as lines."""
    found = cached.ask(zones.industries, at=at, office=reading.office(region))
    what = _("企业数最多的{n}个产业，每日为截至该日最近一次填报", n=LINES) if len(found) > LINES else _("每日为截至该日最近一次填报")
    with figure(_("各产业复工率走势"), key="industry_days", what=what,
                note=Note(at=found["last"].max() if len(found) else at, source=_("高新区分产业复工情况"))):
        picture(cached.ask(specification, at=at, region=region, start=start), height=420)


def specification(connection, *, at: date, region: int, start: date, known_on: int | None = None) -> dict:
    """The lines as Vega-Lite."""
    named = zones.industries(connection, at=at, office=reading.office(region), known_on=known_on)["industry"].head(LINES)
    daily = zones.industry_days(connection, start=start, end=at, office=reading.office(region), known_on=known_on)
    rows = daily[daily["industry"].isin(named)]
    told = pd.DataFrame({"date": pd.to_datetime(rows["day"]), "series": rows["industry"], "value": rows["rate"],
                         "zones": rows["zones"].map(wording.count)})
    return lines(told, tooltip={"zones": _("高新区（家）")}, height=400, demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()
