"""A form sent with its key left blank names the field, also where entries with keys are stored."""

from data.filing import entry_form
from db.datasets import DATASETS
from tests.rows import put


def test_a_blank_key_is_named_and_breaks_nothing(store):
    put("ownership_pilots", {"organisation": "甲大学", "location": 320000, "since": "2020-06-01"})
    review = entry_form.checked(DATASETS["ownership_pilots"], {"supervisor": "省教育厅"})
    assert not review.acceptable
    assert any("试点单位" in str(problem) for problem in review.problems)
