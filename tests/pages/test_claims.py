"""A failure claims nothing that is not known: what was stored before it stays stored, and the reader is told where to look."""

import pytest

from components import cached
from components.upload import finishing
from data import asking
from data.asking import Asking
from tests.pages.conftest import text_of
from tests.pages.test_upload import BATCHES, GOOD, rows, stored

CLAIMS = ("没有改", "未改", "没有入库", "没有变", "no data was", "nothing was")


def fails(*_given, **_named):
    raise RuntimeError("no more")


def test_a_failure_after_storing_does_not_say_that_nothing_was_stored(visit, monkeypatch):
    monkeypatch.setattr(finishing, "_way", fails)
    app = stored(visit, GOOD)
    assert ("已入库" in app.success[0].value, rows()) == (True, 2)
    (failure,) = [each.value for each in app.error]
    assert not [claim for claim in CLAIMS if claim in failure]
    assert "上报记录" in failure


@pytest.mark.parametrize(("language", "title"), [("zh", "上报记录"), ("en", "Import ledger")])
def test_where_to_look_is_a_page_of_the_menu(visit, monkeypatch, language, title):
    monkeypatch.setattr("components.ledger.entries.choose", fails)
    with asking.asked_as(Asking(language)):
        app = visit(BATCHES, lang=language)
    (failure,) = [each.value for each in app.error]
    assert not [claim for claim in CLAIMS if claim in failure]
    assert title in failure
    assert title in [link.proto.label for link in app.get("page_link")]


def test_a_store_that_cannot_be_opened_is_told_in_the_language_of_the_reader(visit, monkeypatch):
    monkeypatch.setattr(cached, "prepare_storage", fails)
    (failure,) = [each.value for each in visit(lang="en").error]
    assert "cannot be shown" in failure


def test_a_check_that_is_broken_off_after_the_demonstration_was_cleared_claims_no_more_than_it_knows(with_demonstration, visit, monkeypatch):
    from data.uploads import worker_process
    from tests.pages.test_upload import button, checked

    app = checked(visit, GOOD)
    monkeypatch.setattr(worker_process, "review", lambda *_given, **_named: (_ for _ in ()).throw(worker_process.Interrupted))
    next(each for each in app.checkbox if each.label == "我确认清除全部演示数据").check().run()
    app = button(app, "清除演示数据").click().run()
    assert "演示数据：各单位填报数均为虚构" not in text_of(visit())
    assert not [claim for claim in CLAIMS if claim in app.error[0].value]
