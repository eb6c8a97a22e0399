"""A figure against the earlier reports of the same unit, stored or in the same file."""

import pandas as pd

from data.uploads.rules.registry import Rows


def beside_earlier(rows: Rows, *, by: str, on: str, value: str, most: bool) -> pd.DataFrame:
    """Of each row of the file: `now`, and `before`, the value of the last earlier report (or the most of all earlier).

    Indexed by the position of the row; rows without by, on or value, or without an earlier report, are absent.
    """
    filed = rows.frame(by, on, value).dropna()
    filed = filed.drop_duplicates([by, on]).assign(position=lambda frame: frame.index)
    held = rows.stored(rows.dataset.code, by, on, value)
    held = held[held[by].isin(filed[by])].astype({by: filed[by].dtype, value: filed[value].dtype})
    both = pd.concat([filed, held]).drop_duplicates([by, on]).dropna(subset=[value]).sort_values([by, on])
    reports = both.groupby(by, sort=False)
    earlier = (reports[value].cummax() if most else both[value]).groupby(both[by], sort=False).shift()
    found = both.assign(now=both[value], before=earlier, since=reports[on].shift())
    found = found[found["position"].notna() & found["before"].notna()]
    return found.set_index(found["position"].astype("int64"))[["now", "before", "since"]]
