"""The parts of the calendar on two zones and the 37 units, by hand."""

from datetime import date, datetime

import pytest
from sqlalchemy import delete

from components.calendar.months import following, last, this
from components.calendar.rules import rules
from components.calendar.sentence import sentence
from components.calendar.strip import strip
from components.calendar.whose import whose
from components.figures.bodies import Link
from components.figures.figure import Figure
from components.paper.audience import LeftOut, leaving
from components.paper.paper import INSIDE, OUTSIDE, SYSTEM, Paper
from data.asking import Asking, asked_as
from data.language import title
from db.datasets import DATASETS
from db.engine import writing
from db.tables.zones_list import ReportingCalendar
from tests.components.read import cells, figure
from tests.data.warnings.looking import JIANGSU, SUZHOU, ZGC, filing, only_zones, report, stored
from tests.once import filled
from tests.rows import put

AT = {"at": date(2020, 4, 3), "moment": datetime(2020, 4, 3, 13)}


@filled
def spring(store):
    only_zones(ZGC, SUZHOU)
    stored("zone_daily", report(ZGC, "2020-03-31", 5, at="2020-04-01 09:00"), report(SUZHOU, "2020-03-31", 5, at="2020-04-01 13:00"),
           report(ZGC, "2020-04-01", 5, at="2020-04-02 12:00"))
    stored("hundred_filings", filing(110000, "2020-03-31"), filing(120000, "2020-04-01"), filing(130000, "2020-04-10", extended="2020-04-15"))
    put("reporting_calendar", {"dataset": "demands", "start_on": "2020-01-01", "end_on": "2020-12-31", "frequency": "每季", "due": "次月10日"},
        {"dataset": "events", "start_on": "2020-04-01", "end_on": "2020-04-30", "frequency": "每月", "due": None})


def in_english(part, **choice) -> Figure:
    with asked_as(Asking("en")):
        return figure(part, **choice)


COUNTS = ("met", "late", "missing", "extended", "waiting")


def test_a_month_lists_its_due_days_in_order_and_sums_days_by_weeks(spring):
    rows = cells(figure(this, **AT), "by", "dataset", "period", "owed", *COUNTS, "left")
    assert rows[0] == ("4月1日至4月5日每日12:00", "高新区复工复产日报", "2020年3月31日至4月4日", "2家高新区 × 5天", "2", "1", "3", "0", "4", "还有2天")
    assert rows[1] == ("4月10日", title(DATASETS["demands"]), "2020年第一季度", "不计应报", "—", "—", "—", "—", "—", "还有7天")
    assert [row[0] for row in rows] == ["4月1日至4月5日每日12:00", "4月10日", "4月6日至4月12日每日12:00", "4月13日至4月19日每日12:00",
                                        "4月20日至4月26日每日12:00", "4月27日至4月30日每日12:00"]


def test_the_title_counts_and_names_nobody(spring):
    assert figure(this, **AT).title == "2020年4月有31个截止时间，未报3家次、迟报1家次"
    assert figure(following, **AT).title == "2020年5月有31个截止时间，都还没有到"
    assert figure(last, **AT | {"month": "2019-12"}).title == "2019年11月没有截止的报送"


def test_the_letters_of_the_37_stand_in_the_month_of_their_due_day(spring):
    (row,) = [row for row in cells(figure(last, **AT), "dataset", "by", "owed", *COUNTS, "left") if row[0] == "百城百园名单"]
    assert row == ("百城百园名单", "3月31日", "37个报送单位", "1", "1", "34", "1", "0", "逾期3天")


def test_a_region_counts_its_own(spring):
    rows = cells(figure(this, **AT, region=JIANGSU), "owed", *COUNTS)
    assert rows[0] == ("1家高新区 × 5天", "0", "1", "2", "0", "2")
    (row,) = [row for row in cells(figure(last, **AT, region=JIANGSU), "dataset", "owed", *COUNTS) if row[0] == "百城百园名单"]
    assert row == ("百城百园名单", "1个报送单位", "0", "0", "1", "0", "0")


def test_each_row_leads_to_the_file_the_form_the_template_and_to_who_owes_it(spring):
    rows = figure(this, **AT, region=JIANGSU).body.rows
    daily, demands = rows.iloc[0], rows.iloc[1]
    assert (daily["upload"].page, dict(daily["upload"].address)) == ("upload", {"dataset": "zone_daily"})
    assert (daily["form"].page, dict(daily["form"].address)) == ("form", {"dataset": "zone_daily"})
    assert (daily["template"].page, dict(daily["template"].address)) == ("upload", {"template": "zone_daily"})
    assert (demands["form"].page, dict(demands["form"].address)) == ("form", {"dataset": "demands"})
    assert (daily["owed"].page, dict(daily["owed"].address)) == (
        "calendar", {"asked": "zone_daily:2020-04-02", "date": "2020-04-03", "month": "2020-04", "region": "320000"})


