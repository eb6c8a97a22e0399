"""The ledger on screen: its filters, an entry opened, the history of a value."""

from datetime import date

import pytest

from tests.data.uploads.uploading import imported, text
from tests.pages.conftest import text_of

BATCHES = "pages/updates/batches.py"
HEAD = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
ROW = "苏州工业园区,2020-04-01,2020-04-02 09:00,100,{},30,30"


@pytest.fixture
def app(store, visit):
    for count in (80, 90):
        imported("zone_daily", text(HEAD, ROW.format(count)))
    return visit(BATCHES)


def test_a_person_is_a_filter(app):
    assert "共2条" in text_of(app.selectbox(key="batches_by").set_value("测试").run())


def test_a_day_is_a_filter(app):
    assert "没有符合条件的记录" in text_of(app.date_input(key="batches_days").set_value((date(2020, 1, 1), date(2020, 1, 2))).run())


def test_an_entry_shows_its_reconciliation_and_the_history_of_a_value(app):
    shown = text_of(app.selectbox(key="batches_value_5").set_value("firms_resumed").run())
    assert "1 = 新增0 + 变更1 + 未变0 + 退回0 + 空行0" in shown
    assert ">80</td>" in shown
    assert ">90</td>" in shown
