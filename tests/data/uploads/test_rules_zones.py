"""Every rule of the zones' returns, the calendar and the library."""

from datetime import date
from pathlib import Path

import pytest

from tests.data.uploads.uploading import checked, imported, text, told

E, W = "error", "warning"
REFERENCE = Path(__file__).parents[3] / "data" / "reference"
DAILY = "高新区,数据日期,企业总数,复工企业数"


def daily(*lines: str, more: str = "") -> list[tuple]:
    return told(checked("zone_daily", text(DAILY + more, *lines)))


@pytest.mark.parametrize(("more", "line", "problem"), [
    ("", "100,101", [(E, "firms_resumed_above_firms", 2, "firms_resumed")]),
    (",规上企业数", "100,50,101", [(E, "large_firms_above_firms", 2, "large_firms")]),
    (",规上企业数,规上复工企业数", "100,50,20,21", [(E, "large_resumed_above_large_firms", 2, "large_resumed")]),
    (",规上企业数,规上复工企业数", "100,50,60,51", [(E, "large_resumed_above_firms_resumed", 2, "large_resumed")]),
    (",中小企业数", "100,50,101", [(E, "small_firms_above_firms", 2, "small_firms")]),
    (",中小企业数,中小企业复工数", "100,90,80,81", [(E, "small_resumed_above_small_firms", 2, "small_resumed")]),
    (",中小企业数,中小企业复工数", "100,50,80,51", [(W, "small_resumed_above_firms_resumed", 2, "small_resumed")]),
    (",高新技术企业数", "100,50,101", [(E, "hnte_firms_above_firms", 2, "hnte_firms")]),
    (",高新技术企业数,高新技术企业复工数", "100,50,10,11", [(E, "hnte_resumed_above_hnte_firms", 2, "hnte_resumed")]),
    (",科技型中小企业数", "100,50,101", [(E, "tech_sme_firms_above_firms", 2, "tech_sme_firms")]),
    (",科技型中小企业数,科技型中小企业复工数", "100,50,10,11", [(E, "tech_sme_resumed_above_tech_sme_firms", 2, "tech_sme_resumed")]),
    (",应返岗人数,返岗人数", "100,50,10,11", [(E, "staff_back_above_staff_due", 2, "staff_back")]),
    (",产能恢复率", "100,50,150.5", [(E, "above_maximum", 2, "capacity_rate")]),
    (",用电恢复率", "100,50,200.5", [(E, "above_maximum", 2, "power_ratio")]),
    (",产能恢复率", "100,50,0.875", [(W, "capacity_as_share", None, "capacity_rate")]),
    (",用电恢复率", "100,50,0.875", []),
    (",规上企业数,中小企业数", "100,50,40,90", []),
    (",风险等级", "100,50,低风险", []),
    (",风险等级", "100,50,绿色", [(E, "not_a_choice", 2, "risk")]),
    (",报送时间", "100,50,2020-04-02", [(E, "not_a_time", 2, "reported_at")])])
def test_each_fault_of_a_daily_report(store, more, line, problem):
    assert daily(f"苏州工业园区,2020-04-01,{line}", more=more) == problem


def test_a_rate_above_one_shows_that_rates_are_percentages(store):
    assert daily("苏州工业园区,2020-04-01,100,50,0.9", "成都高新区,2020-04-01,100,50,87.5", more=",产能恢复率") == []


@pytest.mark.parametrize(("day", "problem"), [(date(2020, 4, 1), []), (date(2020, 3, 31), [(E, "future_date", 2, "data_date")])])
def test_the_data_date_is_not_in_the_future(store, day, problem):
    assert told(checked("zone_daily", text(DAILY, "苏州工业园区,2020-04-01,100,50"), today=day)) == problem


