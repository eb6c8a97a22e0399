"""Every rule of villages, commissioners and what they did."""

from datetime import date

import pytest
from sqlalchemy import select

from data.uploads import Refused, accept
from db.engine import reading
from db.store import is_known
from db.tables.villages import Assignments
from tests.data.uploads.uploading import checked, counted, imported, text, told
from tests.once import filled

E, W = "error", "warning"
VILLAGES = "村代码,村名,名册年度"
FIRST, SECOND = "522327100001,甲村,2014", "522327100002,乙村,2014"
PEOPLE = "编号,姓名,类别,所在地,聘期开始,聘期结束"


@filled
def ground(store):
    imported("villages", text(VILLAGES, FIRST, SECOND))
    imported("commissioners", text(PEOPLE, "K1,张三,科技特派员,江苏省,2020-01-01,2020-12-31", "Z1,李四,科技专员,江苏省,2020-01-01,"))


@pytest.mark.parametrize(("more", "line", "problem"), [
    ("", "522327100003,丙村,2014", []),
    ("", "52232710000,丙村,2014", [(E, "not_a_village_code", 2, "village_code")]),
    ("", "5.22327E+11,丙村,2014", [(E, "scientific", 2, "village_code")]),
    ("", "529999100003,丙村,2014", [(E, "unknown_county", 2, "village_code")]),
    (",户数,贫困户数", "522327100003,丙村,2014,100,101", [(E, "poor_households_above_households", 2, "poor_households")]),
    (",经度,纬度", "522327100003,丙村,2014,105.9,", [(E, "half_a_place", 2, "lon")]),
    (",经度,纬度", "522327100003,丙村,2014,,25.1", [(E, "half_a_place", 2, "lon")]),
    (",经度,纬度", "522327100003,丙村,2014,105.9,25.1", []),
    (",经度,纬度", "522327100003,丙村,2014,116.4,39.9", [(W, "far_from_county", 2, "lat")]),
    (",经度,纬度", "522327100003,丙村,2014,200,39.9", [(E, "above_maximum", 2, "lon")]),
    (",并入村代码", "522327100003,丙村,2014,522327100009", [(E, "unknown_reference", 2, "merged_into")]),
    (",并入村代码", "522327100003,丙村,2014,522327100001", [])])
def test_each_fault_of_a_village(ground, more, line, problem):
    assert told(checked("villages", text(VILLAGES + more, line))) == problem


def test_a_village_may_be_merged_into_one_of_the_same_file(store):
    review = checked("villages", text(VILLAGES + ",并入村代码", FIRST + ",", SECOND + ",522327100001"))
    assert told(review) == []


def test_a_village_may_not_be_merged_into_one_that_cannot_enter(store):
    review = checked("villages", text(VILLAGES + ",并入村代码", "522327100001,甲村,不详,", SECOND + ",522327100001",
                                     "522327100003,丙村,2014,522327100002"))
    assert told(review) == [(E, "not_a_year", 2, "register_year"), (E, "unknown_reference", 3, "merged_into"),
                           (E, "unknown_reference", 4, "merged_into")]
    assert counted(review) == (3, 0, 0, 0, 3, 0)


SERVICES = "记录编号,特派员编号,服务对象,对象名称,村代码,服务日期,服务类型"


@pytest.mark.parametrize(("line", "problem"), [
    ("R1,K1,村,,522327100001,2020-05-01,技术指导", []),
    ("R1,K1,,,522327100001,2020-05-01,技术指导", []),
    ("R1,K1,,,,2020-05-01,技术指导", [(E, "village_not_named", 2, "village_code")]),
    ("R1,K1,企业,,,2020-05-01,技术指导", [(E, "target_not_named", 2, "target_name")]),
    ("R1,K1,合作社,某社,,2020-05-01,技术指导", []),
    ("R1,K9,村,,522327100001,2020-05-01,技术指导", [(E, "unknown_reference", 2, "commissioner_no")]),
    ("R1,K1,村,,522327100009,2020-05-01,技术指导", [(E, "unknown_reference", 2, "village_code")]),
    ("R1,K1,村,,522327100001,2022-05-01,技术指导", [(E, "future_date", 2, "served_on"), (W, "served_out_of_term", 2, "served_on")]),
    ("R1,K1,村,,522327100001,2021-01-01,技术指导", [(W, "served_out_of_term", 2, "served_on")]),
    ("R1,K1,村,,522327100001,2020-12-31,技术指导", []),
    ("R1,K1,村,,522327100001,2019-12-31,技术指导", [(W, "served_out_of_term", 2, "served_on")]),
    ("R1,Z1,村,,522327100001,2021-12-31,技术指导", [])])
def test_each_fault_of_a_service(ground, line, problem):
    assert told(checked("services", text(SERVICES, line), today=date(2022, 1, 1))) == problem


