"""What changed between two states of the same figures."""

import pandas as pd

from data.indicators import changes

SHAPE = ["indicator", "split", "level", "code", "value", "reported", "expected"]


def test_a_change_is_the_difference_and_missing_where_nothing_was_before():
    now = pd.DataFrame([("resumption", "", "nation", "100000", 0.79, 9, 9), ("staff_return", "", "nation", "100000", 0.83, 9, 9)],
                       columns=SHAPE)
    earlier = pd.DataFrame([("resumption", "", "nation", "100000", 0.74, 9, 9)], columns=SHAPE)
    rows = changes.against(now, earlier)
    assert [round(value, 6) for value in rows["change"][:1]] == [0.05]
    assert pd.isna(rows["change"][1])
    assert len(rows) == 2


def test_a_day_on_which_nobody_reported_is_nothing_to_compare_with():
    now = pd.DataFrame([("reporting_on_time", "", "nation", "100000", 1.0, 169, 169)], columns=SHAPE)
    earlier = pd.DataFrame([("reporting_on_time", "", "nation", "100000", 0.0, 0, 169)], columns=SHAPE)
    assert changes.against(now, earlier)["change"].isna().all()


def test_how_many_reported_is_known_of_a_day_on_which_nobody_did():
    now, earlier = (pd.DataFrame([("reporting", "", "nation", "100000", n / 169, n, 169)], columns=SHAPE) for n in (1, 0))
    assert changes.against(now, earlier)["change"].tolist() == [1 / 169]


def test_five_points_are_not_more_than_five_points():
    assert not changes.fell_far(0.85 - 0.9)
    assert not changes.fell_far(0.6 - 0.65)  # 0.050000000000000044
    assert changes.fell_far(0.849 - 0.9)
    assert changes.fell_far(pd.Series([0.85 - 0.9, 0.8 - 0.9, 0.1, None])).tolist() == [False, True, False, False]


def test_what_prints_as_nought_points_is_level():
    assert [changes.is_level(change) for change in (0.0, 0.00049, -0.00049, 0.0005, -0.0005)] == [True, True, True, False, False]
