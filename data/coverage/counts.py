"""The figures of a year in every place and calendar period, worked out by set from the records of the year."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.coverage.arrays import NOBODY, People
from data.coverage.register import COUNTY
from data.coverage.year import month_ends, month_of, parts_of, stretch_of

UNSERVED_DAYS = 90
SERVICES = ("services", "farmers", "trainees", "technologies")
OUTCOMES = ("jobs", "households")
FLAGS = {"served": ("services", "to_village"), "employment": ("outcomes", "employment"),
         "industry_support": ("outcomes", "industry")}  # of a village: the records, and which of them count


@dataclass(frozen=True)
class Register:
    """The villages that count in a year, by code, and those that count as another, by code."""

    villages: np.ndarray
    has_industry: np.ndarray
    merged: np.ndarray
    counted_as: np.ndarray

    def counted(self, villages: np.ndarray) -> np.ndarray:
        """The village that each village counts as."""
        at = position(self.merged, villages)
        return np.where(at < 0, villages, self.counted_as[at]) if len(self.merged) else villages


def position(codes: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Where each wanted code stands among sorted codes, -1 where it does not."""
    if not len(codes):
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
    return np.where(codes[at] == wanted, at, -1)


@dataclass(frozen=True)
class Records:
    """All that counts towards a year. Services are those of 科技特派员 and reach back UNSERVED_DAYS.

    Services, outcomes and assignments have `village`: the position of the village they count for,
    -1 where that is not on the register. Services and outcomes have `place`, the position among
    `places` of that village's county or else the commissioner's base, and `month`, 0 for January.
    """

    year: int
    register: Register
    people: People
    places: np.ndarray
    services: dict[str, np.ndarray]
    alone: np.ndarray  # which services are the only one of their commissioner on their day
    outcomes: dict[str, np.ndarray]
    assignments: dict[str, np.ndarray]


