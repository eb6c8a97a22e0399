"""The ledger as people read it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from data.ledger import imports
from db.engine import reading
from db.tables.ledger import Batch
from db.undoing import UndoRefused


def test_the_newest_stands_first_and_times_are_those_of_beijing(store):
    with reading() as connection:
        rows = imports.entries(connection)
        one = imports.entry(connection, int(rows["id"].max()))
        stamp = connection.scalar(select(Batch.at).where(Batch.id == one["id"]))
    assert rows["id"].is_monotonic_decreasing
    assert one["at"] == rows["at"].iloc[0]
    assert one["at"] - stamp == timedelta(hours=8)
    assert set(rows["action"]) == {"reference"}


def test_an_unknown_number_is_nothing(store):
    with reading() as connection:
        assert imports.entry(connection, 999) is None


@pytest.mark.parametrize(("batch", "told"), [(999, "没有这个编号的记录"), (1, "只有上报、撤回和演示数据可以撤销")])
def test_an_undo_that_cannot_be_says_why(store, batch, told):
    with pytest.raises(UndoRefused) as refused:
        imports.take_back(batch, reason="测试", by=None)
    assert told in imports.refusal(refused.value)


@pytest.mark.parametrize("reason", ["busy", "full"])
def test_an_undo_that_the_database_refuses_speaks_of_the_undo(store, reason):
    sentence = imports.refusal(UndoRefused(reason))
    assert ("没有撤销" in sentence, "没有入库" in sentence) == (True, False)
