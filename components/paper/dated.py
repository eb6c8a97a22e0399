"""The day, the period, the stretch and the zone of a figure, as the command line names them."""

from datetime import date, timedelta

from components.figures.part import Part
from components.paper.values import WrongChoice, number
from data import spans, wording
from data.indicators.hundred import roll
from data.indicators.latest import deadlines, passed, reading_moment
from data.indicators.periods import Period
from data.indicators.zones import one
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask

SPANS = (60, 30, 14, 7)  # days


def _programme(part: Part) -> str:
    """The programme on whose pages the part stands."""
    return next((code for code, each in PROGRAMMES.items() if part.page in (each.page, *each.more_pages)), part.programme or "zones")


def data_date(part: Part, ask: Ask, text: str | None, default):
    """The data date, by default the newest whose deadline has passed. Raises WrongChoice for a day without data."""
    programme = _programme(part)
    span = ask(spans.span, programme=programme)
    if span is None:
        if default is None:
            return None
        raise WrongChoice(_("还没有“{programme}”的数据，请先上报。", programme=PROGRAMMES[programme].title))
    first, last, newest = span
    if text is None:
        days = ask(deadlines, programme=programme)
        return passed(days, reading_moment()) if days else newest
    day = any_day(text)
    if not first <= day <= last:
        raise WrongChoice(_("{day}没有数据。现有数据从{first}到{last}。", day=wording.full_day(day), first=wording.full_day(first),
                            last=wording.full_day(last)))
    return day


def any_day(text: str | None) -> date | None:
    """The day that is named; None where none is. Raises WrongChoice."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise WrongChoice(_("“{text}”不是日期，请写成 2020-04-01。", text=text)) from error


def is_open(ask: Ask, day: date) -> bool:
    """Whether the day is still being filed."""
    by = dict(ask(deadlines, programme="zones")).get(day)
    return by is not None and by > reading_moment()


def period_of(ask: Ask, text: str | None) -> str:
    """By default the newest there is."""
    if text is not None:
        try:
            return Period.parse(text).text
        except ValueError as error:
            raise WrongChoice(str(error)) from error
    periods = ask(spans.periods)
    if not periods:
        raise WrongChoice(_("还没有“{programme}”的数据，请先上报。", programme=PROGRAMMES["commissioners"].title))
    return periods[0]


def zone_of(ask: Ask, text: str | None, choice: dict) -> str:
    """The full name of a zone on the list of the day, named by its full or short name."""
    listed = ask(one.listed, at=choice["at"])
    if text is None:
        raise WrongChoice(_("请用 --choose zone=高新区名称 指定一家高新区。"))
    named = listed[(listed["zone"] == text) | (listed["short_name"] == text)]
    if named.empty:
        raise WrongChoice(_("“{zone}”在{day}不在国家高新区名录中。", zone=text, day=wording.full_day(choice["at"])))
    return named["zone"].iloc[0]


def unit_of(ask: Ask, text: str | None, choice: dict, default):
    """The name of a city or park that was selected by the day; of a part that needs none its default where none is named."""
    if text is None and isinstance(default, str):
        return default
    if text is None:
        raise WrongChoice(_("请用 --choose unit=名称 指定一个城市（园区）。"))
    if text not in set(ask(roll.roll, at=choice["at"])["unit"]):
        raise WrongChoice(_("“{unit}”在{day}不在百城百园名单中。", unit=text, day=wording.full_day(choice["at"])))
    return text


def start_of(ask: Ask, text: str | None, choice: dict) -> date:
    """The first day of the stretch up to the date."""
    days = number("days", text, SPANS) if text else SPANS[0]
    first = ask(spans.span, programme="zones")[0]
    return max(first, choice["at"] - timedelta(days=days - 1))
