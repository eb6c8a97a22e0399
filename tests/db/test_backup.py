"""A backup is one file that holds everything, a restore brings it back, and where either cannot be nothing is changed or left."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

import db.engine
from data.upkeep import refusals
from db import migrate, verify
from db.backup import BackupFailed, backup, restore
from db.engine import get_engine, reading, writing
from tests.db.test_verify import damage
from tests.rows import count_of_rows, held, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}


@pytest.fixture
def folder(tmp_path) -> Path:
    """An empty folder for backups."""
    path = tmp_path / "backups"
    path.mkdir()
    return path


@pytest.fixture
def copy(store, folder) -> Path:
    """A backup with 79 firms resumed; the store itself has gone on to 20."""
    put("zone_daily", DAY)
    backup(folder / "copy.sqlite3")
    put("zone_daily", DAY | {"firms_resumed": 20})
    return folder / "copy.sqlite3"


def resumed() -> set[tuple]:
    return held("zone_daily", "firms_resumed")


def change(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def refused(action, file: Path) -> str:
    with pytest.raises(BackupFailed) as failure:
        action(file)
    assert refusals.sentence(failure.value)
    return failure.value.reason


def test_what_was_backed_up_comes_back(copy):
    restore(copy)
    assert resumed() == {(79,)}
    with reading() as connection:
        assert verify.findings(connection) == []


@pytest.mark.parametrize("name", ["备份 #1.sqlite3", "a?mode=memory", "100%", "%41.sqlite3", "a&b=c;d 'e' \"f\"", "两\n行", ":memory:", "\udcff"])
def test_any_name_is_a_name(store, folder, name):
    put("zone_daily", DAY)
    backup(folder / name)
    assert os.listdir(folder) == [name]
    put("zone_daily", DAY | {"firms_resumed": 20})
    restore(folder / name)
    assert resumed() == {(79,)}
    assert os.listdir(folder) == [name]


def test_a_copy_needs_no_files_beside_it(copy):
    assert copy.read_bytes()[18:20] == b"\x01\x01"  # not in WAL mode
    assert os.listdir(copy.parent) == [copy.name]


def test_a_copy_in_wal_mode_is_read_where_nothing_may_be_written_beside_it(copy):
    change(copy, "PRAGMA journal_mode=WAL")
    Path(f"{copy}-shm").mkdir()  # what a read-only disk does to SQLite, for the owner of the machine too
    restore(copy)
    assert resumed() == {(79,)}


def test_what_stands_in_the_journal_of_a_copied_store_comes_along(copy, store, folder):
    with reading() as connection:  # keeps SQLite from emptying the journal
        connection.exec_driver_sql("SELECT 1")
        for ending in ("", "-wal"):
            shutil.copy(f"{store}{ending}", folder / f"taken{ending}")
    assert (folder / "taken-wal").stat().st_size
    restore(copy)
    restore(folder / "taken")
    assert resumed() == {(20,)}


def test_an_existing_file_is_never_overwritten(store, folder):
    (folder / "mine").write_text("mine")
    assert refused(backup, folder / "mine") == "exists"
    (folder / "nowhere").symlink_to(folder / "gone")
    assert refused(backup, folder / "nowhere") == "exists"
    assert (folder / "mine").read_text() == "mine"


def test_a_backup_that_fails_leaves_nothing(store, folder):
    assert refused(backup, folder) == "folder"
    assert refused(backup, folder / "none" / "copy") == "no_folder"
    damage(store, "ix_identity_alias_identity", whole=False)
    assert refused(backup, folder / "copy") == "unsound"
    assert os.listdir(folder) == []


def test_a_full_disk_leaves_nothing(copy, store, folder):
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    get_engine().dispose()
    store.rename(folder / "aside")
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(sqlite3.OperationalError) as failure:
            restore(copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "磁盘" in refusals.sentence(failure.value)
    assert not store.exists()


@pytest.mark.parametrize("content", [None, b"", b"not a database at all, but long enough to be read as one" * 20, b"PGDMP\1\2"])
def test_a_file_that_is_no_backup_changes_nothing(store, folder, content):
    put("zone_daily", DAY)
    before = count_of_rows()
    if content is not None:
        (folder / "wrong").write_bytes(content)
    assert refused(restore, folder / "wrong") in ("not_there", "foreign", "other_engine")
    assert count_of_rows() == before
    assert os.listdir(folder) == ([] if content is None else ["wrong"])


@pytest.mark.parametrize(("statement", "reason"), [
    ("UPDATE alembic_version SET version_num = '9999'", "newer"), ("DELETE FROM alembic_version", "foreign"),
    ("DROP TABLE batch", "foreign"), ("DROP TABLE alembic_version", "foreign")])
def test_another_database_than_ours_changes_nothing(copy, statement, reason):
    change(copy, statement)
    assert refused(restore, copy) == reason
    assert resumed() == {(20,)}


@pytest.mark.parametrize("whole", [True, False])
def test_a_damaged_backup_changes_nothing(copy, whole):
    damage(copy, "ix_identity_alias_identity", whole=whole)
    assert refused(restore, copy) == "damaged"
    assert resumed() == {(20,)}


def test_neither_a_folder_nor_the_store_itself_is_restored(copy, store, folder):
    assert refused(restore, folder) == "no_file"
    (folder / "link").symlink_to(store)
    assert refused(restore, folder / "link") == "itself"


def test_a_backup_of_an_older_program_is_brought_up_to_this_one(store, folder, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder / 'older.sqlite3'}")
    with writing() as connection:
        command.upgrade(migrate.config(connection), "0001")
    backup(folder / "copy")
    get_engine().dispose()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{store}")
    put("zone_daily", DAY)
    restore(folder / "copy")
    assert resumed() == set()
    with reading() as connection:
        assert verify.findings(connection) == []


def test_who_reads_sees_one_state_and_then_the_restored_one(copy):
    with reading() as connection:
        rows = "SELECT firms_resumed FROM zone_daily WHERE replaced_in IS NULL"
        assert connection.exec_driver_sql(rows).scalar() == 20
        restore(copy)
        assert connection.exec_driver_sql(rows).scalar() == 20
        connection.rollback()
        assert connection.exec_driver_sql(rows).scalar() == 79


def test_a_store_and_a_backup_in_pages_of_another_size_go_together(copy, store, folder):
    """A store of before has smaller pages; they stay as they are while somebody reads."""
    get_engine().dispose()
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("PRAGMA page_size").fetchone() == (db.engine.PAGE_BYTES,)
        for order in ("PRAGMA journal_mode=DELETE", "PRAGMA page_size=4096", "VACUUM"):
            connection.execute(order)
    backup(folder / "smaller.sqlite3")
    with reading() as connection:
        restore(copy)
        assert connection.exec_driver_sql("PRAGMA page_size").scalar() == 4096
    assert resumed() == {(79,)}
    get_engine().dispose()
    store.unlink()
    restore(copy)  # into a store that is not there
    with reading() as connection:
        assert connection.exec_driver_sql("PRAGMA page_size").scalar() == db.engine.PAGE_BYTES
    restore(folder / "smaller.sqlite3")
    assert resumed() == {(20,)}
    with reading() as connection:
        assert verify.findings(connection) == []
        assert connection.exec_driver_sql("PRAGMA page_size").scalar() == db.engine.PAGE_BYTES
    assert sorted(os.listdir(folder)) == ["copy.sqlite3", "smaller.sqlite3"]
    assert not list(store.parent.glob(".restore-*"))


def test_a_restore_says_for_whom_it_waited_in_vain(copy, monkeypatch):
    monkeypatch.setattr(db.engine, "WAIT_FOR_WRITER_MS", 50)
    with writing(by="张三", dataset="zone_daily"):
        with pytest.raises(BackupFailed) as failure:
            restore(copy)
        assert "张三正在写入“高新区复工复产日报”" in refusals.sentence(failure.value)
    assert resumed() == {(20,)}


def test_a_backup_waits_for_no_writer(store, folder):
    put("zone_daily", DAY)
    with writing() as connection:
        connection.exec_driver_sql("UPDATE zone_daily SET firms_resumed = 1")
        backup(folder / "copy")
    restore(folder / "copy")
    assert resumed() == {(79,)}


def test_a_store_that_is_gone_comes_back_whatever_it_left(copy, store):
    with reading() as connection:
        connection.exec_driver_sql("SELECT 1")
        shutil.copy(f"{store}-wal", store.with_name("left"))
    get_engine().dispose()
    store.unlink()
    store.with_name("left").rename(f"{store}-wal")
    restore(copy)
    assert resumed() == {(79,)}
    with reading() as connection:
        assert verify.findings(connection) == []


def test_a_damaged_store_is_replaced(copy, store):
    damage(store, "zone_daily", whole=True)
    restore(copy)
    assert resumed() == {(79,)}
    with reading() as connection:
        assert verify.findings(connection) == []
