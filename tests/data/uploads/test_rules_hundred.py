"""Every rule of the Hundred Cities and Hundred Parks, on rows that keep it and rows that break it."""

import pytest

from tests.data.uploads.uploading import checked, imported, text, told
from tests.once import filled

E, W = "error", "warning"
UNITS = "类型,名称,推荐单位,园区类型,主题（产业）,入选日期"
CITY, PARK = "城市,南京市,江苏省,,智慧农业,2020-05-01", "园区,苏州工业园区,江苏省,国家高新区,人工智能,2020-05-01"


def units(*lines: str, more: str = "") -> list[tuple]:
    return told(checked("hundred_units", text(UNITS + more, *lines)))


@filled
def listed(store):
    imported("hundred_units", text(UNITS, CITY, PARK))


def test_a_city_and_a_park_that_keep_every_rule(store):
    assert units(CITY, PARK) == []


@pytest.mark.parametrize(("line", "problem"), [
    ("园区,苏州工业园区,江苏省,,人工智能,2020-05-01", (E, "park_type_missing", 2, "park_type")),
    ("城市,南京市,江苏省,其他,智慧农业,2020-05-01", (E, "park_type_of_city", 2, "park_type")),
    ("城市,南京市,江苏省,,人工智能,2020-05-01", (E, "focus_unlisted", 2, "focus")),
    ("城市,南京市,江苏省,,非织造布,2020-05-01", (E, "focus_unlisted", 2, "focus")),
    ("城市,南京市,江苏省,,智慧农业、卫生健康,2020-05-01", (W, "focus_several", 2, "focus")),
    ("城市,南京市,江苏省,,,2020-05-01", (W, "focus_unpublished", 2, "focus")),
    ("城市,南京市,江苏省,,智慧农业,", (W, "selection_unpublished", 2, "selected_on")),
    ("城市,南京市,江苏省,,智慧农业,2019-12-31", (E, "selected_too_early", 2, "selected_on")),
    ("城市,鼓楼区,江苏,,智慧农业,2020-05-01", (E, "unknown_name", 2, "name")),
    ("城市,鼓楼区,福建,,智慧农业,2020-05-01", None),
    ("城市,南京市,香港,,智慧农业,2020-05-01", (E, "unknown_name", 2, "reporting_unit")),
    ("城市,无此市,江苏省,,智慧农业,2020-05-01", (E, "unknown_name", 2, "name")),
    ("村,南京市,江苏省,,智慧农业,2020-05-01", (E, "not_a_choice", 2, "kind")),
])
def test_each_fault_of_a_list_entry(store, line, problem):
    assert units(line) == ([problem] if problem else [])


@pytest.mark.parametrize(("focus", "kept"), [
    ("智慧城市（社区）", "智慧城市(社区)"), ("智慧城市(社区)", "智慧城市(社区)"), ("其他：非织造布产业", "其他：非织造布产业"), ("其他:黄鳝养殖", "其他:黄鳝养殖")])
def test_a_theme_of_the_list_in_any_width_or_another_one_named(store, focus, kept):
    review = checked("hundred_units", text(UNITS, f"城市,南京市,江苏省,,{focus},2020-05-01"))
    assert (told(review), review.rows["focus"].tolist()) == ([], [kept])


def test_the_remedy_of_an_unlisted_theme_is_to_name_it_as_another(store):
    (problem,) = checked("hundred_units", text(UNITS, "城市,仙桃市,湖北省,,非织造布产业,2020-05-01")).problems
    assert "请写成“其他:…”，例如“其他:非织造布产业”" in problem.message


@pytest.mark.parametrize(("ended", "problem"), [("2020-05-01", [(E, "left_before_selected", 2, "ended_on")]), ("2020-05-02", [])])
def test_a_unit_leaves_after_it_was_selected(store, ended, problem):
    assert units(f"{CITY},{ended}", more=",退出日期") == problem


@pytest.mark.parametrize(("funds", "problem"), [
    ("10,20,30,60", []), ("10,20,30,60.01", []), ("10,20,30,60.02", [(E, "funds_do_not_add_up", 2, "funds_total")]),
    ("10,,,5", [(E, "funds_do_not_add_up", 2, "funds_total")]), ("10,,,50", []), (",,,50", []),
    ("-10,20,30,40", [(E, "below_minimum", 2, "funds_central")])])
def test_the_total_is_the_sum_of_the_funds(store, funds, problem):
    assert units(f"{CITY},{funds}", more=",中央引导资金,地方资金,其他资金,资金合计") == problem


