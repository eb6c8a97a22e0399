"""How a deadline, a period and a rule of the calendar are said."""

from datetime import date, datetime, time

from components.figures.bodies import Link
from data import wording
from data.calendar import grammar
from data.calendar.asked import Due, Line
from data.calendar.board import EXTENDED, LATE, MET, MISSING, WAITING, Asked
from data.calendar.periods import DAILY, HALF_YEARLY, MONTHLY, ONCE, QUARTERLY, WEEKLY, YEARLY, ReportPeriod
from data.indicators.periods import Period
from data.language import _, chosen, title
from db.datasets import DATASETS

IN_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

def states() -> dict[str, str]:
    """How a return can stand, the best first."""
    return {MET: _("按时已报"), LATE: _("迟报"), MISSING: _("未报"), EXTENDED: _("延期中"), WAITING: _("未到期")}


def frequencies() -> dict[str, str]:
    """The frequencies as people say them."""
    return {DAILY: _("每日"), WEEKLY: _("每周"), MONTHLY: _("每月"), QUARTERLY: _("每季"), HALF_YEARLY: _("每半年"), YEARLY: _("每年"), ONCE: _("一次性")}


def examples(frequency: str) -> str:
    """How 截止 is written beside a frequency."""
    return {DAILY: _("每日填次日的时刻，如 12:00、下午3:00"), WEEKLY: _("每周填当周星期几，如 周五"),
            MONTHLY: _("每月填当月或次月几日，如 15日、次月15日"), QUARTERLY: _("每季填季后次月几日，如 次月15日"),
            HALF_YEARLY: _("每半年填期后次月几日，如 次月15日"), YEARLY: _("每年填当年或次年月-日，如 03-31、次年01-31"),
            ONCE: _("一次性填日期，如 2020-04-15")}[frequency]


def period(asked: ReportPeriod) -> str:
    """2020年4月1日, 2020年3月30日至4月5日, 2020年4月, 2020年第二季度."""
    if asked.frequency == DAILY:
        return wording.full_day(asked.first_day)
    if asked.frequency in (WEEKLY, ONCE):
        return Period.between(asked.first_day, asked.last_day).label
    return Period.parse(asked.text).label


def month(day: date) -> str:
    """2020年4月; April 2020."""
    return Period.parse(f"{day:%Y-%m}").label


def periods(one: Asked) -> str:
    """The periods of a line of the table; the days of a week as a stretch."""
    first, last = one.periods[0], one.periods[-1]
    return period(first) if first == last else Period.between(first.first_day, last.last_day).label


def by(one: Due) -> str:
    """2020年4月2日12:00; a deadline that is the end of a day goes without its hour."""
    return moment(one.by)


def moment(at: datetime) -> str:
    day = wording.full_day(at)
    return day if at.time() == time.max else _("{day}{time}", day=day, time=f"{at:%H:%M}")


def short_by(one: Asked) -> str:
    """4月2日12:00, 4月15日 beside its month; 3月30日至4月5日每日12:00 of a week of days."""
    if len(one.dues) == 1:
        return _short(one.by)
    hour = f"{one.by:%H:%M}"
    return _("{first}至{last}每日{time}", first=wording.day(one.first_by.date()), last=wording.day(one.by.date()), time=hour)


def _short(at: datetime) -> str:
    return wording.day(at.date()) if at.time() == time.max else _("{day}{time}", day=wording.day(at.date()), time=f"{at:%H:%M}")


def left(one: Asked, moment: datetime) -> str:
    """还有3天, 当日截止, 已截止, 逾期2天; the days of a week are not overdue by one number."""
    days = (one.by.date() - moment.date()).days
    if one.by >= moment:
        return _("还有{n}天", n=wording.count(days)) if days else _("当日截止")
    if one.missing and len(one.dues) == 1:
        return _("逾期{n}天", n=wording.count(-days)) if days else _("当日已过截止")
    return _("已截止")


def owed_by(who: str, number: int | None = None) -> str:
    """169家高新区, 37个报送单位; nobody is said to owe it: empty."""
    if who == "zones":
        return _("在册高新区") if number is None else _("{n}家高新区", n=wording.count(number))
    if who == "units":
        return _("37个报送单位") if number is None else _("{n}个报送单位", n=wording.count(number))
    return ""


def rule(line: Line) -> str:
    """每年报，次年1月31日前; 每日报，次日12:00前; a line without a deadline says so."""
    often = frequencies()[line.frequency]
    parts = grammar.read(line.frequency, line.due or "")
    if parts is None:
        return _("{often}报，未定截止日", often=often)
    said = _("{often}报，{by}前", often=often, by=_by(line.frequency, line.due, parts))
    return _("{rule}；延期至{day}", rule=said, day=wording.full_day(line.extended_to)) if line.extended_to else said


def _by(frequency: str, due: str, parts: dict[str, str]) -> str:
    if frequency == DAILY:
        hour = int(parts["hour"]) + 12 * (parts["half"] == "下午" and int(parts["hour"]) < 12)
        return _("次日{time}", time=f"{hour:02}:{parts['minute']}")
    if frequency == WEEKLY:
        place = grammar.WEEKDAYS.index(parts["weekday"].replace("天", "日"))
        return chosen(f"当周周{grammar.WEEKDAYS[place]}", f"{IN_ENGLISH[place]} of the week")
    if frequency == ONCE:
        return wording.full_day(date(int(parts["year"]), int(parts["month"]), int(parts["day"])))
    if frequency == YEARLY:
        day = wording.day(date(2020, int(parts["month"]), int(parts["day"])))
        return _("次年{day}", day=day) if parts["next"] else _("当年{day}", day=day)
    if frequency == MONTHLY and not parts["next"]:
        return _("当月{n}日", n=int(parts["day"]))
    if frequency == MONTHLY:
        return _("次月{n}日", n=int(parts["day"]))
    return _("期后次月{n}日", n=int(parts["day"]))


def stands(line: Line) -> str:
    """自2020年1月1日起, 2020年1月1日至2021年12月31日."""
    if line.last_day is None:
        return _("自{day}起", day=wording.full_day(line.first_day))
    return Period.between(line.first_day, line.last_day).label


def dataset(code: str) -> str:
    return title(DATASETS[code])


def to_upload(code: str) -> Link:
    return Link(_("上传"), page="upload", address={"dataset": code})


def to_form(code: str) -> Link:
    """Where it is filled in on a page: a zone's report of a day, or one entry."""
    return Link(_("填报"), page="form", address={"dataset": code})


def to_template(code: str) -> Link:
    return Link(_("模板"), page="upload", address={"template": code})
