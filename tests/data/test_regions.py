"""The divisions of each level, their order, their labels, and what follows from a code."""

from functools import partial

import pandas as pd
import pytest
from sqlalchemy import event

from data import language, regions
from data.asking import Asking, asked_as
from data.indicators.regional import offices
from data.indicators.zones.register import zones
from db.engine import reading, writing
from db.tables.reference import Region, ReportingUnit
from db.tokens import REFERENCE, touch


@pytest.fixture
def connection(store):
    with reading() as connection:
        yield connection


@pytest.mark.parametrize(("level", "count", "first", "last"), [
    ("nation", 1, 100000, 100000), ("reporting_unit", 37, 110000, 660000), ("province", 34, 110000, 820000),
    ("prefecture", 372, 110000, 820000), ("county", 2888, 110101, 820000)])
def test_a_level_in_standard_order(connection, level, count, first, last):
    rows = regions.frame(connection, level)
    assert tuple(rows.columns) == regions.COLUMNS
    assert (len(rows), rows["code"].iloc[0], rows["code"].iloc[-1]) == (count, first, last)
    assert rows["code"].is_unique
    assert rows["name"].notna().all()


def test_a_level_among_some_codes_keeps_its_order(connection):
    assert regions.frame(connection, "county", among=[140321, 110101, 1])["code"].tolist() == [110101, 140321]
    assert regions.frame(connection, "reporting_unit", among=[320000, 210200])["code"].tolist() == [320000, 210200]
    assert regions.frame(connection, "county", among=[]).empty


def test_an_unknown_level_is_refused(connection):
    with pytest.raises(ValueError, match="village"):
        regions.frame(connection, "village")


def test_the_prefectures_together_are_the_nation(connection):
    counties, prefectures = regions.frame(connection, "county"), regions.frame(connection, "prefecture")
    assert set(counties["prefecture"]) | {810000, 710000} == set(prefectures["code"]) | {810000, 710000}


def test_the_reporting_units_with_quotas(connection):
    units = regions.reporting_units(connection)
    assert units["position"].tolist() == list(range(1, 38))
    assert units["kind"].value_counts().to_dict() == {"省级": 31, "计划单列市": 5, "兵团": 1}
    assert (units["quota_city"].sum(), units["quota_park"].sum()) == (96, 96)
    assert units.loc[units["quota_city"].isna(), "name"].tolist() == ["湖北省"]


def test_xinjiang_says_whether_the_corps_is_counted():
    assert regions.label("province", 650000, "新疆维吾尔自治区") == "新疆（含兵团）"
    assert regions.label("reporting_unit", 650000, "新疆维吾尔自治区") == "新疆（不含兵团）"
    assert regions.label("reporting_unit", 660000, "新疆生产建设兵团") == "新疆生产建设兵团"
    assert regions.label("county", 320302, "鼓楼区") == "鼓楼区"


def test_labels_in_english(connection):
    language.use("en")
    try:
        called = regions.labels(regions.frame(connection, "province"), "province").tolist()
        counties = regions.labels(regions.frame(connection, "county"), "county").tolist()
    finally:
        language.use("zh")
    assert called[4] == "Inner Mongolia"
    assert called[-4:] == ["Xinjiang (with the Corps)", "Taiwan, China", "Hong Kong, China", "Macao, China"]
    assert counties[0] == "Dongcheng District"


def test_every_code_once_with_the_corps(connection):
    places = regions.places(connection)
    assert places.index.is_unique
    assert places.loc[469006, "level"] == "prefecture"
    assert places.loc[660000, ["name", "province", "reporting_unit"]].tolist() == ["新疆生产建设兵团", 650000, 660000]


def test_the_province_of_a_code():
    codes = pd.Series([210200, 660000, 659001, 320302, 110000])
    assert regions.province_of(codes).tolist() == [210000, 650000, 650000, 320000, 110000]


def test_former_county_codes_have_successors(connection):
    followed = regions.successors(connection)
    assert followed[540530] == 540581
    assert followed[511721] == 511703
    assert 130421 not in followed  # 邯郸县 was divided


@pytest.mark.parametrize("read", [regions.counties, partial(regions.frame, level="prefecture"), partial(regions.frame, level="reporting_unit"), offices, zones])
def test_what_the_reference_says_is_read_once_while_it_stays_as_it_is(store, read):
    with reading() as connection:
        before, asked = read(connection), []
        handed_out = read(connection)
        handed_out["name"] = ""
        event.listen(connection, "before_cursor_execute", lambda _connection, _cursor, statement, *_more: asked.append(statement))
        pd.testing.assert_frame_equal(read(connection), before)
    assert asked
    assert all("dataset_version" in statement for statement in asked)


def test_a_reference_that_changes_is_read_anew(store):
    rows, units = Region.__table__, ReportingUnit.__table__
    with writing() as connection:
        assert "新名" not in set(regions.counties(connection)["name"]) | set(offices(connection)["name"])
        connection.execute(rows.update().where(rows.c.level == "county", rows.c.adcode == 110101).values(name="新名"))
        connection.execute(units.update().where(units.c.adcode == 110000).values(name="新名"))
        touch(connection, REFERENCE)
        for table, code in ((regions.counties(connection), 110101), (regions.frame(connection, "county"), 110101)):
            assert table.set_index("code").at[code, "name"] == "新名"
        assert offices(connection).set_index("adcode").at[110000, "name"] == "新名"


def test_the_reporting_units_are_called_in_the_language_of_each_who_asks(connection):
    with asked_as(Asking("zh")):
        chinese = offices(connection)["label"].tolist()
    with asked_as(Asking("en")):
        english = offices(connection)["label"].tolist()
    assert (len(chinese), len(english)) == (37, 37)
    assert not set(chinese) & set(english)
