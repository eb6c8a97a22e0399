"""The Hundred Cities and Hundred Parks action in words."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from data import wording
from data.indicators.changes import fell_behind, is_level
from data.language import _, chosen
from data.sentences import filed
from data.sentences.reading import code_of, date_of, known, name_of, nothing, row, told, value

NAMED = 3  # units that explained their breach, at most, by their names


def headline(figures: pd.DataFrame, *, code: str | int | None = None, days: Mapping[date, int] | None = None,
             year: bool = False) -> str:
    """截至2020年12月31日，入选城市85个、园区92个，预算执行率56.3%，比序时进度快6.2个百分点（不含后补助），…

    `days` says how many of the figures of money are of each day; without it only how many there are is said. `year`: each day
    is said with its year.
    """
    place = code_of(figures, code)
    if row(figures, "units_selected", code=place) is None:
        return nothing()
    cities, parks = (value(figures, "units_selected", split=f"kind={kind}", code=place) or 0 for kind in ("城市", "园区"))
    fields = {"day": wording.full_day(date_of(figures)), "place": name_of(figures, place),
              "cities": wording.count(cities), "parks": wording.count(parks)}
    lead = _("截至{day}，{place}入选城市{cities}个、园区{parks}个", **fields) if fields["place"] else _(
        "截至{day}，入选城市{cities}个、园区{parks}个", **fields)
    execution = value(figures, "budget_execution", code=place)
    covered = _covered(row(figures, "budget_execution", code=place), days, beside=None if year else date_of(figures))
    return told([lead, covered, _("预算执行率{rate}", rate=wording.percent(execution)) if execution is not None else _("预算执行率无数据"),
                 _against_time(value(figures, "execution_gap", code=place)),
                 filed.missing(figures, place)])


def _covered(execution: pd.Series | None, days: Mapping[date, int] | None, *, beside: date | None) -> str:
    """195个中193个已报执行情况（190个截至12月31日，3个截至10月31日）, `beside` a day of the same year; nothing where nobody is
    expected, or nobody filed."""
    if execution is None or not execution["reported"]:
        return ""
    reported = _("{all}个中{n}个已报执行情况", all=wording.count(execution["expected"]), n=wording.count(execution["reported"]))
    of_days = chosen("，", ", ").join(_("{n}个截至{day}", n=wording.count(n), day=wording.day_beside(day, beside) if beside else wording.full_day(day)) for day, n in (days or {}).items())
    return _("{reported}（{days}）", reported=reported, days=of_days) if of_days else reported


def _against_time(gap: float | None) -> str:
    if gap is None:
        return ""
    if is_level(gap):
        return _("与序时进度持平（不含后补助）")
    sentence = _("比序时进度快{gap}（不含后补助）") if gap > 0 else _("比序时进度慢{gap}（不含后补助）")
    return sentence.format(gap=wording.points(abs(gap)))


def execution(figures: pd.DataFrame) -> str:
    """6个单位落后序时进度10个百分点以上: over the places of one level, none of them by its name; of a single one what it is."""
    ranked = known(figures, "execution_gap")
    if ranked.empty:
        return _("预算执行率与序时进度")
    if figures["code"].nunique() == 1:
        return _("{name}支出{finding}", name=ranked["name"].iloc[0], finding=_against_time(ranked["value"].iloc[0]))
    behind = int(fell_behind(ranked["value"]).sum())
    return _("{n}个单位落后序时进度10个百分点以上", n=wording.count(behind)) if behind else _("没有单位落后序时进度10个百分点以上")


def quotas(ledger: pd.DataFrame) -> str:
    """江苏省入选13个，已说明: the title of hundred.quota_ledger; `explained` says of each breach whether it was explained.

    Who has not explained it is counted, not named.
    """
    if ledger.empty or not ledger["cities"].sum() + ledger["parks"].sum():
        return _("名额使用")
    if len(ledger) == 1:
        return _use(ledger.iloc[0].to_dict())
    over = ledger[ledger["over"].astype(bool)]
    if over.empty:
        return _("各推荐单位均未超过名额")
    explained = over[over["explained"].astype(bool)]
    said = [_use(each) for each in explained.to_dict("records")] if len(explained) <= NAMED else [
        _("{n}个推荐单位超过名额，已说明", n=len(explained))]
    rest = len(over) - len(explained)
    return chosen("；", "; ").join([*said, *([_("{n}个推荐单位超过名额，尚未说明", n=rest)] if rest else [])])


def _use(row: Mapping) -> str:
    """江苏省入选13个，已说明."""
    n = wording.count(row["cities"] + row["parks"])
    if not row["over"]:
        return _("{name}入选{n}个", name=row["name"], n=n)
    return _("{name}入选{n}个，已说明", name=row["name"], n=n) if row["explained"] else _("{name}入选{n}个，超过名额，尚未说明", name=row["name"], n=n)


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
