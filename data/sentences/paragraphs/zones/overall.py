"""总体情况: the sentence that everybody quotes, what changed, what fell, what was explained, what was carried."""

import pandas as pd

from data import wording
from data.indicators import zones as lists
from data.language import _
from data.questions import Ask
from data.sentences import zones
from data.sentences.paragraphs import explained
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import paragraph, sentence
from data.sentences.paragraphs.zones import reading
from data.sentences.paragraphs.zones.carried import carried_over
from data.sentences.paragraphs.zones.falls import falls
from data.sentences.reading import row, value

CODES = ("resumption", "resumption_large", "zones_full", "reporting", "staff_return", "capacity", "resumption_mean")


def overall(ask: Ask, choice: Choice) -> list[str]:
    """The level with its coverage and changes, then falls and explanations, then what was carried."""
    if not reading.listed(ask, choice):
        return [reading.nobody_listed(ask, choice)]
    figures = reading.figures(ask, choice, codes=CODES, carry=choice.carry)
    if row(figures, "reporting", code=str(choice.region)) is None:
        return [sentence(_("{day}不要求填报", day=wording.full_day(choice.at)))]
    carried = reading.of_region(ask(lists.carried, at=choice.at), choice.region) if choice.carry else pd.DataFrame()
    quoted = zones.headline(figures, code=choice.region, carried=len(carried), open_=reading.open_until(ask, choice.at) is not None)
    if value(figures, "resumption", code=str(choice.region)) is None:
        return [quoted, carried_over(carried, choice.at)]
    warnings = explained.of_day(explained.of_office(ask, programme="zones", region=choice.region), choice.at)
    return [paragraph(quoted, _changed(ask, choice), _others(figures, str(choice.region))),
            paragraph(falls(ask, choice), explained.counted(warnings)), carried_over(carried, choice.at)]


def _changed(ask: Ask, choice: Choice) -> str:
    """企业整体复工率较前一日提高0.5个百分点，较一周前提高4.6个百分点。"""
    changed = reading.changes(ask, choice)
    return sentence(_("企业整体复工率{change}", change=reading.moved(changed, "resumption", 1)), reading.moved(changed, "resumption", 7))


def _others(figures: pd.DataFrame, code: str) -> str:
    """平均复工率78.2%，返岗率85.0%（165家填报），产能恢复率72.3%: with how many gave it, where that is not everybody who reported."""
    whole = row(figures, "resumption", code=code)
    names = {"resumption_mean": _("各高新区平均复工率"), "staff_return": _("返岗率"), "capacity": _("产能恢复率")}
    rates = {name: row(figures, indicator, code=code) for indicator, name in names.items() if indicator != "resumption_mean" or whole["reported"] > 1}
    return sentence(*(_rate(name, rate, int(whole["reported"])) for name, rate in rates.items() if rate is not None and pd.notna(rate["value"])))


def _rate(name: str, rate: pd.Series, reported: int) -> str:
    text = _("{name}{rate}", name=name, rate=wording.percent(rate["value"]))
    return text if rate["reported"] == reported else _("{text}（{n}家填报）", text=text, n=wording.count(rate["reported"]))
