"""The choices of a figure as the command line and an address name them, brought into what its part takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from inspect import Parameter, signature

from components.commissioners.suggested import CAPACITY
from components.figures.part import Part
from components.paper.dated import any_day, data_date, is_open, period_of, start_of, unit_of, zone_of
from components.paper.persons import number_of_person, village_of
from components.paper.places import commissioners_place, office
from components.paper.registers import key_of, level_of, of_register, register_of
from components.paper.values import WrongChoice, among, number, yes
from data.coverage.records import UNSERVED_DAYS
from data.indicators.latest import reading_moment
from data.language import _
from data.questions import Ask
from data.warnings import days

NAMES = {"way": "map", "measure": "map", "start": "days"}  # choice: how an address names it, where that is another word
FREE = ("search", "words", "category", "issuer", "difficulty", "programme", "word", "entry", "figure", "month", "asked", "unit", "field", "demand")
FIRST, PLACE = ("register", "at", "period", "region"), ("level", "code", "province", "prefecture", "county", "reporting_unit", "name", "without_hubei")
UNASKED = ("open_", "alone", "products", "today", "moment", "naming", "sure", "publishing", "where", "size", "page", "key", "columns")  # follow from others, or are not for a reader to choose
LIMITS = (30, 60, 90, 180, 365)  # days


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
    places = PLACE if "register" not in wanted else ()
    _require_known(part, wanted, given)
    choice: dict = {}
    for name in sorted(wanted, key=lambda name: name not in FIRST):
        if name in (*UNASKED, *places) or (name == "days" and "today" in wanted):
            continue
        by_clock = name == "at" and "moment" in wanted  # any day, by default the one of reading
        value = any_day(given.date) if by_clock else _value(part, ask, name, wanted[name], given, choice)
        if value is not Parameter.empty:
            choice[name] = value
    if {"today", "days"} <= set(wanted):  # warnings: of the days that they are looked for now
        moment = reading_moment()
        choice |= {"days": days.chosen(ask(days.candidates), moment), "today": moment.date()}
    if "period" in choice and set(places) & set(wanted):
        place = commissioners_place(ask, given.region, choice["period"])
        if wanted.get("province") is Parameter.empty and not place["province"]:
            raise WrongChoice(_("“{key}”只按省份或县给出：请用 --region 指定，如 520000。", key=part.key))
        choice |= {name: value for name, value in place.items() if name in wanted}
    if "key" in wanted:
        choice["key"] = key_of(ask, choice)
    return choice | ({"open_": is_open(ask, choice["at"])} if "open_" in wanted else {})


def names_of(part: Part) -> dict[str, str]:
    """Choice → its name on the command line, of what `--choose` takes for a part."""
    names = signature(part.describe).parameters
    wanted = [name for name in names if name not in ("ask", *FIRST[1:], *(PLACE if "register" not in names else ()), *UNASKED) and not (name == "days" and "today" in names)]
    return {name: NAMES.get(name, name) for name in wanted if name != "by" or "by" in part.options}


def _require_known(part: Part, wanted: Mapping, given: Given) -> None:
    known = names_of(part)
    options = (("--date", given.date, ("at",)), ("--period", given.period, ("period",)), ("--region", given.region, ("region", *PLACE)))
    unknown = [name for name in given.chosen if name not in known.values()]
    if unknown:
        option = next((option for option, _value, names in options if option == f"--{unknown[0]}" and set(names) & set(wanted)), "")
        if option:
            raise WrongChoice(_("“{name}”不用 --choose 选择，请写 {option} {value}。", name=unknown[0], option=option, value=given.chosen[unknown[0]]))
        can = "、".join(known.values()) or _("（没有可选项）")
        raise WrongChoice(_("“{key}”没有选项“{name}”，可用：{known}。", key=part.key, name=unknown[0], known=can))
    for option, value, names in options:
        if value is not None and not set(names) & set(wanted):
            raise WrongChoice(_("“{key}”不能按 {option} 选择，请去掉它。", key=part.key, option=option))


def _value(part: Part, ask: Ask, name: str, default, given: Given, choice: dict):
    """The value of one choice; Parameter.empty where the part's own default holds."""
    text = given.chosen.get(NAMES.get(name, name))
    readers: dict[str, Callable] = {
        "at": lambda: data_date(part, ask, given.date, default), "region": lambda: office(ask, given.region, part),
        "register": lambda: register_of(text), "level": lambda: level_of(text, choice),
        "period": lambda: of_register(ask, given.period, choice) if "register" in choice else period_of(ask, given.period), "zone": lambda: zone_of(ask, text, choice),
        "unit": lambda: unit_of(ask, text, choice, default),
        "start": lambda: start_of(ask, text, choice), "carry": lambda: yes(name, text),
        "target": lambda: number(name, text, range(1, 101)) if text else None,
        "days": lambda: number(name, text, LIMITS) if text else UNSERVED_DAYS,
        "commissioner": lambda: number_of_person(ask, text), "village": lambda: village_of(ask, text),
        "capacity": lambda: number(name, text, range(1, 21)) if text else CAPACITY,
        "wait": lambda: number(name, text, range(1, 732)) if text else default,
    }
    if name in readers:
        return readers[name]()
    if name in part.options:
        offered = part.words(name, choice)
        return among(NAMES.get(name, name), text, offered) if offered or text else Parameter.empty
    return text if name in FREE and text is not None else Parameter.empty
