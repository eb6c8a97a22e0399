"""Days side by side in words."""

import pandas as pd

from data.ledger.differences import in_words
from db.datasets import DATASETS


def test_a_day_on_which_nothing_is_left_has_no_sums_and_not_nought():
    days = pd.DataFrame([("2020-04-28", "rows", 1, 0), ("2020-04-28", "firms", 1042, 0), ("2020-04-27", "rows", 2, 1),
                         ("2020-04-27", "firms", 10, 0)], columns=["day", "figure", "before", "after"])
    rows = in_words(DATASETS["zone_daily"], days)
    assert rows[["before", "after"]].values.tolist() == [["1", "0"], ["1,042", "—"], ["2", "1"], ["10", "0"]]
