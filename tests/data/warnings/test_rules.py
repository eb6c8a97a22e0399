"""Each rule on a store that can be worked out by hand: what it finds, its very sentence, where its rows are."""

from datetime import date, datetime

import pytest

from data.asking import Asking, asked_as
from data.warnings.rules import RULES
from data.warnings.warned import EXPLAINED, OPEN
from db import clock
from tests.data.indicators.returns import WAN
from tests.data.indicators.test_commissioners import WA, YANG, assignment, person, service, village
from tests.data.warnings.looking import (
    DALIAN,
    JIANGSU,
    NANJING,
    SUZHOU,
    ZGC,
    filing,
    issue,
    only_zones,
    report,
    sentences,
    stored,
    unit,
    warned,
)
from tests.rows import put

pytestmark = pytest.mark.usefixtures("store")
APRIL = date(2020, 4, 1)
ENTRY = {"severity": "warning", "row": 2, "column": None, "value": None, "message": "", "explained": "row"}  # with the key of its row, unless it is about the whole file


def lists_but(*offices: int) -> None:
    """Every reporting unit filed its lists and reports but some."""
    from sqlalchemy import select

    from db.engine import reading
    from db.tables.reference import ReportingUnit

    with reading() as connection:
        codes = connection.scalars(select(ReportingUnit.adcode)).all()
    stored("hundred_filings", *(filing(code, "2020-03-20", year=year, what=what) for code in codes if code not in offices
                                for year in (2020, 2021) for what in ("名单", "阶段性执行情况")))


def test_a_filing_is_overdue_from_the_day_after_its_deadline_or_its_own_extension():
    lists_but(JIANGSU, DALIAN)
    stored("hundred_filings", filing(DALIAN, "2020-12-01", extended="2020-04-10"), *(filing(code, "2020-03-20", year=year, what=what) for code in (
        JIANGSU, DALIAN) for year, what in ((2021, "名单"), (2020, "阶段性执行情况"), (2021, "阶段性执行情况"))))
    assert sentences("hundred.filings_overdue", at=date(2020, 3, 31)) == []
    (one,) = warned("hundred.filings_overdue", at=date(2020, 4, 10))
    assert one.sentence == "江苏省：2020年名单应于2020年3月31日前报送，逾期10天未报"
    assert (one.severity, one.since, one.office, one.state) == ("urgent", APRIL, JIANGSU, OPEN)
    assert (one.page, one.choices) == ("hundred_filing", {"region": "320000", "date": "2020-04-10"})
    assert sentences("hundred.filings_overdue", at=date(2020, 4, 12)) == [
        "江苏省：2020年名单应于2020年3月31日前报送，逾期12天未报", "大连市：2020年名单应于2020年4月10日前报送，逾期2天未报"]


def test_a_filing_is_named_before_its_deadline_for_as_many_days_as_the_threshold_says():
    lists_but(JIANGSU)
    assert sentences("hundred.filings_due", at=date(2020, 3, 20)) == []
    assert sentences("hundred.filings_due", at=date(2020, 3, 21)) == ["江苏省：2020年名单应于2020年3月31日前报送，还有10天"]
    (one,) = warned("hundred.filings_due", at=date(2020, 3, 31))
    assert (one.sentence, one.severity) == ("江苏省：2020年名单应于2020年3月31日前报送，还有0天", "note")
    assert sentences("hundred.filings_due", at=APRIL) == []


def test_what_the_calendar_asks_zones_for_beside_the_daily_report_is_owed_zone_by_zone(monkeypatch):
    only_zones(SUZHOU, NANJING)
    monkeypatch.setattr(clock, "stamp", lambda: datetime(2020, 3, 26, 4))
    stored("reporting_calendar", {"dataset": "zone_difficulties", "start_on": "2020-03-01", "end_on": None, "frequency": "每周", "due": "周五"})
    stored("zone_difficulties", {"zone": SUZHOU, "data_date": "2020-03-26", "difficulty": "其他", "raised": 1, "solved": 1})
    of_the_week = "2020年3月23日至3月29日企业困难诉求应于2020年3月27日前报送，"
    assert not [sentence for sentence in sentences("zones.filings_overdue", at=date(2020, 3, 27)) if of_the_week in sentence]
    overdue = [sentence for sentence in sentences("zones.filings_overdue", at=date(2020, 3, 28)) if of_the_week in sentence]
    assert overdue == [f"江苏省：{NANJING}{of_the_week}逾期1天未报"]


def test_a_silent_zone_is_named_with_its_running_days():
    only_zones(ZGC, SUZHOU, NANJING)
    stored("zone_daily", report(ZGC, "2020-03-31", 50), report(SUZHOU, "2020-03-30", 50), report(ZGC, "2020-04-01", 60))
    stored("zone_daily", report(SUZHOU, "2020-03-31", 50), report(NANJING, "2020-03-30", 50))
    silent = sorted(warned("zones.silent", at=APRIL), key=lambda one: one.since)
    assert [one.sentence for one in silent] == [f"{NANJING}未报送2020年4月1日数据，已连续2天", f"{SUZHOU}未报送2020年4月1日数据"]
    assert [(one.since, one.severity, one.office) for one in silent] == [(date(2020, 3, 31), "urgent", JIANGSU), (APRIL, "urgent", JIANGSU)]
    assert (silent[0].page, silent[0].choices) == ("zone", {"zone": NANJING, "date": "2020-04-01"})


