"""Every zone by its rate, with its progress in seven days."""

from datetime import date

from components import cached, tables, values
from components.figure import Note, figure
from components.tables import Heading
from components.zones.attention import of
from data import wording
from data.indicators.zones import lists
from data.language import _
from data.sentences import zones as sentences


def draw(*, at: date, region: int) -> None:
    """The ranking, best first; those without a rate stand below and say why."""
    ranked = of(cached.ask(lists.ranking, at=at), region)
    rows = ranked.assign(tone=["unreported" if rate != rate else "" for rate in ranked["rate"]])
    note = Note(at=at, reported=int(ranked["rate"].notna().sum()), expected=len(ranked), source=_("高新区日报"))
    with figure(sentences.ranking(ranked), key="ranking", what=_("高新区复工率排序，名次相同者并列"), note=note):
        tables.table(rows, [
            Heading("rank", _("名次"), say=_whole, kind="number"), Heading("zone", _("高新区"), kind="name"),
            Heading("office_name", _("推荐单位")), Heading("risk", _("风险"), kind="short"),
            Heading("rate", _("复工率"), say=wording.percent, kind="share"),
            Heading("change_7d", _("较上周（百分点）"), say=values.gap, kind="number"),
            Heading("resumed", _("复工企业"), say=wording.count, kind="number"),
            Heading("firms", _("企业总数"), say=wording.count, kind="number"), Heading("why", _("说明")),
        ], tall=460)


def _whole(rank) -> str:
    return f"{int(rank)}"
