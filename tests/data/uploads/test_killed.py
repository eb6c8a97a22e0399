"""An import that is killed leaves all of it or nothing, and the next one works."""

import json
import signal
import subprocess
import sys
import time

import pytest

from db import verify
from db.engine import reading
from tests.command_line import run
from tests.data.uploads.faulty import ROOT, held, program, register

MANY = 20_000


def findings() -> list[str]:
    with reading() as connection:
        return verify.findings(connection)


def test_killed_before_any_of_its_statements_it_leaves_nothing(store, tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(register(3))
    done = subprocess.run([sys.executable, "-m", "tests.data.uploads.killing", store, file, tmp_path],
                          cwd=ROOT, capture_output=True, text=True, check=True)
    moments = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(moments) > 10
    nothing, everything = {"rows": 0, "batches": 0, "findings": []}, {"rows": 3, "batches": 1, "findings": []}
    for moment in moments[:-1]:
        assert moment == {"killed": True, **nothing, "new_after": 3, "after": everything}
    assert moments[-1] == {"killed": False, **everything, "new_after": 0, "after": everything}


@pytest.fixture
def many(store, tmp_path):
    path = tmp_path / "many.csv"
    path.write_bytes(register(MANY))
    return path


@pytest.mark.parametrize("bytes_written", [1, 200_000, 1_000_000])
def test_killed_while_its_commit_is_being_written_it_leaves_all_or_nothing(store, many, bytes_written):
    log = store.with_name(f"{store.name}-wal")
    running = program("import", "commissioners", many)
    while running.poll() is None and not (log.exists() and log.stat().st_size >= bytes_written):
        time.sleep(0.0005)
    running.kill()
    running.communicate()
    _is_whole_and_works(many)


@pytest.mark.parametrize("seconds", [0.7, 1.2, 1.7, 2.2])
def test_killed_at_any_time_it_leaves_all_or_nothing(store, many, seconds):
    running = program("import", "commissioners", many)
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        running.send_signal(signal.SIGKILL)
    running.communicate()
    _is_whole_and_works(many)


def _is_whole_and_works(file) -> None:
    assert held() in ((0, 0), (MANY, 1))
    assert findings() == []
    status, _out, err = run("import", "commissioners", file)
    assert (status, held()) == (0, (MANY, 1)), err
