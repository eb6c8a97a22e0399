"""Units above a table, amounts a thousand times those before, stretches of months: what is told, and what is read."""

import pytest

from tests.data.uploads.uploading import checked, imported, text

ECONOMY = "高新区,月份,本年累计营业收入,期末从业人员"
NOTES = ("other_unit", "unit_of_no_column")


def notes(review) -> list[tuple]:
    return [(one.kind, one.row, one.column, one.message) for one in review.problems if one.kind in NOTES]


@pytest.mark.parametrize(("above", "staff"), [("单位：万人", 23_000), ("（单位：亿元、万人）", 23_000), ("单位：千人", 2_300), ("填报单位：万人公司", 2), ("单位：亿元", 2)])
def test_a_count_is_in_the_unit_of_people_that_stands_above_the_table(store, above, staff):
    number = "2.3" if staff != 2 else "2"
    review = checked("zone_economy", text(above, ECONOMY, f"苏州工业园区,2020-10,1,{number}"))
    assert review.acceptable
    assert review.rows["staff"].tolist() == [staff]


def test_the_unit_of_a_heading_goes_before_that_above_the_table(store):
    review = checked("zone_economy", text("单位：万人", "高新区,月份,本年累计营业收入,期末从业人员（人）", "苏州工业园区,2020-10,1,23"))
    assert review.rows["staff"].tolist() == [23]


def test_two_units_of_people_above_a_table_stop_it(store):
    review = checked("zone_economy", text('"单位：万人、千人"', ECONOMY, "苏州工业园区,2020-10,1,23"))
    assert [(one.kind, one.column) for one in review.problems if one.severity == "error"] == [("unknown_unit", "staff")]


def test_a_unit_above_the_table_that_no_column_has_is_told(store):
    review = checked("zone_daily", text("单位：万家", "高新区,数据日期,企业总数,复工企业数", "苏州工业园区,2020-04-01,2,1"))
    (told,) = notes(review)
    assert told[:3] == ("unit_of_no_column", None, None)
    assert "万家" in told[3]
    assert notes(checked("zone_economy", text("单位：万人", ECONOMY, "苏州工业园区,2020-10,1,2"))) == []


def test_an_amount_a_thousand_times_that_of_the_period_before_is_told_with_the_unit(store):
    imported("zone_economy", text(ECONOMY, "苏州工业园区,2020-09,100,5000"))
    review = checked("zone_economy", text(ECONOMY, "苏州工业园区,2020-10,1100000,5", "中关村,2020-10,1100000,5"))
    assert review.acceptable
    assert [told[:3] for told in notes(review)] == [("other_unit", 2, "revenue"), ("other_unit", 2, "staff")]
    assert notes(review)[0][3].endswith("与上一期2020-09（100亿元）相差1000倍以上，请核对单位：这一列按亿元填写。")
    assert notes(checked("zone_economy", text(ECONOMY, "苏州工业园区,2020-10,99999,5001"))) == []


def test_of_a_list_it_is_the_entry_itself_that_is_compared_with(store):
    header = "子基金名称,所在省（区、市）,设立日期,子基金规模,已投资额"
    imported("funds", text(header, "甲,江苏省,2020-05-01,10000,5000"))
    review = checked("funds", text(header, "甲,江苏省,2020-05-01,10000000,5000", "乙,江苏省,2020-05-01,1,1"))
    assert [told[:3] for told in notes(review)] == [("other_unit", 2, "size")]
    assert "库中这一条" in notes(review)[0][3]


@pytest.mark.parametrize(("written", "last"), [
    ("2021年1-3月", "2021-03"), ("1-3月累计", "年份-03"), ("2021年1—10月", "2021-10"), ("2021年1月至3月", "2021-03"), ("2021.1-2021.3", "2021-03"), ("2021年前3个月", "2021-03")])
def test_a_stretch_of_months_is_told_as_one_with_the_month_to_write(store, written, last):
    (told,) = [one for one in checked("zone_economy", text(ECONOMY, f"苏州工业园区,{written},1,2")).problems if one.severity == "error"]
    assert (told.kind, told.column) == ("several_months", "month")
    assert f"请填截止的月份：{last}。" in told.message


@pytest.mark.parametrize(("written", "last"), [("2021年前三季度", "2021-Q3"), ("2021年1-3季度", "2021-Q3"), ("一至四季度", "年份-Q4"), ("2021年Ⅰ-Ⅱ季度", "2021-Q2")])
def test_a_stretch_of_quarters_likewise(store, written, last):
    header = "报送单位,季度,合同类别,当季合同数,当季合同成交额"
    (told,) = [one for one in checked("tech_contracts", text(header, f"江苏省,{written},合计,1,1")).problems if one.severity == "error"]
    assert (told.kind, last in told.message) == ("several_quarters", True)


@pytest.mark.parametrize(("dataset", "header", "row", "kind", "last"), [
    ("tech_contracts", "报送单位,季度,合同类别,当季合同数,当季合同成交额", "江苏省,2021年1-9月,合计,1,1", "several_quarters", "：2021-Q3。"),
    ("tech_contracts", "报送单位,季度,合同类别,当季合同数,当季合同成交额", "江苏省,2021年1-5月,合计,1,1", "not_a_quarter", "2020-Q4"),
    ("zone_economy", ECONOMY, "苏州工业园区,2021年1-3季度,1,2", "several_months", "：2021-09。")])
def test_what_to_write_for_a_stretch_is_of_the_kind_that_its_column_takes(store, dataset, header, row, kind, last):
    (stretch,) = [one for one in checked(dataset, text(header, row)).problems if one.severity == "error"]
    assert (stretch.kind, last in stretch.message) == (kind, True)


@pytest.mark.parametrize("written", ["2020-10-11", "2021年13月", "明年", "2021-1-3"])
def test_what_is_no_stretch_is_not_called_one(store, written):
    (told,) = [one for one in checked("zone_economy", text(ECONOMY, f"苏州工业园区,{written},1,2")).problems if one.severity == "error"]
    assert told.kind == "not_a_month"


def test_entries_with_a_name_in_their_key_are_compared_too(store):
    header = "机构名称,年度,类型,所在省（区、市）,吸纳就业"
    imported("incubators", text(header, "甲,2019,众创空间,江苏省,20"))
    review = checked("incubators", text(header, "甲,2020,众创空间,江苏省,20000", "乙,2020,众创空间,江苏省,20000"))
    assert [told[:3] for told in notes(review)] == [("other_unit", 2, "jobs")]
