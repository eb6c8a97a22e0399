"""Files of officials that went wrong once, each with the value that a person reads in it."""

from datetime import date

import pytest

from data.uploads import propose_for
from tests.data.uploads.uploading import checked, counted, file, imported, text, told

DAILY = {"firms": [1000, 2000], "firms_resumed": [790, 1000]}


def case(name: str) -> bytes:
    return file(f"cases/{name}")


@pytest.mark.parametrize("name", [
    "01_dimension_rows_only.xlsx", "03_strict.xlsx", "14_Workbook_case.xlsx", "14_cover_first.xlsx", "19_empty_fill.xlsx",
    "20_color_hash.xlsx", "20_core_created_sas.xlsx", "20_xf_missing_numfmt.xlsx"])
def test_a_workbook_that_others_open_is_read(store, name):
    content = case(name)
    found = checked("zone_daily", content, name=name)
    assert (counted(found), told(found)) == ((2, 2, 0, 0, 0, 0), [])
    assert {code: found.rows[code].tolist() for code in DAILY} == DAILY
    assert set(found.rows["data_date"].dt.date) == {date(2020, 4, 1)}
    assert propose_for(content)[0].dataset.code == "zone_daily"


@pytest.mark.parametrize("name", ["05_padded_numbers.csv", "05_padded_numbers.xlsx"])
def test_zeros_that_a_format_shows_are_part_of_a_code(store, name):
    found = checked("commissioners", case(name), name=name)
    assert found.rows["commissioner_no"].tolist() == ["000007", "000012"]
    assert found.repairs.get("number_format", 0) == (2 if name.endswith("xlsx") else 0)


def test_an_amount_that_a_format_scales_is_what_is_read(store):
    found = checked("hundred_units", case("06_scaled_backslash.xlsx"))
    assert found.rows["funds_central"].tolist() == [150 * 1_000_000]  # 150 万元 in 分
    assert (found.repairs["number_format"], found.mended["number_format"]["from"], found.mended["number_format"]["to"]) == (1, "1500000", "150.0")


def test_a_clock_seconds_before_midnight_is_asked_about(store):
    found = checked("zone_daily", case("04_sheetjs_43s_early.csv"))
    assert told(found) == [("warning", "near_midnight", 2, "data_date")]
    assert "2020年4月1日" in found.problems[0].message
    assert found.rows["data_date"].dt.date.tolist() == [date(2020, 3, 31)]


def test_an_apostrophe_before_a_code_is_none_of_it(store):
    found = checked("commissioners", case("07_apostrophe.csv"))
    assert (found.rows["commissioner_no"].tolist(), found.repairs) == (["000007"], {"apostrophe": 1})


def test_written_out_controls_are_not_in_the_text(store):
    found = checked("commissioners", case("08_x000D.xlsx"))
    assert found.rows["speciality"].tolist() == ["水稻\r\n栽培"]
    assert (found.repairs["escaped"], found.repairs["invisible"]) == (2, 2)


def test_a_mark_before_quoted_heads_is_no_heading(store):
    found = checked("zone_daily", case("09_two_boms_quoted.csv"))
    assert (counted(found), found.rows["firms"].tolist(), told(found)) == ((1, 1, 0, 0, 0, 0), [1000], [])


def test_the_marks_of_a_calculator_are_in_no_number_and_no_day(store):
    found = checked("zone_daily", case("11_calculator_marks.csv"))
    assert (found.rows["firms"].tolist(), set(found.rows["data_date"].dt.date), found.repairs["invisible"]) == ([1000, 2000], {date(2020, 4, 1)}, 2)


def test_marks_around_a_heading_are_not_seen(store):
    found = checked("zone_daily", case("11_header_marks.csv"))
    assert (found.rows["firms"].tolist(), told(found)) == ([1000], [])


def test_radicals_are_read_as_the_characters_that_they_look_like(store):
    found = checked("zone_daily", case("12_kangxi.csv"))
    assert (counted(found), told(found), found.mended["lookalike"]["to"]) == ((1, 1, 0, 0, 0, 0), [], "苏州工业园区")


def test_lost_characters_are_remarked_on(store):
    found = checked("villages", case("13_locked.csv"))
    assert [(problem.severity, problem.kind, problem.row, problem.column) for problem in found.problems] == [("note", "lost_characters", 2, "name")]
    assert found.acceptable


def test_a_late_or_corrected_report_is_compared_with_the_next_one(store):
    imported("zone_difficulties", case("26_day1.csv"))
    falls = checked("zone_difficulties", case("26_day3_falls.csv"))
    assert told(falls) == [("warning", "cumulative_fell", 2, "raised"), ("warning", "cumulative_fell", 2, "solved")]
    corrected = checked("zone_difficulties", case("26_correction_of_day1.csv"))
    assert told(corrected) == [("warning", "cumulative_falls_after", 2, "raised")]
    assert "2020年3月2日，120件" in corrected.problems[0].message


DAY = "高新区,数据日期,企业总数,复工企业数"


def test_a_rate_that_falls_is_asked_about_when_it_comes(store):
    imported("zone_daily", text(DAY, "苏州工业园区,2020-04-01,1000,790"))
    found = checked("zone_daily", text(DAY, "苏州工业园区,2020-04-02,1000,480"))
    assert told(found) == [("warning", "rate_fell", 2, "firms_resumed")]
    assert "下降31.0个百分点" in found.problems[0].message
    assert told(checked("zone_daily", text(DAY, "苏州工业园区,2020-04-02,1000,740"))) == []


def test_a_late_day_is_compared_with_the_next_stored_one(store):
    imported("zone_daily", text(DAY, "苏州工业园区,2020-04-02,1000,480"))
    late = checked("zone_daily", text(DAY, "苏州工业园区,2020-04-01,1100,990"))
    assert told(late) == [("warning", "firms_changed_after", 2, "firms"), ("warning", "rate_falls_after", 2, "firms_resumed")]
    both = checked("zone_daily", text(DAY, "苏州工业园区,2020-04-01,1100,990", "苏州工业园区,2020-04-02,1100,980"))
    assert [problem for problem in told(both) if problem[2]] == []


def test_spending_is_not_above_what_was_reported_for_a_later_day(store):
    imported("hundred_units", text("类型,名称,推荐单位", "城市,南京市,江苏省"))
    heads = "城市(园区),数据截止日期,预算数(A),执行数(B)"
    imported("hundred_progress", text(heads, "南京市,2020-10-31,100,50"))
    late = checked("hundred_progress", text(heads, "南京市,2020-06-30,100,60"))
    assert told(late) == [("warning", "spent_falls_after", 2, "spent")]
    assert told(checked("hundred_progress", text(heads, "南京市,2020-06-30,100,40"))) == []
