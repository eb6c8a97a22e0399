"""Where a city or park lies, from its name and the reporting unit that files it."""

import re

from data.language import _
from data.naming.divisions import Divisions
from data.naming.match import Match, compared
from data.naming.zones import ZoneNames, has_ending, stem
from data.reference import read

GENERIC = re.compile(r"(国家)?(农业科技园区|经济技术开发区|开发区|工业园区|园区)$")


class PlaceNames:
    """Known hosts of zones and agricultural parks, else the longest division named."""

    def __init__(self, divisions: Divisions, zones: ZoneNames):
        self.divisions, self.zones = divisions, zones
        parks = read("agri_zones")
        parks = parks[parks["adcode"] != ""]
        self.parks = dict(zip(parks["name_zh"].map(compared), parks["adcode"].astype(int), strict=True))

    def match(self, name: str, reporting_unit: int) -> Match:
        """The prefecture or county of a city or park, filed by a unit; candidates where it is not certain."""
        host = self._host(name, reporting_unit)
        if host:
            return Match(host)
        codes = {code for code in self.divisions.find(name) if self._is_place(code)}
        inside = self._inside(codes, reporting_unit)
        chosen = self.divisions.foremost(inside)
        if not codes:
            chosen = self.divisions.foremost(self._named(name, reporting_unit))
        if len(chosen) == 1:
            (code,) = chosen
            assumed = "" if codes else _("“{name}”按其中的地名认定为{place}", name=name.strip(),
                                         place=self.divisions.label(code))
            return Match(code, (), assumed)
        if chosen:
            return Match(None, self._labels(chosen))
        if codes:
            return Match(None, self._labels(codes), _("不属于该推荐单位"))
        return Match(None, self.divisions.near(name, within=reporting_unit))

    def _host(self, name: str, unit: int) -> int | None:
        """The division a known park lies in."""
        park = self.parks.get(compared(name))
        if park and self.divisions.places[park].reports_to(unit):
            return park
        zones = [self.zones.zones[identity] for identity in self.zones.find(name)]
        hosts = {zone.host for zone in zones if zone.reporting_unit == unit or self._within(zone.host, unit)}
        literal = has_ending(name) or compared(name) in self.zones.exact
        return min(hosts) if literal and len(hosts) == 1 else None

    def _named(self, name: str, unit: int) -> set[int]:
        """The innermost division named in the text: 无锡惠山软件园 lies in 惠山区; the unit itself where none is."""
        key = GENERIC.sub("", stem(name))
        spans = {key[start:end] for start in range(len(key)) for end in range(start + 2, len(key) + 1)}
        named: dict[str, set[int]] = {}
        for span in sorted(spans, key=len, reverse=True):
            codes = self.divisions.full.get(span) or self.divisions.short.get(span, frozenset())
            inside = self._inside({code for code in codes if self._is_place(code)}, unit)
            if inside and not any(span in longer for longer in named):
                named[span] = self.divisions.foremost(inside)
        places = [self.divisions.places[code] for code in set().union(*named.values())]
        return {place.code for place in places if not any(other.lies_in(place) for other in places)}

    def _is_place(self, code: int) -> bool:
        return bool(self.divisions.places[code].levels & {"prefecture", "county"})

    def _inside(self, codes: set[int], unit: int) -> set[int]:
        return {code for code in codes if self._within(code, unit)}

    def _within(self, code: int, unit: int) -> bool:
        place = self.divisions.places.get(code)
        return place is not None and place.reports_to(unit)

    def _labels(self, codes: set[int]) -> tuple[str, ...]:
        return tuple(self.divisions.label(code) for code in sorted(codes))
