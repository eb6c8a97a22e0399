"""The briefing of a register: what its page shows, without the list of its entries, for a period and a region."""

from collections.abc import Mapping

from components.briefings.of_page import Shown, of_page
from components.figures.every import PARTS
from components.paper.briefing import Briefing
from components.paper.choosing import Given, WrongChoice, choice_of, names_of
from data.language import _
from data.questions import Ask
from data.registers.declared import REGISTER_OF

KEYS = tuple(f"registers.{name}" for name in (
    "sentence", "cards", "map", "course", "states", "splits", "words", "places", "missing", "open", "published"))


def of_register(ask: Ask, register: str, given: Given, *, audience: str) -> Briefing:
    """Its figures in the order of its page. Raises WrongChoice for a choice that none of them takes, for a period that it has not, and
    where it has no entry.
    """
    chosen = {**given.chosen, "register": register}
    _require_known(chosen)
    shown = [Shown(PARTS[key], choice_of(PARTS[key], ask, _of_part(given, chosen, key))) for key in KEYS]
    return of_page(ask, REGISTER_OF[register].title, [each for each in shown if each.part(ask, **each.choice)], audience=audience, size="half")


def _of_part(given: Given, chosen: Mapping[str, str], key: str) -> Given:
    """What was chosen, as far as the part takes it."""
    taken = names_of(PARTS[key]).values()
    whose = PARTS[key].key != "registers.published"
    return Given(period=given.period if whose else None, region=given.region if whose else None,
                 chosen={name: value for name, value in chosen.items() if name in taken})


def _require_known(chosen: Mapping[str, str]) -> None:
    known = dict.fromkeys(name for key in KEYS for name in names_of(PARTS[key]).values())
    unknown = next((name for name in chosen if name not in known), None)
    if unknown:
        raise WrongChoice(_("“{key}”没有选项“{name}”，可用：{known}。", key=chosen["register"], name=unknown, known="、".join(known)))
