"""Reporting units, and the cities and parks of the list, by their names."""

import pandas as pd
import pytest
from sqlalchemy import select

from data.naming.names import Match, Names
from data.reference import read
from db.datasets import DATASETS
from db.engine import reading, writing
from db.store import Entry
from db.tables.reference import Identity
from db.writing import commit, stage


@pytest.mark.parametrize("column", ["adcode", "name", "short_name", "name_en"])
def test_all_37_units_by_code_name_short_and_english_name(names, column):
    units = read("reporting_units")
    assert [names.reporting_unit(text).value for text in units[column]] == [int(code) for code in units["adcode"]]


@pytest.mark.parametrize(("text", "code"), [
    ("兵团", 660000), ("新疆兵团", 660000), ("新疆", 650000), ("广西自治区", 450000), ("内蒙", 150000),
    ("xizang", 540000), ("江苏省科技厅", 320000), ("北京市科委", 110000), ("深圳市财政局", 440300),
    ("　３２００００ ", 320000), ("江苏 省", 320000)])
def test_a_reporting_unit_by_another_name(names, text, code):
    assert names.reporting_unit(text) == Match(code)


def test_a_misspelt_reporting_unit_gets_a_candidate_only(names):
    assert names.reporting_unit("江苏生") == Match(None, ("江苏省",))


def test_taiwan_is_told_to_be_none_of_the_37(names):
    assert names.reporting_unit("台湾省") == Match(None, (), "不在37个报送单位之内")


@pytest.fixture
def listed(store):
    """Three entries of the list of cities and parks, in a store of its own."""
    entries = ["南京市", "苏州高新技术产业开发区", "江苏南京国家农业高新技术产业示范区"]
    rows = pd.DataFrame({"file_row": [2, 3, 4], "kind": ["城市", "园区", "园区"], "name": entries,
                         "reporting_unit": 320000, "adcode": [320100, 320505, 320100]})
    with writing() as connection:
        commit(connection, stage(connection, DATASETS["hundred_units"], rows), Entry(dataset="hundred_units", rows=3))
    with reading() as connection:
        units = select(Identity.name, Identity.id).where(Identity.kind == "unit")
        yield Names(connection), dict(connection.execute(units).all())


@pytest.mark.parametrize(("text", "entry"), [
    ("南京市", "南京市"), ("南京", "南京市"), ("　南京市 ", "南京市"), ("苏州高新区", "苏州高新技术产业开发区"),
    ("南京农高区", None), ("江苏南京农高区", "江苏南京国家农业高新技术产业示范区"), ("南京高新区", None),
    ("苏州", None)])
def test_a_city_or_park_of_the_list(listed, text, entry):
    names, ids = listed
    assert names.unit(text).value == ids.get(entry)


def test_a_city_or_park_that_is_not_on_the_list_is_unknown(names):
    assert names.unit("南京市") == Match(None)


@pytest.mark.parametrize("text", ["台湾", "台湾省", "香港", "香港特别行政区", "澳门", "澳门特别行政区", "710000", "810000", "820000"])
def test_who_reports_to_none_of_the_programmes_is_told_so_and_offered_nobody_else(names, text):
    assert names.reporting_unit(text) == Match(None, (), "不在37个报送单位之内")
