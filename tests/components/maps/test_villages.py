"""The points of villages ask no outside host and show the unserved on top."""

import json

import pandas as pd
import pytest

from components.maps.villages import village_deck

POINTS = pd.DataFrame({
    "name": ["甲村", "乙村", "丙村"], "county": "临洮县", "told": ["未服务", "已服务", "未服务"],
    "lon": [103.8, 103.9, 104.0], "lat": [35.4, 35.5, 35.6], "served": [False, True, False]})  # fmt: skip


def layers(deck):
    return {each["id"]: each for each in json.loads(deck.to_json())["layers"]}


def test_no_style_of_a_map_is_asked_for():
    """The placeholder is what Streamlit leaves alone; an empty style would be filled in with one from outside."""
    specification = json.loads(village_deck(POINTS, province=620000).to_json())
    assert specification.get("mapProvider") is None
    assert specification["mapStyle"] == "__MAP_STYLE__"
    assert "http" not in json.dumps(specification)


def test_unserved_villages_are_red_and_drawn_last():
    rows = layers(village_deck(POINTS, province=620000))["villages"]["data"]
    assert [row["name"] for row in rows] == ["乙村", "甲村", "丙村"]
    assert [row["colour"] for row in rows] == [[31, 78, 158], [179, 38, 30], [179, 38, 30]]


@pytest.mark.parametrize("demonstration", [True, False])
def test_invented_villages_are_marked(demonstration):
    assert ("demonstration" in layers(village_deck(POINTS, province=620000, demonstration=demonstration))) is demonstration


@pytest.mark.parametrize(("narrow", "width"), [(False, 600), (True, 330)])
def test_the_points_of_one_county_are_in_sight_on_a_picture_of_any_width_within_its_outline(narrow, width):
    deck = village_deck(POINTS.assign(adcode="621124"), province=620000, near=True, narrow=narrow)
    view = json.loads(deck.to_json())["initialViewState"]
    west, east = (view["longitude"] + side * width / 2 * 360 / (512 * 2 ** view["zoom"]) for side in (-1, 1))
    assert west < POINTS["lon"].min() < POINTS["lon"].max() < east
    assert east - west < 2  # degrees, not the ten of the province
    drawn, whole = (len(layers(each)["outlines"]["data"]) for each in (deck, village_deck(POINTS, province=620000)))
    assert drawn > whole
