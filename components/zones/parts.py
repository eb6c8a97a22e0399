"""By risk tier or by region: level, change, how many zones, how many in full."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import CHANGES, Figure, Note
from components.figures.part import part
from components.zones import rates, reading
from data import wording
from data.indicators import zones
from data.language import _, chosen
from data.questions import Ask
from data.sentences import zones as sentences

REGIONS = {"东部": "East", "中部": "Central", "西部": "West", "东北": "Northeast"}
SHOWS = (("zones", "resumption"), ("zones", "zones_full"), ("zones", "change_7d"), ("zones", "change_1d"))


@part("zones.by_tier", page="tiers", kind="table", name=lambda: _("各风险等级复工率"), datasets=("zone_daily",), defines=SHOWS)
def by_tier(ask: Ask, *, at: date, region: int) -> Figure:
    """高, 中, 低; a zone stands in the tier it reported."""
    figures = reading.figures(ask, at=at, region=region, codes=("resumption",))
    rows = _named(ask(zones.parts, at=at, by="risk", office=reading.office(region)), "risk")
    return Figure(_table(rows, _("风险等级"), silence=reading.silence(ask, at=at, region=region)), sentences.tiers(figures, code=region),
                  _("按当日填报的风险等级；变化按当日等级，限两日都报的高新区"), Note(at, source=_("高新区日报"), exact=True, against=reading.against(at)))


@part("zones.by_region", page="tiers", kind="table", name=lambda: _("四大区域复工率"), datasets=("zone_daily",), defines=SHOWS)
def by_region(ask: Ask, *, at: date, region: int) -> Figure:
    """东部, 中部, 西部, 东北."""
    rows = _named(ask(zones.parts, at=at, by="region", office=reading.office(region)), "region")
    table = _table(rows, _("地区"), expected=True, silence=reading.silence(ask, at=at, region=region))
    return Figure(table, sentences.regions(rows), _("东部、中部、西部、东北四大区域"), Note(at, source=_("高新区日报"), exact=True, against=reading.against(at)))


def tier(word: str) -> str:
    """A tier as it is called: 高风险."""
    return _("{tier}风险", tier=tier_word(word))


def tier_word(word: str) -> str:
    """A tier as it stands in a column of tiers: 高."""
    return chosen(word, sentences.TIERS[word].capitalize())


def _named(parts: pd.DataFrame, by: str) -> pd.DataFrame:
    """The parts with their names, the basis of their changes, and firms at work of all firms."""
    name = parts["name"].map(tier if by == "risk" else lambda word: chosen(word, REGIONS[word]))
    week, day = ([int(n) if flag else None for n, flag in zip(parts[f"compared_{back}d"], parts[f"comparable_{back}d"], strict=True)]
                 for back in (7, 1))
    basis = [rates.basis(*each, between=_("；")) or None for each in zip(week, day, strict=True)]
    return parts.assign(name=name, basis=basis, of=[None if n != n else wording.share(n, m) for n, m in zip(
        parts["resumed"], parts["firms"], strict=True)])


def _table(rows: pd.DataFrame, title: str, *, silence: str, expected: bool = False) -> Table:
    number = [wording.share(n, m) if expected else wording.count(n) for n, m in zip(rows["zones"], rows["expected"], strict=True)]
    return Table(rows.assign(number=number), [
        Heading("name", title, kind="name"), Heading("number", _("已报/应报（家）") if expected else _("高新区（家）"), kind="number"),
        Heading("rate", _("复工率"), say=wording.percent, kind="share", defines="resumption"), Heading("of", _("复工企业/企业总数"), kind="number"),
        Heading("full", _("复工率100%（家）"), say=wording.count, kind="number", defines="zones_full"),
        Heading("change_1d", _("较昨日（百分点）"), say=wording.gap, kind="number", defines="change_1d", compares=CHANGES),
        Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number", defines="change_7d", compares=CHANGES), Heading("basis", _("口径"), compares=CHANGES)],
        empty=silence or _("当日没有高新区填报风险等级。"))
