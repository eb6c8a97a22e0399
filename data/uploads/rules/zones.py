"""Rules of the zones' returns, the calendar and the library."""

import re
from datetime import date, timedelta

import numpy as np
import pandas as pd

from data import wording
from data.calendar.asked import Line
from data.calendar.grammar import deadline, understood
from data.calendar.periods import ONCE, stretch
from data.indicators.changes import fell_far
from data.language import _
from data.uploads.problems.problem import NOTE, WARNING
from data.uploads.rules.history import beside_earlier, beside_later
from data.uploads.rules.registry import at_most, not_before, not_future, rule
from db.folding import fold

JUMP = 0.02  # of a zone's firms, from one report to the next
PERCENT_AS_SHARE = 1.0

not_future("zone_daily", "data_date")
at_most("zone_daily", "firms_resumed", "firms")
at_most("zone_daily", "large_firms", "firms")
at_most("zone_daily", "large_resumed", "large_firms")
at_most("zone_daily", "large_resumed", "firms_resumed")
for group in ("small", "hnte", "tech_sme"):
    at_most("zone_daily", f"{group}_firms", "firms")
    at_most("zone_daily", f"{group}_resumed", f"{group}_firms")
    at_most("zone_daily", f"{group}_resumed", "firms_resumed", severity=WARNING)
at_most("zone_daily", "staff_back", "staff_due")
at_most("zone_difficulties", "solved", "raised")
at_most("zone_industry_daily", "firms_resumed", "firms")
not_before("reporting_calendar", "end_on", "start_on")


@rule("zone_daily", "firms", severity=WARNING, title=lambda: _("企业总数变化超过2%"),
      says=lambda **v: _("与该高新区上一次报送（{since}，{before}家）相比{change}，超过2%，请核对；属实的请说明原因。", **v))
def firms_changed(rows):
    pairs = beside_earlier(rows, by=["zone"], on="data_date", value="firms", most=False)
    jumped = pairs[(pairs["now"] - pairs["before"]).abs() > JUMP * pairs["before"]]
    return {position: {"since": wording.full_day(since), "before": wording.count(before), "change": _change(now, before)}
            for position, now, before, since in jumped.itertuples()}


def _change(now: int, before: int) -> str:
    """增长4.0%, 下降23.2%; from nought the number."""
    size = f"{abs(now - before) / before:.1%}" if before else wording.count(abs(now - before))
    return (_("增长{change}") if now > before else _("下降{change}")).format(change=size)


@rule("zone_daily", "firms", severity=WARNING, title=lambda: _("企业总数与后一次报送相差超过2%"),
      says=lambda **v: _("该高新区后一次报送（{until}，{after}家）与此相比{change}，超过2%，请核对；属实的请说明原因。", **v))
def firms_changed_after(rows):
    found = beside_later(rows, by=["zone"], on="data_date", value="firms", least=False)
    jumped = found[(found["after"] - found["now"]).abs() > JUMP * found["now"]]
    return {position: {"until": wording.full_day(until), "after": wording.count(after), "change": _change(after, now)}
            for position, now, after, until in jumped.itertuples()}


def _rate_falls(dataset: str, by: list[str]) -> None:
    """The rate of resumption hardly falls far from one report to the next; what falls is asked about when it comes, not only listed later."""
    rate = ("firms_resumed", "firms")

    @rule(dataset, "firms_resumed", "firms", severity=WARNING, title=lambda: _("复工率下降超过5个百分点"),
          says=lambda **v: _("复工率{now}，比上一次报送（{since}，{before}）下降{fall}个百分点，请核对；属实的请说明原因。", **v))
    def rate_fell(rows):
        found = beside_earlier(rows, by=by, on="data_date", value=rate, most=False)
        return {position: {"now": f"{now:.1%}", "since": wording.full_day(since), "before": f"{before:.1%}", "fall": f"{(before - now) * 100:.1f}"}
                for position, now, before, since in found[fell_far(found["now"] - found["before"])].itertuples()}

    @rule(dataset, "firms_resumed", "firms", severity=WARNING, title=lambda: _("复工率高于后一次报送超过5个百分点"),
          says=lambda **v: _("复工率{now}，该高新区后一次报送（{until}）是{after}，下降{fall}个百分点，请核对；属实的请说明原因。", **v))
    def rate_falls_after(rows):
        found = beside_later(rows, by=by, on="data_date", value=rate, least=False)
        return {position: {"now": f"{now:.1%}", "until": wording.full_day(until), "after": f"{after:.1%}", "fall": f"{(now - after) * 100:.1f}"}
                for position, now, after, until in found[fell_far(found["after"] - found["now"])].itertuples()}


