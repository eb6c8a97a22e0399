"""python -m db: whatever is asked of it, the answer is a sentence with a remedy, and never a traceback."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command as alembic
from typer.testing import CliRunner

import db.engine
from data.upkeep import refusals
from db import migrate
from db.__main__ import app
from db.backup import backup
from db.engine import get_engine, writing
from db.failures import BackupFailed
from tests.rows import held, put

ROOT = Path(__file__).parents[2]
COMMANDS = ("migrate", "verify", "rebuild", "backup", "restore", "status")
DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}


def run(*words) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def copy(store, tmp_path) -> Path:
    """A sound backup."""
    path = tmp_path / "copies" / "copy.sqlite3"
    path.parent.mkdir()
    backup(path)
    return path


@pytest.fixture
def of(copy):
    """The words of a command with an argument that it can work with."""
    return {name: (name,) for name in COMMANDS} | {"backup": ("backup", copy.with_name("new")), "restore": ("restore", copy)}


def stand_at(store: Path, revision: str) -> None:
    get_engine().dispose()
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])


@pytest.mark.parametrize("name", COMMANDS)
def test_a_sound_store_serves_every_command(of, name):
    status, out, err = run(*of[name])
    assert (status, bool(out), err) == (0, True, "")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("url", "told"), [
    ("nonsense", "写得不对"), ("postgresql://u:p@h:port/d", "写得不对"), ("postgresql+none://h/d", "写得不对"), ("sqlite://", "没有写明数据库文件"),
    ("sqlite:///:memory:", "没有写明数据库文件"), ("sqlite:///file:a?uri=true", "没有写明数据库文件"), ("mysql://h/d", "不是 SQLite 或 PostgreSQL"),
    ("postgresql+psycopg2://h/d", "驱动"), ("postgresql+psycopg://u:secret@127.0.0.1:1/d?password=secret", "连不上数据库")])
def test_an_address_that_leads_nowhere(of, monkeypatch, tmp_path, name, url, told):
    if url.startswith("postgresql+psycopg:") and name == "restore":
        of["restore"], told = ("restore", tmp_path / "dump"), "pg_restore"
        (tmp_path / "dump").write_bytes(b"PGDMP")
    with monkeypatch.context() as there:
        there.setenv("DATABASE_URL", url)
        status, _out, err = run(*of[name])
    assert (status, told in err, "secret" in err) == (2, True, False), err


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("place", "told"), [("none/store.sqlite3", ("找不到", "打不开")), ("folder", ("打不开",)), ("text", ("不是数据库文件",))])
def test_a_place_that_holds_no_store(of, monkeypatch, tmp_path, name, place, told):
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("no database" * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / place}")
    before = sorted(tmp_path.rglob("*"))
    status, _out, err = run(*of[name])
    assert (status, any(word in err for word in told)) == (2, True), err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["verify", "rebuild", "backup", "status"])
def test_a_store_that_is_not_there_is_not_made_by_looking_for_it(of, monkeypatch, tmp_path, name):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    status, _out, err = run(*of[name])
    assert (status, "python -m db migrate" in err) == (2, True)
    assert not (tmp_path / "none.sqlite3").exists()


@pytest.mark.parametrize("name", ["migrate", "restore"])
def test_a_store_that_is_not_there_is_made(of, monkeypatch, tmp_path, name):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    assert run(*of[name])[0] == 0
    assert run("verify")[0] == 0


@pytest.mark.parametrize(("name", "status", "told"), [
    ("verify", 1, "python -m db migrate"), ("rebuild", 2, "python -m db migrate"), ("backup", 2, "python -m db migrate"),
    ("status", 2, "python -m db migrate"), ("migrate", 0, ""), ("restore", 0, "")])
def test_a_store_that_is_empty(of, monkeypatch, tmp_path, name, status, told):
    (tmp_path / "empty.sqlite3").touch()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    exit_code, out, err = run(*of[name])
    assert (exit_code, told in out + err) == (status, True), out + err


@pytest.mark.parametrize(("name", "status", "told"), [
    ("verify", 1, "新版程序"), ("rebuild", 2, "新版程序"), ("status", 2, "新版程序"), ("migrate", 2, "新版程序"), ("backup", 0, ""), ("restore", 0, "")])
def test_a_store_newer_than_the_program(of, store, name, status, told):
    stand_at(store, "9999")
    exit_code, out, err = run(*of[name])
    assert (exit_code, told in out + err, "python -m db migrate" in out + err) == (status, True, False), out + err


@pytest.mark.parametrize(("name", "status", "told"), [
    ("verify", 1, "python -m db migrate"), ("rebuild", 2, "python -m db migrate"), ("status", 2, "python -m db migrate"),
    ("migrate", 0, ""), ("backup", 0, ""), ("restore", 0, "")])
def test_a_store_older_than_the_program(of, monkeypatch, tmp_path, name, status, told):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'older.sqlite3'}")
    with writing() as connection:
        alembic.upgrade(migrate.config(connection), "0001")
    exit_code, out, err = run(*of[name])
    assert (exit_code, told in out + err) == (status, True), out + err


@pytest.mark.parametrize("name", ["migrate", "rebuild", "restore"])
def test_a_writer_is_waited_for_a_while_and_named(of, monkeypatch, name):
    monkeypatch.setattr(db.engine, "WAIT_FOR_WRITER_MS", 50)
    get_engine().dispose()
    with writing(by="张三", dataset="zone_daily"):
        status, _out, err = run(*of[name])
    assert (status, "张三正在写入" in err) == (2, True)


@pytest.mark.parametrize(("words", "told"), [
    (("backup",), "--help"), (("backup", "a", "b"), "--help"), (("status", "--all"), "--help"), (("--all",), "--help"), (("vanish",), "--help"),
    (("backup", ""), "是文件夹"), (("backup", "none/copy"), "找不到文件夹"), (("backup", "text/copy"), "找不到文件夹"), (("backup", "folder"), "是文件夹"),
    (("backup", "text"), "已存在"), (("backup", "long" * 100), "名字太长"), (("restore", "folder"), "不是文件"), (("restore", "none"), "找不到"),
    (("restore", "text"), "不是本系统的备份文件"), (("restore", "text/copy"), "找不到"), (("restore", "long" * 100), "名字太长"),
    (("restore", "/dev/null"), "不是文件"), (("restore", "store.sqlite3"), "正在使用的数据库"), (("restore", "dump"), "另一种数据库")])
def test_odd_arguments(store, tmp_path, monkeypatch, words, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("not a backup")
    (tmp_path / "dump").write_bytes(b"PGDMP")
    get_engine().dispose()
    before = {path: path.stat().st_size for path in tmp_path.rglob("*")}
    status, out, err = run(*words)
    assert (status, out, told in err) == (2, "", True), err
    get_engine().dispose()
    assert {path: path.stat().st_size for path in tmp_path.rglob("*")} == before


def test_a_name_in_another_encoding_is_told_all_the_same(store, tmp_path):
    name = os.fsencode(tmp_path) + b"/\xb1\xb8\xb7\xdd"
    done = subprocess.run([sys.executable, "-m", "db", "backup", name], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert os.path.exists(name)


def test_a_backup_and_a_restore_by_the_command_line(store, tmp_path):
    put("zone_daily", DAY)
    assert run("backup", tmp_path / "copy") == (0, f"已备份到 {tmp_path / 'copy'}\n", "")
    put("zone_daily", DAY | {"firms_resumed": 20})
    assert run("restore", tmp_path / "copy") == (0, f"已恢复自 {tmp_path / 'copy'}\n", "")
    assert held("zone_daily", "firms_resumed") == {(79,)}


def test_an_address_is_shown_without_passwords(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://u:secret@h/d?password=secret&sslpassword=secret&sslmode=require")
    assert db.engine.shown_address() == "postgresql+psycopg://u:***@h/d?sslmode=require"


@pytest.mark.parametrize(("raised", "sentences"), [
    ("BadAddress", refusals._address), ("BackupFailed", lambda: {**refusals._backup(), "busy": refusals._busy()})])
def test_every_reason_has_its_sentence_and_every_sentence_its_reason(store, raised, sentences):
    code = "".join(path.read_text("utf-8") for path in (ROOT / "db").glob("*.py"))
    reasons = [word for raising in re.findall(rf"raise {raised}\((.*)\)", code) for word in re.findall(r'"(\w+)"', raising)]
    assert set(reasons) == set(sentences())


@pytest.mark.parametrize("failure", [
    BackupFailed("program_failed", program="pg_restore", detail="connection lost"), sqlite3.DatabaseError("no more"),
    BackupFailed("unsettled", file="copy", detail="no more")])
def test_where_nobody_knows_what_was_changed_nothing_is_claimed(store, failure):
    sentence = refusals.sentence(failure)
    assert "没有改动" not in sentence
    assert "python -m db" in sentence
