"""The connections: what a reader sees, and how much memory each may keep."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from db import engine
from db.engine import reading, writing
from db.tables.zones_daily import ZoneDaily
from tests.rows import put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}
pytestmark = pytest.mark.usefixtures("store")


def pages_kept(connection) -> int:
    """KB of pages that the connection may keep."""
    return -connection.exec_driver_sql("PRAGMA cache_size").scalar()


def test_all_readers_together_keep_less_than_a_quarter_of_a_gigabyte():
    with reading() as connection:
        assert pages_kept(connection) * engine.READERS <= 256 * 1024


def test_the_writer_has_more_and_gives_it_back():
    with writing() as connection:
        assert pages_kept(connection) == engine.WRITER_CACHE_KB
        other = connection.connection.driver_connection
    with pytest.raises(OperationalError), writing() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")
    with reading() as connection:
        assert connection.connection.driver_connection is other
        assert pages_kept(connection) == engine.READER_CACHE_KB


def test_as_many_readers_as_there_are_connections_read_at_once():
    ready, read = threading.Barrier(engine.READERS, timeout=60), []

    def look() -> None:
        with reading() as connection:
            ready.wait()
            read.append(pages_kept(connection))

    readers = [threading.Thread(target=look) for _ in range(engine.READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert read == [engine.READER_CACHE_KB] * engine.READERS


def test_a_reader_sees_one_state_whatever_is_stored_meanwhile():
    number = select(func.count()).select_from(ZoneDaily.__table__)
    with reading() as connection:
        assert connection.scalar(number) == 0
        put("zone_daily", DAY)
        assert connection.scalar(number) == 0
    with reading() as connection:
        assert connection.scalar(number) == 1


def test_a_process_leaves_no_log_beside_the_store(store):
    """Its garbage is not collected at the end, so that nothing is closed by itself."""
    engine.get_engine().dispose()
    used = "import data; from db.engine import writing; from db.tokens import renew\nwith writing() as connection: renew(connection)"
    subprocess.run([sys.executable, "-c", used], cwd=Path(engine.__file__).parents[1], check=True)
    assert [path.name for path in store.parent.iterdir()] == [store.name]
