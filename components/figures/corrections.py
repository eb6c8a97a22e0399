"""Of points that were corrected, what they were before, as the pointer tells it."""

from collections.abc import Mapping

import pandas as pd

from data import wording
from data.language import _


def told(rows: pd.DataFrame, unit: str) -> tuple[pd.DataFrame, Mapping[str, str]]:
    """The rows (`before`: the rate as first filed, `corrected`: how many corrected their return) with that in words, and the heading
    of it; where nothing was corrected they go as they are, without a heading."""
    if rows["before"].isna().all():
        return rows.drop(columns=["before", "corrected"]), {}
    words = [wording.MISSING if pd.isna(before) else _("更正前{rate}，{n}{unit}更正", rate=wording.percent(before), n=wording.count(n), unit=unit)
             for before, n in zip(rows["before"], rows["corrected"], strict=True)]
    return rows.assign(corrected=words), {"corrected": _("更正")}
