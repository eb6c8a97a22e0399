"""困难诉求: how many were raised and solved, which kind comes first, what changed in a week."""

import pandas as pd

from data import wording
from data.indicators import regional
from data.indicators import zones as lists
from data.indicators.zones.difficulties import CODES
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.sentences import zones
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import clause, paragraph, sentence
from data.sentences.paragraphs.zones import reading
from data.sentences.reading import row

RAISED, SOLVED = CODES


def difficulties(ask: Ask, choice: Choice) -> list[str]:
    """Each zone stands with its latest report up to the day, so the newest of these days is said."""
    if not reading.listed(ask, choice):
        return [reading.nobody_listed(ask, choice)]
    now, then = (reading.figures(ask, choice, codes=CODES, back=back) for back in (reading.WEEK * 0, reading.WEEK))
    raised, solved = (row(now, code, code=str(choice.region)) for code in CODES)
    if raised is None or not raised["reported"]:
        return [_("没有困难诉求填报。")]
    if not raised["value"]:
        return [paragraph(sentence(_lead(ask, choice, raised), _("没有提出困难诉求")))]
    return [paragraph(sentence(_lead(ask, choice, raised), _raised(raised, solved)), sentence(zones.difficulties(now, code=choice.region)),
                      _changed(raised, solved, *(row(then, code, code=str(choice.region)) for code in CODES))), _dominated(ask, choice)]


def _lead(ask: Ask, choice: Choice, raised: pd.Series) -> str:
    """截至4月1日，江苏省18家高新区中12家填报困难诉求（最近一次为3月30日）."""
    fields = {"day": wording.day(choice.at), "all": wording.count(raised["expected"]), "n": wording.count(raised["reported"])}
    lead = _("截至{day}，{all}家高新区中{n}家填报困难诉求", **fields) if choice.region == NATION else _(
        "截至{day}，{place}{all}家高新区中{n}家填报困难诉求", place=ask(regional.called, office=choice.region), **fields)
    newest = pd.Timestamp(raised["data_date"]).date()
    return lead if newest == choice.at else _("{lead}（最近一次为{day}）", lead=lead, day=wording.day_beside(newest, choice.at))


def _raised(raised: pd.Series, solved: pd.Series) -> str:
    return clause(_("累计提出{n}件", n=wording.count(raised["value"])), _("解决{n}件", n=wording.count(solved["numerator"])))


def _changed(raised: pd.Series, solved: pd.Series, raised_then: pd.Series | None, solved_then: pd.Series | None) -> str:
    """提出件数比一周前增加30件，解决率较一周前提高2.0个百分点（填报家数由118家变为120家）。"""
    base = moves.week_before()
    if raised_then is None or not raised_then["reported"]:
        return sentence(moves.no_base(base))
    others = "" if raised["reported"] == raised_then["reported"] else _(
        "填报家数由{before}家变为{now}家", before=wording.count(raised_then["reported"]), now=wording.count(raised["reported"]))
    more = _("提出件数{change}", change=moves.of_count(raised["value"] - raised_then["value"], base, unit="件"))
    rate = None if solved_then is None else solved["value"] - solved_then["value"]
    return sentence(more, _("解决率{change}", change=moves.of_rate(rate, base)), others)


def _dominated(ask: Ask, choice: Choice) -> str:
    """3家高新区有一类困难占三分之一以上。"""
    rows = ask(lists.troubles, at=choice.at, level="zone")
    n = int(reading.of_region(rows, choice.region)["dominates"].sum()) if len(rows) else 0
    return sentence(_("{n}家高新区有一类困难占三分之一以上", n=n)) if n else ""
