"""Days that stand alone between gaps: a line of one day is nothing to be seen, so each becomes a point."""

import pandas as pd


def alone(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of a frame (`date`, `series`, `value`; a missing value is a gap) without a value on either side in their series."""
    rows = frame.sort_values("date", key=pd.to_datetime, kind="stable")
    known = rows["value"].notna()
    beside = [known.groupby(rows["series"], sort=False).shift(step, fill_value=False) for step in (1, -1)]
    return rows[known & ~(beside[0] | beside[1])]
