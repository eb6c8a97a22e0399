"""The page of the calendar: what is due, as known earlier, in both languages; the office sets a due day and takes it back."""

import re
from datetime import date, datetime, time

import pytest
from sqlalchemy import delete, func, select

from data import calendar
from db.engine import reading, writing
from db.tables.ledger import Batch
from db.tables.zones_list import ReportingCalendar
from db.tokens import touch
from tests.data.warnings.looking import SUZHOU, ZGC, only_zones, report, stored
from tests.once import filled
from tests.pages.conftest import text_of
from tests.rows import put

PAGE = "pages/updates/calendar.py"
APRIL = {"date": "2020-04-03"}
pytestmark = pytest.mark.usefixtures("store")


@filled
def spring(store):
    only_zones(ZGC, SUZHOU)
    stored("zone_daily", report(ZGC, "2020-03-31", 5, at="2020-04-01 09:00"), report(SUZHOU, "2020-03-31", 5, at="2020-04-01 13:00"))


def due(dataset: str, period: str) -> datetime | None:
    with reading() as connection:
        return calendar.due(connection, dataset, period)


def newest() -> int:
    with reading() as connection:
        return connection.scalar(select(func.max(Batch.id)))


def filled(visit, *, by: str = "张三", due: str = "次月15日", **address):
    """The page with a monthly due day for difficulties filled in."""
    app = visit(PAGE, **APRIL | address)
    app.selectbox(key="due_days_dataset").set_value("zone_difficulties").run()
    key = "due_days_zone_difficulties_new"
    app.selectbox(key=f"{key}_frequency").set_value("每月")
    app.text_input(key=f"{key}_due").set_value(due)
    app.date_input(key=f"{key}_first").set_value(date(2020, 4, 1))
    app.text_input(key="due_days_by").set_value(by)
    app.run()
    assert not app.exception
    return app


def saved(app):
    app = app.button(key="due_days_save").click().run()
    assert not app.exception
    return app


def test_the_three_months_stand_below_each_other(spring, visit):
    said = text_of(visit(PAGE, **APRIL))
    assert re.findall(r'class="finding">(2020年\d+月)有', said) == ["2020年3月", "2020年4月", "2020年5月"]
    assert "截至2020年4月3日" in said


def test_the_month_stands_in_the_address_and_is_turned_by_a_click(spring, visit):
    app = visit(PAGE, **APRIL, month="2020-06")
    assert "2020年7月有" in text_of(app)
    app = app.button(key="calendar_after").click().run()
    assert "2020年8月有" in text_of(app)
    assert app.query_params["month"] == "2020-07"
    app = app.button(key="calendar_before").click().run().button(key="calendar_before").click().run()
    assert app.query_params["month"] == "2020-05"


def test_one_return_is_looked_at_by_its_address(spring, visit):
    app = visit(PAGE, **APRIL, asked="zone_daily:2020-03-31")
    assert "高新区复工复产日报 · 2020年3月31日：应报2家，按时已报1家、迟报1家" in text_of(app)
    assert not visit(PAGE, **APRIL, asked="zone_daily:尽快").exception


def test_a_region_is_kept_in_the_address(spring, visit):
    app = visit(PAGE, **APRIL, region="320000")
    assert app.query_params["region"] == "320000"
    assert "应报<b>30家次</b>" in text_of(app)


def test_an_empty_calendar_says_how_to_begin(visit):
    with writing() as connection:
        connection.execute(delete(ReportingCalendar.__table__))
        touch(connection, "reporting_calendar")
    app = visit(PAGE, **APRIL)
    assert not app.exception
    assert "报送日历没有要求报送任何数据。在本页“设定截止日”设定" in text_of(app)


def test_in_english(spring, visit):
    app = visit(PAGE, **APRIL, lang="en")
    assert not app.exception
    assert "April 2020 has 30 deadlines" in text_of(app)
    assert "Set a due day" in text_of(app)


def test_what_a_due_day_means_is_said_before_it_is_stored(spring, visit):
    app = filled(visit)
    said = text_of(app)
    assert "每月报，次月15日前；自2020年4月1日起。" in said
    assert "接下来的截止日：2020年5月15日、2020年6月15日、2020年7月15日。" in said
    assert due("zone_difficulties", "2020-04") is None