_rate_falls("zone_daily", ["zone"])
_rate_falls("zone_industry_daily", ["zone", "industry"])


def _all_shares(values) -> list[dict]:
    filled = values.dropna()
    return [{"value": None}] if filled.any() and filled.between(0, PERCENT_AS_SHARE).all() else []


@rule("zone_daily", "capacity_rate", severity=WARNING, title=lambda: _("产能恢复率都不超过1"),
      says=lambda **v: _("全表的产能恢复率都在0到1之间，像是把87.5%填成了0.875。应填87.5或87.5%；属实的请说明原因。"))
def capacity_as_share(rows):
    return _all_shares(rows.table.values["capacity_rate"])


@rule("zone_daily", "power_ratio", severity=NOTE, title=lambda: _("用电恢复率都不超过1"),
      says=lambda **v: _("全表的用电恢复率都在0到1之间，请确认不是把87.5%填成了0.875。"))
def power_as_share(rows):
    return _all_shares(rows.table.values["power_ratio"])


@rule("zone_difficulties", "note", "difficulty", severity=WARNING, unfiled=True, title=lambda: _("“其他”困难没有说明"),
      says=lambda **v: _("困难类型为“其他”时请在“说明”中写明具体困难；无法补充的请说明原因。"))
def other_without_note(rows):
    return (rows["difficulty"] == "其他") & rows["note"].isna()


def _cumulative(column: str) -> None:
    """A count that adds up from the beginning does not become less from one report to the next."""

    @rule("zone_difficulties", column, severity=WARNING, title=lambda: _("累计件数减少"),
          says=lambda **v: _("应为累计数，却少于该高新区上一次填报（{since}，{before}件），请核对；属实的请说明原因。", **v))
    def cumulative_fell(rows):
        pairs = beside_earlier(rows, by=["zone", "difficulty"], on="data_date", value=column, most=False)
        fell = pairs[pairs["now"] < pairs["before"]]
        return {position: {"since": wording.full_day(since), "before": wording.count(before)}
                for position, _now, before, since in fell.itertuples()}


    @rule("zone_difficulties", column, severity=WARNING, title=lambda: _("累计件数多于后一次填报"),
          says=lambda **v: _("应为累计数，却多于该高新区后一次填报（{until}，{after}件），请核对；属实的请说明原因。", **v))
    def cumulative_falls_after(rows):
        found = beside_later(rows, by=["zone", "difficulty"], on="data_date", value=column, least=False)
        above = found[found["now"] > found["after"]]
        return {position: {"until": wording.full_day(until), "after": wording.count(after)}
                for position, _now, after, until in above.itertuples()}


_cumulative("raised")
_cumulative("solved")

NO_INDUSTRY = re.compile(
    r".*(合计|小计|总计|共计)数?:?"  # a sum; 融合计算 is none
    r"|(其中|填表人|负责人|审核人|联系电话).*"  # a part of one, who filled it in; 新材料及其中间体 is neither
    r"|(注|备注|说明)(:.*)?|总数|累计|(sub)?total|暂?无|[\d.,]+")  # a remark, a number, nothing
LONGEST_NAME = 50  # characters
AHEAD = 60  # days that a return may be ahead of the newest one that is stored


