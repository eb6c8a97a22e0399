"""What a map of areas says of each, and how the picture is put together."""

import re

import altair as alt
import numpy as np
import pandas as pd
import pytest
import vl_convert

from components.charts import picture
from components.charts.picture import specification
from components.maps.areas import sorted_into
from components.maps.boundaries import FOLDER, outlines, topology
from components.maps.classes import Classes, counts, gaps, rates
from components.maps.peers import _folded
from components.maps.regions import FILES, region_map
from components.maps.review import review_line
from components.maps.zones import zone_map
from data import language

CLASSES = rates("复工率")
VALUES = pd.DataFrame({
    "code": [110000, 320000, 420000, 460000, 210200, 660000],
    "name": ["北京市", "江苏省", "湖北省", "海南省", "大连", "兵团"],
    "value": [0.6, 0.95, 0.59999, np.nan, 0.7, np.nan],
    "reported": [True, True, True, False, True, True],
    "told": ["60.0%", "95.0%", "60.0%", "—", "70.0%", "—"],
})  # fmt: skip


@pytest.fixture(autouse=True)
def chinese():
    language.use("zh")
    yield
    language.use("zh")


def made(level="province", **more):
    return region_map(VALUES, level=level, classes=CLASSES, tooltip={"told": "复工率"}, **more)


def drawn(chart, **sized):
    """The marks of the finished picture, by name of layer: the items of the scene."""
    scene = vl_convert.vegalite_to_scenegraph(specification(chart, **{"width": 700, "height": 460} | sized))
    return [mark for mark in _marks(scene["scenegraph"]["items"][0])]


def _marks(group):
    for mark in group.get("items", []):
        if mark.get("marktype") == "group":
            for each in mark["items"]:
                yield from _marks(each)
        else:
            yield mark


def texts(chart, **sized):
    return [item["text"] for mark in drawn(chart, **sized) if mark["marktype"] == "text" for item in mark["items"]]


@pytest.mark.parametrize(("value", "label"), [
    (0.0, "60%以下"), (0.5999, "60%以下"), (0.6, "60%～75%"), (0.9499, "85%～95%"), (0.95, "95%及以上"), (1.2, "95%及以上")])
def test_a_break_is_the_first_value_of_the_class_above_it(value, label):
    assert CLASSES.labels[CLASSES.of(pd.Series([value])).iloc[0]] == label


def test_the_class_of_a_missing_value_is_missing():
    assert CLASSES.of(pd.Series([np.nan, 0.7])).isna().tolist() == [True, False]


def test_classes_of_amounts_and_of_differences_are_stated():
    assert counts("带动户数", (1, 10, 1000), "户").labels == ["1以下", "1～10", "10～1,000", "1,000及以上"]
    assert counts("带动户数", (1, 10, 1000), "户").title == "带动户数（户）"
    assert gaps("与序时进度差").labels == ["-20以下", "-20～-10", "-10～0", "0～+10", "+10～+20", "+20及以上"]


def test_no_difference_is_not_behind():
    classes = gaps("与序时进度差")
    assert classes.colours[classes.of(pd.Series([0.0])).iloc[0]].startswith("#9d")


def test_the_further_behind_the_darker_the_orange():
    told = gaps("与序时进度差")
    assert [told.colours[place] for place in told.of(pd.Series([-0.25, -0.15, -0.05]))] == ["#b35d06", "#d98324", "#f2c27e"]


def test_an_area_without_a_row_has_no_data_and_is_not_called_silent():
    areas = next(mark for mark in drawn(made()) if mark["marktype"] == "shape" and len(mark["items"]) == 34)
    fills = [item["fill"] for item in areas["items"]]
    assert (fills.count("#d3d7dd"), fills.count("#f7edcf")) == (34 - 3 - 4, 1)  # not counted, and four with a row; 海南 alone was silent


def test_the_peers_stand_in_the_standard_order_whatever_that_of_the_rows():
    names = {210200: "大连", 330200: "宁波", 350200: "厦门", 370200: "青岛", 440300: "深圳", 660000: "兵团"}
    rows = pd.DataFrame({"code": list(names)[::-1], "name": list(names.values())[::-1], "value": 0.7, "told": "70.0%"})
    chart = region_map(rows, level="reporting_unit", classes=CLASSES, tooltip={"told": "复工率"})
    placed = {item["text"]: item["y"] for mark in drawn(chart) if mark["marktype"] == "text" for item in mark["items"] if item["text"] in names.values()}
    assert sorted(placed, key=placed.get) == list(names.values())


def test_breaks_that_do_not_rise_are_refused():
    with pytest.raises(ValueError, match="rise"):
        Classes("率", (0.5, 0.4), ("#1", "#2", "#3"))


def test_not_reported_is_not_no_data():
    assert sorted_into(VALUES, CLASSES, {})["state"].tolist() == [
        "60%～75%", "95%及以上", "60%以下", "未报送", "60%～75%", "无数据"]  # fmt: skip


