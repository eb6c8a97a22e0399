"""What changed between two states of the same figures."""

import pandas as pd

REPORTING = "reporting"  # 填报率
LEVEL = 0.0005  # of a rate: what prints as 0.0 points
FALL = 0.05  # of a rate: a fall of more than five points asks for action
BEHIND = 0.1  # of a rate of money: ten points behind the time elapsed are the line
EXACT = 9  # places at which 0.85 − 0.9 is five points and no more
SAME = ["indicator", "split", "level", "code"]


def against(now: pd.DataFrame, earlier: pd.DataFrame) -> pd.DataFrame:
    """The figures of now with `before` (the earlier value), `before_date` (its data date) and `change` = value − before.

    All are missing where the earlier figure is, or where nobody had reported then: missing is not zero; only how many
    reported is known of such a day too. A change of a rate is a share (0.046 is 4.6 百分点).
    """
    known = earlier[(earlier["reported"] > 0) | (earlier["expected"] == 0) | (earlier["indicator"] == REPORTING)]
    before = known.reindex(columns=[*SAME, "value", "data_date"]).rename(columns={"value": "before", "data_date": "before_date"})
    joined = now.merge(before, on=SAME, how="left")
    return joined.assign(change=joined["value"] - joined["before"])


def is_level(change) -> bool:
    """Whether a change of a rate is said to be 持平; of a number or a column."""
    return abs(change) < LEVEL


def fell_far(change, by: float = FALL) -> bool:
    """Whether a rate fell so far that it asks for action; of a number or a column, never of what is missing."""
    return round(change, EXACT) < -by


def fell_behind(gap, by: float = BEHIND):
    """Whether money is ten points or more behind the time elapsed; of a number or a column, never of what is missing."""
    return round(gap, EXACT) <= -by
