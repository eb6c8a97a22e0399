"""The ledger on screen: what is filtered away cannot be opened, old stands before new, an explanation says how far it goes."""

import pytest

from data.ledger import imports
from data.uploads import accept
from data.uploads.reviewing.explaining import Explanations
from tests.data.uploads.uploading import checked, imported, text
from tests.pages.conftest import text_of
from tests.pages.test_ledger import BATCHES, HEAD, ROW, rows_under


@pytest.fixture
def app(store, visit):
    for count in (80, 90):
        imported("zone_daily", text(HEAD, ROW.format(count)))
    imports.take_back(5, reason="报错了", by="张三")
    return visit(BATCHES)


def test_a_kind_of_entry_is_a_filter_and_what_it_hides_cannot_be_opened(app):
    shown = app.selectbox(key="batches_action").set_value("undo").run()
    assert [row[0] for row in rows_under(shown, "状态")] == ["6"]
    assert shown.selectbox(key="batches_entry").options == ["6 · 高新区复工复产日报"]
    assert "共1条" in text_of(shown)


def test_the_history_of_a_value_has_the_old_before_the_new(app):
    shown = app.selectbox(key="batches_entry").set_value(5).run()
    shown = shown.selectbox(key="batches_value_5").set_value("firms_resumed").run()
    history = {row[1]: row[-3:] for row in rows_under(shown, "列") if row[1].isdigit()}  # by number of the entry
    assert history == {"4": ["复工企业数", "", "80"], "5": ["复工企业数", "80", "90"], "6": ["复工企业数", "90", "80"]}


def test_an_explanation_says_whether_it_is_of_the_kind_or_of_the_row(store, visit):
    imported("zone_daily", text(HEAD, ROW.format(80), ROW.format(80).replace("苏州工业园区", "成都高新技术产业开发区")))
    moved = checked("zone_daily", text(HEAD, *(ROW.format(80).replace("2020-04-01", "2020-04-03").replace(",100,80", ",150,120").replace("苏州工业园区", zone)
                                               for zone in ("苏州工业园区", "成都高新技术产业开发区"))))
    accept(moved, by="李四", explanation=Explanations(kinds={"firms_changed": "口径调整"}, rows={("firms_changed", 2): "新入驻50家"}))
    told = {row[1]: row[2:4] for row in rows_under(visit(BATCHES), "说明范围")}
    assert (told["新入驻50家"], told["口径调整"][0]) == (["这一行", "2"], "这类警告")