@pytest.mark.parametrize(("name", "day", "problem"), [
    ("东湖高新区", "2020-04-01", []), ("中关村", "2020-04-01", []), ("武汉东湖新技术开发区", "2020-04-01", []),
    ("阿克苏阿拉尔高新区", "2020-04-01", [(E, "unknown_name", 2, "zone")]), ("阿克苏阿拉尔高新区", "2024-01-01", [(E, "future_date", 2, "data_date")]),
    ("不存在高新区", "2020-04-01", [(E, "unknown_name", 2, "zone")])])
def test_a_zone_must_be_in_force_on_its_day(store, name, day, problem):
    assert told(checked("zone_daily", text(DAILY, f"{name},{day},100,50"))) == problem


def test_two_names_of_one_zone_are_one_key(store):
    assert daily("东湖高新区,2020-04-01,100,50", "武汉东湖新技术开发区,2020/4/1,100,50") == [
        (E, "double_key", 2, "zone"), (E, "double_key", 3, "zone")]


def test_firms_that_jump_are_told_against_the_previous_report(store):
    imported("zone_daily", text(DAILY, "苏州工业园区,2020-03-01,1000,500", "成都高新区,2020-03-01,1000,500"))
    review = checked("zone_daily", text(DAILY, "苏州工业园区,2020-03-05,1020,600", "苏州工业园区,2020-03-03,1021,600",
                                       "成都高新区,2020-02-27,2000,500", "广州高新区,2020-03-03,9,9"))
    assert told(review) == [(W, "firms_changed", 3, "firms"), (W, "firms_changed_after", 4, "firms")]
    assert "（2020年3月1日，1,000家）相比增长2.1%" in review.problems[0].message


@pytest.mark.parametrize(("firms", "problem"), [
    (1020, []), (980, []), (1021, [(W, "firms_changed", 2, "firms")]), (979, [(W, "firms_changed", 2, "firms")])])
def test_two_per_cent_exactly_asks_for_no_reason(store, firms, problem):
    imported("zone_daily", text(DAILY, "苏州工业园区,2020-03-01,1000,500"))
    assert daily(f"苏州工业园区,2020-03-02,{firms},500") == problem


@pytest.mark.parametrize(("day", "problem"), [("2020-06-01", [(W, "far_ahead", 2, "data_date")]), ("2020-05-31", []), ("2020-02-01", [])])
def test_a_day_far_ahead_of_what_is_stored_asks_to_be_explained(store, day, problem):
    imported("zone_daily", text(DAILY, "苏州工业园区,2020-04-01,100,50"))
    review = checked("zone_daily", text(DAILY, f"成都高新区,{day},100,50"))
    assert told(review) == problem


def test_a_capacity_of_nought_is_not_taken_for_a_share(store):
    assert daily("苏州工业园区,2020-04-01,100,0,0", more=",产能恢复率") == []


DIFFICULTIES = "高新区,数据日期,困难类型,提出件数,解决件数"


def test_a_cumulative_count_that_falls_asks_to_be_explained_kind_by_kind(store):
    imported("zone_difficulties", text(DIFFICULTIES, "苏州工业园区,2020-04-01,员工返岗难,103,90", "苏州工业园区,2020-04-01,企业融资难,48,44"))
    review = checked("zone_difficulties", text(DIFFICULTIES, "苏州工业园区,2020-04-02,员工返岗难,20,90", "苏州工业园区,2020-04-02,企业融资难,48,45",
                                              "苏州工业园区,2020-04-02,物流配送难,1,0"))
    assert (E, "solved_above_raised", 2, "solved") in told(review)
    review = checked("zone_difficulties", text(DIFFICULTIES, "苏州工业园区,2020-04-02,员工返岗难,20,12", "苏州工业园区,2020-04-02,企业融资难,48,45"))
    assert told(review) == [(W, "cumulative_fell", 2, "raised"), (W, "cumulative_fell", 2, "solved")]
    assert "2020年4月1日，103件" in review.problems[0].message