def _far_ahead(dataset: str) -> None:
    """A slip in the year would move the newest day of every screen."""

    @rule(dataset, "data_date", severity=WARNING, title=lambda: _("数据日期远晚于已有数据"),
          says=lambda **v: _("比库中最近的数据日期（{newest}）晚{days}天，请核对年份；属实的请说明原因。", **v))
    def far_ahead(rows):
        held = pd.to_datetime(rows.stored(dataset, "data_date")["data_date"])
        if held.empty:
            return {}
        ahead = (pd.to_datetime(rows["data_date"]) - held.max()).dt.days
        newest = wording.full_day(held.max().date())
        return {position: {"newest": newest, "days": wording.count(days)} for position, days in ahead[ahead > AHEAD].items()}


for returned in ("zone_daily", "zone_difficulties", "zone_industry_daily"):
    _far_ahead(returned)


@rule("zone_industry_daily", "industry", title=lambda: _("不是产业名称"),
      says=lambda **v: _("像是合计、其中项或附注，不是产业。请填写产业名称，或删去这一行。"))
def not_an_industry(rows):
    return rows["industry"].map(lambda name: NO_INDUSTRY.fullmatch(fold(name).casefold()) is not None, na_action="ignore")


@rule("zone_industry_daily", "industry", title=lambda: _("产业名称过长"),
      says=lambda **v: _("产业名称不超过{limit}个字，请缩短。", limit=LONGEST_NAME))
def industry_too_long(rows):
    return rows["industry"].str.len() > LONGEST_NAME



@rule("reporting_calendar", "due", "frequency", title=lambda: _("截止时间写法不对"),
      says=lambda **v: _("每日填时刻（如 12:00，指次日）；每周填星期几（如 周五）；每月填当月或次月几日（如 15日、次月15日）；每季、每半年填期后次月几日（如 次月15日）；每年填当年或次年月-日（如 03-31、次年01-31）；一次性填日期（如 2020-04-15）。"))
def due_not_understood(rows):
    pairs = zip(rows["frequency"], rows["due"], strict=True)
    return np.array([not (pd.isna(frequency) or pd.isna(due)) and not understood(frequency, due) for frequency, due in pairs], dtype=bool)


@rule("reporting_calendar", "due", "frequency", "start_on", "end_on", title=lambda: _("一次性的截止日离所报的时段太远"),
      says=lambda **v: _("一次性的截止日应不早于开始日期，也不晚于结束日期之后一年；没有填结束日期的，开始日期就是结束日期。请核对。"))
def due_once_far_off(rows):
    return np.array([_far_off(*line) for line in _lines(rows, "start_on", "end_on", "frequency", "due")], dtype=bool)


@rule("reporting_calendar", "extended_to", "due", "frequency", "start_on", "end_on", title=lambda: _("延期写法不对"),
      says=lambda **v: _("“延期至”只用于一期：开始日期和结束日期要在同一期之内，截止要写明，延期至要晚于截止日。请改正，或另填一行只含这一期的延期。"))
def extension_misplaced(rows):
    return np.array([line[-1] is not None and understood(line[2], line[3] or "") and not Line(*line).can_be_extended
                     for line in _lines(rows, "start_on", "end_on", "frequency", "due", "extended_to")], dtype=bool)


def _lines(rows, *columns: str) -> list[tuple]:
    """The lines as filed: days as dates, None where nothing is."""
    return [tuple(None if pd.isna(value) else value.date() if isinstance(value, pd.Timestamp) else value for value in line)
            if not pd.isna(line[0]) and not pd.isna(line[2]) else (date.min, date.min, ONCE, *[None] * (len(columns) - 3))
            for line in zip(*(rows[column] for column in columns), strict=True)]


def _far_off(first: date, last: date | None, frequency: str, due: str | None) -> bool:
    if frequency != ONCE or not understood(frequency, due or ""):
        return False
    last = last or first
    by = deadline(frequency, due, stretch(first, last)).date()
    return not first <= by <= last + timedelta(days=366)
