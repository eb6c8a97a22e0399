"""By risk tier or by region: level, change, how many zones, how many in full."""

from datetime import date

import pandas as pd

from components import cached, tables
from components.figure import Note, figure
from components.tables import Heading
from components.zones import rates, reading
from data import wording
from data.indicators import zones
from data.language import _, chosen
from data.sentences import zones as sentences

REGIONS = {"东部": "East", "中部": "Central", "西部": "West", "东北": "Northeast"}


def by_tier(*, at: date, region: int) -> None:
    """高, 中, 低; a zone stands in the tier it reported."""
    figures = reading.figures(at=at, region=region, codes=("resumption",))
    told = _told(cached.ask(zones.parts, at=at, by="risk", office=reading.office(region)), "risk")
    with figure(sentences.tiers(figures, code=region), key="tiers", note=_note(told, at),
                what=_("按当日填报的风险等级；变化按当日等级，限两日都报的高新区")):
        _table(told, _("风险等级"), silence=reading.silence(at=at, region=region))


def by_region(*, at: date, region: int) -> None:
    """东部, 中部, 西部, 东北."""
    told = _told(cached.ask(zones.parts, at=at, by="region", office=reading.office(region)), "region")
    with figure(sentences.regions(told), key="regions", note=_note(told, at), what=_("东部、中部、西部、东北四大区域")):
        _table(told, _("地区"), expected=True, silence=reading.silence(at=at, region=region))


def tier(word: str) -> str:
    """A tier as it is called: 高风险."""
    return _("{tier}风险", tier=tier_word(word))


def tier_word(word: str) -> str:
    """A tier as it stands in a column of tiers: 高."""
    return chosen(word, sentences.TIERS[word].capitalize())


def _told(found: pd.DataFrame, by: str) -> pd.DataFrame:
    name = found["name"].map(tier if by == "risk" else lambda word: chosen(word, REGIONS[word]))
    week, day = ([int(n) if flag else None for n, flag in zip(found[f"compared_{back}d"], found[f"comparable_{back}d"], strict=True)]
                 for back in (7, 1))
    basis = [rates.basis(*each, between=_("；")) or None for each in zip(week, day, strict=True)]
    return found.assign(name=name, basis=basis, of=[None if n != n else wording.share(n, m) for n, m in zip(
        found["resumed"], found["firms"], strict=True)])


def _note(told: pd.DataFrame, at: date) -> Note:
    return Note(at=at, source=_("高新区日报"), exact=True)


def _table(rows: pd.DataFrame, title: str, *, silence: str, expected: bool = False) -> None:
    if rows.empty:
        tables.nothing(silence or _("当日没有高新区填报风险等级。"))
        return
    rows = rows.assign(number=[wording.share(n, m) if expected else wording.count(n)
                               for n, m in zip(rows["zones"], rows["expected"], strict=True)])
    tables.table(rows, [
        Heading("name", title, kind="name"), Heading("number", _("已报/应报（家）") if expected else _("高新区（家）"), kind="number"),
        Heading("rate", _("复工率"), say=wording.percent, kind="share"), Heading("of", _("复工企业/企业总数"), kind="number"),
        Heading("full", _("复工率100%（家）"), say=wording.count, kind="number"),
        Heading("change_1d", _("较昨日（百分点）"), say=wording.gap, kind="number"),
        Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number"), Heading("basis", _("口径"))])
