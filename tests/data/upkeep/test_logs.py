"""No log and no traceback tells a telephone number."""

import logging
import subprocess
import sys

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from data.upkeep import logs
from db.engine import writing
from tests.test_architecture import ROOT

NUMBER = "13800001234"


@pytest.fixture
def told(tmp_path):
    """What a log file gets."""
    before = logging.getLogRecordFactory()
    logs.guard()
    logs.guard()
    path, logger = tmp_path / "log", logging.getLogger("dashboard.test")
    handler = logging.FileHandler(path, encoding="utf-8")
    logger.addHandler(handler)
    yield logger, path
    logger.removeHandler(handler)
    handler.close()
    logging.setLogRecordFactory(before)


def test_messages_and_their_values_are_guarded(told):
    logger, path = told
    logger.error("no room for %s of %s", NUMBER, {"phone": NUMBER})
    logger.error("plain %s", "words")
    assert path.read_text("utf-8") == "no room for *******1234 of {'phone': '*******1234'}\nplain words\n"


def test_a_failure_is_guarded_with_its_causes(told):
    logger, path = told
    try:
        try:
            int(f"x{NUMBER}")
        except ValueError as failure:
            raise KeyError(NUMBER) from failure
    except KeyError:
        logger.exception("failed")
    assert NUMBER not in path.read_text("utf-8")
    assert "KeyError: '*******1234'" in path.read_text("utf-8")


def test_what_the_database_refuses_tells_no_values(store):
    with pytest.raises(OperationalError) as failure, writing() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:phone)"), {"phone": "一二三"})
    assert "一二三" not in str(failure.value)


def test_a_program_that_dies_tells_a_traceback_without_numbers():
    script = f"from data.upkeep import logs\nlogs.run(lambda: int('x{NUMBER}'))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "invalid literal for int() with base 10: 'x*******1234'" in done.stderr
    assert NUMBER not in done.stderr


def test_a_thread_that_dies_tells_no_number():
    script = f"import threading\nfrom data.upkeep import logs\nlogs.guard()\nthreading.Thread(target=int, args=('x{NUMBER}',)).start()"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "x*******1234" in done.stderr
    assert NUMBER not in done.stderr
