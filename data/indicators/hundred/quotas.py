"""How many cities and parks were selected, and how many may be."""

from datetime import date

import numpy as np
import pandas as pd

from data.indicators.hundred.register import KINDS
from data.indicators.indicator import Indicator
from data.indicators.shape import NO_DAY, Facts, Places, Summands, divided, values

QUOTA = {"城市": "quota_city", "园区": "quota_park"}
NO_LIMIT = np.inf  # 湖北省; so is every place that holds it


def counted(offices: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """Selected against quota, a row an office and kind: office (position), kind, selected, quota, newest (selection).

    `units` are those in force. The quota is NO_LIMIT where the notice sets none.
    """
    counts = pd.DataFrame([(office, kind) for office in offices.index for kind in KINDS], columns=["office", "kind"])
    counts["adcode"] = counts["office"].map(offices["adcode"])
    selected = units.groupby(["reporting_unit", "kind"])
    keys = pd.MultiIndex.from_frame(counts[["adcode", "kind"]])
    counts["selected"] = selected.size().reindex(keys, fill_value=0).to_numpy()
    counts["newest"] = pd.to_datetime(units["selected_on"]).groupby([units["reporting_unit"], units["kind"]]).max(
        ).reindex(keys).to_numpy()
    counts["quota"] = [offices.at[office, QUOTA[kind]] for office, kind in zip(counts["office"], counts["kind"], strict=True)]
    counts["quota"] = counts["quota"].astype(float).fillna(NO_LIMIT)
    return counts


def figures(indicator: Indicator, offices: pd.DataFrame, units: pd.DataFrame, places: Places, *, listed: set[int], at: date) -> pd.DataFrame:
    """Selected / quota by kind. Where there is no limit: the numerator alone; of an office that is not among `listed`, which
    filed a list, the quota alone (未报名单 is not 0/3).
    """
    counts = counted(offices, units)
    filed = counts["adcode"].isin(listed).to_numpy()
    selected = np.where(filed, counts["selected"].to_numpy(dtype=float), np.nan)
    days = counts["newest"].to_numpy().astype("datetime64[D]").astype(np.int64)
    rows = Summands(places, counts["office"].to_numpy(), np.zeros(len(counts), dtype=np.int64), [at.isoformat()],
                {"kind": (KINDS, counts["kind"].map(KINDS.index).to_numpy())},
                np.where(counts["newest"].isna(), NO_DAY, days))
    everyone = np.ones(len(counts), dtype=bool)
    used = values(rows, [Facts(indicator, selected, counts["quota"].to_numpy(), filed, everyone, _used)])
    return used.replace({"denominator": {NO_LIMIT: np.nan}})


def _used(sums: dict[str, np.ndarray]) -> np.ndarray:
    return np.where(np.isinf(sums["denominator"]), np.nan, divided(sums["numerator"], sums["denominator"]))
