"""Copies of a PostgreSQL store: whole, checked, and without the password where everybody could read it."""

import os
import shutil

import pytest
from alembic import command
from sqlalchemy import make_url, text

import db.engine
from data.upkeep import refusals
from db import derived, migrate, verify
from db.backup import BackupFailed, backup, restore
from db.engine import reading, writing
from tests.data.coverage.test_keeping import YANG, person, service, village
from tests.db.test_commands import run
from tests.db.test_postgres import DAY, store  # noqa: F401  a fixture
from tests.rows import held, put

WRAPPER = """#!/bin/sh
printf '%s\\n' "$@" >> "$0.arguments"
printf '%s\\n' "$PGPASSWORD" >> "$0.password"
exec {program} "$@"
"""
pytestmark = pytest.mark.usefixtures("store")


def findings() -> list[str]:
    with reading() as connection:
        return verify.findings(connection)


def refused(action, file) -> str:
    with pytest.raises(BackupFailed) as failure:
        action(file)
    assert refusals.sentence(failure.value)
    return failure.value.reason


@pytest.fixture
def copy(store, tmp_path):  # noqa: F811
    put("zone_daily", DAY)
    backup(tmp_path / "a copy")
    put("zone_daily", DAY | {"firms_resumed": 20})
    return tmp_path / "a copy"


def test_what_was_backed_up_comes_back(copy):
    restore(copy)
    assert held("zone_daily", "firms_resumed") == {(79,)}
    assert findings() == []
    assert os.listdir(copy.parent) == [copy.name]


@pytest.mark.parametrize("address", ["password", "query"])
def test_the_password_is_in_no_argument(cluster, tmp_path, monkeypatch, address):
    for program in ("pg_dump", "pg_restore"):
        (tmp_path / program).write_text(WRAPPER.format(program=shutil.which(program)))
        (tmp_path / program).chmod(0o755)
    url = make_url(cluster)
    url = url.set(password="a secret'") if address == "password" else url.update_query_dict({"password": "a secret'"})
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with monkeypatch.context() as there:
        there.setenv("DATABASE_URL", url.render_as_string(hide_password=False))
        backup(tmp_path / "copy")
        restore(tmp_path / "copy")
        db.engine.get_engine().dispose()
    for program in ("pg_dump", "pg_restore"):
        assert "secret" not in (tmp_path / f"{program}.arguments").read_text()
        assert set((tmp_path / f"{program}.password").read_text().splitlines()) == {"a secret'"}


def test_a_backup_of_an_older_program_is_brought_up_to_this_one(tmp_path):
    with writing() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
        command.upgrade(migrate.config(connection), "0001")
    backup(tmp_path / "copy")
    migrate.migrate()
    put("zone_daily", DAY)
    restore(tmp_path / "copy")
    assert (held("zone_daily", "firms_resumed"), findings()) == (set(), [])


def test_a_backup_of_a_newer_program_changes_nothing(copy):
    with writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    backup(copy.with_name("newer"))
    assert refused(restore, copy.with_name("newer")) == "newer"
    assert held("zone_daily", "firms_resumed") == {(20,)}


@pytest.mark.parametrize("content", [b"PGDMP", b"SQLite format 3\0", b"text"])
def test_a_file_that_is_no_backup_changes_nothing(copy, content):
    (copy.with_name("wrong")).write_bytes(content)
    assert refused(restore, copy.with_name("wrong")) in ("program_failed", "other_engine", "foreign")
    copy.write_bytes(copy.read_bytes()[:-5_000])
    assert refused(restore, copy) == "program_failed"
    assert held("zone_daily", "firms_resumed") == {(20,)}


def test_a_restore_waits_for_a_writer_a_while_and_says_for_whom(copy, monkeypatch):
    monkeypatch.setattr(db.engine, "WAIT_FOR_WRITER_MS", 50)
    with writing(by="张三", dataset="zone_daily"):
        status, _out, err = run("restore", copy)
    assert (status, "张三正在写入" in err) == (2, True)
    assert held("zone_daily", "firms_resumed") == {(20,)}


def test_a_missing_program_is_named(copy, monkeypatch):
    monkeypatch.setenv("PATH", str(copy.parent))
    status, _out, err = run("backup", copy.with_name("other"))
    assert (status, "pg_dump" in err, "postgresql-client" in err) == (2, True, True)


def test_derived_tables_that_no_rebuild_would_give():
    put("villages", village(YANG))
    put("commissioners", person("甲"))
    put("services", service("1", "2020-11-02"))
    put("services", service("2", "2020-11-03"))  # makes a temporary table, the first of the connection
    with writing() as connection:
        for _ in range(7):  # by now its statements are prepared, and mean the tables of the store
            derived.rebuild(connection)
    assert findings() == []
    with writing() as connection:
        connection.execute(text("UPDATE region_period SET served = served + 1 WHERE period = '2020' AND level = 'nation'"))
        connection.execute(text("DELETE FROM counted_village"))
    assert findings() == ["汇总表 counted_village：0 行与原始行不符或多余，缺 1 行，请运行 python -m db rebuild。",
                          "汇总表 region_period：1 行与原始行不符或多余，缺 1 行，请运行 python -m db rebuild。"]
    with writing() as connection:
        assert connection.execute(text("SELECT count(*) FROM region_period")).scalar()