def test_a_blank_total_is_computed_where_all_parts_are_known(store):
    review = checked("hundred_units", text(f"{UNITS},中央引导资金,地方资金,其他资金,资金合计", f"{CITY},10,20,30,", f"{PARK},10,20,,"))
    assert review.rows["funds_total"].astype(object).where(review.rows["funds_total"].notna(), None).tolist() == [60_000_000, None]
    assert review.repairs["computed"] == 1


def test_a_new_part_renews_the_total_that_was_computed(store):
    imported("hundred_units", text(f"{UNITS},中央引导资金,地方资金,其他资金", f"{CITY},10,20,30"))
    review = checked("hundred_units", text("类型,名称,推荐单位,地方资金", "城市,南京市,江苏省,25"))
    assert review.rows["funds_total"].tolist() == [65_000_000]


def test_a_blank_division_code_is_found_from_the_name(store):
    review = checked("hundred_units", text(UNITS, CITY, PARK))
    assert (review.rows["adcode"].tolist(), review.repairs["place_resolved"]) == ([320100, 320500], 2)


def test_a_name_of_several_places_lists_them(store):
    (problem,) = checked("hundred_units", text(UNITS, "城市,鼓楼区,江苏省,,智慧农业,2020-05-01")).problems
    assert problem.message == ("第2行“名称”填的是“鼓楼区”：无法确定对应的所在地代码，可能是：江苏省南京市鼓楼区(320106)、"
                               "江苏省徐州市鼓楼区(320302)。请改用名录中的名称或代码。")
    (problem,) = checked("hundred_units", text(UNITS + ",所在地代码", "城市,某城,河南省,,智慧农业,2020-05-01,市中区")).problems
    assert "市中区(" in problem.message


def test_a_division_name_is_read_within_the_reporting_unit(store):
    review = checked("hundred_units", text(UNITS + ",所在地代码", "城市,某城,吉林省,,智慧农业,2020-05-01,朝阳区"))
    assert (told(review), review.rows["adcode"].tolist()) == ([], [220104])


@pytest.mark.parametrize("unit", ["新疆维吾尔自治区", "兵团"])
def test_the_cities_of_the_corps_may_be_filed_under_either(store, unit):
    review = checked("hundred_units", text(UNITS + ",所在地代码", f"城市,石河子市,{unit},,智慧农业,2020-05-01,659001"))
    assert review.problems == []


def test_more_units_than_the_quota_need_a_reason(store):
    names = ("南京市", "无锡市", "徐州市", "常州市")
    lines = [f"城市,{name},江苏省,,智慧农业,2020-05-01" for name in names]
    assert units(*lines[:3]) == []
    imported("hundred_units", text(UNITS, *lines[:2]))
    assert units(*lines[2:3]) == []
    review = checked("hundred_units", text(UNITS, *lines[2:]))
    (problem,) = [problem for problem in review.problems if problem.severity == W]
    assert problem.message == "江苏省：城市共4个（含已入库2个），超过名额3个，请说明原因。"
    assert (problem.row, problem.column, problem.value) == (None, "reporting_unit", "江苏省")


def test_hubei_has_no_limit(store):
    names = ("武汉市", "黄石市", "十堰市", "宜昌市", "襄阳市")
    assert units(*(f"城市,{name},湖北省,,智慧农业,2020-05-01" for name in names)) == []


def test_a_city_and_a_park_may_not_share_a_name(store):
    assert units(CITY, "园区,南京市,江苏省,其他,人工智能,2020-05-01") == [
        (E, "name_of_both_kinds", 2, "name"), (E, "name_of_both_kinds", 3, "name")]


PROGRESS = "城市(园区),数据截止日期,预算数,执行数"


@pytest.mark.parametrize(("more", "line", "problem"), [
    ("", "南京市,2020-06-30,100,50", []),
    ("", "南京,2020-06-30,100,50", []),
    ("", "北京市,2020-06-30,100,50", [(E, "unknown_name", 2, "unit_name")]),
    ("", "南京市,2019-12-31,100,50", [(E, "outside_the_action", 2, "data_date")]),
    ("", "南京市,2022-01-01,100,50", [(E, "outside_the_action", 2, "data_date")]),
    ("", "南京市,2020-06-30,100,101", [(W, "spent_above_budget", 2, "spent")]),
    (",到位资金", "南京市,2020-06-30,100,50,101", [(W, "in_place_above_budget", 2, "in_place")]),
    (",执行数(中央),执行数(地方),执行数(其他)", "南京市,2020-06-30,100,50,20,20,10", []),
    (",执行数(中央),执行数(地方),执行数(其他)", "南京市,2020-06-30,100,50,20,20,20", [(E, "spent_does_not_add_up", 2, "spent")]),
    (",执行数(中央),执行数(地方),执行数(其他)", "南京市,2020-06-30,100,50,20,20,", []),
    (",到位资金,到位资金(中央),到位资金(地方),到位资金(其他)", "南京市,2020-06-30,100,50,60,20,20,10",
     [(E, "in_place_does_not_add_up", 2, "in_place")]),
    ("", "南京市,2020-06-30,-1,0", [(E, "below_minimum", 2, "budget")])])
