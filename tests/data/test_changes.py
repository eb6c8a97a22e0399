"""What changed between two states of the same figures."""

import pandas as pd

from data import changes

SHAPE = ["indicator", "split", "level", "code", "value"]


def test_a_change_is_the_difference_and_missing_where_nothing_was_before():
    now = pd.DataFrame([("resumption", "", "nation", "100000", 0.79), ("staff_return", "", "nation", "100000", 0.83)],
                       columns=SHAPE)
    earlier = pd.DataFrame([("resumption", "", "nation", "100000", 0.74)], columns=SHAPE)
    found = changes.against(now, earlier)
    assert [round(value, 6) for value in found["change"][:1]] == [0.05]
    assert pd.isna(found["change"][1])
    assert len(found) == 2
