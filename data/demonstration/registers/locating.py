"""Columns beside the place that lie in the same reporting unit: divisions, zones, villages, people of the registers."""

import numpy as np
import pandas as pd

from data.demonstration.registers.draft import Draft
from data.demonstration.registers.spec import Refer
from db.datasets import DATASETS
from db.declare import Column, Kind

IN_A_ZONE = 0.6  # entries that name the zone they lie in
LOCATED = (Kind.ZONE, Kind.VILLAGE, Kind.REGION, Kind.ADCODE, Kind.REPORTING_UNIT)


def adcodes(draft: Draft, column: Column) -> pd.Series:
    """A prefecture of the unit, in a municipality a county; of an entry in a zone the division that hosts it."""
    divisions = draft.ground.divisions
    prefectures = divisions[(divisions["level"] == "prefecture") & (divisions["adcode"] != divisions["province"])]
    counties = divisions[(divisions["level"] == "county") & ~divisions["reporting_unit"].isin(prefectures["reporting_unit"])]
    codes = pd.concat([prefectures, counties])
    chosen = _of_unit(draft, codes["adcode"].to_numpy(), codes["reporting_unit"].to_numpy()).astype("Int64")
    hosts = draft.ground.zones.set_index("name")["host_adcode"]
    for zone in (other.code for other in draft.register.columns if other.kind is Kind.ZONE and other.code in draft.values):
        chosen = pd.Series(draft.values[zone], dtype=object).map(hosts).astype("Int64").fillna(chosen)
    return chosen


def zones_of(draft: Draft, column: Column) -> np.ndarray:
    """A zone of the unit, where it has one and the entry lies in one."""
    rows = draft.ground.zones
    names = _of_unit(draft, rows["name"].to_numpy(), rows["reporting_unit"].to_numpy())
    outside = draft.by_entity(lambda count: draft.random.random(count) >= IN_A_ZONE) & (not column.required)
    return names.where(names.notna() & ~outside, None).to_numpy(dtype=object)


def villages_of(draft: Draft, column: Column) -> pd.Series:
    return _referred(draft, column, "villages", "village_code").astype("Int64")


def others(draft: Draft, column: Column) -> pd.Series:
    """Rows of another dataset in the same unit; of an entry that has only been entered none, where it may be blank."""
    dataset, code = column.reference.split(".")
    values = _referred(draft, column, dataset, code)
    if not column.required and draft.stage is not None and not draft.repeated:
        values = values.mask(draft.stage == 0)
    return values.astype("Int64") if DATASETS[dataset].column(code).kind is Kind.VILLAGE else values.where(values.notna(), None)


def _referred(draft: Draft, column: Column, dataset: str, code: str) -> pd.Series:
    rows, given = draft.held[dataset], draft.spec(column)
    if isinstance(given, Refer):
        rows = rows[rows[given.column] == given.word]
    near = next((other for other in DATASETS[dataset].columns if other.kind in LOCATED and other.code in rows), None)
    units = _units(draft, rows[near.code], near.kind) if near else np.zeros(len(rows))
    return _of_unit(draft, rows[code].to_numpy(), units, anywhere=column.required)


def _units(draft: Draft, values: pd.Series, kind: Kind) -> np.ndarray:
    """The reporting unit that each value lies in."""
    if kind is Kind.REPORTING_UNIT:
        return values.to_numpy()
    if kind is Kind.ZONE:
        return values.map(draft.ground.zones.set_index("name")["reporting_unit"]).to_numpy()
    codes = values // 1_000_000 if kind is Kind.VILLAGE else values
    return codes.map(draft.ground.divisions.drop_duplicates("adcode").set_index("adcode")["reporting_unit"]).to_numpy()


def _of_unit(draft: Draft, values: np.ndarray, units: np.ndarray, *, anywhere: bool = False) -> pd.Series:
    """For each entry one of the values of its unit; NA where it has none, or any of them."""
    order = np.argsort(units, kind="stable")
    values, units = values[order], units[order]
    first, last = (np.searchsorted(units, draft.unit, side) for side in ("left", "right"))
    place = first + (draft.by_entity(draft.random.random) * (last - first)).astype("int64")
    if anywhere:
        place = np.where(last > first, place, draft.entity % len(values))
    chosen = pd.Series(values).take(np.minimum(place, len(values) - 1)).reset_index(drop=True)
    return chosen if anywhere else chosen.where(pd.Series(last > first))