def test_only_a_fall_of_more_than_five_points_in_a_week_is_named():
    stored("zone_daily", report(ZGC, "2020-03-25", 80), report(SUZHOU, "2020-03-25", 80), report(ZGC, "2020-04-01", 74), report(SUZHOU, "2020-04-01", 75))
    (one,) = warned("zones.fell", at=APRIL)
    assert one.sentence == "中关村科技园区2020年4月1日复工率74.0%，比一周前下降6.0个百分点"
    assert (one.severity, one.page, one.choices["zone"]) == ("warning", "zone", ZGC)


def test_a_fall_that_was_explained_says_so_and_is_a_note():
    stored("zone_daily", report(ZGC, "2020-03-25", 80))
    from db.engine import reading
    from tests.data.indicators.returns import identity

    with reading() as connection:
        number = identity(connection, ZGC)
    stored("zone_daily", report(ZGC, "2020-04-01", 70), problems=[ENTRY | {
        "kind": "rate_fell", "explanation": "停产检修", "day": "2020-04-01", "key": [number, "2020-04-01"], "of": [f"zone:{number}"]}])
    (one,) = warned("zones.fell", at=APRIL)
    assert one.sentence == "中关村科技园区2020年4月1日复工率70.0%，比一周前下降10.0个百分点，已说明：停产检修"
    assert (one.severity, one.state) == ("note", EXPLAINED)
    assert warned("zones.fell", at=date(2020, 3, 31)) == []


def test_money_ten_points_behind_time_is_named_by_its_reporting_unit():
    stored("hundred_units", unit("甲市"), unit("乙园", DALIAN, "园区"), unit("丙园", DALIAN, "园区", funding_mode="后补助"))
    stored("hundred_progress", {"unit_name": "甲市", "data_date": "2020-12-31", "budget": 1000 * WAN, "spent": 402 * WAN, "in_place": None},
           {"unit_name": "乙园", "data_date": "2020-12-31", "budget": 100 * WAN, "spent": 10 * WAN, "in_place": None},
           {"unit_name": "丙园", "data_date": "2020-12-31", "budget": 100 * WAN, "spent": 0, "in_place": None})
    (one,) = warned("hundred.behind", at=date(2020, 12, 31))  # time: 50.1 %
    assert one.sentence == "大连市支出慢于序时进度40.1个百分点（不含后补助）"
    assert (one.page, one.choices) == ("hundred", {"region": "210200", "date": "2020-12-31", "map": "gap"})


@pytest.mark.parametrize("explained", [False, True])
def test_a_quota_passed_is_told_with_its_explanation_where_there_is_one(explained):
    problems = [ENTRY | {"row": None, "kind": "quota_exceeded", "value": "大连市", "explanation": "经批准增加", "of": [f"office:{DALIAN}"]}] if explained else []
    stored("hundred_units", unit("甲园", DALIAN, "园区"), unit("乙园", DALIAN, "园区"), unit("丙市", JIANGSU), problems=problems)
    (one,) = warned("hundred.quota", at=APRIL)
    assert one.sentence == "大连市入选2个（城市0/1、园区2/1），超过名额" + ("，已说明：经批准增加" if explained else "")
    assert (one.state, one.severity) == ((EXPLAINED, "note") if explained else (OPEN, "warning"))


def test_targets_missed_without_a_reason_are_counted_by_unit_and_year():
    target = {"unit_name": "甲市", "year": 2020, "category": "产出指标", "target": 10.0, "actual": 4.0, "reason": None}
    stored("hundred_units", unit("甲市"))
    stored("hundred_targets", target | {"indicator": "成果数"}, target | {"indicator": "企业数"}, target | {"indicator": "有原因", "reason": "受疫情影响"},
           target | {"indicator": "完成", "actual": 10.0}, target | {"indicator": "没有结果", "actual": None})
    from db.engine import reading
    from tests.data.indicators.returns import identity

    with reading() as connection:
        number = identity(connection, "甲市")
    stored("hundred_targets", target | {"indicator": "导入时说明"}, problems=[ENTRY | {
        "kind": "missed_without_reason", "explanation": "另行补报", "day": None, "key": [number, 2020, "导入时说明"],
        "of": [f"hundred_targets:{number}|2020|导入时说明"]}])
    (one,) = warned("hundred.targets", at=date(2020, 12, 31))
    assert one.sentence == "甲市2020年有2项绩效指标未完成，没有填写原因"
    assert (one.office, one.page, one.choices) == (JIANGSU, "warnings", {"rule": "hundred.targets", "about": f"{number}:2020"})


