"""Divisions by name and code, of today and of earlier; a name of several gives all of them."""

import pytest

from data.naming.names import Match
from data.reference import read


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
    match = names.region(text)
    assert match.value == code
    assert reason in match.note
    assert text in match.note


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
    matches = [names.adcode(text) for text in full]
    assert all(match.value == code or f"({code})" in "".join(match.candidates)
               for match, code in zip(matches, codes, strict=True))
    assert sum(match.value is None for match in matches) < 5


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
