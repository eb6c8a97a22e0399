"""What each part of a briefing is described with, so that all of a programme is of one day, one region, one set of choices."""

from collections.abc import Iterable
from dataclasses import replace
from inspect import signature

from components.briefings.chapters import CHAPTERS, LEADS
from components.briefings.wanted import Wanted
from components.figures.every import PARTS
from components.figures.part import Part
from components.paper.choosing import Given, WrongChoice, choice_of, names_of
from data import spans
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask
from data.regions import WHOLES

OF_A_PROVINCE = ("commissioners.uncovered", "commissioners.points")  # these list villages
OF_THE_NATION = ("zones.hubei", "commissioners.hubei")


def choices(ask: Ask, wanted: Wanted, programme: str, keys: Iterable[str]) -> dict[str, dict]:
    """The choice of each part that has something to show of what is wanted. Raises WrongChoice with a sentence."""
    given, lead = wanted.given(programme), lead_choice(ask, wanted, programme)
    return {key: choice_of(PARTS[key], ask, _own(PARTS[key], given)) for key in keys if _fits(key, lead)}


def lead_choice(ask: Ask, wanted: Wanted, programme: str) -> dict:
    """The day or period and the region of a programme."""
    part = PARTS[LEADS[programme]]
    return choice_of(part, ask, _own(part, wanted.given(programme)))


def require_known(wanted: Wanted) -> None:
    """Raise WrongChoice for a name that no part of the briefing has, or that no part of these programmes has."""
    keys = [*LEADS.values(), *(key for each in wanted.programmes for chapter in CHAPTERS[each] for key in chapter.offered), *wanted.attached]
    known = dict.fromkeys(name for key in keys for name in names_of(PARTS[key]).values())
    unknown = next((name for name in wanted.chosen if name not in known), None)
    if unknown is not None:
        raise WrongChoice(_("简报没有选项“{name}”，可用：{known}。", name=unknown, known="、".join(known) or _("（没有可选项）")))


def has_data(ask: Ask, programme: str) -> bool:
    """Whether anything was ever stored for a programme."""
    return ask(spans.span, programme=programme) is not None


def pinned(ask: Ask, wanted: Wanted) -> Wanted:
    """The same with the day or period of each programme written down, so that it means the same on another day."""
    days = {each: _day(lead_choice(ask, wanted, each), each) for each in wanted.programmes if has_data(ask, each)}
    return replace(wanted, days={**wanted.days, **days}, sections=wanted.shown, annexes=wanted.attached)


def _day(choice: dict, programme: str) -> str:
    return choice["period"] if PROGRAMMES[programme].over_periods else choice["at"].isoformat()


def _own(part: Part, given: Given) -> Given:
    """What was given, of the choices by name those that the part knows; of the rest those that it takes."""
    wanted = set(names_of(part).values())
    return replace(given, chosen={name: value for name, value in given.chosen.items() if name in wanted}, **_dateless(part, given))


def _dateless(part: Part, given: Given) -> dict:
    """What the part does not ask for: a list of explained warnings of all days takes no region."""
    names = set(signature(part.describe).parameters)
    asked = {"date": {"at"}, "period": {"period"}, "region": {"region", "level", "code", "province", "county", "without_hubei"}}
    return {option: None for option, takes in asked.items() if getattr(given, option) is not None and not takes & names}


def _fits(key: str, lead: dict) -> bool:
    """Whether a part is about what was chosen: lists of villages are those of a province, the blocks of Hubei those of the nation."""
    if key in OF_A_PROVINCE:
        return lead["level"] != "nation"
    return key not in OF_THE_NATION or lead.get("level") == "nation" or lead.get("region") in WHOLES
