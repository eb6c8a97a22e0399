"""The record of one commissioner against rows that can be counted by hand, and under other rules of counting."""

from datetime import date

import pytest

from components.commissioners.person import service_rows
from data import record_rules
from data.indicators.commissioners import one
from data.record_rules import DATE, TARGET, Rules
from db.engine import reading
from tests.data.indicators.test_commissioners import PING, YANG, assignment, person, service, village
from tests.once import filled
from tests.rows import put

A, B = YANG * 10**6 + 1, PING * 10**6 + 2


@filled
def records(store):
    """甲: two villages on one day, one of them twice more, one day out of term, one cooperative; of 2019 one. 丁 serves firms."""
    put("villages", village(A), village(B))
    put("commissioners", person("甲", YANG, since="2020-01-01", until="2020-11-30") | {"job_title": "农艺师"}, person("丁", YANG, role="科技专员"))
    put("assignments", assignment("甲", A, "2020-01-01"), assignment("甲", B, "2020-03-01", "2020-06-30"))
    put("services", service("1", "甲", A, "2020-03-05", farmers=5), service("2", "甲", B, "2020-03-05", farmers=2, trainees=10),
        service("3", "甲", A, "2020-03-06") | {"kind": "技术培训"}, service("4", "甲", A, "2020-12-24", technologies=1),
        service("5", "甲", None, "2020-05-01", "合作社"), service("6", "甲", A, "2019-12-31"), service("7", "丁", A, "2020-03-05"))
    put("firm_services", *({"record_no": number, "commissioner_no": "丁", "firm": firm, "credit_code": None, "zone": None, "served_on": day, "need": "检测", "matched": matched}
                           for number, firm, day, matched in (("1", "甲公司", "2020-04-01", True), ("2", "乙公司", "2020-04-01", False), ("3", "甲公司", "2020-04-02", None))))


def told(commissioner: str, held: Rules) -> dict:
    with reading() as connection:
        services = one.served(connection, commissioner=commissioner)
    return {row["year"]: row for row in one.by_year(services, held).to_dict("records")}


def test_a_day_with_two_villages_is_one_day_of_service(records):
    rows = told("甲", Rules())
    assert rows[2020] == {"year": 2020, "services": 5, "counted": 5, "days": 4, "targets": 3, "farmers": 7, "trainees": 10, "technologies": 1, "matched": 0}
    assert rows[2019]["days"] == 1


@pytest.mark.parametrize(("held", "counted", "days"), [
    (Rules(per=TARGET), 5, 5), (Rules(out_of_term=False), 4, 3), (Rules(per=TARGET, out_of_term=False), 4, 4), (Rules(without=("技术培训",)), 4, 3),
    (Rules(per=DATE, out_of_term=False, without=("技术培训", "技术指导")), 0, 0)])
def test_other_rules_count_otherwise(records, held, counted, days):
    row = told("甲", held)[2020]
    assert (row["services"], row["counted"], row["days"]) == (5, counted, days)


def test_an_officer_has_the_services_to_firms_and_nothing_of_villages(records):
    assert told("丁", Rules())[2020] == {"year": 2020, "services": 3, "counted": 3, "days": 2, "targets": 2, "farmers": 0, "trainees": 0, "technologies": 0, "matched": 1}
    with reading() as connection:
        assert one.served(connection, commissioner="丁")["target"].tolist() == ["甲公司", "乙公司", "甲公司"]


def test_two_villages_of_one_name_in_a_county_are_two_and_a_merged_one_is_the_other(records):
    same, merged = YANG * 10**6 + 201, YANG * 10**6 + 3  # 村1 as A; merged into A
    put("villages", village(same), village(merged, merged_into=A))
    put("services", service("8", "甲", same, "2020-03-05"), service("9", "甲", merged, "2020-03-05"), service("10", "甲", None, "2020-05-01", "企业") | {"target_name": "某社　"})
    row = told("甲", Rules(per=TARGET))[2020]
    assert (row["services"], row["targets"], row["days"]) == (8, 4, 6)  # A, the village of its name, B, the firm; of 5 March three villages
    assert told("甲", Rules())[2020]["days"] == 4


def test_a_firm_is_known_by_its_credit_code_else_by_its_name(records):
    put("firm_services", *({"record_no": number, "commissioner_no": "丁", "firm": firm, "credit_code": code, "zone": None, "served_on": "2020-05-01", "need": None, "matched": None}
                           for number, firm, code in (("4", "丙公司", "91110000600007519J"), ("5", "丙股份公司", "91110000600007519J"), ("6", "乙公司　", None))))
    row = told("丁", Rules(per=TARGET))[2020]
    assert (row["services"], row["targets"], row["days"]) == (6, 3, 5)


def test_a_service_that_does_not_count_says_why(records):
    held = Rules(out_of_term=False, without=("技术培训",))
    put("services", service("4", "甲", A, "2020-12-24") | {"kind": "技术培训"})
    with reading() as connection:
        services = one.served(connection, commissioner="甲")
    said = dict(zip(services["record_no"], service_rows(services, held)["counts_said"], strict=True))
    assert {number: said[number] for number in "1346"} == {"1": "计入", "3": "不计（类型）", "4": "不计（类型）", "6": "不计（聘期外）"}


def test_who_it_is_and_where_assigned(records):
    with reading() as connection:
        assert one.person(connection, commissioner="无") is None
        assert one.person(connection, commissioner="甲")["base_name"] == "平定县"
        assert "phone" not in one.person(connection, commissioner="甲")
        assert one.postings(connection, commissioner="甲")[["village", "county_name", "end_on"]].values.tolist() == [[B, "盂县", date(2020, 6, 30)], [A, "平定县", None]]
        assert one.search(connection, words="甲")["commissioner_no"].tolist() == ["甲"]
        assert one.search(connection, words="丁某")["commissioner_no"].tolist() == ["丁"]
        assert one.served(connection, commissioner="甲")["target"].tolist() == ["平定县村1", "某社", "平定县村1", "盂县村2", "平定县村1", "平定县村1"]


def test_rules_are_kept_with_the_day_from_which_they_hold(records):
    with reading() as connection:
        assert record_rules.rules(connection) == Rules()
    wanted = Rules(per=TARGET, out_of_term=False, without=("其他",), basis="某科发〔2020〕1号", since=date(2020, 1, 1))
    record_rules.keep(wanted)
    with reading() as connection:
        assert record_rules.rules(connection) == wanted
    said = record_rules.said(wanted, {})
    assert said == "同一天服务几个对象，每个对象各计一个服务日；聘期以外的服务不计入；不计入的服务类型：其他；依据某科发〔2020〕1号；自2020-01-01起施行"
    assert record_rules.said(Rules(), {}).endswith("本单位尚未规定，按系统默认")


@pytest.mark.parametrize("wanted", [Rules(), Rules(since=date(2020, 1, 1), basis="长" * 201), Rules(since=date(2020, 1, 1), basis="两\n行")])
def test_what_is_no_rule_is_refused_with_a_sentence(store, wanted):
    with pytest.raises(ValueError, match="。"):
        record_rules.keep(wanted)
