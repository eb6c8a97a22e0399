"""The Hundred Cities and Hundred Parks action in words."""

import pandas as pd

from data import wording
from data.indicators.changes import is_level
from data.language import _
from data.sentences import extremes
from data.sentences.reading import code_of, date_of, known, name_of, nothing, row, told, value


def headline(figures: pd.DataFrame, *, code: str | int | None = None) -> str:
    """截至2020年12月31日，入选城市85个、园区92个，预算执行率56.3%，比序时进度快6.2个百分点（不含后补助），3个推荐单位有名单或执行情况未报。"""
    place = code_of(figures, code)
    if row(figures, "units_selected", code=place) is None:
        return nothing()
    cities, parks = (value(figures, "units_selected", split=f"kind={kind}", code=place) or 0 for kind in ("城市", "园区"))
    fields = {"day": wording.full_day(date_of(figures)), "place": name_of(figures, place),
              "cities": wording.count(cities), "parks": wording.count(parks)}
    lead = _("截至{day}，{place}入选城市{cities}个、园区{parks}个", **fields) if fields["place"] else _(
        "截至{day}，入选城市{cities}个、园区{parks}个", **fields)
    execution, missing = value(figures, "budget_execution", code=place), value(figures, "filing_missing", code=place)
    return told([lead, _("预算执行率{rate}", rate=wording.percent(execution)) if execution is not None else _("预算执行率无数据"),
                 _against_time(value(figures, "execution_gap", code=place)),
                 _("{n}个推荐单位有名单或执行情况未报", n=wording.count(missing)) if missing else ""])


def _against_time(gap: float | None) -> str:
    if gap is None:
        return ""
    if is_level(gap):
        return _("与序时进度持平（不含后补助）")
    sentence = _("比序时进度快{gap}（不含后补助）") if gap > 0 else _("比序时进度慢{gap}（不含后补助）")
    return sentence.format(gap=wording.points(abs(gap)))


def execution(figures: pd.DataFrame) -> str:
    """6个推荐单位落后序时进度10个百分点以上: over the places of one level."""
    ranked = known(figures, "execution_gap")
    if ranked.empty:
        return _("预算执行率与序时进度")
    behind = ranked[ranked["value"] <= -0.1]
    if behind.empty:
        return _("没有单位落后序时进度10个百分点以上")
    gap_texts = (-behind["value"]).map(wording.points)
    worst = extremes.sharing(behind["name"], gap_texts, gap_texts.iloc[-1])
    if len(behind) == 1:
        return _("{name}落后序时进度{gap}", name=worst, gap=gap_texts.iloc[0])
    return _("{n}个单位落后序时进度10个百分点以上，{name}落后最多（{gap}）", n=wording.count(len(behind)), name=worst, gap=gap_texts.iloc[-1])


def quotas(ledger: pd.DataFrame) -> str:
    """江苏省入选数超过名额: the title of hundred.quota_ledger."""
    over = ledger[ledger["over"].astype(bool)]
    if ledger.empty or not ledger["cities"].sum() + ledger["parks"].sum():
        return _("名额使用")
    if over.empty:
        return _("各推荐单位均未超过名额")
    return _("{names}入选数超过名额", names=wording.joined(over["name"].head(3))) if len(over) <= 3 else _(
        "{names}等{n}个推荐单位入选数超过名额", names=wording.joined(over["name"].head(3)), n=len(over))


def filings(figures: pd.DataFrame) -> str:
    """3个推荐单位有逾期未报事项."""
    missing = row(figures, "filing_missing")
    if missing is None:
        return _("报送截止日未到")
    if missing["value"] == 0:
        return _("名单和执行情况全部报送")
    return _("{n}个推荐单位有逾期未报事项", n=wording.count(missing["value"]))


def time(standing: pd.DataFrame) -> str:
    """预算执行率56.3%，序时进度50.1%: the title of hundred.by_time, of its last day."""
    days = standing[standing["execution"].notna()]
    if days.empty:
        return _("预算执行率与序时进度")
    last = days.iloc[-1]
    return _("预算执行率{rate}，序时进度{elapsed}", rate=wording.percent(last["execution"]),
             elapsed=wording.percent(last["elapsed"]))