def test_each_fault_of_a_progress_report(listed, more, line, problem):
    assert told(checked("hundred_progress", text(PROGRESS + more, line))) == problem


def test_spending_that_fell_is_told_against_what_is_stored_and_what_is_filed(listed):
    imported("hundred_progress", text(PROGRESS, "南京市,2020-06-30,100,50"))
    review = checked("hundred_progress", text(PROGRESS, "南京市,2020-07-31,100,49", "苏州工业园区,2020-08-31,100,10",
                                             "苏州工业园区,2020-07-31,100,20", "南京市,2020-05-31,100,60"))
    assert told(review) == [(W, "spent_fell", 2, "spent"), (W, "spent_fell", 3, "spent"), (W, "spent_falls_after", 5, "spent")]
    assert "60万元" in review.problems[0].message
    assert "20万元" in review.problems[1].message


@pytest.mark.parametrize(("more", "line", "problem"), [
    ("年度指标值,全年完成值", "10,10", []),
    ("年度指标值,全年完成值", "10,9", [(W, "missed_without_reason", 2, "actual")]),
    ("年度指标值,全年完成值,方向", "10,11,≤", [(W, "missed_without_reason", 2, "actual")]),
    ("年度指标值,全年完成值,方向", "10,9,<=", []),
    ("年度指标值,全年完成值,未完成原因和改进措施", "10,9,疫情", []),
    ("定性指标值,定性完成情况", "提高,部分达成", [(W, "missed_without_reason", 2, "actual_text")]),
    ("全年完成值", "9", [(E, "no_target", 2, "target")]),
    ("年度指标值,分值", "10,-1", [(E, "below_minimum", 2, "weight")])])
def test_each_fault_of_a_target(listed, more, line, problem):
    review = checked("hundred_targets", text(f"城市(园区),年度,三级指标,一级指标,{more}", f"南京市,2020,推广技术,产出指标,{line}"))
    assert told(review) == problem


@pytest.mark.parametrize(("dataset", "headings", "line", "problem"), [
    ("hundred_targets", "城市(园区),年度,三级指标,一级指标,年度指标值", "南京市,2022,推广,产出指标,1", [(E, "above_maximum", 2, "year")]),
    ("hundred_projects", "项目编号,实施主体,项目名称,开始日期,完成日期", "X1,南京市,某,2020-02-01,2020-01-31", [(E, "ended_on_before_started_on", 2, "ended_on")]),
    ("major_issues", "事项编号,报告单位,报告日期,事项,办结日期", "S1,大连,2020-02-01,某,2020-01-31", [(E, "closed_on_before_raised_on", 2, "closed_on")]),
    ("demands", "需求编号,提出城市,技术领域,需求名称,提出日期,状态", "D1,南京市,环保,某,2020-02-01,登记", [(E, "missing_column", None, "unit_name")]),
    ("demands", "需求编号,提出城市（园区）,技术领域,需求名称,提出日期,状态", "D1,南京市,环保,某,2020-02-01,登记", []),
    ("demands", "需求编号,提出城市（园区）,技术领域,需求名称,提出日期,状态", "D1,南京市,环保,某,2020-02-01,应用", [(W, "matched_without_achievement", 2, "status")]),
    ("demands", "需求编号,提出城市（园区）,技术领域,需求名称,提出日期,状态,对接成果编号", "D1,南京市,环保,某,2020-02-01,应用,A9",
     [(E, "unknown_reference", 2, "achievement_no")]),
    ("demands", "需求编号,提出城市（园区）,技术领域,需求名称,提出日期,状态,状态日期", "D1,南京市,环保,某,2020-02-01,登记,2020-01-01",
     [(E, "updated_on_before_raised_on", 2, "updated_on")]),
    ("hundred_evaluations", "城市(园区),年度,得分", "南京市,2020,100.5", [(E, "above_maximum", 2, "score")]),
    ("hundred_filings", "报送单位,报送事项,年度,报送日期", "北京,名单,2020,2020-03-30", [])])
def test_each_fault_of_the_other_datasets(listed, dataset, headings, line, problem):
    assert told(checked(dataset, text(headings, line))) == problem
