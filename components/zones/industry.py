"""Recovery by industry: how far each has come, and how it came there."""

from datetime import date

import pandas as pd

from components.charts.multiples import multiples
from components.figures import charts
from components.figures.bodies import LINE, Chart, Heading, Table
from components.figures.figure import CHANGES, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.orders import LIST, listed_first
from data import wording
from data.indicators import zones
from data.language import _
from data.questions import Ask
from data.sentences import zones as sentences

LINES = 8  # industries with the most firms
DATASETS = ("zone_industry_daily",)


def orders() -> dict[str, str]:
    """How the industries can be sorted: they are named freely, so that the standard order is the one of the pictures beside them."""
    return listed_first(("rate", _("复工率高在前")))


@part("zones.industries", page="tiers", kind="table", name=lambda: _("各产业复工率"), datasets=DATASETS)
def industries(ask: Ask, *, at: date, region: int, order: str = LIST) -> Figure:
    """A row an industry, the one with the most firms first; on demand the furthest first."""
    latest = ask(zones.industries, at=at, office=reading.office(region))
    rows = latest if order == LIST else latest.sort_values("rate", ascending=False, kind="stable")
    rows = rows.assign(of=[wording.share(n, m) for n, m in zip(rows["resumed"], rows["firms"], strict=True)],
                       basis=[_("可比口径{n}家", n=n) if flag else None
                              for n, flag in zip(rows["compared"], rows["comparable"], strict=True)])
    table = Table(rows, [
        Heading("industry", _("产业"), kind="name"), Heading("zones", _("高新区（家）"), say=wording.count, kind="number"),
        Heading("rate", _("复工率"), say=wording.percent, kind="share"), Heading("of", _("复工企业/企业数"), kind="number"),
        Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number", compares=CHANGES), Heading("basis", _("口径"), compares=CHANGES)],
        tall=420, empty=_("没有分产业复工情况。"))
    return Figure(table, sentences.industries(rows),
                  _("各高新区各产业截至该日最近一次填报（不早于三十天前）；{order}", order=_("企业多的在前") if order == LIST else orders()[order]), _note(latest, at, exact=True))


@part("zones.industry_days", page="tiers", kind="line", name=lambda: _("各产业复工率走势"), datasets=DATASETS)
def course(ask: Ask, *, at: date, region: int, start: date) -> Figure:
    """The days of each, a small picture each: eight lines by steps lie on each other."""
    latest = ask(zones.industries, at=at, office=reading.office(region))
    what = _("企业数最多的{n}个产业，每日为截至该日最近一次填报", n=LINES) if len(latest) > LINES else _("每日为截至该日最近一次填报")
    return Figure(_lines(ask, latest["industry"].head(LINES), at=at, region=region, start=start), _("各产业复工率走势"), what,
                  _note(latest, at))


def _lines(ask: Ask, named: pd.Series, *, at: date, region: int, start: date) -> Chart:
    daily = ask(zones.industry_days, start=start, end=at, office=reading.office(region))
    daily = daily[daily["industry"].isin(named)]
    rows = pd.DataFrame({"date": pd.to_datetime(daily["day"]), "name": daily["industry"], "value": daily["rate"]})
    rows = rows.sort_values("name", key=lambda names: names.map(list(named).index), kind="stable")
    picture = multiples(rows, columns=2, height=78, demonstration=ask.demonstration)
    titles = {"date": _("日期"), "name": _("产业"), "value": _("复工率")}
    return charts.chart(picture, LINE, rows, x="date", series="name", titles=titles, box="content")


def _note(latest: pd.DataFrame, at: date, *, exact: bool = False) -> Note:
    return Note(latest["last"].max() if len(latest) else at, source=_("高新区分产业复工情况"), exact=exact, against=reading.against(at)[:1])
