"""What is seen to stand in the store from whole columns is what SQL finds unchanged, whatever the key and the gaps."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import standing
from db.datasets import DATASETS
from db.engine import reading
from db.standing import may_differ
from db.writing import stage
from tests.rows import frame, put

pytestmark = pytest.mark.usefixtures("store")
OUTCOME = {"record_no": "甲1", "village_code": 140321200001, "on_date": "2020-04-01", "kind": "就业", "jobs": 3, "amount": None,
           "commissioner_no": None}
ASSIGNMENT = {"commissioner_no": "甲", "village_code": 140321200001, "start_on": "2020-01-01", "end_on": None}


@pytest.fixture
def at_any_size(monkeypatch):
    monkeypatch.setattr(standing, "MANY", 0)


def left(dataset: str, *rows: dict) -> list[int]:
    with reading() as connection:
        return may_differ(connection, DATASETS[dataset], frame(dataset, *rows)).tolist()


@pytest.mark.usefixtures("at_any_size")
def test_rows_that_stand_so_are_not_looked_at_again():
    put("outcomes", OUTCOME, OUTCOME | {"record_no": "甲2", "amount": 500}, OUTCOME | {"record_no": "甲3"})
    again = [OUTCOME | {"record_no": "甲3"}, OUTCOME | {"record_no": "甲2", "amount": None}, OUTCOME, OUTCOME | {"record_no": "甲4"}]
    assert left("outcomes", *again) == [1, 3]


@pytest.mark.usefixtures("at_any_size")
def test_what_was_replaced_does_not_stand():
    put("outcomes", OUTCOME)
    put("outcomes", OUTCOME | {"jobs": 4})
    assert left("outcomes", OUTCOME) == [0]
    assert left("outcomes", OUTCOME | {"jobs": 4}) == []


@pytest.mark.usefixtures("at_any_size")
def test_a_key_of_several_parts_is_one_key():
    put("assignments", ASSIGNMENT, ASSIGNMENT | {"start_on": "2020-06-01", "end_on": "2020-12-31"}, ASSIGNMENT | {"commissioner_no": "乙"})
    assert left("assignments", ASSIGNMENT | {"commissioner_no": "乙"}, ASSIGNMENT | {"start_on": "2020-06-01"},
                ASSIGNMENT | {"commissioner_no": "乙", "start_on": "2020-06-01"}, ASSIGNMENT) == [1, 2]


def test_few_rows_are_left_to_sql():
    put("outcomes", OUTCOME)
    assert left("outcomes", OUTCOME) == [0]


@pytest.mark.usefixtures("at_any_size")
def test_few_rows_beside_many_stored_are_left_to_sql():
    put("outcomes", *(OUTCOME | {"record_no": f"甲{number}"} for number in range(5)))
    assert left("outcomes", OUTCOME | {"record_no": "甲1"}, OUTCOME | {"record_no": "甲2"}) == [0, 1]


ROWS = st.lists(st.tuples(st.sampled_from("甲乙丙丁戊"), st.sampled_from(["2020-04-01", "2020-04-02"]), st.sampled_from([None, 0, 1]),
                          st.sampled_from([None, "子", "丑"])), min_size=1, unique_by=lambda row: row[0])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=ROWS, after=ROWS)
def test_staging_is_the_same_with_and_without_it(monkeypatch, before, after):
    names = ("record_no", "on_date", "jobs", "commissioner_no")
    rows = [[OUTCOME | dict(zip(names, row, strict=True)) for row in file] for file in (before, after)]
    put("outcomes", *rows[0])
    with reading() as connection:
        staged = []
        for pays in (True, False):
            monkeypatch.setattr(standing, "_pays", lambda *_asked, pays=pays: pays)
            staged.append(stage(connection, DATASETS["outcomes"], frame("outcomes", *rows[1])))
    for name in ("fresh", "differing", "replaced"):
        assert np.array_equal(getattr(staged[0], name), getattr(staged[1], name))
    pd.testing.assert_frame_equal(staged[0].rows, staged[1].rows)
