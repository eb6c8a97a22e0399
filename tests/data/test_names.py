"""Names as people write them find what they mean; what is not certain is never guessed."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import select

from data.names import Match, Names
from data.reference import read
from db.datasets import DATASETS
from db.engine import reading, writing
from db.store import Entry
from db.tables.reference import Identity
from db.writing import commit, stage

IN_2020 = date(2020, 4, 1)


@pytest.fixture(scope="module")
def connection(migrated, tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("DATABASE_URL", f"sqlite:///{migrated}")
    with reading() as connection:
        yield connection
    patch.undo()


@pytest.fixture(scope="module")
def names(connection):
    return Names(connection)


@pytest.fixture(scope="module")
def zone_name(connection):
    return dict(connection.execute(select(Identity.id, Identity.name)).all())


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


@pytest.mark.parametrize(("text", "code"), [
    ("江苏省徐州市鼓楼区", 320302), ("徐州鼓楼区", 320302), ("江苏省/徐州市/鼓楼区", 320302),
    ("江苏省徐州市鼓楼区(320302)", 320302), ("鼓楼区（320302）", 320302), ("320302", 320302),
    ("320302000000", 320302),
    ("江苏", 320000), ("江苏省", 320000), ("南京", 320100), ("长沙", 430100), ("大理", 532900), ("北京市", 110000),
    ("吉林", 220000), ("吉林市", 220200), ("海南", 460000), ("河南", 410000), ("辽宁朝阳", 211300),
    ("北京朝阳", 110105),
    ("仙桃", 429004), ("湖北省仙桃市", 429004), ("东莞市", 441900), ("威宁县", 520526), ("恩施州", 422800),
    ("浦东", 310115), ("Inner Mongolia", 150000), ("Xi'an", 610100), ("changchun", 220100), ("兵团", 660000),
    ("巢湖市", 340181), ("石河子市", 659001)])
def test_a_division_by_name_or_code(names, text, code):
    assert names.region(text) == Match(code)


def test_a_name_that_several_divisions_bear_gives_all_of_them(names):
    assert names.region("鼓楼区") == Match(None, (
        "江苏省南京市鼓楼区(320106)", "江苏省徐州市鼓楼区(320302)", "福建省福州市鼓楼区(350102)",
        "河南省开封市鼓楼区(410204)"))
    assert names.region("江苏鼓楼区").candidates == ("江苏省南京市鼓楼区(320106)", "江苏省徐州市鼓楼区(320302)")
    assert len(names.region("市中区").candidates) == 4
    assert names.region("朝阳区").candidates == ("北京市朝阳区(110105)", "吉林省长春市朝阳区(220104)")
    assert names.region("Suzhou").candidates == ("江苏省苏州市(320500)", "安徽省宿州市(341300)")


def test_the_reporting_unit_chooses_among_divisions_of_one_name(names):
    assert names.adcode("鼓楼区", within=350000) == Match(350102)
    assert names.adcode("朝阳区", within=110000) == Match(110105)


def test_a_misspelt_division_gets_candidates_only(names):
    assert names.region("石家庒市") == Match(None, ("河北省石家庄市(130100)",))


@pytest.mark.parametrize(("text", "code", "reason"), [
    ("襄樊市", 420600, "2010年更名为襄阳市"), ("襄樊", 420600, "2010年更名为襄阳市"),
    ("达县", 511703, "部分划入通川区"),
    ("511721", 511703, "部分划入通川区"), ("通州市", 320612, "2009年起为通州区"),
    ("341402", 340181, "2011年起为巢湖市"),
    ("520221", 520204, "主体为水城区"), ("540530", 540581, ""), ("科右前旗", 152221, "832个国家贫困县名单"),
    ("莱芜市", 370100, "今属济南市")])
def test_a_former_name_or_code_is_read_as_its_successor_and_told(names, text, code, reason):
    found = names.region(text)
    assert found.value == code
    assert reason in found.note
    assert text in found.note


def test_a_county_behind_the_former_name_of_its_city_is_found(names):
    assert names.region("襄樊市襄城区").value == 420602
    assert names.region("安徽省巢湖市庐江县").value == 340124


def test_a_divided_division_gives_its_parts(names):
    assert names.adcode("341400") == Match(None, (
        "安徽省合肥市(340100)", "安徽省芜湖市(340200)", "安徽省马鞍山市(340500)"))
    assert not names.county_exists(130421)


def test_an_adcode_is_a_prefecture_or_county_never_a_province(names):
    assert names.adcode("130000").value is None
    assert names.adcode("吉林").value == 220200
    assert names.adcode("469006").value == 469006


def test_all_832_counties_resolve_by_code_and_by_the_name_of_the_official_list(names):
    counties = read("poor_counties")
    codes = [int(code) for code in counties["adcode"]]
    assert [names.adcode(code).value for code in counties["adcode"]] == codes
    assert all(names.county_exists(code) for code in codes)
    full = counties["province"] + counties["county_name_in_official_list"]
    found = [names.adcode(text) for text in full]
    assert all(match.value == code or f"({code})" in "".join(match.candidates)
               for match, code in zip(found, codes, strict=True))
    assert sum(match.value is None for match in found) < 5


def test_every_village_of_the_register_lies_in_a_known_county(names):
    counties = read("villages_in_poor_counties")["village_code"].str[:6].astype(int).unique()
    assert len(counties) == 831
    assert all(names.county_exists(int(code)) for code in counties)


@pytest.mark.parametrize(("code", "successor"), [
    (320302, 320302), (540530, 540581), (429004, 429004), (320300, None), (320000, None), (999999, None),
    (660000, None)])
def test_the_present_code_of_a_county(names, code, successor):
    assert names.county(code) == successor
    assert names.county_exists(code) == (successor is not None)


def test_all_zones_resolve_to_themselves_by_full_and_short_name(names, zone_name):
    zones = read("zones")
    for column in ("高新区名称", "简称"):
        found = [zone_name.get(names.zone(text, date(2026, 6, 1)).value) for text in zones[column]]
        assert found == list(zones["高新区名称"])


def test_all_further_names_of_zones_resolve(names, zone_name):
    further = read("zone_aliases")
    found = [zone_name.get(names.zone(text, date(2026, 6, 1)).value) for text in further["alias"]]
    assert found == list(further["zone"])


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
    found = names.zone(text, IN_2020)
    assert found.value is None
    assert set(found.candidates) == candidates


@pytest.mark.parametrize("text", [
    "南京经济技术开发区", "高新区", "国家高新区", "", "江苏南京国家农业高新技术产业示范区",
    "北京昌平国家农业科技园区"])
def test_what_is_no_high_tech_zone_is_none(names, text):
    assert names.zone(text, IN_2020).value is None


def test_a_zone_is_found_only_on_a_day_it_is_on_the_list(names, zone_name):
    assert names.zone("滁州高新区", IN_2020) == Match(None, (), "滁州高新技术产业开发区：该日期不在名录内")
    assert zone_name[names.zone("滁州高新区", date(2022, 1, 1)).value] == "滁州高新技术产业开发区"
    assert zone_name[names.zone("滁州高新区", None).value] == "滁州高新技术产业开发区"


@pytest.mark.parametrize(("name", "unit", "code"), [
    ("南京市", 320000, 320100), ("昆山市", 320000, 320583), ("仙桃市", 420000, 429004), ("石河子市", 650000, 659001),
    ("石河子市", 660000, 659001), ("大连市", 210200, 210200), ("北京市", 110000, 110000), ("昌平区", 110000, 110114),
    ("鼓楼区", 350000, 350102), ("仙桃高新技术产业开发区", 420000, 429004),
    ("湖北仙桃国家农业科技园区", 420000, 429004),
    ("苏州工业园区", 320000, 320500), ("江苏南京国家农业高新技术产业示范区", 320000, 320100),
    ("泰州医药高新技术产业开发区", 320000, 321203), ("苏州高新区", 320000, 320505),
    ("新疆生产建设兵团国家农业科技园区", 660000, 659001)])
def test_where_a_city_or_park_lies(names, name, unit, code):
    assert names.place(name, unit) == Match(code)


def test_a_park_that_is_not_known_lies_where_its_name_says_and_that_is_told(names):
    assert names.place("无锡惠山软件园", 320000) == Match(
        320206, (), "“无锡惠山软件园”按其中的地名认定为江苏省无锡市惠山区(320206)")
    assert names.place("常熟经济技术开发区", 320000).value == 320581


def test_a_place_that_is_not_certain_gives_candidates(names):
    assert names.place("鼓楼区", 320000).candidates == ("江苏省南京市鼓楼区(320106)", "江苏省徐州市鼓楼区(320302)")
    assert names.place("苏洲市", 320000) == Match(None, ("江苏省苏州市(320500)",))
    assert names.place("大连市", 210000) == Match(None, ("辽宁省大连市(210200)",), "不属于该推荐单位")
    assert names.place("云南滇中国家农业科技园区", 530000) == Match(None)


def test_all_published_cities_and_parks_have_a_place(names):
    units = read("reporting_units").set_index("name")["adcode"].astype(int)
    entries = read("hundred_cities_parks")
    assert all(names.place(name, units[province]).value
               for name, province in zip(entries["name"], entries["province"], strict=True))


def test_all_parks_lie_where_the_list_says(names):
    parks = read("agri_zones")
    parks = parks[parks["adcode"] != ""]
    found = [names.place(name, int(unit)).value
             for name, unit in zip(parks["name_zh"], parks["reporting_unit"], strict=True)]
    assert found == [int(code) for code in parks["adcode"]]


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


def test_the_english_screen_gets_english_notes(names):
    from data import language

    language.use("en")
    try:
        assert names.zone("滁州高新区", IN_2020).note.endswith("is not on the list on this date")
    finally:
        language.use("zh")
