"""The records of a year as arrays, with what and where each of them counts."""

from dataclasses import dataclass

import numpy as np

from data.coverage.arrays import NOBODY, People
from data.coverage.codes import county_of
from data.coverage.records import SERVICES
from data.coverage.year import month_of

A_DAY = 1_000_000  # more than any day number


@dataclass(frozen=True)
class SettledVillages:
    """The villages that count in a year, by code, and those that count as another, by code."""

    villages: np.ndarray
    has_industry: np.ndarray
    merged: np.ndarray
    counted_as: np.ndarray

    def counted(self, villages: np.ndarray) -> np.ndarray:
        """The village that each village counts as."""
        at = position(self.merged, villages)
        return np.where(at < 0, villages, self.counted_as[at]) if len(self.merged) else villages


@dataclass(frozen=True)
class Records:
    """All that counts towards a year. Services are those of 科技特派员 and reach back UNSERVED_DAYS.

    Services, outcomes and assignments have `village`: the position of the village they count for,
    -1 where that is not on the register. Services and outcomes have `place`, the position among
    `places` of that village's county or else the commissioner's base, and `month`, 0 for January.
    """

    year: int
    register: SettledVillages
    people: People
    places: np.ndarray
    services: dict[str, np.ndarray]
    alone: np.ndarray  # which services are the only one of their commissioner on their day
    outcomes: dict[str, np.ndarray]
    assignments: dict[str, np.ndarray]


def settled(year: int, register: SettledVillages, people: People, services: dict, outcomes: dict,
            assignments: dict) -> Records:
    """The records as read, with what and where they count; services of other roles are left out."""
    services, assignments = _of_special(people, services), _of_special(people, assignments)
    served, helped = register.counted(services["village"]), register.counted(outcomes["village"])
    service_place = np.where(served > 0, county_of(served), people.base[services["person"]]) if len(served) else served
    outcome_place = county_of(helped)
    places = np.unique(np.concatenate([county_of(register.villages), service_place, outcome_place, people.base[people.special]]))
    services = services | {SERVICES.number: np.ones(len(served))}
    assigned = position(register.villages, register.counted(assignments["village"]))
    return Records(year, register, people, places,
                   _placed(year, register, places, services, served, service_place), _alone(services),
                   _placed(year, register, places, outcomes, helped, outcome_place), assignments | {"village": assigned})


def position(codes: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Where each wanted code stands among sorted codes, -1 where it does not."""
    if not len(codes):
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
    return np.where(codes[at] == wanted, at, -1)


def _of_special(people: People, rows: dict) -> dict:
    special = rows["person"] != NOBODY
    special[special] = people.special[rows["person"][special]]
    if special.all():  # of a year of the nation a copy takes a hundred megabytes
        return rows
    return {name: column[special] for name, column in rows.items()}


def _placed(year: int, register: SettledVillages, places: np.ndarray, rows: dict, village: np.ndarray,
            place: np.ndarray) -> dict:
    return rows | {"village": position(register.villages, village), "place": np.searchsorted(places, place),
                   "month": month_of(rows["day"], year)}


def _alone(services: dict) -> np.ndarray:
    """Which services are the only one of their commissioner on their day."""
    key = services["person"] * A_DAY + services["day"]
    order = np.argsort(key)
    differs = np.diff(key[order]) != 0
    only = np.append(differs, True) & np.insert(differs, 0, True)
    alone = np.empty(len(key), dtype=bool)
    alone[order] = only[:len(key)]
    return alone
