"""资金执行: money against time, by kind and by reporting unit, of which days the figures are. Who is behind is counted."""

import pandas as pd

from data import wording
from data.indicators import hundred as figures_of
from data.indicators.changes import fell_behind, is_level
from data.indicators.hundred import dated
from data.indicators.hundred.register import AFTERWARDS
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION
from data.sentences.paragraphs import leaders
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.hundred import reading
from data.sentences.paragraphs.leaders import Whole
from data.sentences.paragraphs.saying import paragraph, sentence
from data.sentences.reading import known, nothing, row, value

KINDS = ("城市", "园区")
CODES = ("budget_execution", "execution_gap", "time_progress", "funds_in_place")


def funds(ask: Ask, choice: Choice) -> list[str]:
    """无数据 where nobody has filed; nothing where nobody is selected."""
    rows, figures, region = reading.units(ask, choice), reading.figures(ask, choice, codes=CODES), str(reading.region(choice))
    if rows.empty:
        return [sentence(nothing())]
    filed = reading.with_money(rows)
    if filed.empty:
        return [sentence(_("{all}个城市（园区）均未报执行情况", all=wording.count(len(rows))))]
    return [paragraph(_execution(filed, len(rows)), _dated(ask, choice), _against_time(figures, region), _aside(rows)),
            paragraph(_in_place(figures, region), _kinds(figures, region), _offices(ask, choice, figures, region), _behind(rows))]


def _execution(filed: pd.DataFrame, expected: int) -> str:
    """195个中193个已报执行情况，预算16.2亿元，支出9.1亿元，预算执行率56.3%。"""
    budget, spent = filed["budget"].sum(), filed["spent"].sum()
    rate = _("预算执行率{rate}", rate=wording.percent(spent / budget)) if budget else _("预算数为0，不计算预算执行率")
    return sentence(_("{all}个中{n}个已报执行情况", all=wording.count(expected), n=wording.count(len(filed))),
                    _("预算{budget}", budget=wording.money(budget)), _("支出{spent}", spent=wording.money(spent)), rate)


def _dated(ask: Ask, choice: Choice) -> str:
    """其中3个为此前数据，190个为12月31日数据。: what stands with an earlier day is said."""
    days = ask(dated, at=choice.at, office=reading.office(choice))
    if not days.earlier:
        return sentence(_("数据截至{day}", day=wording.full_day(days.on)))
    return sentence(_("{n}个数据截至{day}", n=wording.count(days.of_day), day=wording.full_day(days.on)),
                    _("{n}个沿用此前数据，最早为{day}", n=wording.count(len(days.earlier)), day=wording.day_beside(days.earlier[-1][1], days.on)))


def _against_time(figures: pd.DataFrame, region: str) -> str:
    """序时进度50.1%，支出比序时进度快6.2个百分点。"""
    gap, elapsed = value(figures, "execution_gap", code=region), value(figures, "time_progress", code=region)
    if gap is None or elapsed is None:
        return ""
    fields = {"gap": wording.points(abs(gap))}
    beside = _("支出与序时进度持平") if is_level(gap) else _("支出比序时进度快{gap}", **fields) if gap > 0 else _("支出比序时进度慢{gap}", **fields)
    return sentence(_("序时进度{rate}（按实施周期）", rate=wording.percent(elapsed)), beside)


def _aside(rows: pd.DataFrame) -> str:
    """与序时进度差不含后补助的3个城市（园区），预算200万元。"""
    left_out = rows[rows["funding_mode"] == AFTERWARDS]
    if left_out.empty:
        return ""
    budget = wording.money(left_out["budget"].sum()) if left_out["budget"].notna().any() else _("未填")  # of whom nobody filed, no nought
    return sentence(_("与序时进度差不含后补助的{n}个城市（园区），预算{budget}", n=len(left_out), budget=budget))


def _in_place(figures: pd.DataFrame, region: str) -> str:
    """资金到位率80.0%（190个填报）。"""
    rate = row(figures, "funds_in_place", code=region)
    if rate is None or pd.isna(rate["value"]):
        return ""
    return sentence(_("资金到位率{rate}（{n}个填报）", rate=wording.percent(rate["value"]), n=wording.count(rate["reported"])))


def _kinds(figures: pd.DataFrame, region: str) -> str:
    """城市预算执行率57.0%，园区预算执行率55.0%。: where both have filed."""
    rates = [value(figures, "budget_execution", split=f"kind={kind}", code=region) for kind in KINDS]
    if None in rates:
        return ""
    return sentence(_("城市预算执行率{rate}", rate=wording.percent(rates[0])), _("园区预算执行率{rate}", rate=wording.percent(rates[1])))


def _offices(ask: Ask, choice: Choice, figures: pd.DataFrame, region: str) -> str:
    """江苏省预算执行率最高（80.0%），低于全国整体（56.3%）的有12地（已报2个及以上的推荐单位）。"""
    if reading.region(choice) != NATION:
        return ""
    ranked = known(ask(figures_of.figures, at=choice.at, level="reporting_unit", codes=("budget_execution",)), "budget_execution")
    groups, whole = ranked[ranked["reported"] > 1], Whole(_("全国整体"), value(figures, "budget_execution", code=region))
    led = leaders.led(groups["name"], groups["value"], rate=chosen("预算执行率", "budget execution"), whole=whole)
    return sentence(_("{first}（已报2个及以上的推荐单位）", first=led) if led and len(groups) < len(ranked) else led)


def _behind(rows: pd.DataFrame) -> str:
    """12个城市（园区）支出慢于序时进度10个百分点以上。"""
    if rows["gap"].notna().sum() == 0:
        return ""
    n = int(fell_behind(rows["gap"].dropna()).sum())
    return sentence(_("{n}个城市（园区）支出慢于序时进度10个百分点以上", n=n) if n else _("没有城市（园区）支出慢于序时进度10个百分点以上"))
