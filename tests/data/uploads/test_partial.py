"""A partial import keeps its mark until its rejected rows come in."""

import pytest

from data.ledger import imports
from data.uploads import error_file
from data.uploads.reviewing import partial
from db.engine import reading
from tests.data.uploads.uploading import checked, imported, text

HEAD = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
GOOD = "武汉东湖新技术开发区,2020-04-01,2020-04-02 09:00,100,50,20,18"
WRONG = "苏州工业园区,2020-04-01,2020-04-02 09:00,100,130,30,30"
RIGHT = WRONG.replace("130", "80")
NAMELESS = WRONG.replace("苏州工业园区", "某某园区")


def waiting() -> list[int]:
    with reading() as connection:
        return [batch for batch, _dataset, _rejected in partial.waiting(connection)]


def left(wrong: str) -> int:
    return imported("zone_daily", text(HEAD, GOOD, wrong), valid_rows_only=True).batch


def test_a_whole_import_waits_for_nothing(store):
    imported("zone_daily", text(HEAD, GOOD))
    assert waiting() == []


@pytest.mark.parametrize("wrong", [WRONG, NAMELESS])
def test_the_corrected_error_file_completes_it(store, wrong):
    review = checked("zone_daily", text(HEAD, GOOD, wrong))
    batch = left(wrong)
    assert waiting() == [batch]
    corrected = error_file(review)[1].decode().replace("某某园区", "苏州工业园区").replace("130", "80").encode()
    outcome = imported("zone_daily", corrected)
    assert waiting() == []
    with reading() as connection:
        completed_by = imports.entries(connection).set_index("id")["completed_by"]
    assert completed_by[batch] == outcome.batch


def test_the_rejected_rows_alone_complete_it(store):
    left(WRONG)
    review = checked("zone_daily", text(HEAD, RIGHT))
    assert [(p.kind, p.value) for p in review.problems] == [("completes", str(waiting()[0]))]


@pytest.mark.parametrize("row", [WRONG.replace("苏州工业园区", "西安高新技术产业开发区").replace("130", "80"),
                                 RIGHT.replace("2020-04-01", "2020-04-03").replace("2020-04-02", "2020-04-04")])
def test_other_rows_do_not_complete_it(store, row):
    batch = left(WRONG)
    imported("zone_daily", text(HEAD, row))
    assert waiting() == [batch]


def test_it_waits_again_when_the_completing_import_is_undone(store):
    batch = left(WRONG)
    outcome = imported("zone_daily", text(HEAD, RIGHT))
    assert waiting() == []
    imports.take_back(outcome.batch, reason="报错了", by=None)
    assert waiting() == [batch]


def test_an_undone_partial_import_waits_no_more(store):
    imports.take_back(left(WRONG), reason="报错了", by=None)
    assert waiting() == []
