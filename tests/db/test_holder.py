"""Who holds the writer's lock is known to those who wait for it."""

import pytest
from sqlalchemy.exc import OperationalError

import db.engine
from data.uploads.storing import refusing
from db.engine import get_engine, writing
from db.holder import present


def test_a_writer_is_named_while_it_writes(store):
    with writing(by="张三", dataset="zone_daily"):
        there = present(get_engine())
    assert (there.by, there.dataset, len(there.since)) == ("张三", "zone_daily", len("2020-04-01T12:00:00"))
    assert present(get_engine()) is None


def test_a_writer_that_fails_is_not_named_afterwards(store):
    with pytest.raises(RuntimeError), writing(by="张三", dataset="zone_daily"):
        raise RuntimeError
    assert present(get_engine()) is None


def test_what_a_killed_writer_left_is_taken_away_by_the_next(store):
    store.with_name(store.name + "-writer").write_text('{"by": "李四", "dataset": "zones", "since": "2020-04-01T04:00:00"}', "utf-8")
    assert present(get_engine()).by == "李四"
    with writing():
        assert present(get_engine()) is None


def test_whoever_waits_in_vain_is_told_for_whom(store, monkeypatch):
    monkeypatch.setattr(db.engine, "WAIT_FOR_WRITER_MS", 50)
    get_engine().dispose()
    with writing(by="张三", dataset="zone_daily"):
        with pytest.raises(OperationalError) as failure, writing():
            pytest.fail("two writers at once")
        assert refusing.reason(failure.value) == "busy"
        sentence = refusing.sentence("busy")
    assert "张三正在写入“高新区复工复产日报”" in sentence
    assert "张三" not in refusing.sentence("busy")
