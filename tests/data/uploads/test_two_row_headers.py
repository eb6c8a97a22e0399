"""A row of units beneath the header and a header of two rows: one sentence each that says what to do."""

import pytest

from data.uploads import error_file
from tests.data.uploads.uploading import checked, counted, text, told

VOUCHERS = "报送单位,季度,本年累计发放额,本年累计兑付额,本年累计使用企业数"


@pytest.mark.parametrize(("units", "heading"), [
    (",,（万元）,（万元）,（家）", "本年累计发放额（万元）"), ("名称,,万元,万元,家", "本年累计发放额（万元）"), (",（季度）,单位：亿元,,", "本年累计发放额（亿元）"),
    ("（全称）,（如2020年一季度）,,,", "")])
def test_a_row_of_units_is_told_once(store, units, heading):
    review = checked("vouchers", text(VOUCHERS, units, "江苏省,2020年一季度,5,3,1", "浙江省,2020年五季度,5,3,1"))
    assert told(review) == [("error", "notes_below_header", 2, None), ("error", "not_a_quarter", 4, "quarter")]
    assert counted(review) == (3, 1, 0, 0, 2, 0)
    sentence = next(problem.message for problem in review.problems if problem.kind == "notes_below_header")
    assert ("请删去" in sentence, f"例如“{heading}”" in sentence) == (True, bool(heading))
    assert sentence.partition("：")[2] in error_file(review)[1].decode("utf-8-sig")


@pytest.mark.parametrize("row", ["江苏省,2020-Q1,万元,,家", ",2020-Q1,（万元）,3,1", ",,12,3,1", "（江苏省）,2020-Q1,5,3,1"])
def test_a_row_of_data_with_errors_is_told_cell_by_cell(store, row):
    review = checked("vouchers", text(VOUCHERS, row))
    assert "notes_below_header" not in {problem.kind for problem in review.problems}
    assert not review.acceptable


def test_a_row_of_hints_that_can_be_stored_is_not_refused(store):
    review = checked("achievements", text("成果编号,成果名称,技术领域", "（编号）,（全称）,（领域）"))
    assert (told(review), counted(review)) == ([], (1, 1, 0, 0, 0, 0))


def test_a_header_of_two_rows_says_where_the_missing_name_stands(store):
    review = checked("vouchers", text("报送单位,季度,本年累计,,本年累计使用企业数,服务机构数", ",,本年累计发放额,本年累计兑付额,,", "江苏省,2020年一季度,5,3,1,2"))
    (sentence,) = [problem.message for problem in review.problems if problem.kind == "missing_column"]
    assert ("本年累计发放额" in sentence, "第2行" in sentence, "合成一行" in sentence) == (True, True, True)


def test_a_pair_that_is_turned_is_shown_by_its_names(store):
    review = checked("zone_pairs", text("高新区,对口高新区,签约日期", "苏州高新区,中关村,2020-05-01"))
    shown = review.mended["pair_order"]
    assert (shown["from"], shown["to"]) == ("苏州高新区", "中关村")
