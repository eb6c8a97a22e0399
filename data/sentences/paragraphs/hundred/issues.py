"""重大事项: how many were reported, closed, are open and overdue."""

from datetime import date

import pandas as pd

from data import spans, wording
from data.indicators import regional
from data.indicators.hundred import lists
from data.language import _
from data.questions import Ask
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.hundred import reading
from data.sentences.paragraphs.saying import paragraph, sentence


def issues(ask: Ask, choice: Choice) -> list[str]:
    """截至12月31日，累计报告重大问题和事项12件，已办结8件，平均办理15.3天，在办4件，其中超期1件。"""
    rows, before = (_raised(ask, choice, at=at) for at in (choice.at, spans.month_before(choice.at)))
    if rows.empty:
        return [sentence(_nothing(ask, choice))]
    standing = int(rows["open"].sum())
    overdue, closed = int(rows["overdue"].sum()), len(rows) - standing
    mean = _("平均办理{n}天", n=wording.count(round(float(rows["days"].mean()), 6))) if closed else ""
    late = _("其中超期{n}件", n=wording.count(overdue)) if overdue else _("没有超期") if standing else ""
    return [paragraph(sentence(_lead(ask, choice, len(rows)), _("已办结{n}件", n=wording.count(closed)), mean, _("在办{n}件", n=wording.count(standing)), late),
                      sentence(_("在办件数{change}", change=moves.of_count(standing - int(before["open"].sum()), _month(choice), unit="件"))))]


def _lead(ask: Ask, choice: Choice, raised: int) -> str:
    fields, office = {"day": wording.full_day(choice.at), "n": wording.count(raised)}, reading.office(choice)
    return _("截至{day}，累计报告重大问题和事项{n}件", **fields) if office is None else _(
        "截至{day}，{place}累计报告重大问题和事项{n}件", place=ask(regional.called, office=office), **fields)


def _nothing(ask: Ask, choice: Choice) -> str:
    day, office = wording.full_day(choice.at), reading.office(choice)
    return _("截至{day}，没有报告重大问题和事项", day=day) if office is None else _(
        "截至{day}，{place}没有报告重大问题和事项", day=day, place=ask(regional.called, office=office))


def _raised(ask: Ask, choice: Choice, *, at: date) -> pd.DataFrame:
    rows, office = ask(lists.issues, at=at), reading.office(choice)
    return rows if office is None else rows[rows["adcode"] == office]


def _month(choice: Choice) -> str:
    return wording.day_beside(spans.month_before(choice.at), choice.at)
