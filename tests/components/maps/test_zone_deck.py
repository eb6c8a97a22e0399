"""The map of zones to move about in: nothing from outside, the whole country in sight, the classes of the map on paper."""

import json

import numpy as np
import pandas as pd
import pytest

from components.maps import land
from components.maps.boundaries import FOLDER
from components.maps.classes import rates
from components.maps.zone_deck import COUNTRY, key_of, zone_deck

POINTS = pd.DataFrame({
    "code": [1, 2, 3, 4], "name": ["甲高新区", "乙高新区", "丙高新区", "丁高新区"], "lon": [116.3, 116.3, 121.5, 104.1],
    "lat": [39.9, 39.9, 31.2, 30.6], "value": [0.97, 0.5, 0.8, np.nan], "size": [900, 100, 400, np.nan],
    "reported": [True, True, True, False], "said": ["97.0%", "50.0%", "80.0%", "—"]})  # fmt: skip
CLASSES = rates("企业复工率")


def test_the_deck_travels_without_indents():
    assert "\n" not in zone_deck(POINTS, classes=CLASSES, tooltip={"said": "复工率"}).to_json()


def deck(**more) -> dict:
    return json.loads(zone_deck(POINTS, classes=CLASSES, tooltip={"said": "复工率"}, **more).to_json())


def layer(specification: dict, name: str) -> dict:
    return next(each for each in specification["layers"] if each["id"] == name)


def test_no_style_of_a_map_is_asked_for_and_no_address_leads_outside():
    specification = deck(demonstration=True)
    assert specification.get("mapProvider") is None
    assert specification["mapStyle"] == "__MAP_STYLE__"
    assert "http" not in json.dumps(specification)
    assert layer(specification, "land")["data"] == "app/static/geo/land.json"


def test_a_zone_has_the_colour_of_its_class_and_is_hollow_when_it_did_not_report():
    rows = {row["name"]: row for row in layer(deck(), "zones")["data"]}
    assert rows["甲高新区"]["fill"] == land.rgb(CLASSES.colours[-1])
    assert rows["乙高新区"]["fill"] == land.rgb(CLASSES.colours[0])
    assert (rows["丁高新区"]["fill"], rows["丁高新区"]["edge"]) == ([255, 255, 255], [201, 162, 39])
    assert rows["丁高新区"]["line"] > rows["甲高新区"]["line"]


def test_small_zones_lie_on_large_ones_and_two_at_one_point_are_parted():
    rows = layer(deck(), "zones")["data"]
    assert [row["radius"] for row in rows] == sorted((row["radius"] for row in rows), reverse=True)
    places = {row["name"]: (row["lon"], row["lat"]) for row in rows}
    assert places["甲高新区"] != places["乙高新区"]
    assert np.hypot(*np.subtract(places["甲高新区"], (116.3, 39.9))) < 0.1


def test_the_legend_has_every_class_and_what_else_occurs():
    assert [each.label for each in key_of(POINTS, CLASSES)] == [*CLASSES.labels[::-1], "未报送", "未统计"]
    assert "未报送" not in [each.label for each in key_of(POINTS.head(3), CLASSES)]


@pytest.mark.parametrize(("narrow", "width", "height"), [(False, 590, 440), (True, 330, 270)])
def test_the_country_to_the_southernmost_dash_is_in_sight_at_first(narrow, width, height):
    view = deck(narrow=narrow)["initialViewState"]

    def plane(lon, lat):
        world = 512 * 2 ** view["zoom"]
        return lon / 360 * world, np.arctanh(np.sin(np.radians(lat))) / (2 * np.pi) * world

    middle = plane(view["longitude"], view["latitude"])
    west, south, east, north = COUNTRY
    for lon, lat in ((west, south), (east, north)):
        x, y = np.subtract(plane(lon, lat), middle)
        assert abs(x) <= width / 2 + 0.01
        assert abs(y) <= height / 2 + 0.01


def test_the_map_of_a_region_starts_with_its_zones_in_sight():
    near, whole = deck(near=True)["initialViewState"], deck()["initialViewState"]
    assert near["longitude"] == pytest.approx((104.1 + 121.5) / 2)
    assert near["zoom"] > whole["zoom"] + 1


def test_the_file_of_the_land_is_what_the_boundaries_give_and_lies_in_sight():
    stored = json.loads((FOLDER / land.NAME).read_text(encoding="utf-8"))["features"]
    assert stored == json.loads(json.dumps(land.features()))
    kinds = {each["properties"]["kind"]: each["geometry"]["coordinates"] for each in stored}
    assert len(kinds["ten_dash"]) == 10
    assert len(kinds["undetermined"]) > 5
    points = np.array([point for lines in (kinds["outer"], kinds["ten_dash"]) for line in lines for point in line])
    west, south, east, north = COUNTRY
    assert (points.min(axis=0) >= (west, south)).all()
    assert (points.max(axis=0) <= (east, north)).all()


def test_taiwan_is_drawn_and_has_the_colour_of_what_is_not_counted():
    stored = json.loads((FOLDER / land.NAME).read_text(encoding="utf-8"))["features"]
    uncounted = next(each for each in stored if each["properties"]["kind"] == "uncounted")
    rings = [np.array(ring) for polygon in uncounted["geometry"]["coordinates"] for ring in polygon]
    assert any(120 < ring[:, 0].mean() < 122 and 22 < ring[:, 1].mean() < 25.5 and np.ptp(ring[:, 1]) > 3 for ring in rings)


@pytest.mark.parametrize("demonstration", [True, False])
def test_invented_zones_are_marked_where_the_map_starts(demonstration):
    specification = deck(near=True, demonstration=demonstration)
    assert ("demonstration" in {each["id"] for each in specification["layers"]}) is demonstration
