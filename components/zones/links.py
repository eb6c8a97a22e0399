"""From a zone named anywhere to its page."""

from collections.abc import Iterable
from datetime import date

from components.figures.bodies import Link
from data.indicators.zones import one
from data.naming.english import called
from data.questions import Ask


def zone_links(ask: Ask, zones: Iterable[str], *, at: date) -> list[Link]:
    """A link a zone (of full names), called by its short name, to its page of the date."""
    listed = ask(one.listed, at=at)
    short = dict(zip(listed["zone"], listed["short_name"].fillna(listed["zone"]), strict=True))
    return [Link(called(short.get(zone, zone)), page="zone", address={"zone": short.get(zone, zone), "date": at.isoformat()}) for zone in zones]
