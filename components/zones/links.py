"""From a zone named anywhere to its page."""

from collections.abc import Iterable
from datetime import date

from components import cached, menu
from components.tables import Link
from data import spans
from data.indicators.zones import one


def zone_links(zones: Iterable[str], *, at: date) -> list[Link]:
    """A link a zone (of full names), called by its short name. The newest date goes unsaid."""
    listed = cached.ask(one.listed, at=at)
    short = dict(zip(listed["zone"], listed["short_name"].fillna(listed["zone"]), strict=True))
    rest = menu.along({} if at == cached.ask(spans.span, programme="zones")[2] else {"date": at.isoformat()})
    tail = "".join(f"&{name}={value}" for name, value in rest.items())
    return [Link(short.get(zone, zone), f"zone?zone={short.get(zone, zone)}{tail}") for zone in zones]