def test_no_file_carries_the_columns_that_only_lead_somewhere(spring):
    headings = [heading.column for heading in leaving(figure(this, **AT), Paper(audience=INSIDE)).body.headings]
    assert not {"upload", "form", "template"} & set(headings)
    assert {"dataset", "by", "missing"} <= set(headings)


def test_the_sentence_says_the_month_and_what_comes_next(spring):
    said = figure(sentence, **AT).body
    assert said.text.startswith("截至2020年4月3日，2020年4月有31个截止时间，已过3个；应报60家次，按时2家次、迟报1家次、未报3家次。下一个截止：")
    assert said.text.endswith("2020年4月10日。")
    assert "2020年4月" in said.beneath
    assert said.beneath.startswith("要求报送而未定截止日：")


def test_the_strip_has_a_cell_a_due_day(spring):
    picture = figure(strip, **AT)
    states = picture.body.rows.set_index(["name", "date"])["state"]
    assert [states["高新区复工复产日报", date(2020, 4, day)] for day in (1, 2, 3, 4)] == ["有迟报", "有未报", "有未报", "未到期"]
    assert states["百城百园名单", date(2020, 3, 31)] == "有未报"
    assert picture.body.rows.set_index(["name", "date"])["value"]["高新区复工复产日报", date(2020, 4, 2)] == 0.5


def test_who_owes_one_return_is_listed_in_the_standard_order(spring):
    picture = figure(whose, **AT, asked="zone_daily:2020-03-31")
    assert picture.title == "高新区复工复产日报 · 2020年3月31日：应报2家，按时已报1家、迟报1家"
    assert cells(picture, "state", "came", "until", "days") == [
        ("按时已报", "2020-04-01 09:00", "2020-04-01 12:00", "—"), ("迟报", "2020-04-01 13:00", "2020-04-01 12:00", "当日迟报")]
    assert (picture.note.reported, picture.note.expected) == (2, 2)


def test_one_state_alone_can_be_looked_at(spring):
    picture = figure(whose, **AT, asked="hundred_units:2020", stands="extended")
    assert cells(picture, "name", "state", "until", "days") == [("河北省", "延期中", "2020-04-15", "延期，还有12天")]
    assert picture.title.endswith("应报37家，按时已报1家、迟报1家、未报34家、延期中1家")


def test_the_one_shown_first_is_the_newest_whose_deadline_has_passed(spring):
    assert figure(whose, **AT).title.startswith("高新区复工复产日报 · 2020年4月2日")
    assert figure(whose, **AT, asked="zone_daily:2020-01-01") is None


def test_names_of_who_is_late_are_for_their_own_and_never_outside(spring):
    shown = figure(whose, **AT, asked="zone_daily:2020-04-01")
    for audience in (SYSTEM, OUTSIDE):
        with pytest.raises(LeftOut):
            leaving(shown, Paper(audience=audience))
    assert leaving(shown, Paper(audience=SYSTEM, own="江苏省"))
    for part in (sentence, strip, last, this, following, rules):
        with pytest.raises(LeftOut):
            leaving(figure(part, **AT), Paper(audience=OUTSIDE))


def test_the_rules_are_said_in_words_with_their_next_days(spring):
    rows = cells(figure(rules, **AT), "dataset", "rule", "stands", "who", "next")
    assert ("高新区复工复产日报", "每日报，次日12:00前", "自2020年2月26日起", "在册高新区", "2020年4月4日12:00、2020年4月5日12:00、2020年4月6日12:00") in rows
    assert ("百城百园名单", "每年报，当年3月31日前", "2020年1月1日至2021年12月31日", "37个报送单位", "2021年3月31日") in rows
    assert "每季报，期后次月10日前" in [row[1] for row in rows]
    assert "每月报，未定截止日" in [row[1] for row in rows]
    assert figure(rules, **AT).title == "报送日历有5条规定，其中2条由本单位设定"
    assert isinstance(figure(rules, **AT).body.rows["entry"].iloc[0], Link)


def test_a_calendar_that_asks_for_nothing_says_how_to_set_it(store):
    with writing() as connection:
        connection.execute(delete(ReportingCalendar.__table__))
    assert figure(whose, **AT) is None
    assert figure(this, **AT).title == "2020年4月没有截止的报送"
    assert figure(sentence, **AT).body.text == "截至2020年4月3日，2020年4月没有截止的报送。"
    assert "设定截止日" in figure(rules, **AT).body.empty


def test_to_an_english_reader_it_is_english(spring):
    assert in_english(this, **AT).title == "April 2020 has 31 deadlines: 3 returns missing, 1 late"
    assert in_english(whose, **AT, asked="zone_daily:2020-03-31").title.endswith(": 2 owe it: On time 1, Late 1")
    assert "Daily, by 12:00 of the next day" in list(in_english(rules, **AT).body.rows["rule"])