@pytest.mark.parametrize(("name", "kind"), [
    ("全区合计", "not_an_industry"), ("总数", "not_an_industry"), ("备注", "not_an_industry"), ("Ｔｏｔａｌ", "not_an_industry"),
    ("1234", "not_an_industry"), ("无", "not_an_industry"), ("其中：芯片", "not_an_industry"), ("注：按月填报", "not_an_industry"), ("填表人：张三", "not_an_industry"),
    ("电" * 51, "industry_too_long")])
def test_what_is_no_industry_is_refused_as_one(store, name, kind):
    head = "高新区,数据日期,产业,企业数,复工企业数"
    assert told(checked("zone_industry_daily", text(head, "苏州工业园区,2020-04-01,新材料,5,4", f"苏州工业园区,2020-04-01,{name},9,8"))) == [
        (E, kind, 3, "industry")]


@pytest.mark.parametrize("name", ["融合计算", "新材料及其中间体", "总计算力服务", "无人机", "注塑成型", "5G", "说明书印刷"])
def test_an_industry_whose_name_only_looks_like_a_sum_or_a_remark_is_taken(store, name):
    assert told(checked("zone_industry_daily", text("高新区,数据日期,产业,企业数,复工企业数", f"苏州工业园区,2020-04-01,{name},9,8"))) == []


def test_a_corrected_report_is_compared_with_the_one_before_it(store):
    imported("zone_daily", text(DAILY, "苏州工业园区,2020-03-01,1000,500", "苏州工业园区,2020-03-02,1000,500",
                                "苏州工业园区,2020-03-03,1000,500"))
    assert daily("苏州工业园区,2020-03-02,1100,550") == [(W, "firms_changed", 2, "firms"), (W, "firms_changed_after", 2, "firms")]


def test_a_total_that_differs_is_a_remark(store):
    review = checked("zone_daily", text(DAILY, "苏州工业园区,2020-04-01,100,50", "成都高新区,2020-04-01,100,50", "合计,,210,100"))
    assert [problem.message for problem in review.problems] == [
        "第4行合计的“企业总数”为210，各行之和为200。合计行不入库，请确认各行没有遗漏。"]
    assert (review.acceptable, review.needs_explanation) == (True, False)


@pytest.mark.parametrize(("dataset", "headings", "line", "problem"), [
    ("zone_difficulties", "高新区,数据日期,困难类型,提出件数,解决件数", "中关村,2020-03-01,员工返岗难,5,6", [(E, "solved_above_raised", 2, "solved")]),
    ("zone_difficulties", "高新区,数据日期,困难类型,提出件数,解决件数", "中关村,2020-03-01,其他,5,5", [(W, "other_without_note", 2, "difficulty")]),
    ("zone_difficulties", "高新区,数据日期,困难类型,提出件数,解决件数,说明", "中关村,2020-03-01,其他,5,5,租金", []),
    ("zone_industry_daily", "高新区,数据日期,产业,企业数,复工企业数", "中关村,2020-03-01,软件,5,6", [(E, "firms_resumed_above_firms", 2, "firms_resumed")]),
    ("reporting_calendar", "报表,开始日期,结束日期,频次,截止", "高新区复工复产日报,2021-02-01,2021-01-01,每周,周五",
     [(E, "end_on_before_start_on", 2, "end_on")]),
    ("reporting_calendar", "报表,开始日期,频次,截止", "zone_daily,2021-02-01,每日,12:00", []),
    ("reporting_calendar", "报表,开始日期,频次", "日报,2021-02-01,每日", [(E, "not_a_choice", 2, "dataset")]),
    ("resources", "标题,类别,发布单位,发布日期,链接", "某,技术工具,科技部,2020-03-01,www.x.cn", [(E, "not_a_link", 2, "link")]),
    ("zones", "高新区名称,所属报送单位,所在地代码,批准年份", "某高新区,江苏省,999999,2024", [(E, "unknown_name", 2, "host_adcode")])])
def test_each_fault_of_the_other_datasets(store, dataset, headings, line, problem):
    assert told(checked(dataset, text(headings, line))) == problem


