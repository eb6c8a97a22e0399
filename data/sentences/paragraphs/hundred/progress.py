"""总体进展: the sentence that everybody quotes, what changed, what was achieved, who passed a quota, what was explained."""

import pandas as pd

from data import wording
from data.indicators.hundred import dated, lists
from data.indicators.hundred.exchange import DEMANDS
from data.indicators.hundred.filings import CODES as FILINGS
from data.indicators.hundred.funds import RESULTS
from data.language import _
from data.ledger import explanations
from data.questions import Ask
from data.regions import NATION, WITHOUT_HUBEI
from data.sentences import hundred
from data.sentences.paragraphs import explained
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.hundred import reading
from data.sentences.paragraphs.saying import clause, filled, paragraph, sentence
from data.sentences.reading import row

CODES = ("units_selected", "budget_execution", "execution_gap", *FILINGS, *RESULTS, "targets_met", *DEMANDS)
QUOTA_EXCEEDED = "quota_exceeded"  # the kind of the warning that a file over its quota has to explain


def progress(ask: Ask, choice: Choice) -> list[str]:
    """无数据 alone where nothing was selected."""
    figures, region = reading.figures(ask, choice, codes=CODES), str(reading.region(choice))
    days = ask(dated, at=choice.at, office=reading.office(choice))
    quoted = hundred.headline(figures, code=region, days=days.by_day)
    if row(figures, "units_selected", code=region) is None:
        return [sentence(quoted)]
    moved = reading.execution_moved(ask, choice)
    warnings = explained.up_to(explained.of_office(ask, programme="hundred", region=reading.region(choice)), choice.at)
    return [paragraph(sentence(_("百城百园按全国统计，不分除湖北外")) if choice.region == WITHOUT_HUBEI else "", quoted,
                      sentence(_("预算执行率{change}", change=moved.said)) if moved else ""),
            paragraph(_results(figures, region), _targets(figures, region), _demands(figures, region)),
            paragraph(_quotas(ask, choice), explained.counted(warnings))]


def _results(figures: pd.DataFrame, region: str) -> str:
    """累计推广应用技术成果120项、技术工艺包30个（90个填报）。: what nobody gave is left out; other coverages stand with each."""
    names = {"technologies": _("推广应用技术成果{n}项"), "process_packages": _("技术工艺包{n}个"), "cases": _("科技赋能典型案例{n}个"),
             "firms_served": _("服务企业{n}家"), "jobs": _("带动就业{n}人")}
    rows = [(text, row(figures, code, code=region)) for code, text in names.items()]
    given = [(filled(text, n=wording.large(each["value"])), int(each["reported"])) for text, each in rows if each is not None and each["reported"]]
    if not given:
        return ""
    if len({n for _text, n in given}) == 1:
        return sentence(_covered(_("累计{results}", results=wording.joined(text for text, _n in given)), given[0][1]))
    return sentence(_("累计{results}", results=wording.joined(_covered(*each) for each in given)))


def _covered(text: str, n: int) -> str:
    return _("{text}（{n}个填报）", text=text, n=wording.count(n))


def _targets(figures: pd.DataFrame, region: str) -> str:
    """90个已报绩效结果，400项指标中完成320项，绩效目标完成率80.0%。"""
    met = row(figures, "targets_met", code=region)
    if met is None or not met["reported"] or pd.isna(met["value"]):
        return ""
    return sentence(_("{all}个中{n}个已报绩效结果", all=wording.count(met["expected"]), n=wording.count(met["reported"])),
                    _("{all}项指标中完成{n}项", all=wording.count(met["denominator"]), n=wording.count(met["numerator"])),
                    _("绩效目标完成率{rate}", rate=wording.percent(met["value"])))


def _demands(figures: pd.DataFrame, region: str) -> str:
    """提出需求50项，已对接40项，需求对接率80.0%，其中应用20项，需求落地应用率50.0%。"""
    matched, applied = (row(figures, code, code=region) for code in ("demands_matched", "demands_applied"))
    if matched is None:
        return ""
    first = clause(_("提出需求{n}项", n=wording.count(matched["denominator"])), _("已对接{n}项", n=wording.count(matched["numerator"])),
                   _("需求对接率{rate}", rate=wording.percent(matched["value"])))
    if applied is None or pd.isna(applied["value"]):
        return sentence(first)
    return sentence(first, _("其中应用{n}项", n=wording.count(applied["numerator"])), _("需求落地应用率{rate}", rate=wording.percent(applied["value"])))


def _quotas(ask: Ask, choice: Choice) -> str:
    """江苏省入选13个，已说明。: a breach that was explained is said so, one that was not is counted."""
    ledger = ask(lists.quota_ledger, at=choice.at)
    ledger = ledger[ledger["code"] == str(reading.region(choice))] if reading.region(choice) != NATION else ledger
    if not ledger["cities"].sum() + ledger["parks"].sum():
        return ""
    whether = [bool(over) and (ask(explanations.of_office, office=int(code), programme="hundred")["kind"] == QUOTA_EXCEEDED).any()
               for code, over in zip(ledger["code"], ledger["over"], strict=True)]
    return sentence(hundred.quotas(ledger.assign(explained=whether)))
