"""Headings in any order, width, case and language; units; the row they stand in."""

import pytest

from data.uploads import propose, propose_for
from data.uploads.reading.headers import folded, matched, names
from db.datasets import DATASETS
from tests.data.uploads.uploading import checked, text, told


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=DATASETS.keys())
def test_no_heading_of_a_dataset_means_two_columns(dataset):
    spelled = {}
    for column in dataset.columns:
        for name in (column.code, column.zh, column.en, *column.synonyms):
            assert spelled.setdefault(folded(name), column.code) == column.code, name
            assert matched(dataset, name)[0] == column


@pytest.mark.parametrize(("heading", "column", "unit"), [
    ("中央引导资金", "funds_central", ""), ("中央引导资金（元）", "funds_central", "元"), ("中央引导资金 (亿元)", "funds_central", "亿元"),
    ("中央资金（万元）", "funds_central", "万元"), ("主题（产业）", "focus", ""), ("FUNDS_CENTRAL", "funds_central", ""),
    ("Central guidance funds", "funds_central", ""), ("central-guidance　funds*", "funds_central", ""),
    ("省（区、市）", "reporting_unit", ""), ("推荐 单位", "reporting_unit", ""), ("推荐单位名称", None, ""), ("序号", None, "")])
def test_headings_match_whatever_their_form(heading, column, unit):
    matched_column, stated = matched(DATASETS["hundred_units"], heading)
    assert (matched_column and matched_column.code, stated) == (column, unit)


@pytest.mark.parametrize(("heading", "stored"), [
    ("中央引导资金", 1_234_500_000), ("中央引导资金（万元）", 1_234_500_000), ("中央引导资金（元）", 123_450), ("中央引导资金（亿元）", 12_345_000_000_000)])
def test_the_unit_in_a_heading_converts(store, heading, stored):
    review = checked("hundred_units", text(f"类型,名称,推荐单位,{heading}", "城市,南京市,江苏省,1234.5"))
    assert review.rows["funds_central"].tolist() == [stored]
    assert review.repairs.get("unit_in_header", 0) == (heading not in ("中央引导资金", "中央引导资金（万元）"))


@pytest.mark.parametrize(("above", "heading", "stored"), [
    ("单位：元", "中央引导资金", 123_450), ("2021年汇总表（单位：亿元）", "中央引导资金", 12_345_000_000_000), ("金额单位:千元、个", "中央引导资金", 123_450_000),
    ("单位：元", "中央引导资金（万元）", 1_234_500_000), ("单位：万元", "中央引导资金", 1_234_500_000), ("填报单位：某某办公室", "中央引导资金", 1_234_500_000)])
def test_the_unit_above_the_table_converts_what_states_none_itself(store, above, heading, stored):
    review = checked("hundred_units", text(above, f"类型,名称,推荐单位,{heading}", "城市,南京市,江苏省,1234.5"))
    assert review.acceptable
    assert review.rows["funds_central"].tolist() == [stored]
    assert review.repairs.get("unit_in_header", 0) == (stored != 1_234_500_000)


@pytest.mark.parametrize(("above", "unit"), [("单位：万美元", "万美元"), ("单位：万元，亿元", "万元、亿元")])
def test_a_unit_above_the_table_that_cannot_be_converted_stops_the_file(store, above, unit):
    review = checked("hundred_units", text(f'"{above}"', "类型,名称,推荐单位,中央引导资金", "城市,南京市,江苏省,1"))
    assert told(review) == [("error", "unknown_unit", None, "funds_central")]
    assert f"单位：{unit}" in review.problems[0].message


def test_a_unit_that_cannot_be_converted_stops_the_file(store):
    review = checked("hundred_units", text("类型,名称,推荐单位,中央引导资金（美元）", "城市,南京市,江苏省,1"))
    assert told(review) == [("error", "unknown_unit", None, "funds_central")]


def test_unknown_columns_are_listed_and_ignored(store):
    review = checked("policy_dates", text("序号,日期,政策名称,经办人", "1,2020-03-25,通知,某"))
    assert review.heads.ignored == ("序号", "经办人")
    assert [problem.message for problem in review.problems] == ["以下列不在模板中，已忽略：序号、经办人。"]
    assert review.acceptable


def test_all_faults_of_a_header_are_told_at_once(store):
    review = checked("zone_daily", text("高新区,企业总数,园区企业数", "苏州工业园区,1,1"))
    assert told(review) == [("error", "missing_column", None, "data_date"), ("error", "doubled_column", None, "firms"),
                           ("error", "missing_column", None, "firms_resumed")]
    assert "“企业总数”、“园区企业数”" in next(p.message for p in review.problems if p.kind == "doubled_column")


def test_the_dataset_is_proposed_from_the_headings():
    best = propose(["高新区名称", "统计日期", "园区企业数", "已复工企业数", "备注"])[0]
    assert (best.dataset.code, best.share, best.why) == ("zone_daily", 0.8, "4个列名相符，4个必填列中有4个")
    assert propose(["天气", "心情"]) == []


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=DATASETS.keys())
def test_a_dataset_is_proposed_for_its_own_columns(dataset):
    assert propose([column.zh for column in dataset.columns])[0].dataset.code == dataset.code


def test_the_names_of_all_datasets_are_folded_once():
    before = [names(code) for code in DATASETS]
    assert all(names(code) is known for code, known in zip(DATASETS, before, strict=True))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("ending", ["", '"'])
def test_a_long_file_is_proposed_from_its_beginning(encoding, ending):
    row = f"苏州工业园区,2020-04-01,2020-04-02 09:00,100,80,30,{ending}30{ending}\n"
    content = ("高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数\n" + row * 20_000).encode(encoding)
    assert propose_for(content)[0].dataset.code == "zone_daily"
