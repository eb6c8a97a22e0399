"""verify finds what is broken: one deliberately broken store for each of its checks, told in its own sentence."""

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from db import verify
from db.__main__ import app
from db.engine import get_engine, reading, writing
from db.revisions import newest
from tests.data.coverage.test_keeping import WA, YANG, person, service, village
from tests.data.uploads.uploading import imported
from tests.data.uploads.uploading import text as file_of
from tests.once import filled
from tests.rows import count_of_rows, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}
ROSTER = file_of("编号,姓名,类别,所在地,聘期开始", "K1,张三,科技特派员,江苏省,2020-01-01")


def findings() -> list[str]:
    with reading() as connection:
        return verify.findings(connection)


def spoil(statement: str, **values) -> None:
    """Change the store past everything that would prevent it."""
    with writing() as connection:
        assert connection.execute(text(statement), values).rowcount


@filled
def batch(store) -> int:
    """A sound store with something for every check to look at; the number of an import with its file."""
    put("villages", village(YANG, merged_into=WA), village(WA))
    put("commissioners", person("甲"))
    put("services", service("1", "2020-11-02"))
    put("zone_daily", DAY)
    put("zone_daily", DAY | {"firms_resumed": 80})
    number = imported("commissioners", ROSTER).batch
    assert findings() == []
    return number


def damage(store: Path, name: str, *, whole: bool) -> None:
    """Spoil the page in which a table or index of the file begins: all of it, or the last byte of its content."""
    get_engine().dispose()
    with closing(sqlite3.connect(store)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [name]).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(store.read_bytes())
    content[page * size - 1] ^= 1
    if whole:
        content[(page - 1) * size:page * size] = bytes(size)
    store.write_bytes(content)


def test_a_damaged_file(batch, store):
    damage(store, "ix_identity_alias_identity", whole=False)
    assert {line.split("：")[0] for line in findings()} == {"数据库文件"}


def test_a_check_that_cannot_read_is_a_finding_and_the_others_go_on(batch, store):
    spoil("UPDATE zone_daily SET zone = 9999 WHERE replaced_in IS NULL")
    damage(store, "stored_file", whole=True)
    outcome = CliRunner().invoke(app, ["verify"])
    assert outcome.exit_code == 1
    assert "原始文件内容：无法检查，数据库可能已损坏（database disk image is malformed）。" in outcome.stdout.splitlines()
    assert "高新区复工复产日报：1 行的“高新区”在国家高新区名录中找不到。" in outcome.stdout.splitlines()


@pytest.mark.parametrize(("revision", "told"), [
    ("0001", "表结构不是最新，请运行 python -m db migrate。"), ("9999", "表结构（9999）比本程序的（{newest}）新，请换用新版程序。")])
def test_another_schema_than_that_of_the_program(batch, revision, told):
    spoil("UPDATE alembic_version SET version_num = :revision", revision=revision)
    assert findings() == [told.format(newest=newest())]


def test_a_schema_that_was_changed_by_hand(batch):
    with writing() as connection:
        connection.execute(text("DROP INDEX ix_batch_sha256"))
    (line,) = findings()
    assert line.startswith("表结构与程序不一致：")
    assert "ix_batch_sha256" in line


@pytest.mark.parametrize("column", ["rows", "new", "changed", "unchanged", "rejected", "blank"])
def test_a_ledger_that_does_not_add_up(batch, column):
    spoil(f"UPDATE batch SET {column} = {column} + 1 WHERE id = :batch", batch=batch)
    assert findings() == [f"上报记录 {batch}：行数与新增、变更、未变、退回、空行之和不符。"]


@pytest.mark.parametrize("change", [
    "batch_id = 9999 WHERE replaced_in IS NULL", "replaced_in = 9999 WHERE replaced_in IS NOT NULL",
    "replaced_in = batch_id WHERE replaced_in IS NOT NULL"])
def test_versions_outside_the_ledger(batch, change):
    spoil(f"UPDATE zone_daily SET {change}")
    assert findings() == ["高新区复工复产日报：1 行的版本不在上报记录中。"]


def test_a_reference_to_nothing(batch):
    spoil("UPDATE zone_daily SET zone = 9999 WHERE replaced_in IS NULL")
    assert findings() == ["高新区复工复产日报：1 行的“高新区”在国家高新区名录中找不到。"]


def test_original_bytes_that_are_lost(batch):
    spoil("DELETE FROM stored_file WHERE sha256 = (SELECT sha256 FROM batch WHERE id = :batch)", batch=batch)
    assert findings() == [f"上报记录 {batch}：原始文件缺失。"]


@pytest.mark.parametrize("content", [zlib.compress(b"another file"), zlib.compress(ROSTER)[:-1], b"nothing packed", b""])
def test_original_bytes_that_are_others(batch, content):
    spoil("UPDATE stored_file SET content = :content WHERE sha256 = (SELECT sha256 FROM batch WHERE id = :batch)",
          content=content, batch=batch)
    assert findings() == [f"上报记录 {batch}：原始文件与上报时不同。"]


@pytest.mark.parametrize(("change", "told"), [
    ("UPDATE region_period SET served = served + 1 WHERE period = '2020' AND level = 'nation'", "region_period：1 行与原始行不符或多余，缺 1 行"),
    ("INSERT INTO village_year VALUES (2020, 1, 1, 0, 0)", "village_year：1 行与原始行不符或多余，缺 0 行"),
    ("DELETE FROM counted_village", "counted_village：0 行与原始行不符或多余，缺 1 行"),
    ("DELETE FROM merged_village", "merged_village：0 行与原始行不符或多余，缺 1 行")])
def test_derived_tables_that_no_rebuild_would_give(batch, change, told):
    spoil(change)
    assert findings() == [f"汇总表 {told}，请运行 python -m db rebuild。"]
    assert CliRunner().invoke(app, ["rebuild"]).exit_code == 0
    assert findings() == []


def test_looking_changes_nothing_and_waits_for_no_writer(batch):
    before = count_of_rows()
    with writing() as connection:
        connection.execute(text("DELETE FROM region_period"))
        assert findings() == []
        connection.rollback()
    assert count_of_rows() == before


def test_the_command_tells_every_finding_and_ends_with_one(batch):
    spoil("UPDATE zone_daily SET zone = 9999 WHERE replaced_in IS NULL")
    spoil("DELETE FROM counted_village")
    outcome = CliRunner().invoke(app, ["verify"])
    assert (outcome.exit_code, len(outcome.stdout.splitlines())) == (1, 2)


def test_the_command_tells_of_a_sound_store_and_ends_with_nought(batch):
    outcome = CliRunner().invoke(app, ["verify"])
    assert (outcome.exit_code, outcome.stdout) == (0, "数据库完好。\n")
