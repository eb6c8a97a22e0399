"""覆盖总体: the sentence that everybody quotes, what changed, who is assigned, what was explained."""

import pandas as pd

from data import wording
from data.indicators.commissioners import area
from data.indicators.periods import Period
from data.language import _
from data.ledger import explanations
from data.questions import Ask
from data.regions import NATION, WHOLES
from data.sentences import commissioners
from data.sentences.paragraphs import explained
from data.sentences.paragraphs.commissioners import reading
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import paragraph, sentence
from data.sentences.reading import value

CODES = ("villages", "assigned", "served", "employment", "industry_support", "served_industry", "full", "uncovered", "per_village")


def overall(ask: Ask, choice: Choice) -> list[str]:
    """Level, register and change; then assignment and support; then explanations."""
    now = reading.figures(ask, choice, codes=CODES)
    if without := reading.nothing_to_count(ask, choice, now):
        return [without]
    register = _("按{year}年名册统计", year=ask(reading.register, period=choice.period))
    return [paragraph(commissioners.headline(now, code=choice.region), sentence(register), sentence(reading.data_until(now, choice)),
                      _changed(ask, choice, now)),
            paragraph(_assigned(now, str(choice.region)), _support(now, str(choice.region), choice.period)), _explained(ask, choice)]


def _changed(ask: Ask, choice: Choice, now: pd.DataFrame) -> str:
    """科技服务覆盖率较2020年第三季度提高4.6个百分点，就业带动覆盖率与2020年第三季度持平。"""
    base, place = reading.before(ask, choice, codes=CODES), str(choice.region)
    if base.why:
        return sentence(base.why)
    return sentence(_("科技服务覆盖率{change}", change=base.rate(now, "served", place)), _("就业带动覆盖率{change}", change=base.rate(now, "employment", place)))


def _assigned(now: pd.DataFrame, place: str) -> str:
    """期末选派覆盖率90.0%，村均特派员1.2人。"""
    assigned, each = (value(now, code, code=place) for code in ("assigned", "per_village"))
    if assigned is None:
        return ""
    return sentence(_("期末选派覆盖率{rate}", rate=wording.percent(assigned)), _("村均特派员{n}人", n=wording.count(each, places=1)) if each else "")


def _support(now: pd.DataFrame, place: str, period: str) -> str:
    """有产业基础村服务覆盖率95.0%；产业扶贫和消费扶贫覆盖率40.0%，与就业带动并列，不相加。"""
    industry, support = (value(now, code, code=place) for code in ("served_industry", "industry_support"))
    renamed = Period.parse(period).last_day >= commissioners.RENAMED_ON
    what = _("产业帮扶和消费帮扶") if renamed else _("产业扶贫和消费扶贫")
    return paragraph(sentence(_("有产业基础村服务覆盖率{rate}", rate=wording.percent(industry))) if industry is not None else "",
                     sentence(_("{what}覆盖率{rate}", what=what, rate=wording.percent(support)), _("与就业带动并列，不相加")) if support else "")


def _explained(ask: Ask, choice: Choice) -> str:
    """Of the nation or of one place, up to the end of the period; of the nation without Hubei they are not kept apart, so none is said."""
    if choice.region in WHOLES and choice.region != NATION:
        return ""
    rows = ask(explanations.of_programme, programme="commissioners") if choice.region == NATION else ask(
        explanations.of_places, places=ask(area.explained_at, level=reading.level(choice), code=int(choice.region)), programme="commissioners")
    return explained.counted(explained.up_to(rows, Period.parse(choice.period).last_day))
