"""Risk tiers over time: how many zones in each, and which zone moved when."""

from datetime import date

import pandas as pd

from components import cached, tables
from components.charts.lines import lines
from components.figure import Note, figure
from components.pictures import picture
from components.tables import Heading
from components.zones import reading
from components.zones.links import zone_links
from components.zones.parts import tier
from data import wording
from data.indicators.zones import tiers
from data.language import _
from db import demonstration

COLOURS = ("#cc79a7", "#d98324", "#1f4e9e")
NEWEST = 40


def counts(*, at: date, region: int, start: date) -> None:
    """The number of zones in each tier as lines."""
    now = cached.ask(tiers.counts, start=at, end=at, office=reading.office(region))
    number = dict(zip(now["tier"], now["zones"], strict=True))
    told = wording.joined(_("{tier}{n}家", tier=tier(word), n=wording.count(number[word])) for word in "低中高")
    with figure(_("各风险等级高新区数") if now["zones"].isna().all() else told, key="tier_counts", what=_("当日已报且填报风险等级的高新区，家"),
                note=Note(at=at, source=_("高新区日报"))):
        if not reading.listed(at=at, region=region):
            tables.nothing(reading.silence(at=at, region=region))
            return
        picture(cached.ask(specification, at=at, region=region, start=start), height=340)


def moved(*, at: date, region: int, start: date) -> None:
    """The zones whose tier changed, the newest first."""
    found = cached.ask(tiers.moves, start=start, end=at, office=reading.office(region))
    eased = (found["before"].map("低中高".index) > found["after"].map("低中高".index)).sum() if len(found) else 0
    title = _("风险等级下调{n}家次，上调{m}家次", n=wording.count(eased), m=wording.count(len(found) - eased)) if len(found) else _(
        "时段内没有高新区调整风险等级") if reading.listed(at=at, region=region) else _("风险等级调整")
    rows = found.head(NEWEST).assign(before=found["before"].map(tier), after=found["after"].map(tier))
    rows["zone"] = zone_links(rows["zone"], at=at)
    with figure(title, key="tier_moves", what=_("与上一次填报的等级相比，最近的在前"), note=Note(at=at, source=_("高新区日报"))):
        if rows.empty:
            tables.nothing(_("没有等级调整。") if reading.listed(at=at, region=region) else reading.silence(at=at, region=region))
            return
        tables.table(rows, [
            Heading("zone", _("高新区"), kind="name"), Heading("day", _("数据日期"), say=wording.day, kind="short"),
            Heading("before", _("原等级"), kind="short"), Heading("after", _("现等级"), kind="short"),
            Heading("office_name", _("推荐单位"))],
            caption=_("显示最近{n}条，共{all}条", n=len(rows), all=len(found)) if len(found) > NEWEST else "", tall=340)


def specification(connection, *, at: date, region: int, start: date, known_on: int | None = None) -> dict:
    """The lines as Vega-Lite."""
    found = tiers.counts(connection, start=start, end=at, office=reading.office(region), known_on=known_on)
    words = {word: tier(word) for word in ("高", "中", "低")}
    told = pd.DataFrame({"date": pd.to_datetime(found["day"]), "series": found["tier"].map(words), "value": found["zones"]})
    told = told.sort_values("series", key=lambda names: names.map(list(words.values()).index), kind="stable")
    return lines(told, unit="count", colours=dict(zip(words.values(), COLOURS, strict=True)), height=320,
                 demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()
