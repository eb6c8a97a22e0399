"""Zones by full, short and further names; what is ambiguous or misspelt is not guessed."""

from datetime import date

import pytest
from sqlalchemy import insert, select

from data.naming.names import Match, Names
from data.reference import read
from db.engine import reading, writing
from db.tables.reference import Identity, IdentityAlias
from db.tokens import REFERENCE, touch
from tests.rows import put

IN_2020 = date(2020, 4, 1)


def test_all_zones_resolve_to_themselves_by_full_and_short_name(names, zone_name):
    zones = read("zones")
    for column in ("高新区名称", "简称"):
        resolved = [zone_name.get(names.zone(text, date(2026, 6, 1)).value) for text in zones[column]]
        assert resolved == list(zones["高新区名称"])


def test_all_further_names_of_zones_resolve(names, zone_name):
    further = read("zone_aliases")
    resolved = [zone_name.get(names.zone(text, date(2026, 6, 1)).value) for text in further["alias"]]
    assert resolved == list(further["zone"])


@pytest.mark.parametrize(("text", "zone"), [
    ("东湖高新区", "武汉东湖新技术开发区"), ("东湖", "武汉东湖新技术开发区"),
    ("武汉市东湖新技术开发区管委会", "武汉东湖新技术开发区"),
    ("中关村", "中关村科技园区"), ("张江高科技园区", "上海张江高新技术产业开发区"),
    ("苏州高新区", "苏州高新技术产业开发区"),
    ("苏州市高新区", "苏州高新技术产业开发区"), ("江苏省苏州国家高新技术产业开发区", "苏州高新技术产业开发区"),
    ("苏州工业园", "苏州工业园区"), ("杨凌", "杨凌农业高新技术产业示范区"),
    ("平顶山高新区", "平顶山高新技术产业开发区"),
    ("平顶山", "平顶山高新技术产业开发区"), ("长春高新区", "长春高新技术产业开发区"),
    ("净月高新区", "长春净月高新技术产业开发区"),
    ("河北燕郊高新区", "燕郊高新技术产业开发区"), ("三河市燕郊高新区", "燕郊高新技术产业开发区"),
    ("吉林高新区", "吉林高新技术产业开发区"), ("兵团石河子高新区", "新疆生产建设兵团石河子高新技术产业开发区"),
    ("广西壮族自治区南宁市高新区", "南宁高新技术产业开发区"), ("襄樊高新技术产业开发区", "襄阳高新技术产业开发区"),
    ("深圳高新技术产业开发区", "深圳市高新技术产业园区"), ("　珠海 国家高新区", "珠海高新技术产业开发区")])
def test_a_zone_by_another_name(names, zone_name, text, zone):
    assert zone_name[names.zone(text, IN_2020).value] == zone


@pytest.mark.parametrize(("text", "candidates"), [
    ("上海高新区", {"上海张江高新技术产业开发区", "上海紫竹高新技术产业开发区"}),
    ("医药高新区", {"通化医药高新技术产业开发区", "泰州医药高新技术产业开发区"}),
    ("火炬高新区", {"厦门火炬高技术产业开发区", "中山火炬高技术产业开发区", "威海火炬高技术产业开发区"}),
    ("石家庒高新技术产业开发区", {"石家庄高新技术产业开发区"}),
    ("武汉东胡高新区", {"武汉东湖新技术开发区"}),
    ("廊坊高新区", {"燕郊高新技术产业开发区"})])
def test_an_ambiguous_or_misspelt_zone_gives_candidates_only(names, text, candidates):
    match = names.zone(text, IN_2020)
    assert match.value is None
    assert set(match.candidates) == candidates


@pytest.mark.parametrize("text", [
    "南京经济技术开发区", "高新区", "国家高新区", "", "江苏南京国家农业高新技术产业示范区",
    "北京昌平国家农业科技园区"])
def test_what_is_no_high_tech_zone_is_none(names, text):
    assert names.zone(text, IN_2020).value is None


def test_a_zone_is_found_only_on_a_day_it_is_on_the_list(names, zone_name):
    assert names.zone("滁州高新区", IN_2020) == Match(None, (), "滁州高新技术产业开发区：该日期不在名录内")
    assert zone_name[names.zone("滁州高新区", date(2022, 1, 1)).value] == "滁州高新技术产业开发区"
    assert zone_name[names.zone("滁州高新区", None).value] == "滁州高新技术产业开发区"


NEW = {"name": "某市高新技术产业开发区", "short_name": "某市高新区", "reporting_unit": 320000, "host_adcode": 320100, "approved_year": 2015}


def found(text: str, on: date) -> Match:
    with reading() as connection:
        return Names(connection).zone(text, on)


def test_a_zone_is_in_force_from_its_first_day_to_the_day_before_its_first_day_out(store):
    put("zones", NEW | {"valid_from": "2015-03-01", "valid_to": "2020-04-01"})
    assert found("某市高新区", date(2015, 2, 28)).value is None
    assert found("某市高新区", date(2015, 3, 1)).value
    assert found("某市高新区", date(2020, 3, 31)).value
    assert found("某市高新区", date(2020, 4, 1)) == Match(None, (), "某市高新技术产业开发区：该日期不在名录内")


def test_a_provincial_zone_is_told_to_be_none_of_the_national_ones(store):
    put("zones", NEW | {"level": "省级"})
    assert found("某市高新区", IN_2020) == Match(None, (), "某市高新技术产业开发区：不是国家高新区")


def test_a_name_that_passed_from_one_zone_to_another_means_whose_it_was_on_the_day(store):
    day = date(2020, 4, 1)
    with writing() as connection:
        first, second = (connection.scalar(select(Identity.id).where(Identity.name == name))
                         for name in ("中关村科技园区", "天津滨海高新技术产业开发区"))
        connection.execute(insert(IdentityAlias), [
            {"identity": first, "alias": "旧称试验区", "folded": "旧称试验区", "valid_from": None, "valid_to": day},
            {"identity": second, "alias": "旧称试验区", "folded": "旧称试验区", "valid_from": day, "valid_to": None}])
        touch(connection, REFERENCE)
    assert found("旧称试验区", date(2020, 3, 31)) == Match(first)
    assert found("旧称试验区", day) == Match(second)
