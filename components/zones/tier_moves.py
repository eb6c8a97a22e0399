"""Risk tiers over time: how many zones in each, and which zone moved when."""

from datetime import date
from functools import partial

import pandas as pd

from components.figures import charts
from components.figures.bodies import Chart, Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.links import zone_links
from components.zones.parts import tier
from data import wording
from data.indicators.zones import tiers
from data.language import _
from data.questions import Ask

COLOURS = ("#cc79a7", "#d98324", "#1f4e9e")
NEWEST = 40


@part("zones.tier_counts", page="tiers", kind="line", name=lambda: _("各风险等级高新区数"), datasets=("zone_daily",))
def counts(ask: Ask, *, at: date, region: int, start: date) -> Figure:
    """The number of zones in each tier as lines."""
    now = ask(tiers.counts, start=at, end=at, office=reading.office(region))
    number = dict(zip(now["tier"], now["zones"], strict=True))
    by_tier = wording.joined(_("{tier}{n}家", tier=tier(word), n=wording.count(number[word])) for word in "低中高")
    title = _("各风险等级高新区数") if now["zones"].isna().all() else by_tier
    what, note = _("当日已报且填报风险等级的高新区，家"), Note(at, source=_("高新区日报"))
    if not reading.listed(ask, at=at, region=region):
        return Figure(Table(now.iloc[:0], [], empty=reading.silence(ask, at=at, region=region)), title, what, note)
    return Figure(_lines(ask, at=at, region=region, start=start), title, what, note)


def _lines(ask: Ask, *, at: date, region: int, start: date) -> Chart:
    days = ask(tiers.counts, start=start, end=at, office=reading.office(region))
    words = {word: tier(word) for word in ("高", "中", "低")}
    rows = pd.DataFrame({"date": pd.to_datetime(days["day"]), "series": days["tier"].map(words), "value": days["zones"]})
    rows = rows.sort_values("series", key=lambda names: names.map(list(words.values()).index), kind="stable")
    return charts.line(rows, unit="count", colours=dict(zip(words.values(), COLOURS, strict=True)), height=320, box=340,
                       demonstration=ask.demonstration)


@part("zones.tier_moves", page="tiers", kind="table", name=lambda: _("风险等级调整"), datasets=("zone_daily",), system=OWN_ROWS,
      outside=LEFT_OUT)
def moved(ask: Ask, *, at: date, region: int, start: date) -> Figure:
    """The zones whose tier changed, the newest first."""
    moves = ask(tiers.moves, start=start, end=at, office=reading.office(region))
    listed = reading.listed(ask, at=at, region=region)
    rows = moves.head(NEWEST).assign(before=moves["before"].map(tier), after=moves["after"].map(tier))
    rows["zone"] = zone_links(ask, rows["zone"], at=at)
    caption = _("显示最近{n}条，共{all}条", n=len(rows), all=len(moves)) if len(moves) > NEWEST else ""
    table = Table(rows, [
        Heading("zone", _("高新区"), kind="name"), Heading("day", _("数据日期"), say=partial(wording.day_beside, other=at), kind="short"),
        Heading("before", _("原等级"), kind="short"), Heading("after", _("现等级"), kind="short"),
        Heading("office_name", _("所属报送单位"))], caption, 340,
        empty=_("没有等级调整。") if listed else reading.silence(ask, at=at, region=region))
    return Figure(table, _moves_title(moves, listed=listed), _("与上一次填报的等级相比，最近的在前"), Note(at, source=_("高新区日报")))


def _moves_title(moves: pd.DataFrame, *, listed: int) -> str:
    if moves.empty:
        return _("时段内没有高新区调整风险等级") if listed else _("风险等级调整")
    eased = (moves["before"].map("低中高".index) > moves["after"].map("低中高".index)).sum()
    return _("风险等级下调{n}家次，上调{m}家次", n=wording.count(eased), m=wording.count(len(moves) - eased))
