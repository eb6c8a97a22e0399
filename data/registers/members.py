"""Whose entries a register holds: zones, reporting units, cities and parks, villages; where each counts, and who owes them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.coverage.codes import county_of
from data.coverage.places import located, places
from data.indicators import regional
from data.indicators.hundred.register import units as cities_and_parks
from data.indicators.shape import Places
from data.indicators.zones import register as zone_list
from data.regions import NATION
from data.registers.declared import Register
from db.declare import Kind
from db.store import is_known
from db.tables.reference import Identity
from db.tables.zones_list import Zones

NEVER = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Members:
    """`listed` has stored (the value of the column), name, reporting_unit, since and until (day numbers between which it owes)."""

    listed: pd.DataFrame

    def __len__(self) -> int:
        return len(self.listed)

    def position(self, stored: np.ndarray) -> np.ndarray:
        """The position of each stored value, -1 for what is empty or on no list."""
        return pd.Index(self.listed["stored"]).get_indexer(stored).astype(np.int64)

    def owing(self, days: np.ndarray) -> np.ndarray:
        """Whether each owes entries on each day: an array of members × days."""
        since, until = (self.listed[name].to_numpy(dtype=np.int64)[:, None] for name in ("since", "until"))
        return (since <= days) & (days < until)

    def places(self, connection: Connection, level: str) -> Places:
        """The places of a level, and where each member stands among them; an entry of nobody counts in the nation alone."""
        if level == "nation":
            return Places(level, [str(NATION)], [regional.nation()], np.zeros(len(self), dtype=np.int64))
        return regional.places(connection, self.listed, level=level, own="zone")


def read(connection: Connection, register: Register, held: np.ndarray, *, known_on: int | None = None) -> Members:
    """Whoever the register's place can be; of villages those that are `held`."""
    place = register.place
    if place is None:
        listed = pd.DataFrame({"stored": [], "name": [], "reporting_unit": []})
    elif place.kind is Kind.ZONE:
        return Members(_zones(connection, known_on))
    elif register.of_villages:
        listed = _villages(connection, held)
    elif register.of_cities_and_parks:
        listed = cities_and_parks(connection, known_on=known_on).rename(columns={"identity": "stored"})
    else:
        offices = regional.offices(connection)
        listed = pd.DataFrame({"stored": offices["adcode"], "name": offices["label"], "reporting_unit": offices["adcode"]})
    return Members(listed[["stored", "name", "reporting_unit"]].assign(since=-NEVER, until=NEVER))


def _zones(connection: Connection, known_on: int | None) -> pd.DataFrame:
    """The national zones, which owe while they are on the list, and after them the others, which owe nothing."""
    listed = zone_list.zones(connection, known_on=known_on).rename(columns={"identity": "stored"})
    listed = listed.drop_duplicates("stored")[["stored", "name", "reporting_unit", "since", "until"]]
    table, names = Zones.__table__, Identity.__table__
    rows = connection.execute(
        select(table.c.identity, names.c.name, table.c.reporting_unit).join(names, names.c.id == table.c.identity)
        .where(is_known(Zones, on=known_on), table.c.level.is_not(None), table.c.level != zone_list.NATIONAL)).all()
    others = pd.DataFrame(rows, columns=["stored", "name", "reporting_unit"]).assign(since=NEVER, until=NEVER)
    return listed if others.empty else pd.concat([listed, others], ignore_index=True).drop_duplicates("stored", ignore_index=True)


def _villages(connection: Connection, held: np.ndarray) -> pd.DataFrame:
    codes = np.unique(held[held > 0])
    offices = located(places(connection), county_of(codes), "reporting_unit")
    return pd.DataFrame({"stored": codes, "name": codes.astype(str), "reporting_unit": offices})
