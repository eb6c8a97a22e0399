"""One entry as a form needs it: its texts, its address, what it can be chosen from, what the checks say of it."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from data import asking
from data.filing import address, entries, entry_form, options, typed, withdrawing, zone_form
from data.uploads import Refused
from db.datasets import DATASETS
from db.declare import Column, Kind
from db.engine import reading
from tests.rows import held, put

POLICY = DATASETS["policy_dates"]
UNIT = {"kind": "城市", "name": "南京市", "key_text": "南京市", "reporting_unit": 320000}
PERSON = {"commissioner_no": "T-1", "name": "赵六", "role": "科技特派员", "base": 320100, "since": "2020-01-01", "phone": "13912345678"}


def asked(question, **choice):
    with reading() as connection:
        return question(connection, **choice)


def column(kind) -> Column:
    return Column("any", "列", "Any", kind)


@pytest.mark.parametrize(("kind", "value", "text"), [
    (Kind.MONEY, 32_000_000_000, "32000"), (Kind.MONEY, 1, "0.000001"), (Kind.MONEY, 0, "0"), ("money_100m", 32_000_000_000, "3.2"),
    (Kind.NUMBER, 1e-7, "0.0000001"), (Kind.NUMBER, 1e16, "10000000000000000"), (Kind.PERCENT, 87.5, "87.5"), (Kind.COUNT, 1200, "1200"),
    (Kind.YES_NO, False, "否"), (Kind.DATE, date(2020, 4, 1), "2020-04-01"), (Kind.DATETIME, datetime(2020, 4, 1, 8, 5), "2020-04-01 08:05"),
    (Kind.DATETIME, datetime(2020, 4, 1, 8, 5, 9), "2020-04-01 08:05:09"), (Kind.ADCODE, 320100, "320100"), (Kind.TEXT, None, ""),
    (Kind.DATE, pd.NaT, ""), ("a kind of tomorrow", "2020-10", "2020-10")])
def test_a_stored_value_is_typed_in_full(kind, value, text):
    assert typed.text(column(kind), value) == text


@pytest.mark.parametrize(("code", "key"), [
    ("achievements", ("甲/1?&=+#",)), ("hundred_units", ("城市", "南京市")), ("policy_dates", (date(2020, 2, 3), "通知")), ("zone_daily", (7, date(2020, 4, 1)))])
def test_an_address_names_an_entry_by_its_key(code, key, store):
    word = address.named(DATASETS[code], key)
    assert word.replace("-", "").replace("_", "").isalnum()
    assert asked(address.key_of, dataset=code, entry=word) == key
    assert address.choices(DATASETS[code], key) == {"dataset": code, "entry": word}
    assert address.choices(DATASETS[code]) == {"dataset": code}


@pytest.mark.parametrize("word", ["", "x", "%%%", "bnVsbA", "WzFd", "WyJhIiwiYiJd", "WzEsIjIwMjAtMTMtMDEiXQ", "W3RydWUsIjIwMjAtMDQtMDEiXQ",
                                  "Wzk5OTk5OTk5OTk5OTk5OTk5OTk5LCIyMDIwLTA0LTAxIl0"])
def test_a_word_that_names_no_key_is_none(word, store):
    assert asked(address.key_of, dataset="zone_daily", entry=word) is None


def test_a_telephone_number_in_a_key_does_not_stand_in_the_address(store):
    put("achievements", *({"achievement_no": f"联系13912345{end}", "title": "甲", "field": "乙"} for end in ("678", "679")))
    word = address.named(DATASETS["achievements"], ("联系13912345678",))
    assert word == address.named(DATASETS["achievements"], ("联系*******5678",))
    assert asked(address.key_of, dataset="achievements", entry=word) == ("联系13912345678",)


def test_a_number_that_two_keys_hide_alike_names_neither(store):
    put("achievements", *({"achievement_no": f"联系139{end}5678", "title": "甲", "field": "乙"} for end in ("1234", "9999")))
    assert asked(address.key_of, dataset="achievements", entry=address.named(DATASETS["achievements"], ("联系13912345678",))) is None


def test_a_typed_key_is_read_as_in_a_file(store):
    meant = asked(entries.meant, dataset="zone_daily", texts={"zone": "中关村", "data_date": "2020年4月1日"})
    zone = {name: identity for identity, name in held("zones", "identity", "name")}["中关村科技园区"]
    assert meant == ((zone, date(2020, 4, 1)), {})
    key, wrong = asked(entries.meant, dataset="zone_daily", texts={"zone": "没有的", "data_date": None})
    assert key is None
    assert wrong.keys() == {"zone", "data_date"}


def test_a_field_is_chosen_from_what_the_store_holds(store):
    assert asked(options.options, dataset="hundred_projects") == {"unit_name": {}}
    put("hundred_units", UNIT)
    assert asked(options.options, dataset="hundred_projects") == {"unit_name": {"南京市": "南京市"}}
    assert len(asked(options.options, dataset="events")["reporting_unit"]) == 37
    with asking.asked_as(replace(asking.PLAIN, language="en")):
        assert asked(options.options, dataset="events")["reporting_unit"]["江苏省"] == "Jiangsu"


def test_of_a_person_only_the_number_is_offered(store):
    put("commissioners", PERSON)
    assert asked(options.options, dataset="firm_services")["commissioner_no"] == {"T-1": "T-1"}
    assert asked(entries.offered, dataset="commissioners") == {("T-1",): "T-1"}


def test_of_more_than_anybody_looks_through_nothing_is_offered(store, monkeypatch):
    monkeypatch.setattr(entries, "OFFERED", 1)
    monkeypatch.setattr(options, "OFFERED", 1)
    put("commissioners", PERSON, PERSON | {"commissioner_no": "T-2"})
    assert asked(options.options, dataset="firm_services")["commissioner_no"] is None
    assert asked(entries.offered, dataset="commissioners") is None


def test_a_hidden_number_that_comes_back_keeps_the_stored_one(store):
    put("commissioners", PERSON)
    filed = asked(entries.filed, dataset="commissioners", key=("T-1",))
    assert filed.texts["phone"] == "*******5678"
    texts = filed.texts | {"name": "赵七"}
    assert not [one for one in entry_form.said(entry_form.checked(DATASETS["commissioners"], texts), texts) if one.refuses]
    zone_form.stored(entry_form.checked(DATASETS["commissioners"], texts), by=None, explanation="更正")
    assert held("commissioners", "name", "phone") == {("赵七", "13912345678")}


def test_an_amount_is_read_with_its_unit_and_told(store):
    put("hundred_units", UNIT)
    texts = {"project_no": "X-1", "unit_name": "南京", "title": "示范", "funds_central": "3.2亿"}
    review = entry_form.checked(DATASETS["hundred_projects"], texts)
    assert [(one.column, one.text) for one in entry_form.read_as(review, texts)] == [
        ("unit_name", "“南京”读作南京市"), ("funds_central", "“3.2亿”读作32000万元")]


def test_what_is_wrong_is_said_of_its_column_without_the_words_of_a_file(store):
    texts = {"on_date": "昨天", "title": None, "document_no": "#N/A"}
    said = entry_form.said(entry_form.checked(POLICY, texts), texts)
    assert {one.column for one in said} == {"on_date", "title", "document_no"}
    assert not any(word in one.text for one in said for word in ("单元格", "行", "Excel 变成"))


def test_of_an_empty_form_every_field_that_must_be_filled_is_named(store):
    texts = {"on_date": None, "title": None, "document_no": None}
    said = entry_form.said(entry_form.checked(POLICY, texts), texts)
    assert [(one.column, one.text, one.refuses) for one in said] == [(code, "这一项必填，请补上。", True) for code in ("on_date", "title")]


def test_an_entry_that_reads_like_a_sum_is_not_left_out_in_silence(store):
    texts = {"achievement_no": "合计", "title": "乙", "field": "丙"}
    review = entry_form.checked(DATASETS["achievements"], texts)
    assert [one.refuses for one in entry_form.said(review, texts)][:1] == [True]


def test_a_correction_of_most_of_what_stands_asks_for_its_reason(store):
    put("achievements", {"achievement_no": "甲", "title": "乙", "field": "丙"})
    texts = {"achievement_no": "甲", "title": "丁", "field": "丙"}
    review = entry_form.checked(DATASETS["achievements"], texts)
    assert [one.text for one in entry_form.said(review, texts)] == ["这次会更正已有的一条，请写明更正原因。"]


def test_beside_demonstration_data_a_real_entry_is_refused_and_nothing_is_withdrawn(with_demonstration):
    texts = {"achievement_no": "真-1", "title": "乙", "field": "丙"}
    with pytest.raises(Refused) as refused:
        zone_form.stored(entry_form.checked(DATASETS["achievements"], texts), by=None, explanation="属实")
    assert refused.value.reason == "blocked"
    key = next(iter(asked(entries.offered, dataset="achievements")))
    seen = asked(entries.filed, dataset="achievements", key=key)
    with pytest.raises(withdrawing.Refused) as refused:
        withdrawing.take_out(DATASETS["achievements"], key, seen=seen, reason="重复", by=None)
    assert "python -m data demo clear" in str(refused.value)
    assert asked(entries.filed, dataset="achievements", key=key) == seen


def test_a_permanent_reference_may_be_corrected_beside_demonstration_data(with_demonstration):
    texts = {"on_date": "2021-01-05", "title": "新通知"}
    assert zone_form.stored(entry_form.checked(POLICY, texts), by=None, explanation=None).batch


def test_a_withdrawal_needs_a_reason_and_takes_only_what_was_seen(store):
    put("achievements", {"achievement_no": "甲", "title": "乙", "field": "丙"})
    seen = asked(entries.filed, dataset="achievements", key=("甲",))
    with pytest.raises(withdrawing.Refused, match="请先填写撤回原因"):
        withdrawing.take_out(DATASETS["achievements"], ("甲",), seen=seen, reason="  ", by=None)
    put("achievements", {"achievement_no": "甲", "title": "丁", "field": "丙"})
    with pytest.raises(withdrawing.Refused, match="已被他人更正或撤回"):
        withdrawing.take_out(DATASETS["achievements"], ("甲",), seen=seen, reason="重复", by=None)
    assert held("achievements", "title") == {("丁",)}


def test_what_others_refer_to_is_not_withdrawn_and_they_are_named(store):
    put("hundred_units", UNIT)
    (unit,) = held("hundred_units", "identity")
    referring = put("hundred_projects", {"project_no": "X-1", "title": "示范", "unit_name": unit[0]})
    seen = asked(entries.filed, dataset="hundred_units", key=("城市", "南京市"))
    with pytest.raises(withdrawing.Refused, match=f"第{referring}号记录的数据引用了这一条"):
        withdrawing.take_out(DATASETS["hundred_units"], ("城市", "南京市"), seen=seen, reason="重复", by=None)
