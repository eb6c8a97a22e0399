"""The rules that a declaration of a register says: limits between columns, dates, states, figures of a year, pairs, 合计."""

import pytest

from db.datasets import DATASETS
from db.engine import reading
from db.store import current
from tests.data.uploads.uploading import checked, imported, text, told

E, W = "error", "warning"
TECH = "报送单位,季度,合同类别,当季合同数,当季合同成交额"


def problems(dataset: str, *lines: str) -> list[tuple]:
    return told(checked(dataset, text(*lines)))


@pytest.mark.parametrize(("dataset", "header", "line", "problem"), [
    ("innovation_points", "高新区,年度,积分企业数,获支持企业数", "苏州工业园区,2020,10,11", [(E, "supported_above_scored", 2, "supported")]),
    ("assistants", "报送单位,用人单位类型,月份,累计计划开发岗位数,累计已发布岗位数", "江苏省,高校,2020-10,10,11", [(W, "posted_above_planned", 2, "posted")]),
    ("chain_blocks", "堵点编号,高新区,产业链,堵点,提出日期,状态,疏通日期", "1,苏州工业园区,芯片,缺料,2020-03-02,已疏通,2020-03-01", [(E, "solved_on_before_raised_on", 2, "solved_on")]),
    ("chain_blocks", "堵点编号,高新区,产业链,堵点,提出日期,状态", "1,苏州工业园区,芯片,缺料,2020-03-02,已疏通", [(E, "needed_for_state", 2, "state")]),
    ("chain_blocks", "堵点编号,高新区,产业链,堵点,提出日期,状态", "1,苏州工业园区,芯片,缺料,2020-03-02,协调中", []),
    ("economy2020", "项目编号,项目名称,项目牵头承担单位,推荐单位,开始日期,结束日期", "1,甲,乙,江苏省,2020-05-01,2020-05-01", [(E, "not_after", 2, "ends_on")]),
    ("economy2020", "项目编号,项目名称,项目牵头承担单位,推荐单位,开始日期,结束日期", "1,甲,乙,江苏省,2020-05-01,2022-05-02", [(W, "longer_than_usual", 2, "ends_on")]),
    ("economy2020", "项目编号,项目名称,项目牵头承担单位,推荐单位,开始日期,结束日期", "1,甲,乙,江苏省,2020-05-01,2022-05-01", []),
    ("zone_green", "高新区,年度,总绿地率", "苏州工业园区,2020,100.5", [(E, "above_maximum", 2, "green_share")]),
    ("tech_contracts", TECH, "江苏省,2020-Q4,合计,-1,1", [(E, "below_minimum", 2, "contracts")]),
    ("tech_contracts", TECH, "江苏省,2020-Q4,合计,1,-0.5", []),
    ("zone_economy", "高新区,月份,本年累计营业收入,本年累计净利润", "苏州工业园区,2020-10,1,-0.5", []),
    ("tech_contracts", TECH, "江苏省,2199-Q4,合计,1,1", [(E, "future_period", 2, "quarter")]),
    ("zone_economy", "高新区,月份,本年累计营业收入", "苏州工业园区,2199-01,1", [(E, "future_period", 2, "month")]),
    ("zone_green", "高新区,年度", "苏州工业园区,2199", [(E, "future_period", 2, "year")]),
    ("zone_pairs", "高新区,对口高新区,签约日期", "苏州工业园区,苏州工业园区,2020-05-01", [(E, "same_place", 2, "partner")]),
    ("funds", "子基金名称,所在省（区、市）,设立日期,子基金规模,已投资额", "甲,江苏省,2020-05-01,10,11", [(W, "invested_above_size", 2, "invested")])])
def test_what_a_declaration_asks_of_a_row(store, dataset, header, line, problem):
    assert problems(dataset, header, line) == problem


def test_a_figure_of_the_year_so_far_falls_within_a_year_only(store):
    header = "报送单位,季度,当年入库科技型中小企业数（本年累计）,有效期内高新技术企业数"
    fell = problems("tech_firms", header, "江苏省,2020-Q3,100,9", "江苏省,2020-Q4,90,9", "江苏省,2021-Q1,10,9")
    assert fell == [(W, "year_to_date_fell", 3, "sme")]


def test_a_figure_of_the_year_so_far_looks_at_what_is_stored_before_and_behind(store):
    header = "报送单位,季度,当年入库科技型中小企业数（本年累计）,有效期内高新技术企业数"
    imported("tech_firms", text(header, "江苏省,2020-Q1,50,9", "江苏省,2020-Q3,100,9"))
    assert problems("tech_firms", header, "江苏省,2020-Q2,40,9") == [(W, "year_to_date_fell", 2, "sme")]
    assert problems("tech_firms", header, "江苏省,2020-Q2,120,9") == [(W, "year_to_date_falls_after", 2, "sme")]
    assert problems("tech_firms", header, "江苏省,2020-Q2,70,9") == []


CONTRACTS = "报送单位,季度,合同类别,当季合同数,当季合同成交额"


def test_a_total_that_was_filed_is_data_and_stands_alone(store):
    assert problems("tech_contracts", CONTRACTS, "江苏省,2020-Q1,合计,10,1.5", "浙江省,2020-Q1,技术开发,3,0.5") == []
    assert imported("tech_contracts", text(CONTRACTS, "江苏省,2020-Q1,合计,10,1.5")).counts.new == 1


def test_a_total_beside_its_kinds_is_refused_in_the_file_and_against_the_store(store):
    both = [(E, "whole_beside_parts", 2, "kind"), (E, "whole_beside_parts", 3, "kind")]
    assert problems("tech_contracts", CONTRACTS, "江苏省,2020-Q1,合计,10,1.5", "江苏省,2020-Q1,技术开发,3,0.5") == both
    imported("tech_contracts", text(CONTRACTS, "江苏省,2020-Q1,技术开发,3,0.5"))
    assert problems("tech_contracts", CONTRACTS, "江苏省,2020-Q1,合计,10,1.5") == both[:1]
    assert problems("tech_contracts", CONTRACTS, "江苏省,2020-Q2,合计,10,1.5") == []


def test_a_pair_is_one_whichever_is_named_first(store):
    header = "高新区,对口高新区,签约日期"
    imported("zone_pairs", text(header, "苏州工业园区,中关村,2020-05-01"))
    review = checked("zone_pairs", text(header, "中关村,苏州工业园区,2020-05-01"))
    assert review.as_json()["counts"]["unchanged"] == 1
    turned = imported("zone_pairs", text(header, "苏州工业园区,中关村,2020-06-01"))
    assert turned.counts.changed == 1
    with reading() as connection:
        rows = connection.execute(current(DATASETS["zone_pairs"].model)).mappings().all()
    assert [row["zone"] < row["partner"] for row in rows] == [True]


def test_both_directions_of_a_pair_in_one_file_are_one_key_twice(store):
    header = "高新区,对口高新区,签约日期"
    assert [code for _severity, code, *_place in problems("zone_pairs", header, "苏州工业园区,中关村,2020-05-01", "中关村,苏州工业园区,2020-05-01")] == ["double_key"] * 2


def test_a_blank_division_code_is_found_from_the_name_where_there_is_one_only(store):
    header = "机构名称,年度,类型,所在省（区、市）"
    imported("incubators", text(header, "南京市,2020,众创空间,江苏省", "某某孵化器,2020,众创空间,江苏省"))
    with reading() as connection:
        codes = {row["name"]: row["adcode"] for row in connection.execute(current(DATASETS["incubators"].model)).mappings()}
    assert codes == {"南京市": 320100, "某某孵化器": None}
