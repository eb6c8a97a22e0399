"""Disk full, database locked, files and stores that change in between, two at once, readers meanwhile."""

import os
import resource
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import event, select
from typer.testing import CliRunner

import db.engine
from data.__main__ import app
from data.uploads import Refused, accept
from db import verify
from db.engine import get_engine, reading, writing
from tests.data.uploads.faulty import PEOPLE, held, program, register
from tests.data.uploads.uploading import checked, counted, told
from tests.rows import count_of_rows

MANY = 20_000


def run(*words) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stderr


@pytest.fixture
def file(store, tmp_path):
    def written(content: bytes, name: str = "a.csv"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return written


@contextmanager
def no_more_pages():
    """A database file that cannot grow, which is how SQLite meets a full disk."""
    get_engine().dispose()

    def stop_growing(connection, _record):
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 10}")

    event.listen(get_engine(), "connect", stop_growing)
    yield
    event.remove(get_engine(), "connect", stop_growing)
    get_engine().dispose()


def test_a_full_disk_is_told_and_stores_nothing(file):
    before, path = count_of_rows(), file(register(MANY))
    with no_more_pages():
        status, err = run("import", "commissioners", path)
        assert (status, "磁盘空间不足" in err, "没有入库" in err) == (2, True, True)
        review = checked("commissioners", path.read_bytes())
        with pytest.raises(Refused) as refused:
            accept(review)
        assert (refused.value.reason, "磁盘空间不足" in refused.value.message) == ("full", True)
    assert count_of_rows() == before
    assert run("import", "commissioners", path)[0] == 0
    assert held() == (MANY, 1)


def test_a_file_system_that_takes_no_more_is_told_and_stores_nothing(store, file):
    before, path = count_of_rows(), file(register(MANY))
    limit = 1_000_000  # of each file: less than the log of this import, in pages of any size
    running = program("import", "commissioners", path,
                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    _out, err = running.communicate()
    assert (running.returncode, "没有入库" in err, "Traceback" in err) == (2, True, False), err
    assert count_of_rows() == before
    with reading() as connection:
        assert verify.findings(connection) == []
    assert run("import", "commissioners", path)[0] == 0


@pytest.fixture
def small_disk(store, tmp_path, monkeypatch):
    """The store on a file system of its own, of 16 MB, where the machine lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    path = folder / "store.sqlite3"
    path.write_bytes(store.read_bytes())
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    yield folder
    get_engine().dispose()
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_really_is_full_is_told_and_stores_nothing(small_disk, file):
    before, path = count_of_rows(), file(register(MANY))
    ballast = small_disk / "ballast"
    free = os.statvfs(small_disk)
    ballast.write_bytes(bytes(free.f_bavail * free.f_frsize - 300_000))
    status, err = run("import", "commissioners", path)
    assert (status, "磁盘空间不足" in err, "没有入库" in err) == (2, True, True)
    ballast.unlink()
    assert count_of_rows() == before
    assert run("import", "commissioners", path)[0] == 0
    assert held() == (MANY, 1)


def test_a_locked_database_is_told_and_stores_nothing(file, monkeypatch):
    monkeypatch.setattr(db.engine, "WAIT_FOR_WRITER_MS", 50)
    path, review = file(register(3)), checked("commissioners", register(3))
    get_engine().dispose()
    with writing():
        status, err = run("import", "commissioners", path)
        assert (status, "占用" in err, "稍后重试" in err) == (2, True, True)
        with pytest.raises(Refused) as refused:
            accept(review)
        assert (refused.value.reason, "占用" in refused.value.message) == ("busy", True)
        assert run("check", "commissioners", path)[0] == 0
    assert held() == (0, 0)
    assert run("import", "commissioners", path)[0] == 0


def test_the_second_waits_for_the_writer_before_it(file):
    path = file(register(3))
    with writing():
        waiting = program("import", "commissioners", path)
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(4)
    waiting.communicate()
    assert (waiting.returncode, held()) == (0, (3, 1))


def test_a_file_that_changes_after_its_check_is_checked_again(file):
    path = file(register(3))
    assert run("check", "commissioners", path)[0] == 0
    path.write_bytes(register(3).replace("科技特派员".encode(), "教授".encode()))
    status, err = run("import", "commissioners", path)
    assert (status, "没有入库" in err, held()) == (1, True, (0, 0))


def test_a_store_that_changes_after_the_check_is_checked_again(store):
    review = checked("commissioners", register(3))
    accept(checked("commissioners", register(1, name="他人")))
    with pytest.raises(Refused) as refused:
        accept(review)
    assert (refused.value.reason, counted(refused.value.review)) == ("changed", (3, 2, 1, 0, 0, 0))
    assert held() == (1, 1)
    assert told(refused.value.review) == [("warning", "changes_more_than_half", None, None)]
    assert accept(refused.value.review, explanation="更正").batch
    assert held() == (3, 2)


def at_once(*reviews) -> list:
    """Confirm every review at the same moment: batches, earlier batches of unchanged files, or reasons of refusal."""
    start = threading.Barrier(len(reviews))

    def confirm(review):
        start.wait()
        try:
            outcome = accept(review)
        except Refused as refused:
            return refused.reason
        return ("stored", outcome.batch) if outcome.batch else ("unchanged", outcome.unchanged_earlier_batch)

    with ThreadPoolExecutor(len(reviews)) as people:
        return list(people.map(confirm, reviews))


def test_two_who_confirm_the_same_file_at_once_store_it_once(store):
    outcomes = at_once(*(checked("commissioners", register(500)) for _person in range(2)))
    (stored,) = [batch for what, batch in outcomes if what == "stored"]
    assert sorted(outcomes) == [("stored", stored), ("unchanged", stored)]
    assert held() == (500, 1)


def test_two_who_confirm_other_people_at_once_store_both(store):
    outcomes = at_once(checked("commissioners", register(500)), checked("commissioners", register(400, first=500)))
    assert sorted(what for what, _batch in outcomes) == ["stored", "stored"]
    assert held() == (900, 2)


def test_of_two_who_confirm_the_same_people_differently_the_second_is_told(store):
    outcomes = at_once(checked("commissioners", register(500)), checked("commissioners", register(500, name="他人")))
    assert outcomes.count("changed") == 1
    assert held() == (500, 1)
    names = PEOPLE.table.c.name
    with reading() as connection:
        assert len(set(connection.scalars(select(names)))) == 1
        assert verify.findings(connection) == []


def test_four_programs_at_once_leave_a_sound_store(file):
    paths = [file(register(300), "a.csv"), file(register(300), "b.csv"), file(register(300, first=300), "c.csv"),
             file(register(300, first=600), "d.csv")]
    running = [program("import", "commissioners", path) for path in paths]
    said = [each.communicate()[1] for each in running]
    assert [each.returncode for each in running] == [0, 0, 0, 0], said
    assert held() == (900, 3)
    with reading() as connection:
        assert verify.findings(connection) == []


def test_a_reader_sees_nothing_or_all_of_an_import(file):
    running, seen = program("import", "commissioners", file(register(MANY))), set()
    while running.poll() is None:
        seen.add(held())
        time.sleep(0.002)
    running.communicate()
    seen.add(held())
    assert seen == {(0, 0), (MANY, 1)}


def test_what_a_reader_has_begun_to_read_stays_as_it_was(store):
    rows = select(PEOPLE.table.c.commissioner_no)
    with reading() as connection:
        assert connection.execute(rows).all() == []
        assert accept(checked("commissioners", register(3))).batch
        assert connection.execute(rows).all() == []
    assert held() == (3, 1)
