"""What is sent to the screen draws the picture that the specification draws."""

import re

import pandas as pd
import pytest
import vl_convert

from components.charts.bars import bars
from components.charts.lightened import SMALL, lightened
from components.charts.lines import lines
from components.charts.multiples import multiples
from components.charts.picture import specification
from components.maps.classes import rates
from components.maps.regions import region_map
from components.maps.zones import zone_map

NAMED = pd.DataFrame({"name": ["江苏省", "湖北省"], "code": [320000, 420000], "value": [0.98, None], "told": ["98.0%", "—"]})
DAYS = pd.DataFrame({"date": ["2020-03-31", "2020-04-01"], "series": "整体", "name": "整体", "value": [0.784, 0.79]})
ZONES = NAMED.assign(lon=[118.8, 114.3], lat=[32.1, 30.6], size=[900, None])
CHARTS = {
    "bars": bars(NAMED, demonstration=True), "lines": lines(DAYS, demonstration=True), "multiples": multiples(DAYS),
    "map": region_map(NAMED, level="reporting_unit", classes=rates("率"), tooltip={"told": "率"}),
    "zones": zone_map(ZONES, classes=rates("率"), tooltip={"told": "率"}, size="企业数"),
}


def drawn(spec) -> str:
    """The picture as text; its clips are numbered through the life of the process."""
    return re.sub(r"clip\d+", "clip", vl_convert.vegalite_to_svg(spec))


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_the_picture_is_the_same(chart):
    whole = specification(chart)
    assert drawn(lightened(whole)) == drawn(whole)


def test_small_tables_stand_where_they_are_first_named_and_no_table_is_lost():
    whole = {"datasets": {"few": [{"a": 1}], "text": "a|b", "many": [{"a": "x" * SMALL}]},
             "layer": [{"data": {"name": "few"}}, {"data": {"name": "few"}},
                       {"transform": [{"from": {"data": {"name": "text", "format": {"type": "dsv"}}}}]}, {"data": {"name": "many"}}]}
    sent = lightened(whole)
    assert list(sent["datasets"]) == ["many"]
    assert sent["layer"][:2] == [{"data": {"name": "few", "values": [{"a": 1}]}}, {"data": {"name": "few"}}]
    assert sent["layer"][2]["transform"][0]["from"]["data"] == {"name": "text", "format": {"type": "dsv"}, "values": "a|b"}
    assert "values" not in whole["layer"][0]["data"]
