"""The ledger on screen: its filters, an entry opened, the history of a value."""

import re
from datetime import date, datetime

import pytest
from sqlalchemy import update

from data import duty
from data.ledger import imports
from db.engine import writing
from db.tables.ledger import Batch
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


def rows_under(app, heading: str) -> list[list[str]]:
    """The cells of the tables that have a heading."""
    tables = [table for table in re.findall(r"<table>.*?</table>", text_of(app), re.DOTALL) if f">{heading}</th>" in table]
    return [[re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
            for table in tables for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL) if "<td" in row]


def test_what_an_entry_changed_and_what_taking_it_back_would_change_are_told_the_right_way_round(app):
    key = "苏州工业园区 · 2020-04-01"
    assert [key, "复工企业数", "80", "90"] in rows_under(app, "新值")
    assert [key, "复工企业数", "90", "80"] in rows_under(app, "撤销后")
    assert ["", "复工企业数", "90", "80", "−10"] in rows_under(app, "撤销后")


def test_an_entry_says_what_became_of_it(app, visit):
    imports.take_back(5, reason="报错了", by="张三")
    states = {row[0]: row[-1] for row in rows_under(visit(BATCHES), "状态")}
    assert [states[number] for number in ("6", "5", "4")] == ["撤销第5号", "已由第6号撤销", ""]


@pytest.mark.parametrize(("first", "last", "listed"), [
    ("2020-04-02", "2020-04-03", ["5", "4"]), ("2020-04-02", "2020-04-02", ["4"]), ("2020-04-03", "2020-04-03", ["5"]), ("2020-04-04", "2020-04-05", [])])
def test_days_are_those_of_beijing_the_first_and_the_last_included(store, visit, first, last, listed):
    for count in (80, 90):
        imported("zone_daily", text(HEAD, ROW.format(count)))
    with writing() as connection:
        for batch, at in {4: datetime(2020, 4, 2, 15, 59), 5: datetime(2020, 4, 2, 16, 0)}.items():  # a minute before midnight, and midnight
            connection.execute(update(Batch).where(Batch.id == batch).values(at=at))
    shown = visit(BATCHES).date_input(key="batches_days").set_value((date.fromisoformat(first), date.fromisoformat(last))).run()
    assert [row[0] for row in rows_under(shown, "状态")] == listed


def test_the_foot_of_a_form_stands_with_its_entry_and_its_telephone_number_is_hidden(store, visit):
    imported("zone_daily", text(HEAD, ROW.format(80), "单位负责人：张某 填表人：李某,,,,,,", "联系电话：13801234567 报出日期：2020年4月2日,,,,,,"))
    shown = text_of(visit(BATCHES))
    for label, value in (("单位负责人", "张某"), ("填表人", "李某"), ("联系电话", "*******4567"), ("报出日期", "2020年4月2日")):
        assert f"<dt>{label}</dt><dd>{value}</dd>" in shown
    assert "13801234567" not in shown
    assert "<dt>Head of the unit</dt><dd>张某</dd>" in text_of(visit(BATCHES, lang="en"))


def test_an_entry_without_a_foot_says_nothing_of_one(app):
    assert "表尾" not in text_of(app)


def test_what_the_office_ruled_for_itself_stands_in_the_ledger_with_what_it_was_before(store, visit):
    duty.keep(duty.Duty(days=20), by="张三")
    duty.keep(duty.Duty(days=30), by="张三")
    shown = text_of(visit(BATCHES))
    assert "单位设置" in shown
    assert "天数=20；次数=0；村数=5" in shown
    assert "天数=30；次数=0；村数=5" in shown
    english = text_of(visit(BATCHES, lang="en"))
    assert "Yearly duty" in english
    assert "Days=30" in english
