"""Undo: what it restores, what it refuses, and that refusing changes nothing."""

import pytest

from db.engine import writing
from db.undoing import UndoRefused, undo
from tests.rows import count_of_rows, held, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}
pytestmark = pytest.mark.usefixtures("store")


def taken_back(batch: int) -> int:
    with writing() as connection:
        return undo(connection, batch, reason="报错了", by="张三")


def rates(on: int | None = None) -> set[tuple]:
    return held("zone_daily", "zone", "firms_resumed", on=on)


def test_restores_the_replaced_rows_and_withdraws_the_new_ones():
    first = put("zone_daily", DAY)
    second = put("zone_daily", DAY | {"firms_resumed": 90}, DAY | {"zone": 2})
    third = taken_back(second)
    assert rates() == {(1, 79)}
    assert rates(on=second) == {(1, 90), (2, 79)}
    assert rates(on=third) == {(1, 79)}
    assert held("zone_daily", "origin_id") == {(first,)}


def test_imports_are_taken_back_one_after_the_other():
    first = put("zone_daily", DAY)
    second = put("zone_daily", DAY | {"firms_resumed": 90})
    taken_back(second)
    taken_back(first)
    assert rates() == set()


def test_refuses_and_names_the_later_import_that_changed_the_same_keys():
    first = put("zone_daily", DAY, DAY | {"zone": 2})
    second = put("zone_daily", DAY | {"firms_resumed": 90})
    before = count_of_rows()
    with pytest.raises(UndoRefused) as refused:
        taken_back(first)
    assert (refused.value.reason, refused.value.batches) == ("later", (second,))
    assert count_of_rows() == before


def test_refuses_a_second_time():
    first = put("zone_daily", DAY)
    again = taken_back(first)
    with pytest.raises(UndoRefused) as refused:
        taken_back(first)
    assert (refused.value.reason, refused.value.batches) == ("done", (again,))


@pytest.mark.parametrize(("batch", "reason"), [(999, "unknown"), (1, "kind")])
def test_refuses_what_is_no_import(batch, reason):
    with pytest.raises(UndoRefused) as refused:
        taken_back(batch)
    assert refused.value.reason == reason


def test_refuses_to_orphan_rows_of_later_imports():
    people = put("commissioners", {"commissioner_no": "K1", "name": "李四", "role": "科技特派员", "base": 520000,
                                   "since": "2020-01-01"})
    villages = put("villages", {"village_code": 520221101201, "name": "甲村", "register_year": 2014})
    served = put("services", {"record_no": "S1", "commissioner_no": "K1", "village_code": 520221101201,
                              "served_on": "2020-03-01", "kind": "技术指导"})
    for batch in (people, villages):
        with pytest.raises(UndoRefused) as refused:
            taken_back(batch)
        assert (refused.value.reason, refused.value.batches) == ("referred", (served,))
    taken_back(served)
    taken_back(people)
    assert held("commissioners", "commissioner_no") == set()


def test_a_village_that_stays_in_another_register_year_orphans_nobody():
    put("villages", {"village_code": 520221101201, "name": "甲村", "register_year": 2014})
    later = put("villages", {"village_code": 520221101201, "name": "甲村", "register_year": 2019})
    put("outcomes", {"record_no": "O1", "village_code": 520221101201, "on_date": "2020-03-01", "kind": "就业"})
    taken_back(later)
    assert held("villages", "register_year") == {(2014,)}
