"""A large file is checked and stored in a process of its own: the same answers, and nothing half done."""

import os
import signal
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from data.ledger.imports import entry
from data.uploads import Refused, accept, error_file, worker_process
from data.uploads.reviewing.explaining import Explanations
from data.uploads.worker_process import Interrupted
from db.datasets import DATASETS
from db.engine import reading
from tests.data.uploads.faulty import PEOPLE, held, register
from tests.data.uploads.uploading import checked, counted, imported, text, told


@pytest.fixture(autouse=True)
def every_file_is_large(store, monkeypatch):
    monkeypatch.setattr(worker_process, "LARGE", 0)


def looked_at(content: bytes, listener=None):
    return worker_process.review(PEOPLE, content, "册.csv", listener=listener)


@cache
def seen(content: bytes):
    """What a process says of a file on an empty store: each test has a copy of the same."""
    return looked_at(content)


def wrong(people: int = 3) -> bytes:
    return register(people).replace("K1,某人,科技特派员".encode(), "K1,某人,教授".encode())


def test_it_says_what_a_check_in_place_says():
    there, here = seen(wrong()), checked("commissioners", wrong(), name="册.csv")
    assert (told(there), counted(there)) == (told(here), counted(here)) == ([("error", "not_a_choice", 3, "role")], (3, 2, 0, 0, 1, 0))
    assert [problem.message for problem in there.problems] == [problem.message for problem in here.problems]
    assert (there.groups(), there.repairs, there.file, there.heads) == (here.groups(), here.repairs, here.file, here.heads)
    assert there.preview.equals(here.preview)


def test_the_rows_stay_there():
    content = register(3)
    review = looked_at(content)
    assert review.content is content
    assert (len(review.rows), review.staged) == (0, None)


def test_it_stores_what_was_looked_at():
    outcome = worker_process.accept(seen(register(3)), by="张三", explanation=None, valid_rows_only=False)
    assert (outcome.batch is not None, counted(outcome.review), held()) == (True, (3, 3, 0, 0, 0, 0), (3, 1))
    again = looked_at(register(3))
    assert (again.unchanged, again.earlier) == (True, outcome.batch)


def test_a_refusal_comes_back_with_its_review():
    with pytest.raises(Refused) as refused:
        worker_process.accept(seen(wrong()), by=None)
    assert (refused.value.reason, told(refused.value.review)) == ("errors", [("error", "not_a_choice", 3, "role")])
    assert held() == (0, 0)


def test_explanations_of_rows_go_there_and_what_is_lacking_comes_back():
    head = "高新区,数据日期,企业总数,复工企业数"
    imported("zone_daily", text(head, "苏州工业园区,2020-03-31,100,50", "成都高新区,2020-03-31,100,50"))
    content = text(head, "苏州工业园区,2020-04-01,150,75", "成都高新区,2020-04-01,50,25")
    review = worker_process.review(DATASETS["zone_daily"], content, "日报.csv")
    assert review.needs_explanation
    with pytest.raises(Refused) as refused:
        worker_process.accept(review, explanation=Explanations(rows={("firms_changed", 2): "迁入50家"}))
    assert refused.value.lacking == {"firms_changed": [3]}
    batch = worker_process.accept(review, explanation=Explanations(kinds={"firms_changed": "口径"}, rows={("firms_changed", 2): "迁入50家"})).batch
    with reading() as connection:
        assert [one["explanation"] for one in entry(connection, batch)["problems"]] == ["迁入50家", "口径"]


def test_a_store_that_changes_after_the_check_is_checked_again():
    review = seen(register(3))
    accept(checked("commissioners", register(1, name="他人")))
    with pytest.raises(Refused) as refused:
        worker_process.accept(review)
    assert (refused.value.reason, counted(refused.value.review)) == ("changed", (3, 2, 1, 0, 0, 0))


def test_the_error_file_is_the_same():
    review = seen(wrong())
    assert worker_process.marked(review) == error_file(checked("commissioners", wrong(), name="册.csv"))[1]


def kill(_progress=None) -> None:
    """End the process that was started for a file, as a lack of memory would."""
    for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split():
        if worker_process.__name__.encode() in Path(f"/proc/{child}/cmdline").read_bytes():
            os.kill(int(child), signal.SIGKILL)


def test_a_check_whose_process_is_killed_says_so():
    with pytest.raises(Interrupted):
        looked_at(register(20_000), listener=kill)


def test_storing_whose_process_is_killed_stores_nothing_and_may_be_done_again():
    review = looked_at(register(20_000))
    with pytest.raises(Refused) as refused:
        worker_process.accept(review, listener=kill)
    assert (refused.value.reason, "上报记录" in refused.value.message, held()) == ("interrupted", True, (0, 0))
    assert worker_process.accept(review).batch
    assert held() == (20_000, 1)


def test_whoever_stops_listening_ends_a_check():
    class Left(BaseException):
        pass

    def leave(_progress):
        raise Left

    with pytest.raises(Left):
        looked_at(register(20_000), listener=leave)
    assert held() == (0, 0)


def test_a_small_file_needs_no_other_process(monkeypatch):
    monkeypatch.setattr(worker_process, "LARGE", 1 << 20)
    review = looked_at(register(3))
    assert (len(review.rows), review.staged is None) == (3, False)
    assert worker_process.accept(replace(review, sheet=None)).batch
