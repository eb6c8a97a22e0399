"""From a city, a park or one of the 37 named anywhere to its page."""

from collections.abc import Iterable
from datetime import date

from components.figures.bodies import Link
from data import spans
from data.indicators.latest import deadlines, passed, reading_moment
from data.naming.english import called
from data.questions import Ask

UNIT, OFFICE = "hundred_unit", "hundred_office"


def unit_links(ask: Ask, units: Iterable[str], *, at: date) -> list[Link]:
    """A link a city or park, by its name, to its page of the date."""
    of_day = on_day(ask, at)
    return [Link(called(unit), page=UNIT, address={"unit": unit} | of_day) for unit in units]


def office_links(ask: Ask, codes: Iterable, names: Iterable[str], *, at: date) -> list[Link]:
    """A link to the page of each of the 37; their codes, and what they are called."""
    of_day = on_day(ask, at)
    return [Link(name, page=OFFICE, address={"region": str(code)} | of_day) for code, name in zip(codes, names, strict=True)]


def on_day(ask: Ask, at: date) -> dict[str, str]:
    """How an address names the date; the usual one leaves no trace, else Back would come to an address that the page mends again."""
    days, span = ask(deadlines, programme="hundred"), ask(spans.span, programme="hundred")
    usual = passed(days, reading_moment()) if days else span[2] if span else None
    return {} if at == usual else {"date": at.isoformat()}
