"""National high-tech zones by full, short or further name, with or without what lies above and the usual endings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from data.language import _
from data.naming.divisions import divisions
from data.naming.keeping import kept
from data.naming.match import NEAR, Match, Nearest, compared, group
from db.store import current
from db.tables.reference import IdentityAlias
from db.tables.zones_list import Zones as ZoneRow
from db.tokens import REFERENCE

OFFICE = re.compile(r"(管理委员会|管委会)$")
FARMING = r"农业高新技术产业示范区|农业高新技术示范区|农高区|示范区"
ENDING = re.compile(
    rf"(国家级|国家)?(?:(?P<farming>{FARMING})|高新技术产业开发区|高新技术产业园区|高新技术产业园|高新技术开发区"
    r"|高新技术产业区|高新技术园区|高技术产业开发区|新技术产业开发区|新技术开发区|高新科技园区|高新园区|高新区|高新|科技园区)$")
ABOVE = re.compile(r"(?<=..)(省|市|自治区|特别行政区)")


@dataclass(frozen=True)
class Zone:
    """A zone as it stands in the list now."""

    identity: int
    name: str
    short_name: str
    national: bool
    reporting_unit: int
    host: int
    valid_from: date | None
    valid_to: date | None

    def in_force(self, on: date | None) -> bool:
        """Whether it is in the list on a day; `valid_to` is the first day out."""
        return on is None or ((self.valid_from is None or self.valid_from <= on)
                              and (self.valid_to is None or on < self.valid_to))


def stem(text: str) -> str:
    """What is left of a zone's name without its ending: 苏州高新技术产业开发区, 苏州市高新区 → 苏州."""
    key = OFFICE.sub("", compared(text))
    return ABOVE.sub("", ENDING.sub("", key))


def has_ending(text: str) -> bool:
    """Whether the text is called a zone: 苏州高新区, not 苏州."""
    return bool(ENDING.search(OFFICE.sub("", compared(text))))


def is_farming(text: str) -> bool:
    """Whether the text is called an agricultural zone: 南京农高区 is not 南京高新区."""
    ending = ENDING.search(OFFICE.sub("", compared(text)))
    return bool(ending and ending["farming"])


class ZoneNames:
    """All zones of the list and their names, read once."""

    def __init__(self, connection: Connection):
        self.divisions = divisions(connection)
        self.zones = {zone.identity: zone for zone in _listed(connection)}
        also = _aliases(connection, self.zones)
        own = [(name, zone.identity) for zone in self.zones.values() for name in (zone.name, zone.short_name)]
        names = [*own, *((alias, identity) for alias, identity, _days in also)]
        self.dated = {(compared(alias), identity): days for alias, identity, days in also}
        self.exact = group((compared(name), identity) for name, identity in names)
        self.stems = group((form, identity) for name, identity in names
                           for form in self._forms(stem(name), self.zones[identity]))
        self.by_stem = {stem(zone.name): zone for zone in self.zones.values() if zone.national}
        self.nearest = Nearest(self.by_stem)

    def zone(self, text: str, on: date | None) -> Match:
        """The identity of the national zone meant, in force on the day; None for `on` asks for any time."""
        zones = [self.zones[identity] for identity in self.find(text, on)]
        national = [zone for zone in zones if zone.national]
        standing = [zone for zone in national if zone.in_force(on)]
        if len(standing) == 1:
            return Match(standing[0].identity)
        if standing:
            return Match(None, _names(standing))
        if national:
            return Match(None, (), _("{zone}：该日期不在名录内", zone="、".join(_names(national))))
        if zones:
            return Match(None, (), _("{zone}：不是国家高新区", zone="、".join(_names(zones))))
        return Match(None, self._near(text, on))

    def find(self, text: str, on: date | None = None) -> frozenset[int]:
        """The identities a text may mean, the most literal reading first."""
        key = compared(text)
        literal = {identity for identity in self.exact.get(key, ()) if self._called(key, identity, on)}
        alike = self.stems.get(stem(text), frozenset())
        if is_farming(text):
            alike = frozenset(identity for identity in alike if is_farming(self.zones[identity].name))
        return frozenset(literal) or alike

    def _called(self, key: str, identity: int, on: date | None) -> bool:
        """Whether the name was in use on the day; names without dates always were."""
        start, end = self.dated.get((key, identity), (None, None))
        return on is None or ((start is None or start <= on) and (end is None or on < end))

    def _forms(self, short: str, zone: Zone) -> set[str]:
        """A stem with and without what lies above: 武汉东湖, 东湖, 湖北武汉东湖; 燕郊, 廊坊燕郊, 河北燕郊."""
        host = self.divisions.places.get(zone.host)
        codes = (host.province, host.prefecture, host.code) if host else ()
        above = [self.divisions.places[code] for code in codes if code in self.divisions.places]
        leads = {ABOVE.sub("", compared(name)) for place in above for name in (place.name, place.short_name)}
        forms = {short} | {short.removeprefix(lead) for lead in leads} - {""}
        return forms | {lead + form for lead in leads for form in forms} | {
            first + second + form for first in leads for second in leads for form in forms}

    def _near(self, text: str, on: date | None) -> tuple[str, ...]:
        """Zones in force that lie in the division named, else those of a resembling name."""
        places = self.divisions.find(stem(text)) if has_ending(text) else ()
        inside = [zone for zone in self.zones.values() if zone.national and zone.in_force(on)
                  and any(self._lies_in(zone, code) for code in places)]
        if 0 < len(inside) <= 10:
            return _names(inside)
        alike = [self.by_stem[name] for name in self.nearest.to(stem(text), cutoff=50)]
        return _names(zone for zone in alike if zone.in_force(on))[:NEAR]

    def _lies_in(self, zone: Zone, code: int) -> bool:
        host = self.divisions.places.get(zone.host)
        return host is not None and code in (host.code, host.prefecture, host.province)


def zone_names(connection: Connection) -> ZoneNames:
    """The zones of a store, read once a process for a state of their list and of the permanent reference."""
    return kept(connection, ("zones", REFERENCE), ZoneNames)


def _names(zones: Iterable[Zone]) -> tuple[str, ...]:
    return tuple(zone.name for zone in zones)


def _listed(connection: Connection) -> list[Zone]:
    rows = connection.execute(current(ZoneRow).order_by(ZoneRow.__table__.c.row_id)).mappings()
    return [Zone(row["identity"], row["name"], row["short_name"] or "", row["level"] != "省级", row["reporting_unit"],
                 row["host_adcode"], row["valid_from"], row["valid_to"]) for row in rows]


def _aliases(connection: Connection, zones: dict[int, Zone]) -> list[tuple[str, int, tuple]]:
    """(further name, identity, the days it was in use)."""
    table = IdentityAlias.__table__
    rows = connection.execute(select(table).where(table.c.identity.in_(zones))).mappings()
    return [(row["alias"], row["identity"], (row["valid_from"], row["valid_to"])) for row in rows]
