"""From a zone named anywhere to its page."""

from collections.abc import Iterable
from datetime import date

from components.figures.bodies import Link
from data import spans
from data.indicators.zones import one
from data.questions import Ask


def zone_links(ask: Ask, zones: Iterable[str], *, at: date) -> list[Link]:
    """A link a zone (of full names), called by its short name. The newest date goes unsaid."""
    listed = ask(one.listed, at=at)
    short = dict(zip(listed["zone"], listed["short_name"].fillna(listed["zone"]), strict=True))
    span = ask(spans.span, programme="zones")
    rest = {} if span and at == span[2] else {"date": at.isoformat()}
    return [Link(short.get(zone, zone), page="zone", address={"zone": short.get(zone, zone)} | rest) for zone in zones]
