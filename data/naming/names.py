"""Every name a person may write, resolved to what is stored; built once for a review."""

from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from data.naming.divisions import Divisions, divisions
from data.naming.match import Match
from data.naming.places import PlaceNames
from data.naming.units import HundredNames, ReportingUnits, reporting_units
from data.naming.zones import ZoneNames, zone_names

__all__ = ["Match", "Names"]


class Names:
    """The names known to a store at one moment; each kind is read when it is first asked for.

    The answers are meant for distinct texts: call once a text, not once a row.
    """

    def __init__(self, connection: Connection):
        self._connection = connection

    def reporting_unit(self, text: str) -> Match:
        """One of the 37 by code, name, short or English name."""
        return self._reporting_units.match(text)

    def region(self, text: str, *, within: int | None = None) -> Match:
        """A province, prefecture or county by code or name; the Corps is 660000."""
        return self._divisions.region(text, within=within)

    def adcode(self, text: str, *, within: int | None = None) -> Match:
        """A prefecture or county by code or name; `within` a reporting unit chooses among places of one name."""
        return self._divisions.adcode(text, within=within)

    def place(self, name: str, reporting_unit: int) -> Match:
        """The prefecture or county of a city or park that a reporting unit files."""
        return self._places.match(name, reporting_unit)

    def zone(self, text: str, on: date | None) -> Match:
        """The identity of a national high-tech zone in force on the day."""
        return self._zones.zone(text, on)

    def unit(self, text: str) -> Match:
        """The identity of a city or park that stands in the list of Hundred Cities and Parks."""
        return self._hundred.match(text)

    def county_exists(self, code: int) -> bool:
        """Whether a six-digit code is that of a county, today or formerly with one successor."""
        return self._divisions.successor(code) is not None

    def county(self, code: int) -> int | None:
        """The present code of a county code of today or of earlier."""
        return self._divisions.successor(code)

    @cached_property
    def _divisions(self) -> Divisions:
        return divisions(self._connection)

    @cached_property
    def _zones(self) -> ZoneNames:
        return zone_names(self._connection)

    @cached_property
    def _places(self) -> PlaceNames:
        return PlaceNames(self._divisions, self._zones)

    @cached_property
    def _reporting_units(self) -> ReportingUnits:
        return reporting_units(self._connection)

    @cached_property
    def _hundred(self) -> HundredNames:
        return HundredNames(self._connection)
