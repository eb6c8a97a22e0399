"""The six cards of Hundred Cities and Hundred Parks."""

from dataclasses import replace
from datetime import date

from components.figures import values
from components.figures.bodies import Card, Cards
from components.figures.figure import Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.reading import CITY, PARK
from data import wording
from data.indicators.hundred.dated import Dated
from data.language import _
from data.questions import Ask
from data.sentences import filed

CODES = ("units_selected", "budget_execution", "execution_gap", "time_progress", "time_progress_year", "funds_in_place", "filing_missing", "issues_open",
         "issues_overdue")


@part("hundred.cards", page="hundred", kind="cards", name=lambda: _("百城百园主要指标"), datasets=reading.DATASETS,
      defines=tuple(("hundred", code) for code in CODES))
def headline(ask: Ask, *, at: date, region: int) -> Figure:
    """Selected, execution, gap, funds in place, filings, issues."""
    figures = reading.figures(ask, at=at, region=region)
    return Figure(Cards([*key_cards(ask, figures, at=at, region=region),
                         values.defined(_filings(ask, at=at, region=region), "hundred", "filing_missing"),
                         values.defined(_issues(figures), "hundred", "issues_overdue")]), facts=figures,
                  note=Note(at, source=_("各推荐单位报送"), against=values.days_before(figures)))


def key_cards(ask: Ask, figures, *, at: date, region: int) -> list[Card]:
    """The four that say how far the action is."""
    whose = {"at": at, "region": region}
    execution = _rate(figures, "budget_execution", reading.days_of(ask, **whose))
    in_place = _rate(figures, "funds_in_place", reading.days_of(ask, column="in_place", **whose))
    return [values.defined(_selected(figures), "hundred", "units_selected"), execution,
            values.defined(_gap(figures, reading.days_of(ask, timed=True, **whose)), "hundred", "execution_gap"), in_place]


def _rate(figures, code: str, days: Dated) -> Card:
    """The card of a rate of money, against what was filed before."""
    value, since = reading.since(values.pick(figures, code))
    card = values.rate_card(value, programme="hundred", code=code, since=since)
    return card if value is None else replace(card, note=reading.filed(days))


def _selected(figures) -> Card:
    whole, cities, parks = (values.pick(figures, "units_selected", split=split) for split in ("", CITY, PARK))
    if whole is None:
        return Card(_("入选城市（园区）"), "0", unit=_("个"), note=_("还没有入选名单"))
    by_kind = _("城市{cities}个，园区{parks}个", cities=wording.count(cities.value if cities else 0),
             parks=wording.count(parks.value if parks else 0))
    return Card(_("入选城市（园区）"), wording.count(whole.value), unit=_("个"), change=by_kind,
                note=_("最近入选{day}", day=wording.short_day(whole.data_date)) if whole.data_date else _("入选日期未公布"))


def _gap(figures, days: Dated) -> Card:
    """Execution less time elapsed: behind is a finding, so it stands in words."""
    gap, elapsed = values.pick(figures, "execution_gap"), values.pick(figures, "time_progress")
    if gap is None or gap.value is None:
        return Card(_("与序时进度差"), wording.MISSING, note=_("无数据"))
    return Card(_("与序时进度差"), wording.gap(gap.value), unit=_("个百分点"), tone="behind" if gap.value < 0 else "good",
                change=_("序时进度（周期）{share}", share=wording.percent(elapsed.value)),
                also=_("年度序时进度{share}", share=wording.percent(values.pick(figures, "time_progress_year").value)),
                note=reading.filed(days), hint=_("不含后补助"))


def _filings(ask: Ask, *, at: date, region: int) -> Card:
    """Who has not filed what was due last; what is still missing of earlier filings stands beside it and is not added."""
    filings = reading.filings(ask, at=at, region=region)
    passed = filings[filings["passed"].astype(bool)]
    if passed.empty:
        return Card(_("未报送单位"), wording.MISSING, note=_("截止日未到"))
    is_last = passed["due_on"] == passed["due_on"].max()
    last, before = passed[is_last], passed[~is_last & passed["missing"]]
    missing, due_on = int(last["missing"].sum()), last["due_on"].iloc[0].date()
    return Card(_("未报送单位"), wording.count(missing), unit=_("个"), attention=bool(missing), tone="bad" if missing else "good",
                change=filed.called(last["filing"].iloc[0], last["year"].iloc[0]),
                also=_("此前另有{n}项未报", n=len(before)) if len(before) else "",
                note=_("{day}截止", day=wording.short_day(due_on)), hint=_("共{n}个推荐单位", n=len(last)))


def _issues(figures) -> Card:
    overdue, standing = values.pick(figures, "issues_overdue"), values.pick(figures, "issues_open")
    if overdue is None:
        return Card(_("超期事项"), "0", unit=_("件"), note=_("没有报告重大问题和事项"))
    return Card(_("超期事项"), wording.count(overdue.value), unit=_("件"), attention=overdue.value > 0,
                tone="bad" if overdue.value else "", change=_("在办{n}件", n=wording.count(standing.value)),
                note=_("累计报告{n}件 · {day}", n=wording.count(overdue.denominator), day=wording.short_day(overdue.data_date)))