def test_a_service_without_columns_for_its_target_is_told_what_is_missing(ground):
    review = checked("services", text("记录编号,特派员编号,服务日期,服务类型", "R1,K1,2020-05-01,技术指导"))
    assert told(review) == [(E, "village_not_named", 2, "village_code")]


@pytest.mark.parametrize(("dataset", "headings", "line", "problem"), [
    ("commissioners", PEOPLE, "K2,王五,科技特派员,江苏省,2020-01-02,2020-01-01", [(E, "until_before_since", 2, "until")]),
    ("commissioners", PEOPLE, "K2,王五,科技特派员,没有的地方,2020-01-02,", [(E, "unknown_name", 2, "base")]),
    ("assignments", "特派员编号,村代码,开始日期,结束日期", "K1,522327100001,2020-02-01,2020-01-01", [(E, "end_on_before_start_on", 2, "end_on")]),
    ("assignments", "特派员编号,村代码,开始日期", "K7,522327100001,2020-02-01", [(E, "unknown_reference", 2, "commissioner_no")]),
    ("outcomes", "记录编号,村代码,日期,带动方式,金额（元）", "O1,522327100001,2020-02-01,就业,0.001", [(E, "finer_than_fen", 2, "amount")]),
    ("outcomes", "记录编号,村代码,日期,带动方式", "O1,522327100001,2020-02-01,就业", []),
    ("firm_services", "记录编号,专员编号,企业名称,服务日期", "F1,Z1,某公司,2020-05-01", []),
    ("firm_services", "记录编号,专员编号,企业名称,服务日期", "F1,K1,某公司,2020-05-01", [(E, "not_an_officer", 2, "commissioner_no")]),
    ("firm_services", "记录编号,专员编号,企业名称,服务日期,统一社会信用代码", "F1,Z1,某公司,2020-05-01,91350100M000100Y44",
     [(E, "not_a_credit_code", 2, "credit_code")]),
    ("firm_services", "记录编号,专员编号,企业名称,服务日期,高新区", "F1,Z1,某公司,2020-05-01,阿克苏阿拉尔高新区", [(E, "unknown_name", 2, "zone")])])
def test_each_fault_of_the_other_datasets(ground, dataset, headings, line, problem):
    assert told(checked(dataset, text(headings, line))) == problem


ASSIGNMENTS = "特派员编号,村代码,开始日期,结束日期"
OTHERS = ("K2,王五,科技特派员,江苏省,2020-01-01,2021-12-31", "K3,赵六,科技特派员,江苏省,2020-01-01,")


def already(*lines: str) -> list[tuple]:
    """Row and sentence of each village that has a commissioner already."""
    return [(problem.row, problem.message) for problem in checked("assignments", text(ASSIGNMENTS, *lines)).problems if problem.kind == "assigned_already"]


def test_who_decides_second_is_told_whom_the_first_assigned(ground):
    """Two persons decide the suggestions of a county at once: both files can enter, and the second says what is there already."""
    imported("commissioners", text(PEOPLE, *OTHERS))
    imported("assignments", text(ASSIGNMENTS, "K2,522327100001,2020-10-31,2021-12-31"))
    (row, sentence), = already("K3,522327100002,2020-10-31,", "K3,522327100001,2020-10-31,")
    assert row == 3
    assert "K2（2020-10-31起）" in sentence
    assert "原有的不变" in sentence
    assert len(already("K2,522327100001,2020-11-30,")) == 1


def test_who_confirms_second_is_told_before_anything_is_stored(ground):
    """Both files were checked before either was stored: the second is looked at again, though its counts are the same."""
    imported("commissioners", text(PEOPLE, *OTHERS))
    mine, theirs = (checked("assignments", text(ASSIGNMENTS, f"{number},522327100001,2020-10-31,")) for number in ("K2", "K3"))
    accept(mine)
    with pytest.raises(Refused) as refused:
        accept(theirs)
    assert refused.value.reason == "changed"
    assert "库中这个村在此期间已有在派特派员：K2（2020-10-31起）" in refused.value.message
    assert accept(refused.value.review).batch
    with reading() as connection:
        assert set(connection.scalars(select(Assignments.commissioner_no).where(is_known(Assignments, on=None)))) == {"K2", "K3"}


@pytest.mark.parametrize("line", [
    "K2,522327100001,2020-10-31,2021-12-31", "K2,522327100001,2020-10-31,2021-06-30", "K3,522327100001,2020-01-01,2020-10-30",
    "K3,522327100001,2022-01-01,", "K3,522327100002,2020-10-31,"])
def test_nothing_is_told_where_nobody_else_is_there(ground, line):
    imported("commissioners", text(PEOPLE, *OTHERS))
    imported("assignments", text(ASSIGNMENTS, "K2,522327100001,2020-10-31,"))
    assert already(line) == []
