"""What is real under the invented returns: divisions, reporting units, zones, published lists."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from sqlalchemy import Connection, select

from db.store import current
from db.tables.reference import Region, ReportingUnit
from db.tables.zones_list import Zones

LISTS = Path(__file__).parent.parent / "reference"
IN_FORCE_ON = "2020-02-26"


@dataclass(frozen=True)
class Ground:
    """Frames of the permanent reference, in the order of their codes.

    divisions: level, adcode, name, short_name, prefecture, province, reporting_unit, lon, lat
    units: adcode, name, short_name, kind, province, quota_city, quota_park (in the standard order)
    zones: identity, name, short_name, reporting_unit, host_adcode, approved_year, province, prefecture
    """

    divisions: pd.DataFrame
    units: pd.DataFrame
    zones: pd.DataFrame

    def level(self, level: str) -> pd.DataFrame:
        """The divisions of one level, by code."""
        return self.divisions[self.divisions["level"] == level].set_index("adcode")


def surveyed(connection: Connection) -> Ground:
    """The ground as the store has it."""
    divisions = pd.read_sql(select(Region).order_by(Region.level, Region.adcode), connection)
    units = pd.read_sql(select(ReportingUnit).order_by(ReportingUnit.position), connection)
    return Ground(divisions, units, _zones(connection, divisions))


def _zones(connection: Connection, divisions: pd.DataFrame) -> pd.DataFrame:
    zones = pd.read_sql(current(Zones), connection, parse_dates=["valid_from", "valid_to"])
    day = pd.Timestamp(IN_FORCE_ON)
    zones = zones[~(zones["valid_from"] > day) & ~(zones["valid_to"] <= day)]
    places = divisions[divisions["level"].isin(["county", "prefecture"])].drop_duplicates("adcode")
    places = places.set_index("adcode")[["province", "prefecture"]]
    columns = ["identity", "name", "short_name", "reporting_unit", "host_adcode", "approved_year"]
    return (zones[columns].join(places, on="host_adcode")
            .sort_values(["reporting_unit", "host_adcode", "name"]).reset_index(drop=True))


def listed(name: str) -> pd.DataFrame:
    """A published list of `data/reference`, every column as text; what is blank is NA."""
    return pd.read_csv(LISTS / name, dtype=str, encoding="utf-8-sig")
