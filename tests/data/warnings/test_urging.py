"""催报提示: what a unit owes, with dates, as plain text; the unit alone is named in it."""

from datetime import date

import pytest

from components.handling.draft import FILINGS
from data.asking import Asking, asked_as
from data.warnings import days
from data.warnings.urging import Urge, drafts
from db.engine import reading
from tests.data.warnings.looking import DALIAN, JIANGSU, SUZHOU, ZGC, issue, only_zones, report, stored, unit
from tests.data.warnings.test_rules import lists_but

pytestmark = pytest.mark.usefixtures("store")
AT = date(2020, 4, 2)


def urged(office: int | None = None, *, at: date = AT, rules: tuple[str, ...] = ()) -> list[Urge]:
    with reading() as connection:
        return drafts(connection, days=days.at_day(at), today=at, office=office, rules=rules)


@pytest.fixture
def spring():
    """江苏省 owes its list of 2020, a daily report and an outcome; 大连市 an explanation."""
    lists_but(JIANGSU)
    only_zones(ZGC, SUZHOU)
    stored("zone_daily", report(ZGC, "2020-04-01", 50), report(ZGC, "2020-04-02", 50), report(SUZHOU, "2020-03-31", 50))
    stored("major_issues", issue("事-1", due="2020-04-01"))
    stored("hundred_units", unit("甲园", DALIAN, "园区"), unit("乙园", DALIAN, "园区"))


def test_a_draft_lists_what_one_unit_owes_with_its_dates(spring):
    (one,) = urged(JIANGSU)
    assert one.text == (
        "催报提示（草稿）\n江苏省：据本系统截至2020年4月2日的数据，你单位以下事项尚未报送：\n"
        "1.2020年名单，应于2020年3月31日前报送，已逾期2天；\n"
        "2.重大事项“场地审批”（事-1）的办理结果，办理时限为2020年4月1日；\n"
        "3.苏州工业园区2020年4月2日复工复产日报（已连续2天未报）。\n"
        "请尽快报送；已经报送的，请核对是否已入库。")
    assert "大连" not in one.text


def test_all_of_them_come_in_the_standard_order_and_who_owes_nothing_is_not_urged(spring):
    assert [(one.office, one.unit, len(one.lines)) for one in urged()] == [(JIANGSU, "江苏省", 3), (DALIAN, "大连市", 1)]
    assert urged(DALIAN)[0].lines == ("入选数超过名额（城市0/1、园区2/1）的书面说明",)
    assert urged(110000) == []


def test_the_page_of_filings_urges_those_who_owe_a_filing_and_of_filings_alone(spring):
    """大连市 owes an explanation, which is no filing; 江苏省 a result of an issue and a daily report besides its list."""
    assert [(one.unit, one.lines) for one in urged(rules=FILINGS)] == [("江苏省", ("2020年名单，应于2020年3月31日前报送，已逾期2天",))]


def test_a_draft_of_invented_data_says_so(spring):
    stored("zone_daily", report(ZGC, "2020-04-03", 50), demonstration=True)
    assert urged(JIANGSU)[0].text.startswith("演示数据\n催报提示（草稿）\n")


def test_a_draft_in_english_is_of_the_same_things(spring):
    with asked_as(Asking("en")):
        text = urged(DALIAN)[0].text
    assert text == (
        "Reminder (draft)\nDalian: by the data of this system up to 2 April 2020, your unit has not yet handed in:\n"
        "1. a written explanation of being over the quota (cities 0/1, parks 2/1).\nPlease hand it in soon; if that was done, please check whether it has been stored.")
