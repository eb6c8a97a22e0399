"""成效: what the commissioners did in the period, what came of it, and what changed since the period before."""

import pandas as pd

from data import wording
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.sentences.paragraphs.commissioners import reading
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import filled, paragraph, sentence
from data.sentences.reading import value

CODES = ("villages", "services", "service_days", "farmers", "trainees", "technologies", "jobs", "households", "firms_served")


def results(ask: Ask, choice: Choice) -> list[str]:
    """Services, jobs and firms of the period; a place without villages may have them too."""
    now, place, period = reading.figures(ask, choice, codes=CODES), str(choice.region), Period.parse(choice.period).label
    done = [*_services(now, place), *_jobs(now, place), *_firms(now, place)]
    if not done:
        done = [_("没有服务和带动就业记录")]
    lead = _("{period}，{place}{first}", period=period, place=reading.called(ask, choice), first=done[0])
    return [paragraph(sentence(lead, *done[1:]), sentence(reading.data_until(now, choice)), _changed(ask, choice, now))]


def _services(now: pd.DataFrame, place: str) -> list[str]:
    """What was given; what is 0 is left out."""
    names = {"services": _("开展科技服务{n}次"), "service_days": _("服务{n}天"), "farmers": _("服务农户{n}户"), "trainees": _("培训{n}人次"),
             "technologies": _("推广技术{n}项")}
    return _given(now, place, names)


def _jobs(now: pd.DataFrame, place: str) -> list[str]:
    return _given(now, place, {"jobs": _("带动就业{n}人"), "households": _("带动{n}户")})


def _firms(now: pd.DataFrame, place: str) -> list[str]:
    return _given(now, place, {"firms_served": _("科技专员服务企业{n}家")})


def _given(now: pd.DataFrame, place: str, names: dict[str, str]) -> list[str]:
    amounts = {text: value(now, code, code=place) for code, text in names.items()}
    return [filled(text, n=wording.large(amount)) for text, amount in amounts.items() if amount]


def _changed(ask: Ask, choice: Choice, now: pd.DataFrame) -> str:
    """科技服务次数比2020年第三季度增加12次，带动就业人数减少3人。"""
    base, place = reading.before(ask, choice, codes=CODES), str(choice.region)
    if value(now, "services", code=place) is None and value(now, "jobs", code=place) is None:
        return ""  # a place without villages, of which there are no records either
    if base.why:
        return sentence(base.why)
    return sentence(_("科技服务次数{change}", change=base.count(now, "services", place, "次")),
                    _("带动就业人数{change}", change=base.count(now, "jobs", place, "人")))