@pytest.mark.parametrize(("frequency", "due", "problem"), [
    ("每日", "9:30", []), ("每周", "周五", []), ("每月", "15日", []), ("每季", "次月15日", []), ("每年", "03-31", []), ("每年", "次年01-31", []),
    ("每日", "１２：００", []), ("每季", "次月 15 日", []), ("每年", "3月31日", []), ("每年", "次年1月31日", []),
    ("每年", "", []), ("每日", "周五", [(E, "due_not_understood", 2, "due")]), ("每年", "尽快", [(E, "due_not_understood", 2, "due")]),
    ("每半年", "次月15日", []), ("一次性", "2021-02-15", []), ("一次性", "15日", [(E, "due_not_understood", 2, "due")]),
    ("一次性", "2021-01-31", [(E, "due_once_far_off", 2, "due")]), ("一次性", "2022-02-03", [(E, "due_once_far_off", 2, "due")]),
    ("每周", "03-31", [(E, "due_not_understood", 2, "due")]), ("每旬", "15日", [(E, "not_a_choice", 2, "frequency")])])
def test_a_deadline_is_written_as_its_frequency_asks(store, frequency, due, problem):
    review = checked("reporting_calendar", text("报表,开始日期,频次,截止", f"zone_daily,2021-02-01,{frequency},{due}"))
    assert told(review) == problem
    assert all("次年01-31" in one.message for one in review.problems if one.kind == "due_not_understood")


@pytest.mark.parametrize(("line", "problem"), [
    ("2020-12-31,2020-12-31,每年,03-31,2020-04-15", []), ("2020-04-01,2020-04-01,每日,12:00,2020-04-02", []),
    ("2020-01-01,2020-03-31,一次性,2020-04-10,2020-04-20", []), ("2020-01-01,,一次性,2020-04-10,2020-04-20", []),
    ("2020-01-01,2021-12-31,每年,03-31,2020-04-15", [(E, "extension_misplaced", 2, "extended_to")]),
    ("2020-01-01,,每年,03-31,2020-04-15", [(E, "extension_misplaced", 2, "extended_to")]),
    ("2020-12-31,2020-12-31,每年,03-31,2020-03-31", [(E, "extension_misplaced", 2, "extended_to")])])
def test_an_extension_is_of_one_period_and_later_than_its_day(store, line, problem):
    assert told(checked("reporting_calendar", text("报表,开始日期,结束日期,频次,截止,延期至", f"hundred_units,{line}"))) == problem


def test_a_frequency_that_changes_is_held_against_the_deadline_that_stays(store):
    imported("reporting_calendar", text("报表,开始日期,频次,截止", "zone_daily,2021-02-01,每日,12:00"))
    review = checked("reporting_calendar", text("报表,开始日期,频次", "zone_daily,2021-02-01,每周"))
    assert told(review) == [(E, "due_not_understood", 2, "frequency")]


def test_the_shipped_reference_is_unchanged_through_the_same_door(store):
    for dataset, rows in (("zones", 179), ("policy_dates", 3), ("reporting_calendar", 3)):
        review = checked(dataset, (REFERENCE / f"{dataset}.csv").read_bytes())
        assert (review.counts.rows, review.counts.unchanged, review.acceptable) == (rows, rows, True), dataset


def test_a_part_that_is_stored_and_not_in_the_file_is_named_with_its_value(store):
    heads = "高新区,数据日期,报送时间,企业总数,复工企业数"
    imported("zone_daily", text(f"{heads},规上企业数,规上复工企业数", "苏州工业园区,2020-04-01,2020-04-02 09:00,1000,900,400,300"))
    (problem,) = [one for one in checked("zone_daily", text(heads, "苏州工业园区,2020-04-01,2020-04-02 09:00,350,320")).problems if one.severity == E]
    assert (problem.kind, problem.column) == ("large_firms_above_firms", "firms")
    assert "库中的“规上企业数”（400）" in problem.message
    assert "大于“企业总数”" not in problem.message
