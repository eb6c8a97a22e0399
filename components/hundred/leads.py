"""From a city or park named anywhere to its page, and what an address of a page of the action names beside it."""

from collections.abc import Iterable
from datetime import date

from components.figures.bodies import Link
from data import spans
from data.indicators.latest import deadlines, passed, reading_moment
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION

UNIT_PAGE = "hundred_unit"


def in_address(ask: Ask, *, at: date, region: int = NATION) -> dict[str, str]:
    """The date and region as an address names them; what is shown unless another is chosen leaves no trace there."""
    days, span = ask(deadlines, programme="hundred"), ask(spans.span, programme="hundred")
    usual = passed(days, reading_moment()) if days else span[2] if span else None
    return ({} if at == usual else {"date": at.isoformat()}) | ({} if region == NATION else {"region": str(region)})


def unit_links(ask: Ask, units: Iterable[str], *, at: date) -> list[Link]:
    """A link a city or park to its own page of the date."""
    day = in_address(ask, at=at)
    return [Link(called(unit), page=UNIT_PAGE, address={"unit": unit} | day) for unit in units]
