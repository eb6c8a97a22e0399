"""Where a city or park lies, from its name and its reporting unit."""

import pytest

from data.naming.names import Match
from data.reference import read


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
    places = [names.place(name, int(unit)).value
             for name, unit in zip(parks["name_zh"], parks["reporting_unit"], strict=True)]
    assert places == [int(code) for code in parks["adcode"]]
