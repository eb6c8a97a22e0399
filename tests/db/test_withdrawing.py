"""Withdrawing rows: an entry of the ledger that ends them, that can be undone, and that leaves nothing without what it refers to."""

from datetime import date

import pytest
from sqlalchemy import select

from db.datasets import DATASETS
from db.engine import reading, writing
from db.tables.ledger import Batch
from db.undoing import UndoRefused, undo
from db.verify import findings
from db.withdrawing import WithdrawalRefused, withdraw
from tests.rows import count_of_rows, held, put

ONE = {"achievement_no": "甲-1", "title": "石墨烯涂层", "field": "新材料"}
UNIT = {"kind": "城市", "name": "南京市", "key_text": "南京市", "reporting_unit": 320000}
PROJECT = {"project_no": "X-1", "title": "示范"}
pytestmark = pytest.mark.usefixtures("store")


def gone(dataset: str, *key, reason: str = "重复登记") -> int:
    with writing() as connection:
        return withdraw(connection, DATASETS[dataset], [key], reason=reason, by="张三")


def back(batch: int) -> int:
    with writing() as connection:
        return undo(connection, batch, reason="还是要的")


def titles(on: int | None = None) -> set[tuple]:
    return held("achievements", "achievement_no", "title", on=on)


def test_ends_the_row_with_an_entry_that_has_its_reason_and_keeps_what_was_known():
    first = put("achievements", ONE, ONE | {"achievement_no": "乙"})
    batch = gone("achievements", "甲-1")
    assert titles() == {("乙", "石墨烯涂层")}
    assert titles(on=first) == {("甲-1", "石墨烯涂层"), ("乙", "石墨烯涂层")}
    with reading() as connection:
        entry = connection.execute(select(Batch.__table__).where(Batch.id == batch)).mappings().one()
        assert findings(connection) == []
    assert (entry["action"], entry["reason"], entry["by"], entry["rows"], entry["new"], entry["changed"]) == (
        "withdraw", "重复登记", "张三", 1, 0, 1)


def test_an_undo_brings_the_row_back_as_it_was():
    put("achievements", ONE)
    undone = back(gone("achievements", "甲-1"))
    assert titles() == {("甲-1", "石墨烯涂层")}
    with reading() as connection:
        entry = connection.execute(select(Batch.new, Batch.changed).where(Batch.id == undone)).one()
        assert findings(connection) == []
    assert tuple(entry) == (0, 1)


def test_a_name_is_found_whatever_its_width():
    put("policy_dates", {"on_date": "2021-01-05", "title": "ＡＢ通知"})
    before = held("policy_dates", "title")
    gone("policy_dates", date(2021, 1, 5), "AB通知")
    assert before - held("policy_dates", "title") == {("ＡＢ通知",)}


def test_what_does_not_stand_is_refused_and_nothing_is_written():
    put("achievements", ONE)
    gone("achievements", "甲-1")
    before = count_of_rows()
    with pytest.raises(WithdrawalRefused) as refused:
        gone("achievements", "甲-1")
    assert refused.value.reason == "absent"
    assert count_of_rows() == before


def test_what_others_refer_to_is_refused_and_they_are_named():
    put("hundred_units", UNIT)
    (unit,) = held("hundred_units", "identity")
    referring = put("hundred_projects", PROJECT | {"unit_name": unit[0]})
    before = count_of_rows()
    with pytest.raises(WithdrawalRefused) as refused:
        gone("hundred_units", "城市", "南京市")
    assert (refused.value.reason, refused.value.batches) == ("referred", (referring,))
    assert count_of_rows() == before


def test_a_row_that_came_again_since_is_named_by_the_undo():
    put("achievements", ONE)
    batch = gone("achievements", "甲-1")
    again = put("achievements", ONE | {"title": "新的"})
    with pytest.raises(UndoRefused) as refused:
        back(batch)
    assert (refused.value.reason, refused.value.batches) == ("later", (again,))
    assert titles() == {("甲-1", "新的")}


def test_the_import_cannot_be_undone_before_the_withdrawal_of_its_row():
    first = put("achievements", ONE)
    batch = gone("achievements", "甲-1")
    with pytest.raises(UndoRefused) as refused:
        back(first)
    assert (refused.value.reason, refused.value.batches) == ("later", (batch,))


def test_a_row_is_not_restored_without_what_it_refers_to():
    put("hundred_units", UNIT)
    (unit,) = held("hundred_units", "identity")
    put("hundred_projects", PROJECT | {"unit_name": unit[0]})
    batch = gone("hundred_projects", "X-1")
    gone("hundred_units", "城市", "南京市")
    with pytest.raises(UndoRefused) as refused:
        back(batch)
    assert refused.value.reason == "missing"
    assert held("hundred_projects", "project_no") == set()
