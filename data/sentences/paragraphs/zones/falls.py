"""Falls of more than five points against a zone's own last report, and whether they were explained: counted, not named."""

from data import wording
from data.indicators import zones as lists
from data.indicators.zones.departures import FELL
from data.language import _
from data.questions import Ask
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import sentence
from data.sentences.paragraphs.zones import reading


def falls(ask: Ask, choice: Choice) -> str:
    """2家高新区复工率比上一次填报下降超过5个百分点，其中1家已书面说明。; empty where none fell so far."""
    departures = reading.of_region(ask(lists.plausibility, at=choice.at), choice.region)
    fell = departures[departures["reason"] == FELL]
    if fell.empty:
        return ""
    explained = int((fell["explanation"].fillna("").str.strip() != "").sum())
    return sentence(_("{n}家高新区复工率比上一次填报下降超过5个百分点", n=wording.count(len(fell))), _said(explained, len(fell)))


def _said(explained: int, fell: int) -> str:
    if not explained:
        return _("尚未说明")
    if explained < fell:
        return _("其中{n}家已书面说明", n=wording.count(explained))
    return _("已书面说明") if fell == 1 else _("均已书面说明")
