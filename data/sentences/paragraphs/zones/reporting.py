"""未报送和补报: who is asked, who has reported, who came late, and how it went over a week. Who is silent is counted."""

import pandas as pd

from data import wording
from data.indicators import zones as lists
from data.indicators.zones.lists import LATE, MISSING
from data.language import _
from data.questions import Ask
from data.regions import inside
from data.sentences import zones
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import paragraph, sentence
from data.sentences.paragraphs.zones import reading
from data.sentences.reading import row

CODES = ("reporting", "reporting_on_time")
LONG = 2  # days of silence without a break from which they are said


def reporting(ask: Ask, choice: Choice) -> list[str]:
    """Of a day that nobody is asked for that alone is said; of one still being filed nobody is called missing."""
    if not reading.listed(ask, choice):
        return [reading.nobody_listed(ask, choice)]
    figures = reading.figures(ask, choice, codes=CODES)
    filed, until = row(figures, "reporting", code=str(choice.region)), reading.open_until(ask, choice.at)
    if filed is None:
        return [sentence(_("{day}不要求填报", day=wording.full_day(choice.at)))]
    if until is not None:
        return [_still_open(filed, until)]
    on_time = row(figures, "reporting_on_time", code=str(choice.region))
    return [paragraph(_of_day(ask, choice, filed), _punctual(filed, on_time), _against_yesterday(ask, choice, filed)), _of_week(ask, choice)]


def _still_open(filed: pd.Series, until) -> str:
    """填报中，截止时间4月2日12:00，应报169家，已报120家，尚有49家待报。"""
    by = _("{day}{time}", day=wording.day(until), time=f"{until:%H:%M}")
    return sentence(_("填报中"), _("截止时间{by}", by=by), *_counts(filed), _waiting(int(filed["expected"] - filed["reported"])))


def _waiting(n: int) -> str:
    return _("尚有{n}家待报", n=wording.count(n)) if n else _("已全部报送")


def _counts(filed: pd.Series) -> tuple[str, str]:
    return (_("应报{n}家", n=wording.count(filed["expected"])), _("已报{n}家", n=wording.count(filed["reported"])))


def _of_day(ask: Ask, choice: Choice, filed: pd.Series) -> str:
    """应报169家，已报166家，3家未报送，分布在2个地方，其中连续2日及以上未报送1家；迟报2家，最晚一家4月2日15:30报送。"""
    listed = reading.of_region(ask(lists.missing, at=choice.at), choice.region)
    silent, late = (listed[listed["status"] == status] for status in (MISSING, LATE))
    if silent.empty:
        return paragraph(sentence(_counts(filed)[0], _("已全部报送") if len(late) else _("全部按时报送")), _late(late))
    finding = zones.missing(listed) if filed["reported"] else _("均未报送") if len(silent) > 1 else _("尚未报送")
    return paragraph(sentence(*_counts(filed), finding, _long(silent)), _late(late))


def _long(silent: pd.DataFrame) -> str:
    n = int((silent["days_missing"] >= LONG).sum())
    return _("其中连续2日及以上未报送{n}家", n=wording.count(n)) if n else ""


def _late(late: pd.DataFrame) -> str:
    """逾期后补报2家，最晚4月2日15:30报送。"""
    if late.empty:
        return ""
    last = pd.Timestamp(late["came_at"].max())
    return sentence(_("逾期后补报{n}家", n=wording.count(len(late))),
                    _("最晚{day}{time}报送", day=wording.day(last.date()), time=f"{last:%H:%M}"))


def _punctual(filed: pd.Series, on_time: pd.Series | None) -> str:
    """按时报送162家，及时率95.9%。"""
    if on_time is None or not filed["reported"] or on_time["value"] == 1:
        return ""  # of all that has been said
    return sentence(_("按时报送{n}家", n=wording.count(on_time["numerator"])), _("及时率{rate}", rate=wording.percent(on_time["value"])))


def _against_yesterday(ask: Ask, choice: Choice, filed: pd.Series) -> str:
    """已报家数比前一日增加2家; nothing where the day before was not asked for."""
    before = row(reading.figures(ask, choice, codes=CODES, back=reading.DAY), "reporting", code=str(choice.region))
    if before is None:
        return ""
    return sentence(_("已报家数{change}", change=moves.of_count(filed["reported"] - before["reported"], moves.day_before(), unit="家")))


def _of_week(ask: Ask, choice: Choice) -> str:
    """3月26日至4月1日应报1,183家次，已报1,170家次，填报率98.9%，及时率97.0%。"""
    first = choice.at - reading.WEEK + reading.DAY
    offices = ask(lists.reporting, at=choice.at, start=first)
    due, came, in_time = offices.loc[inside(offices["office"], choice.region), ["due", "came", "in_time"]].sum()
    if not due:
        return ""
    days = _("{first}至{last}", first=wording.day_beside(first, choice.at), last=wording.day(choice.at))
    return sentence(_("{days}应报{n}家次", days=days, n=wording.count(due)), _("已报{n}家次", n=wording.count(came)),
                    _("填报率{rate}", rate=wording.percent(came / due)), _("及时率{rate}", rate=wording.percent(in_time / due)))