def test_a_map_says_the_inset_the_classes_and_who_is_not_counted():
    words = texts(made())
    assert "南海诸岛" in words
    assert [each for each in words if each in (*CLASSES.labels, "未报送", "无数据", "未统计")] == [
        "95%及以上", "85%～95%", "75%～85%", "60%～75%", "60%以下", "未报送", "无数据", "未统计"]  # fmt: skip


def test_a_level_of_the_37_shows_cities_and_the_corps_as_peers():
    assert {"大连", "兵团"} <= set(texts(made("reporting_unit")))
    assert "大连" not in texts(made("province"))


@pytest.mark.parametrize(("name", "told"), [
    ("新疆生产建设兵团", ["新疆生产", "建设兵团"]), ("Xinjiang Production and Construction Corps", ["Xinjiang Production", "and Construction Corps"]),
    ("大连市", ["大连市"]), ("Shenzhen", ["Shenzhen"])])
def test_the_name_of_a_peer_is_folded_where_the_map_is_narrow(name, told):
    assert _folded(name).split("\n") == told


@pytest.mark.parametrize(("width", "height", "told"), [(1200, 700, "新疆生产建设兵团"), (650, 900, "新疆生产\n建设兵团")])
def test_the_corps_is_named_in_one_line_where_there_is_room_and_else_in_two(width, height, told):
    rows = VALUES.replace({"name": {"兵团": "新疆生产建设兵团"}})
    chart = region_map(rows, level="reporting_unit", classes=CLASSES, tooltip={"told": "复工率"}, height=height)
    assert told in texts(chart, width=width, height=height)


@pytest.mark.parametrize("level", list(FILES))
def test_dashes_and_undetermined_border_are_drawn_in_both_frames(level):
    strokes = [item for mark in drawn(made(level)) if mark["marktype"] == "shape" for item in mark["items"]]
    dashes = [item for item in strokes if item.get("stroke") == "#1b2432" and not item.get("strokeDash")]
    dashed = [item for item in strokes if item.get("stroke") == "#1b2432" and item.get("strokeDash")]
    assert len(dashes) == 2
    assert len(dashed) == 2
    assert all(item.get("strokeWidth", 1) >= 1 and item.get("opacity", 1) == 1 for item in dashes + dashed)


@pytest.mark.parametrize(("code", "name"), [(710000, "台湾省"), (810000, "香港特别行政区"), (820000, "澳门特别行政区")])
def test_taiwan_hong_kong_and_macao_are_not_counted_even_if_a_row_says_so(code, name):
    more = pd.concat([VALUES, pd.DataFrame({"code": [code], "name": [name], "value": [0.9], "reported": [True], "told": ["90.0%"]})])
    assert name not in sorted_into(more, CLASSES, {"told": "复工率"})["name"].tolist()
    chart = region_map(more, level="province", classes=CLASSES, tooltip={"told": "复工率"})
    areas = next(mark for mark in drawn(chart) if mark["marktype"] == "shape" and len(mark["items"]) == 34)
    fills = [item.get("fill") for item in areas["items"]]
    assert fills.count("#ecedee") == 3


@pytest.mark.parametrize("level", ["prefecture", "county"])
def test_no_line_of_a_county_lies_in_taiwan(level):
    file = FILES[level]
    chart = made(level).to_dict()
    areas = next(each for each in chart["layer"] if each.get("name") == "areas")
    assert any("!(indexof(['71'" in str(step.get("filter")) for step in areas["transform"])
    assert any(code.startswith("71") for code in (p["adcode"] for p, _ in outlines(file, "prefectures" if level == "prefecture" else "counties")))
    wholes = next(mark for mark in drawn(made(level)) if mark["marktype"] == "shape" and len(mark["items"]) == 3)
    assert {item.get("fill") for item in wholes["items"]} == {"#ecedee"}


def test_a_click_gives_code_and_name():
    spec = made(click="area").to_dict()
    chosen = next(each for each in spec["params"] if each["name"] == "area")
    assert chosen["select"]["fields"] == ["code", "name"]


def test_a_map_is_the_country_whatever_the_rows():
    empty = VALUES.iloc[:0]
    areas = [mark for mark in drawn(region_map(empty, level="province", classes=CLASSES, tooltip={"told": "复工率"})) if mark["marktype"] == "shape"]
    assert len(areas[0]["items"]) == 34


def test_rows_of_other_provinces_are_passed_over():
    rows = pd.DataFrame({"code": [110101, 320102], "name": ["东城区", "玄武区"], "value": [0.9, 0.9], "told": ["90.0%", "90.0%"]})
    chart = region_map(rows, level="county", classes=CLASSES, tooltip={"told": "覆盖率"}, province=110000)
    tables = [table for table in chart.to_dict()["datasets"].values() if isinstance(table, str)]
    assert tables == ["adcode|name|told|state\n110101||90.0%|1"]  # the name stands in the boundary file


