"""A figure against the earlier reports of the same unit, stored or in the same file."""

from collections.abc import Sequence

import pandas as pd

from data.uploads.rules.registry import Rows


def beside_earlier(rows: Rows, *, by: Sequence[str], on: str, value: str, most: bool) -> pd.DataFrame:
    """Of each row of the file: `now`, and `before`, the value of the last earlier report (or the most of all earlier).

    Indexed by the position of the row; rows without `by` (the columns that name the unit), on or value, or without an
    earlier report, are absent.
    """
    unit = [*by]
    filed = rows.frame(*unit, on, value).dropna()
    filed = filed.drop_duplicates([*unit, on]).assign(position=lambda frame: frame.index)
    held = rows.stored(rows.dataset.code, *unit, on, value)
    held = held[held[unit[0]].isin(filed[unit[0]])].astype({name: filed[name].dtype for name in (*unit, value)})
    both = pd.concat([filed, held]).drop_duplicates([*unit, on]).dropna(subset=[value]).sort_values([*unit, on])
    reports = both.groupby(unit, sort=False)
    earlier = reports[value].cummax() if most else both[value]
    earlier = earlier.groupby([both[name] for name in unit], sort=False).shift()
    pairs = both.assign(now=both[value], before=earlier, since=reports[on].shift())
    pairs = pairs[pairs["position"].notna() & pairs["before"].notna()]
    return pairs.set_index(pairs["position"].astype("int64"))[["now", "before", "since"]]
