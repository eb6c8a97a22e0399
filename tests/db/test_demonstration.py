"""Demonstration data goes without a trace, and a used store is never taken for a new one."""

from sqlalchemy import select

from db import demonstration
from db.engine import reading, writing
from db.store import used
from db.tables.ledger import Batch
from db.undoing import undo
from tests.rows import held, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}


def untouched() -> bool:
    with reading() as connection:
        return not used(connection)


def test_a_migrated_store_is_untouched_until_something_was_stored(store):
    assert untouched()
    put("zone_daily", DAY, demonstration=True)
    assert not untouched()
    with writing() as connection:
        demonstration.clear(connection)
    assert not untouched()


def test_clearing_reopens_the_real_rows_that_demonstration_had_replaced(store):
    real = put("zone_daily", DAY)
    put("zone_daily", DAY | {"firms_resumed": 20}, DAY | {"zone": 2}, demonstration=True)
    with writing() as connection:
        assert demonstration.clear(connection) == 1
    assert held("zone_daily", "zone", "firms_resumed", "batch_id") == {(1, 79, real)}


def test_clearing_keeps_the_zones_and_forgets_invented_parks(store):
    unit = {"kind": "城市", "name": "演示市", "reporting_unit": 320000}
    put("hundred_units", unit, demonstration=True)
    zones = held("zones", "identity")
    with writing() as connection:
        demonstration.clear(connection)
    assert held("zones", "identity") == zones
    assert held("hundred_units", "name") == set()


def test_an_undone_demonstration_is_demonstration_too_and_goes_with_it(store):
    put("zone_daily", DAY, demonstration=True)
    second = put("zone_daily", DAY | {"firms_resumed": 20}, demonstration=True)
    with writing() as connection:
        undone = undo(connection, second, reason="试")
        assert connection.scalar(select(Batch.demonstration).where(Batch.id == undone))
    with writing() as connection:
        assert demonstration.clear(connection) == 3
    assert held("zone_daily", "zone") == set()
