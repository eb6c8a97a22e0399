"""How many cities and parks were selected, and how many may be."""

from datetime import date

import numpy as np
import pandas as pd

from data.indicators.hundred.register import KINDS
from data.indicators.indicator import Indicator
from data.indicators.shape import NO_DAY, Facts, Places, Rows, divided, values

QUOTA = {"城市": "quota_city", "园区": "quota_park"}
NO_LIMIT = np.inf  # 湖北省; so is every place that holds it


def counted(offices: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Selected against quota, a row an office and kind: office (position), kind, selected, quota, newest (selection).

    `units` are those in force. The quota is NO_LIMIT where the notice sets none.
    """
    found = pd.DataFrame([(office, kind) for office in offices.index for kind in KINDS], columns=["office", "kind"])
    found["adcode"] = found["office"].map(offices["adcode"])
    selected = units.groupby(["reporting_unit", "kind"])
    keys = pd.MultiIndex.from_frame(found[["adcode", "kind"]])
    found["selected"] = selected.size().reindex(keys, fill_value=0).to_numpy()
    found["newest"] = pd.to_datetime(units["selected_on"]).groupby([units["reporting_unit"], units["kind"]]).max(
        ).reindex(keys).to_numpy()
    found["quota"] = [offices.at[office, QUOTA[kind]] for office, kind in zip(found["office"], found["kind"], strict=True)]
    found["quota"] = found["quota"].astype(float).fillna(NO_LIMIT)
    return found


def figures(indicator: Indicator, offices: pd.DataFrame, units: pd.DataFrame, places: Places, *, at: date) -> pd.DataFrame:
    """Selected / quota by kind. Where there is no limit: the numerator alone."""
    found = counted(offices, units)
    selected = found["selected"].to_numpy(dtype=float)
    days = found["newest"].to_numpy().astype("datetime64[D]").astype(np.int64)
    rows = Rows(places, found["office"].to_numpy(), np.zeros(len(found), dtype=np.int64), [at.isoformat()],
                {"kind": (KINDS, found["kind"].map(KINDS.index).to_numpy())},
                np.where(found["newest"].isna(), NO_DAY, days))
    everyone = np.ones(len(found), dtype=bool)
    used = values(rows, [Facts(indicator, selected, found["quota"].to_numpy(), selected > 0, everyone, _used)])
    return used.replace({"denominator": {NO_LIMIT: np.nan}})


def _used(sums: dict[str, np.ndarray]) -> np.ndarray:
    return np.where(np.isinf(sums["denominator"]), np.nan, divided(sums["numerator"], sums["denominator"]))
