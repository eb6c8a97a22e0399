"""The choices of a figure as the command line and an address name them, brought into what its part takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from inspect import Parameter, signature

from components.figures.part import Part
from components.paper.places import commissioners_place, office
from components.paper.values import among, number, yes
from data import spans, wording
from data.coverage.records import UNSERVED_DAYS
from data.indicators.latest import deadlines, passed, reading_moment
from data.indicators.periods import Period
from data.indicators.zones import one
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask

NAMES = {"way": "map", "measure": "map", "start": "days"}  # choice: how an address names it, where that is another word
FREE = ("words", "category", "issuer", "difficulty", "programme", "word", "entry", "figure")
FIRST, PLACE = ("at", "period", "region"), ("level", "code", "province", "county", "name", "without_hubei")
UNASKED = ("open_", "alone", "products")  # follow from others, or are not for a reader to choose
SPANS, LIMITS = (60, 30, 14, 7), (30, 60, 90, 180, 365)  # days


class WrongChoice(ValueError):
    """A choice that cannot be had; the text says which can."""


@dataclass(frozen=True)
class Given:
    """What was asked for: `--date`, `--period`, `--region` and the rest by name; each may be missing."""

    date: str | None = None
    period: str | None = None
    region: str | None = None
    chosen: Mapping[str, str] = field(default_factory=dict)


def choice_of(part: Part, ask: Ask, given: Given) -> dict:
    """What the part is to be described with. Raises WrongChoice, with a sentence, for what it does not know or cannot have."""
    wanted = {name: one_of.default for name, one_of in signature(part.describe).parameters.items() if name != "ask"}
    _require_known(part, wanted, given)
    choice: dict = {}
    for name in sorted(wanted, key=lambda name: name not in FIRST):
        if name in (*UNASKED, *PLACE):
            continue
        value = _value(part, ask, name, wanted[name], given, choice)
        if value is not Parameter.empty:
            choice[name] = value
    if "period" in choice and set(PLACE) & set(wanted):
        place = commissioners_place(ask, given.region, choice["period"])
        choice |= {name: value for name, value in place.items() if name in wanted}
    return choice | ({"open_": _open(ask, choice["at"])} if "open_" in wanted else {})


def names_of(part: Part) -> dict[str, str]:
    """Choice → its name on the command line, of what `--choose` takes for a part."""
    wanted = [name for name in signature(part.describe).parameters if name not in ("ask", *FIRST, *PLACE, *UNASKED)]
    return {name: NAMES.get(name, name) for name in wanted if name != "by" or "by" in part.options}


def _require_known(part: Part, wanted: Mapping, given: Given) -> None:
    known = names_of(part)
    unknown = [name for name in given.chosen if name not in known.values()]
    if unknown:
        can = "、".join(known.values()) or _("（没有可选项）")
        raise WrongChoice(_("“{key}”没有选项“{name}”，可用：{known}。", key=part.key, name=unknown[0], known=can))
    for option, value, names in (("--date", given.date, ("at",)), ("--period", given.period, ("period",)),
                                 ("--region", given.region, ("region", *PLACE))):
        if value is not None and not set(names) & set(wanted):
            raise WrongChoice(_("“{key}”不能按 {option} 选择，请去掉它。", key=part.key, option=option))


def _value(part: Part, ask: Ask, name: str, default, given: Given, choice: dict):
    """The value of one choice; Parameter.empty where the part's own default holds."""
    text = given.chosen.get(NAMES.get(name, name))
    readers: dict[str, Callable] = {
        "at": lambda: _day(part, ask, given.date, default), "region": lambda: office(ask, given.region, part),
        "period": lambda: _period(ask, given.period), "zone": lambda: _zone(ask, text, choice),
        "start": lambda: _start(ask, text, choice), "carry": lambda: yes(name, text),
        "target": lambda: number(name, text, range(1, 101)) if text else None,
        "days": lambda: number(name, text, LIMITS) if text else UNSERVED_DAYS,
    }
    if name in readers:
        return readers[name]()
    if name in part.options:
        return among(NAMES.get(name, name), text, part.options[name]())
    return text if name in FREE and text is not None else Parameter.empty


def _programme(part: Part) -> str:
    """The programme on whose pages the part stands."""
    return next((code for code, each in PROGRAMMES.items() if part.page in (each.page, *each.more_pages)), part.programme or "zones")


def _day(part: Part, ask: Ask, text: str | None, default):
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
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise WrongChoice(_("“{text}”不是日期，请写成 2020-04-01。", text=text)) from error
    if not first <= day <= last:
        raise WrongChoice(_("{day}没有数据。现有数据从{first}到{last}。", day=wording.full_day(day), first=wording.full_day(first),
                            last=wording.full_day(last)))
    return day


def _open(ask: Ask, day: date) -> bool:
    """Whether the day is still being filed."""
    by = dict(ask(deadlines, programme="zones")).get(day)
    return by is not None and by > reading_moment()


def _period(ask: Ask, text: str | None) -> str:
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


def _zone(ask: Ask, text: str | None, choice: dict) -> str:
    listed = ask(one.listed, at=choice["at"])
    if text is None:
        raise WrongChoice(_("请用 --choose zone=高新区名称 指定一家高新区。"))
    named = listed[(listed["zone"] == text) | (listed["short_name"] == text)]
    if named.empty:
        raise WrongChoice(_("“{zone}”在{day}不在国家高新区名录中。", zone=text, day=wording.full_day(choice["at"])))
    return named["zone"].iloc[0]


def _start(ask: Ask, text: str | None, choice: dict) -> date:
    """The first day of the stretch up to the date."""
    days = number("days", text, SPANS) if text else SPANS[0]
    first = ask(spans.span, programme="zones")[0]
    return max(first, choice["at"] - timedelta(days=days - 1))
