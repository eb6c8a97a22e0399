"""Every zone with its place by rate and its progress in seven days."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from components.zones.orders import LIST, by_list, listed_first
from components.zones.parts import tier_word
from data import wording
from data.indicators.zones import lists
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION
from data.sentences import zones as sentences


def orders() -> dict[str, str]:
    """How the zones can be sorted."""
    return listed_first(("level", _("按复工率")), ("progress", _("按七日进展")))


@part("zones.ranking", page="ranking", kind="table", name=lambda: _("高新区复工率排序"), datasets=("zone_daily",),
      defines=(("zones", "resumption"), ("zones", "change_7d")), system=OWN_ROWS, outside=LEFT_OUT)
def ranking(ask: Ask, *, at: date, region: int, order: str = LIST) -> Figure:
    """The zones in the standard order with their places by rate; on demand the best first, those that cannot be ranked below. Each
    of those says why."""
    rank, why = ("progress_rank", "why_progress") if order == "progress" else ("rank", "why")
    ranked = of(ask(lists.ranking, at=at), region)
    ranked = by_list(ask, ranked, "zone", at=at) if order == LIST else ranked.sort_values(rank, kind="stable")
    rows = ranked.assign(tone=["unreported" if pd.isna(place) else "" for place in ranked[rank]],
                         why=ranked[why].replace("", None), place=ranked[rank], of=[
                             wording.share(n, m) if m == m else None for n, m in zip(ranked["resumed"], ranked["firms"], strict=True)],
                         risk=ranked["risk"].map(tier_word, na_action="ignore"), zone=zone_links(ask, ranked["zone"], at=at))
    named = ranked.assign(zone=ranked["short_name"].fillna(ranked["zone"]).map(called))
    title = sentences.ranking(named, average=reading.average(ask, at=at)) if order != "progress" else sentences.progress(named)
    what = _("{order}，名次按未四舍五入的数值，相同者并列；不能排序的注明原因；兵团和计划单列市的高新区列在本单位", order=orders()[order])
    table = Table(rows, _headings(_("名次") if region == NATION else _("全国名次")),
                  empty=reading.silence(ask, at=at, region=region) if rows.empty else "")
    return Figure(table, title, what, Note(at, int(ranked["rate"].notna().sum()), len(ranked), _("高新区日报"), exact=True))


def _headings(place: str) -> list[Heading]:
    return [
        Heading("zone", _("高新区"), kind="name"), Heading("place", place, say=_whole, kind="number"),
        Heading("office_name", _("所属报送单位")), Heading("risk", _("风险"), kind="short"),
        Heading("rate", _("复工率"), say=wording.percent, kind="share", defines="resumption"),
        Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number", defines="change_7d"),
        Heading("of", _("复工企业/企业总数"), kind="number"), Heading("why", _("说明"))]


def _whole(rank) -> str:
    return f"{int(rank)}"
