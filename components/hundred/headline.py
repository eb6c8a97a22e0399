"""The six cards of Hundred Cities and Hundred Parks."""

from datetime import date

from components.figures import values
from components.figures.bodies import Card, Cards
from components.figures.figure import Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.reading import CITY, PARK
from data import wording
from data.language import _
from data.questions import Ask

CODES = ("units_selected", "budget_execution", "execution_gap", "time_progress", "funds_in_place", "filing_missing", "issues_open",
         "issues_overdue")


@part("hundred.cards", page="hundred", kind="cards", name=lambda: _("百城百园主要指标"), datasets=reading.DATASETS,
      defines=tuple(("hundred", code) for code in CODES))
def headline(ask: Ask, *, at: date, region: int) -> Figure:
    """Selected, execution, gap, funds in place, filings, issues."""
    figures = reading.figures(ask, at=at, region=region)
    return Figure(Cards([*key_cards(figures), values.defined(_filings(figures), "hundred", "filing_missing"),
                         values.defined(_issues(figures), "hundred", "issues_overdue")]), facts=figures,
                  note=Note(at, source=_("各推荐单位报送")))


def key_cards(figures) -> list[Card]:
    """The four that say how far the action is."""
    since = _("较上月")
    execution, in_place = (values.rate_card(values.pick(figures, code), programme="hundred", code=code, since=since)
                           for code in ("budget_execution", "funds_in_place"))
    return [values.defined(_selected(figures), "hundred", "units_selected"), execution,
            values.defined(_gap(figures), "hundred", "execution_gap"), in_place]


def _selected(figures) -> Card:
    whole, cities, parks = (values.pick(figures, "units_selected", split=split) for split in ("", CITY, PARK))
    if whole is None:
        return Card(_("入选城市（园区）"), "0", unit=_("个"), note=_("还没有入选名单"))
    by_kind = _("城市{cities}个，园区{parks}个", cities=wording.count(cities.value if cities else 0),
             parks=wording.count(parks.value if parks else 0))
    return Card(_("入选城市（园区）"), wording.count(whole.value), unit=_("个"), change=by_kind,
                note=_("名单截至{day}", day=wording.full_day(whole.data_date)) if whole.data_date else "")


def _gap(figures) -> Card:
    """Execution less time elapsed: behind is a finding, so it stands in words."""
    gap, elapsed = values.pick(figures, "execution_gap"), values.pick(figures, "time_progress")
    if gap is None or gap.value is None:
        return Card(_("与序时进度差"), wording.MISSING, note=_("无数据"))
    return Card(_("与序时进度差"), wording.gap(gap.value), unit=_("百分点"), tone="behind" if gap.value < 0 else "good",
                change=_("序时进度{share}", share=wording.percent(elapsed.value)),
                note=_("已报{n}/{all} · 不含后补助", n=gap.reported, all=gap.expected))


def _filings(figures) -> Card:
    """Who has not filed although the due day has passed, over all filings."""
    missing = values.pick(figures, "filing_missing")
    if missing is None:
        return Card(_("未报送单位"), wording.MISSING, note=_("截止日未到"))
    return Card(_("未报送单位"), wording.count(missing.value), unit=_("个"), attention=missing.value > 0,
                tone="bad" if missing.value else "good", change=_("已过截止日") if missing.value else _("全部已报"),
                note=_("共{n}个推荐单位 · {day}", n=missing.expected, day=wording.day(missing.data_date)))


def _issues(figures) -> Card:
    overdue, standing = values.pick(figures, "issues_overdue"), values.pick(figures, "issues_open")
    if overdue is None:
        return Card(_("超期事项"), "0", unit=_("件"), note=_("没有报告重大问题和事项"))
    return Card(_("超期事项"), wording.count(overdue.value), unit=_("件"), attention=overdue.value > 0,
                tone="bad" if overdue.value else "", change=_("在办{n}件", n=wording.count(standing.value)),
                note=_("累计报告{n}件 · {day}", n=wording.count(overdue.denominator), day=wording.day(overdue.data_date)))