def settled(year: int, register: Register, people: People, services: dict, outcomes: dict,
            assignments: dict) -> Records:
    """The records as read, with what and where they count; services of other roles are left out."""
    services = _of_special(people, services)
    visited, helped = register.counted(services["village"]), register.counted(outcomes["village"])
    visits = np.where(visited > 0, visited // COUNTY, people.base[services["person"]]) if len(visited) else visited
    places = np.unique(np.concatenate([register.villages // COUNTY, visits, helped // COUNTY,
                                       people.base[people.special]]))
    return Records(year, register, people, places,
                   _placed(year, register, places, services, visited, visits) | {"services": np.ones(len(visits))}, _alone(services),
                   _placed(year, register, places, outcomes, helped, helped // COUNTY),
                   _of_special(people, assignments | {
                       "village": position(register.villages, register.counted(assignments["village"]))}))


def _of_special(people: People, rows: dict) -> dict:
    mine = rows["person"] != NOBODY
    mine[mine] = people.special[rows["person"][mine]]
    return {name: column[mine] for name, column in rows.items()}


def _placed(year: int, register: Register, places: np.ndarray, rows: dict, village: np.ndarray,
            place: np.ndarray) -> dict:
    return rows | {"village": position(register.villages, village), "place": np.searchsorted(places, place),
                   "month": month_of(rows["day"], year)}


def _alone(services: dict) -> np.ndarray:
    """Which services are the only one of their commissioner on their day."""
    key = services["person"] * 1_000_000 + services["day"]
    order = np.argsort(key)
    differs = np.diff(key[order]) != 0
    only = np.append(differs, True) & np.insert(differs, 0, True)
    alone = np.empty(len(key), dtype=bool)
    alone[order] = only[:len(key)]
    return alone


def facts(records: Records) -> pd.DataFrame:
    """Rows of place and period with every column of RegionPeriod that may be added up over places."""
    during, added = _during(records), _added(records)
    ends, standing = _at_ends(records)
    found = []
    for months, periods in parts_of(records.year).items():
        flags = {name: flag.reshape(len(flag), 12 // months, months).any(axis=2) for name, flag in during.items()}
        flags |= {name: flag[:, months - 1::months] for name, flag in ends.items()}
        columns = _counts(records, flags, len(periods))
        columns |= {name: total.reshape(len(total), 12 // months, months).sum(axis=2) for name, total in added.items()}
        columns |= {name: total[:, months - 1::months] for name, total in standing.items()}
        found.append(pd.DataFrame({
            "place": np.repeat(records.places, len(periods)), "period": np.tile(periods, len(records.places)),
            **{name: total.ravel() for name, total in columns.items()}}))
    return pd.concat(found, ignore_index=True)


def days_of_villages(records: Records) -> pd.DataFrame:
    """The rows of VillageYear."""
    found = {name: np.zeros(len(records.register.villages), dtype=np.int64) for name in FLAGS}
    for name, (kind, column) in FLAGS.items():
        rows = getattr(records, kind)
        here = _here(rows, rows[column])
        np.bitwise_or.at(found[name], rows["village"][here], np.int64(1) << stretch_of(rows["day"][here], records.year))
    told = pd.DataFrame({"village": records.register.villages} | found)
    return told[told[list(FLAGS)].any(axis=1)].assign(year=records.year)


def _during(records: Records) -> dict[str, np.ndarray]:
    """Which villages were served, had employment or industry support in which months: (villages, 12)."""
    found = {name: np.zeros((len(records.register.villages), 12), dtype=bool) for name in FLAGS}
    for name, (kind, column) in FLAGS.items():
        rows = getattr(records, kind)
        here = _here(rows, rows[column])
        found[name][rows["village"][here], rows["month"][here]] = True
    return found


def _here(rows: dict, counts: np.ndarray) -> np.ndarray:
    """The records of the year that count and are of a village on the register."""
    return (counts > 0) & (rows["village"] >= 0) & (rows["month"] >= 0)


def _added(records: Records) -> dict[str, np.ndarray]:
    """Sums over the records of each place and month: (places, 12)."""
    found, size = {}, len(records.places)
    for rows, names in ((records.services, SERVICES), (records.outcomes, OUTCOMES)):
        here = rows["month"] >= 0
        cell = rows["place"][here] * 12 + rows["month"][here]
        for name in names:
            found[name] = np.bincount(cell, rows[name][here], size * 12).astype(np.int64).reshape(size, 12)
    return found


def _at_ends(records: Records) -> tuple[dict, dict]:
    """On the last day of each month: flags of villages (villages, 12), and sums by place (places, 12)."""
    villages, people, size = records.register.villages, records.people, len(records.places)
    flags = {name: np.zeros((len(villages), 12), dtype=bool) for name in ("assigned", "unserved")}
    sums = {name: np.zeros((size, 12), dtype=np.int64) for name in ("in_force", "in_term")}
    held, visits = _held(records), records.services
    visited = (visits["village"] >= 0) & (visits["to_village"] > 0)
    visited, days = visits["village"][visited], visits["day"][visited]
    county = np.searchsorted(records.places, villages // COUNTY)
    base = np.searchsorted(records.places, people.base[people.special])
    since, until = people.since[people.special], people.until[people.special]
    for month, day in enumerate(month_ends(records.year)):
        at = held["village"][(held["start"] <= day) & (held["end"] >= day)]
        flags["assigned"][at, month] = True
        flags["unserved"][:, month] = True
        flags["unserved"][visited[(days >= day - UNSERVED_DAYS) & (days <= day)], month] = False
        sums["in_force"][:, month] = np.bincount(county[at], minlength=size)
        sums["in_term"][:, month] = np.bincount(base[(since <= day) & (until >= day)], minlength=size)
    return flags, sums


def _held(records: Records) -> dict[str, np.ndarray]:
    """The assignments of counted villages: village, first and last day that both it and the term hold."""
    here = records.assignments["village"] >= 0
    rows = {name: column[here] for name, column in records.assignments.items()}
    if not here.any():
        return rows
    return rows | {"start": np.maximum(rows["start"], records.people.since[rows["person"]]),
                   "end": np.minimum(rows["end"], records.people.until[rows["person"]])}


def _counts(records: Records, flags: dict, periods: int) -> dict[str, np.ndarray]:
    """How many villages of each place hold each flag: (places, periods)."""
    register = records.register
    industry = np.repeat(register.has_industry[:, None] > 0, periods, axis=1)
    flags = flags | {"villages": np.ones_like(industry), "with_industry": industry,
                     "served_with_industry": flags["served"] & industry,
                     "served_and_employed": flags["served"] & flags["employment"]}
    counties, starts = np.unique(register.villages // COUNTY, return_index=True)
    at, found = np.searchsorted(records.places, counties), {}
    for name, flag in flags.items():
        found[name] = np.zeros((len(records.places), periods), dtype=np.int64)
        if len(counties):
            found[name][at] = np.add.reduceat(flag.astype(np.int32), starts, axis=0)
    return found
