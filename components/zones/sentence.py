"""The sentence of zone recovery, and beneath it what was carried forward where that is asked for."""

from datetime import date

import pandas as pd

from components.figures.bodies import Sentence
from components.figures.figure import Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from data import wording
from data.indicators import regional, zones
from data.language import _
from data.questions import Ask
from data.sentences import zones as sentences


@part("zones.sentence", page="zones", kind="sentence", name=lambda: _("高新区复工复产一句话"), datasets=("zone_daily",),
      defines=(("zones", "reporting"), ("zones", "resumption"), ("zones", "resumption_large"), ("zones", "zones_full")))
def sentence(ask: Ask, *, at: date, region: int, carry: bool = False, open_: bool = False) -> Figure:
    """截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%，其中规上94.2%，35家复工率100%。"""
    figures = reading.figures(ask, at=at, region=region, carry=carry)
    if not reading.listed(ask, at=at, region=region):
        place = ask(regional.called, office=region)
        text = _("截至{day}，{place}没有列入国家高新区名录的高新区。", day=wording.day(at), place=place)
        return Figure(Sentence(text), note=Note(at))
    reports = _carried(ask, at=at, region=region) if carry else pd.DataFrame()
    text = sentences.headline(figures, code=region, carried=len(reports), open_=open_)
    return Figure(Sentence(text, _told(reports, at) if carry else ""), facts=figures, note=reading.note(figures, at, carry=carry))


def _carried(ask: Ask, *, at: date, region: int) -> pd.DataFrame:
    """The reports of the region that are carried forward."""
    return of(ask(zones.carried, at=at), region)


def _told(reports: pd.DataFrame, at: date) -> str:
    """沿用4家高新区七日内最近一次填报：4月24日3家、4月23日1家."""
    if reports.empty:
        return _("没有需要沿用的填报：未报送的高新区七日内都没有填报，或全部已报。")
    by_day = wording.joined(_("{day}{n}家", day=wording.day_beside(day, at), n=n) for day, n in _newest_first(reports["day"]).items())
    return _("复工率等已沿用{n}家未报送高新区七日内最近一次填报（{told}）；已报家数、变化、走势、地图和排序不沿用。",
             n=len(reports), told=by_day)


def _newest_first(days: pd.Series) -> pd.Series:
    return days.value_counts().sort_index(ascending=False)