def test_a_due_day_that_is_set_changes_what_is_due_and_can_be_taken_back(spring, visit):
    before = text_of(visit(PAGE, **APRIL))
    app = saved(filled(visit))
    assert f"见第{newest()}号记录" in "".join(each.value for each in app.success)
    assert due("zone_difficulties", "2020-04") == datetime.combine(date(2020, 5, 15), time.max)
    assert "企业困难" not in before.split("报送日历有")[0]
    assert "2020年5月有32个截止时间" in text_of(app)
    batch = newest()
    app.selectbox(key="due_days_back").set_value(batch).run()
    app.text_input(key=f"batches_reason_{batch}").set_value("设错了")
    app = next(each for each in app.button if each.label == "撤销这次上报").click().run()
    assert not app.exception
    assert "已撤销" in "".join(each.value for each in app.success)
    assert due("zone_difficulties", "2020-04") is None
    assert "2020年5月有31个截止时间" in text_of(app)


def test_a_due_day_that_cannot_be_read_gets_one_sentence_with_examples(spring, visit):
    app = filled(visit, due="尽快")
    assert [each.value for each in app.warning] == ["“尽快”读不懂：每月填当月或次月几日，如 15日、次月15日。"]
    assert app.button(key="due_days_save").disabled


def test_nothing_is_set_without_a_name(spring, visit):
    app = saved(filled(visit, by=""))
    assert "请填写经办人。" in [each.value for each in app.warning]
    assert due("zone_difficulties", "2020-04") is None


def test_what_another_person_set_meanwhile_is_told_and_nothing_is_stored(spring, visit):
    app = filled(visit)
    put("reporting_calendar", {"dataset": "zone_difficulties", "start_on": "2020-04-01", "frequency": "每月", "due": "10日"})
    app = saved(app)
    assert "没有保存" in "".join(each.value for each in app.warning)
    assert "当月10日前" in "".join(each.value for each in app.warning)
    assert due("zone_difficulties", "2020-04").date() == date(2020, 4, 10)
    app = saved(app)
    assert due("zone_difficulties", "2020-04").date() == date(2020, 5, 15)


def test_one_period_is_extended_for_all(visit):
    app = visit(PAGE, **APRIL)
    app.selectbox(key="due_days_dataset").set_value("hundred_units").run()
    app.selectbox(key="due_days_what_hundred_units").set_value("extend").run()
    app.selectbox(key="due_days_hundred_units_period").set_value("2020")
    app.date_input(key="due_days_hundred_units_until").set_value(date(2020, 4, 15))
    app.text_input(key="due_days_by").set_value("张三")
    assert "延期至2020年4月15日" in text_of(app.run())
    saved(app)
    assert due("hundred_units", "2020").date() == date(2020, 4, 15)


def test_at_an_earlier_moment_nothing_is_set_and_later_rules_do_not_count(spring, visit):
    then = newest()
    saved(filled(visit))
    app = visit(PAGE, **APRIL, known=str(then))
    assert not app.exception
    assert "查看较早时刻时不能设定，请先回到现在。" in text_of(app)
    assert not [each for each in app.button if each.key == "due_days_save"]
    assert "2020年5月有31个截止时间" in text_of(app)


def test_demonstration_data_are_looked_at_on_the_day_of_their_last_deadline(shared_demonstration, visit):
    app = visit(PAGE)
    assert not app.exception
    assert "演示数据" in text_of(app)
    assert "2020年4月有" in text_of(app)


def test_on_a_wall_nothing_is_set(spring, visit):
    app = visit(PAGE, **APRIL, wall="1")
    assert not app.exception
    assert not [each for each in app.button if each.key == "due_days_save"]


@pytest.mark.parametrize("name", ["dataset", "template"])
def test_a_link_to_the_upload_brings_the_template_of_its_dataset(visit, name):
    app = visit("pages/updates/upload.py", **{name: "hundred_filings"})
    assert app.selectbox(key="upload_template").value == "hundred_filings"
    app.selectbox(key="upload_template").set_value("demands").run()
    assert app.selectbox(key="upload_template").value == "demands"
    assert not visit("pages/updates/upload.py", **{name: "不存在"}).exception
