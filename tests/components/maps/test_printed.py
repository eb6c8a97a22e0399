"""A picture draws every boundary where the browser draws it, though it takes the files in plane units."""

import json
import re

import numpy as np
import pandas as pd
import pytest
import vl_convert

from components.charts.picture import specification
from components.maps.boundaries import FOLDER
from components.maps.classes import rates
from components.maps.printed import printed
from components.maps.regions import region_map
from components.maps.zones import zone_map

ROWS = pd.DataFrame({"code": [320000, 350000], "name": ["江苏省", "福建省"], "value": [0.98, 0.7], "told": ["98.0%", "70.0%"], "lon": [118.8, 119.3],
                     "lat": [32.1, 26.1], "size": [9, 4]})
MAPS = {level: region_map(ROWS, level=level, classes=rates("率"), tooltip={"told": "率"}) for level in ("province", "reporting_unit", "prefecture", "county")}
MAPS |= {"points": zone_map(ROWS, classes=rates("率"), tooltip={"told": "率"}, size="企业数"),
         "of a province": region_map(ROWS, level="county", classes=rates("率"), tooltip={"told": "率"}, province=350000),
         "of Hainan": region_map(ROWS, level="county", classes=rates("率"), tooltip={"told": "率"}, province=460000)}
PATH, NUMBER = re.compile(r'<path[^>]* d="([^"]*)"'), re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
FINE = 0.15  # px


def as_the_browser_does(part):
    """The specification with the files in degrees, to be projected by Vega."""
    if isinstance(part, list):
        return [as_the_browser_does(each) for each in part]
    if not isinstance(part, dict):
        return part
    if str(part.get("url", "")).startswith("app/static/geo/"):
        return {"values": json.loads((FOLDER / part["url"].removeprefix("app/static/geo/")).read_text(encoding="utf-8")), "format": part["format"]}
    return {name: as_the_browser_does(each) for name, each in part.items()}


def paths(spec) -> list[np.ndarray]:
    """The corners of each path of the picture."""
    lines = PATH.findall(vl_convert.vegalite_to_svg(spec | {"width": 900, "height": 560, "autosize": {"type": "fit", "contains": "padding"}, "padding": 8}))
    return [np.array([float(each) for each in NUMBER.findall(line)]) for line in lines]


@pytest.mark.parametrize("name", MAPS)
def test_each_boundary_lies_where_the_browser_draws_it(name):
    here, there = paths(specification(MAPS[name])), paths(as_the_browser_does(MAPS[name].to_dict()))
    assert len(here) == len(there) > 30
    for mine, its in zip(here, there, strict=True):
        assert (len(mine) == 0) == (len(its) == 0)
        if len(mine) > 8:
            mine, its = mine[:len(mine) // 2 * 2].reshape(-1, 2), its[:len(its) // 2 * 2].reshape(-1, 2)
            assert np.abs(mine.min(axis=0) - its.min(axis=0)).max() < FINE
            assert np.abs(mine.max(axis=0) - its.max(axis=0)).max() < FINE


def test_a_layer_that_is_projected_otherwise_keeps_its_degrees():
    layer = {"data": {"url": "app/static/geo/lines.topo.json", "format": {"type": "topojson", "feature": "lines"}}, "projection": {"type": "mercator"}}
    assert printed(layer) is layer
    held = printed(layer["data"])
    assert json.loads(held["values"]) == json.loads((FOLDER / "lines.topo.json").read_text(encoding="utf-8"))
    assert held["format"] == layer["data"]["format"]