def test_an_issue_is_overdue_the_day_after_it_was_due_until_it_is_closed():
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-2", due="2020-04-01", closed="2020-04-03"), issue("事-3", due="2020-05-01"))
    assert sentences("hundred.issues", at=APRIL) == []
    assert sentences("hundred.issues", at=date(2020, 4, 4)) == ["江苏省：重大事项“场地审批”（事-1）办理时限为2020年4月1日，逾期3天未办结"]
    assert len(sentences("hundred.issues", at=date(2020, 4, 2))) == 2


def test_a_telephone_number_in_the_title_of_an_issue_is_hidden():
    stored("major_issues", issue("13812345678", due="2020-04-01", title="请拨13812345678"))
    (one,) = warned("hundred.issues", at=date(2020, 4, 4))
    assert "13812345678" not in repr(one) + str(one.facts)


def services_until_september() -> None:
    put("villages", village(YANG * 10**6 + 1), village(YANG * 10**6 + 2), village(WA * 10**6 + 1))
    put("commissioners", person("甲", YANG), person("乙", WA, until="2020-08-31"))
    put("assignments", assignment("甲", YANG * 10**6 + 1, "2020-01-01"), assignment("乙", WA * 10**6 + 1, "2020-01-01"), assignment("乙", YANG * 10**6 + 2, "2020-01-01", "2020-08-31"))
    put("services", service("1", "甲", YANG * 10**6 + 1, "2020-06-02"), service("2", "甲", YANG * 10**6 + 2, "2020-07-02"), service("3", "乙", WA * 10**6 + 1, "2020-07-03"),
        service("4", "甲", YANG * 10**6 + 2, "2020-09-15"))


def test_villages_long_unserved_are_counted_by_reporting_unit_at_the_end_of_a_month_that_is_over():
    services_until_september()
    (one,) = warned("commissioners.unserved", at=date(2020, 9, 30))  # 2 June is 120 days before, 3 July 89
    assert one.sentence == "截至2020年9月30日，山西省有1个村超过90天没有服务，占50.0%"
    assert (one.office, one.choices) == (140000, {"rule": "commissioners.unserved", "about": "140000"})
    assert sentences("commissioners.unserved", at=date(2020, 10, 1)) == [one.sentence]
    assert sentences("commissioners.unserved") == []  # by itself it stands at August, the last month that the records cover
    assert sentences("commissioners.unserved", at=date(2020, 5, 31)) == []  # before the first record nothing is known


@pytest.mark.parametrize("known_on", [None, 10**6])
def test_the_first_month_is_that_of_the_first_service_or_outcome_now_and_looked_back(known_on):
    from data.warnings.days import first_month
    from db.engine import reading

    with reading() as connection:
        assert first_month(connection, known_on=known_on) is None
    services_until_september()  # assignments hold from January
    with reading() as connection:
        assert first_month(connection, known_on=known_on) == date(2020, 6, 1)


def test_an_assignment_that_goes_on_after_the_term_is_counted_where_its_village_is():
    services_until_september()
    (one,) = warned("commissioners.terms", at=date(2020, 9, 30))
    assert one.sentence == "截至2020年9月30日，大连市有1名科技特派员聘期已满，选派的1个村没有结束"
    assert warned("commissioners.terms", at=date(2020, 8, 31)) == []


def test_data_are_stale_when_the_calendar_asks_for_newer_ones_for_longer_than_the_threshold():
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    assert sentences("zones.stale", at=APRIL, today=date(2020, 4, 5)) == []
    (one,) = warned("zones.stale", at=APRIL, today=date(2020, 4, 6))  # 2 April was due on the 3rd
    assert one.sentence == "高新区复工复产日报最近数据为2020年4月1日，此后应报的数据自2020年4月3日截止起3天没有入库"
    assert (one.since, one.page, one.choices) == (date(2020, 4, 4), "batches", {"dataset": "zone_daily"})


def test_what_is_invented_is_not_stale():
    stored("zone_daily", report(ZGC, "2020-04-01", 50), demonstration=True)
    assert sentences("zones.stale", at=APRIL, today=date(2020, 4, 20)) == []


def test_what_the_calendar_no_longer_asks_for_is_not_stale():
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    assert len(sentences("zones.stale", at=APRIL, today=date(2020, 4, 20))) == 1
    stored("reporting_calendar", {"dataset": "zone_daily", "start_on": "2020-02-26", "end_on": "2020-04-01", "frequency": "每日", "due": "12:00"})
    assert sentences("zones.stale", at=APRIL, today=date(2020, 4, 20)) == []


def test_an_empty_store_has_no_warning():
    assert warned() == []


def test_every_rule_has_a_title_and_its_thresholds_lie_within_their_bounds():
    assert all(rule.title() and set(rule.datasets) for rule in RULES)
    assert all(one.least <= one.usual <= one.most for one in RULES.thresholds.values())


def test_a_reader_of_english_reads_the_same():
    stored("hundred_units", unit("甲园", DALIAN, "园区"), unit("乙园", DALIAN, "园区"))
    with asked_as(Asking("en")):
        (one,) = warned("hundred.quota", at=APRIL)
    assert one.sentence == "Dalian selected 2 (cities 0/1, parks 2/1), over its quota"
