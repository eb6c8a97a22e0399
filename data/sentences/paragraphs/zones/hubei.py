"""湖北: the nation, the nation without Hubei, and Hubei as a block of its own; nothing of it is added."""

from data import wording
from data.indicators import regional
from data.language import _
from data.questions import Ask
from data.regions import HUBEI, NATION, WHOLES, WITHOUT_HUBEI
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import clause, paragraph, sentence, series
from data.sentences.paragraphs.zones import reading
from data.sentences.reading import row

CODES = ("resumption", "reporting")


def hubei(ask: Ask, choice: Choice) -> list[str]:
    """Nothing in a briefing of another reporting unit; empty where nobody is asked for a report."""
    if choice.region not in (*WHOLES, HUBEI):
        return []
    parts = [_whole(ask, Choice(at=choice.at, region=region)) for region in (NATION, WITHOUT_HUBEI, HUBEI)]
    return [paragraph(series(*parts), sentence(_("湖北省单列，除湖北外不含湖北省的高新区")))] if all(parts) else []


def _whole(ask: Ask, choice: Choice) -> str:
    """湖北省12家中已报10家，企业整体复工率45.0%，较一周前提高5.0个百分点."""
    figures = reading.figures(ask, choice, codes=CODES)
    rate, filed = (row(figures, code, code=str(choice.region)) for code in CODES)
    if filed is None:
        return ""
    lead = _("{place}{all}家中已报{n}家", place=ask(regional.called, office=choice.region), all=wording.count(filed["expected"]),
             n=wording.count(filed["reported"]))
    if rate is None or not filed["reported"]:
        return lead
    return clause(lead, _("企业整体复工率{rate}", rate=wording.percent(rate["value"])), reading.moved(reading.changes(ask, choice), "resumption", 7))
