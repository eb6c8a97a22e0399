"""From a zone named anywhere to its page."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlencode

from components import menu
from components.tables import Link


def zone_links(zones: Iterable[str], *, at: date, named: dict[str, str] | None = None) -> list[Link]:
    """A link a zone (its full name), called by `named` where that has a shorter name."""
    return [Link((named or {}).get(zone, zone), "zone?" + urlencode(menu.spoken_too({"zone": zone, "date": at.isoformat()})))
            for zone in zones]
