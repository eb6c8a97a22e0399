"""未覆盖: how many villages nobody served, in how many places, and how many for long. No village is named."""

import pandas as pd

from data import wording
from data.coverage.records import UNSERVED_DAYS
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.sentences import commissioners
from data.sentences.paragraphs.commissioners import reading
from data.sentences.paragraphs.commissioners.places import within
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import paragraph, sentence
from data.sentences.reading import value

CODES = ("villages", "served", "uncovered", "unserved_days")


def uncovered(ask: Ask, choice: Choice) -> list[str]:
    """2020年，四川省11,501个建档立卡贫困村中1,203个未覆盖，分布在40地；期末超过90天没有服务的123个。"""
    now, place = reading.figures(ask, choice, codes=CODES), str(choice.region)
    if without := reading.nothing_to_count(ask, choice, now):
        return [without]
    n, unserved = (value(now, code, code=place) or 0 for code in ("uncovered", "unserved_days"))
    lead = _lead(ask, choice, value(now, "villages", code=place))
    found = _("{n}个期内没有科技服务", n=wording.large(n)) if n else _("期内全部有科技服务")
    return [paragraph(sentence(lead, found, _spread(ask, choice) if n else ""), _changed(ask, choice, now), _long(unserved))]


def _lead(ask: Ask, choice: Choice, villages: float) -> str:
    fields = {"period": Period.parse(choice.period).label, "n": wording.large(villages), "villages": commissioners.villages(choice.period)}
    return _("{period}，{n}个{villages}中", **fields) if choice.region == NATION else _(
        "{period}，{place}{n}个{villages}中", place=reading.called(ask, choice), **fields)


def _spread(ask: Ask, choice: Choice) -> str:
    """分布在40地; nothing of a single county, or of a single place."""
    if reading.level(choice) == "county":
        return ""
    rows = within(ask, choice)
    served = rows[rows["indicator"] == "served"]
    number = int((served["numerator"] < served["denominator"]).sum())
    return _("分布在{n}地", n=wording.count(number)) if number > 1 else ""


def _changed(ask: Ask, choice: Choice, now: pd.DataFrame) -> str:
    base = reading.before(ask, choice, codes=CODES)
    return sentence(base.why) if base.why else sentence(
        _("未覆盖村数{change}", change=base.count(now, "uncovered", str(choice.region), "个")))


def _long(unserved: float) -> str:
    return sentence(_("至期末超过{days}天没有服务的{n}个", days=UNSERVED_DAYS, n=wording.large(unserved)) if unserved else _(
        "至期末没有超过{days}天没有服务的村", days=UNSERVED_DAYS))
