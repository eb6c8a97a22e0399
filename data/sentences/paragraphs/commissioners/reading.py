"""What the paragraphs on coverage ask: the place chosen at its level, the period before, the register that counts."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data import regions, spans, wording
from data.coverage.register import register_year
from data.indicators import commissioners, regional
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.regions import CORPS, WHOLES
from data.sentences.commissioners import villages
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice
from data.sentences.reading import row, value
from db import clock


@dataclass(frozen=True)
class Before:
    """The period before, as a base to compare with: what it is called and its figures, or `why` there is none."""

    called: str = ""
    figures: pd.DataFrame | None = None
    why: str = ""

    def rate(self, now: pd.DataFrame, indicator: str, place: str) -> str:
        """较2020年第三季度提高4.6个百分点; only where there is a base."""
        return moves.of_rate(self._change(now, indicator, place), self.called)

    def count(self, now: pd.DataFrame, indicator: str, place: str, unit: str) -> str:
        """比2020年第三季度增加3个; only where there is a base."""
        return moves.of_count(self._change(now, indicator, place), self.called, unit=unit)

    def _change(self, now: pd.DataFrame, indicator: str, place: str) -> float | None:
        own, then = value(now, indicator, code=place), value(self.figures, indicator, code=place)
        return None if own is None or then is None else own - then


def level(choice: Choice) -> str:
    """The level at which the region chosen has figures of its own: 370000 is a province, and a reporting unit without its 青岛市."""
    if choice.level:
        return choice.level
    if choice.region in WHOLES:
        return "nation"
    if choice.region == CORPS:
        return "reporting_unit"
    return "province" if int(choice.region) % 10000 == 0 else "prefecture" if int(choice.region) % 100 == 0 else "county"


def figures(ask: Ask, choice: Choice, *, codes: tuple[str, ...], period: str = "") -> pd.DataFrame:
    """The figures of the place chosen."""
    rows = ask(commissioners.figures, period=period or choice.period, level=level(choice), codes=codes)
    return rows[rows["code"] == str(choice.region)]


def before(ask: Ask, choice: Choice, *, codes: tuple[str, ...]) -> Before:
    """The calendar period of the same length just before. None is compared with while the period still runs, where the one
    before has no records, and where the villages are of another register.
    """
    period = Period.parse(choice.period)
    if not period.is_calendar:
        return Before(why=_("自选时段不与上期比较"))
    if _now(ask) <= period.last_day:
        return Before(why=_("{period}尚未结束，不与上期比较", period=period.label))
    earlier = Period.parse(spans.before(choice.period))
    if earlier.text not in ask(spans.periods):
        return Before(why=moves.no_base(earlier.label))
    years = [ask(register, period=each.text) for each in (earlier, period)]
    if years[0] != years[1]:
        return Before(why=_("两期分别按{before}年和{now}年名册统计，不作比较", before=years[0], now=years[1]))
    return Before(earlier.label, figures(ask, choice, codes=codes, period=earlier.text))


def _now(ask: Ask) -> date:
    return ask.asking.moment.at.date() if ask.asking.moment else clock.today()


def register(connection: Connection, *, period: str, known_on: int | None = None) -> int:
    """The year of the register that a period's villages are counted by; 0 without one."""
    return register_year(connection, up_to=Period.parse(period).last_day.year, on=known_on)


def place_name(connection: Connection, *, region: int, of_level: str) -> str:
    """What a division is called at its level."""
    divisions = regions.frame(connection, of_level)
    named = divisions[divisions["code"] == region]
    return regions.labels(named, of_level).iloc[0] if len(named) else str(region)


def called(ask: Ask, choice: Choice) -> str:
    """The place chosen, the nation too."""
    if choice.region in WHOLES:
        return ask(regional.called, office=choice.region)
    return ask(place_name, region=choice.region, of_level=level(choice))


def nothing_to_count(ask: Ask, choice: Choice, now: pd.DataFrame) -> str:
    """Why a place has no coverage: it has no such village, or there is no register at all; empty where it has villages."""
    if value(now, "villages", code=str(choice.region)):
        return ""
    if not ask(register, period=choice.period):
        return _("{period}没有名册，无数据。", period=Period.parse(choice.period).label)
    return _("{place}无{villages}。", place=called(ask, choice), villages=villages(choice.period))


def data_until(now: pd.DataFrame, choice: Choice) -> str:
    """数据截至12月28日: where the records end before the period does."""
    counted, last = row(now, "villages", code=str(choice.region)), Period.parse(choice.period).last_day
    day = None if counted is None or pd.isna(counted["data_date"]) else date.fromisoformat(counted["data_date"])
    return _("数据截至{day}", day=wording.full_day(day)) if day and day < last else ""