def test_a_name_is_sent_where_the_boundary_file_has_another():
    rows = pd.DataFrame({"code": [320000], "name": ["Jiangsu"], "value": [0.9], "told": ["90.0%"]})
    sent = region_map(rows, level="province", classes=CLASSES, tooltip={"told": "Rate"}).to_dict()["datasets"]
    assert "320000|Jiangsu|90.0%|1" in "\n".join(table for table in sent.values() if isinstance(table, str))


@pytest.mark.parametrize("demonstration", [True, False])
def test_invented_figures_are_marked_in_the_picture(demonstration):
    assert ("演示数据" in texts(made(demonstration=demonstration))) is demonstration


def test_the_english_map_has_no_chinese_in_its_legend():
    language.use("en")
    words = texts(region_map(VALUES, level="province", classes=rates("Resumption rate"), tooltip={"told": "Rate"}, demonstration=True))
    assert not [each for each in words if any("\u4e00" <= letter <= "\u9fff" for letter in each)]


def test_zones_of_one_city_do_not_hide_each_other():
    points = pd.DataFrame({
        "code": range(1, 8), "name": list("甲乙丙丁戊己庚"), "lon": 120.6, "lat": 31.3, "value": 0.8,
        "size": [900, 100, np.nan, 400, 50, 900, 10], "reported": [True, True, False, True, True, True, True], "told": "80.0%"})  # fmt: skip
    points.loc[2, "value"] = np.nan
    chart = zone_map(points, classes=CLASSES, tooltip={"told": "复工率"}, size="企业数", click="zone")
    circles = next(mark["items"] for mark in drawn(chart) if mark["marktype"] == "symbol" and len(mark["items"]) == 7)
    places = np.array([(each["x"], each["y"]) for each in circles])
    radii = np.sqrt(np.array([each["size"] for each in circles]) / np.pi)
    distance = np.hypot(*(places[:, None] - places[None]).T) + np.eye(7) * 1e3
    assert (distance >= (radii[:, None] + radii[None]) * 0.98).all()
    hollow = [each for each in circles if each["stroke"] == "#c9a227"]
    assert [each["fill"] for each in hollow] == ["#ffffff"]
    assert "圆面积为企业数" in texts(chart)


def test_the_area_of_a_circle_goes_with_its_number_of_firms():
    points = pd.DataFrame({"code": [1, 2], "name": ["甲", "乙"], "lon": [100.0, 118.0], "lat": [40.0, 30.0], "value": 0.8, "size": [900, 400], "told": "80.0%"})
    circles = next(mark["items"] for mark in drawn(zone_map(points, classes=CLASSES, tooltip={"told": "复工率"})) if mark["marktype"] == "symbol" and len(mark["items"]) == 2)
    large, small = sorted((each["size"] for each in circles), reverse=True)
    assert large / small == pytest.approx(900 / 400, rel=0.01)


def test_displacement_is_the_same_each_time():
    from components.maps.displacement import apart

    x, y, r = np.array([0.1, 0.1, 0.2]), np.array([-0.5, -0.5, -0.5]), np.array([0.01, 0.01, 0.01])
    assert np.array_equal(apart(x, y, r), apart(x, y, r))
    assert apart(x, y, r)[0][2] == pytest.approx(0.2, abs=1e-4)  # one that stands free stays


def test_the_review_line():
    assert review_line() == "示意图，不作划界依据；未取得审图号，仅供内部使用。未含香港、澳门特别行政区和台湾省数据"
    assert review_line(" GS(2020)1234号 ") == "审图号：GS(2020)1234号。未含香港、澳门特别行政区和台湾省数据"


def test_the_reserves_of_gansu_are_part_of_their_neighbours():
    for file, layer, number in (("prefectures", "prefectures", 372), ("counties", "counties", 2888)):
        codes = [properties["adcode"] for properties, _ in outlines(file, layer)]
        assert len(codes) == len(set(codes)) == number
        assert not {"629700", "629800", "629900"} & set(codes)


def test_each_province_has_its_file_and_lines():
    codes = [properties["adcode"] for properties, _ in outlines("china", "provinces")]
    assert len(codes) == 34
    for code in codes:
        assert (FOLDER / f"provinces/{code}-lines.topo.json").exists()
        assert topology(f"provinces/{code}")["objects"]["counties"]["geometries"]


def test_an_altair_chart_comes_out():
    assert isinstance(made(), alt.LayerChart)


@pytest.mark.parametrize("width", [320, 340, 560])
@pytest.mark.parametrize("language_", ["zh", "en"])
def test_the_mark_of_invented_figures_takes_no_room_from_a_map(width, language_):
    language.use(language_)
    with_mark, without = (picture.svg(made("reporting_unit", demonstration=demonstration), width=width, height=300).decode() for demonstration in (True, False))
    title = {"zh": "南海诸岛", "en": "South China Sea"}[language_]
    places = [re.search(rf'translate\(([\d.]+),[\d.]+\)[^>]*>{title}</text>', svg)[1] for svg in (with_mark, without)]
    assert float(places[0]) == pytest.approx(float(places[1]), abs=1)
