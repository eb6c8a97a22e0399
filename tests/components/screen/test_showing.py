"""A figure on the screen: what people wrote stays text, the urgent come first, what is invented is marked."""

import json

import pandas as pd
import pytest

from components.figures.bodies import Alert, Alerts, Points
from components.figures.figure import Figure
from components.maps.classes import rates
from components.screen import showing

ZONES = pd.DataFrame({"code": [1], "name": ["甲高新区"], "lon": [116.3], "lat": [39.9], "value": [0.97], "size": [900], "said": ["97.0%"]})
VILLAGES = pd.DataFrame({"name": ["甲村"], "county": "临洮县", "told": "未服务", "lon": [103.8], "lat": [35.4], "served": [False]})


@pytest.fixture
def sent(monkeypatch) -> list:
    """What is sent to the browser: HTML as text, decks as they are."""
    found: list = []
    monkeypatch.setattr(showing.st, "html", found.append)
    monkeypatch.setattr(showing.st, "pydeck_chart", lambda deck, **_more: found.append(deck))
    return found


def test_title_and_grey_line_of_a_figure_stay_text(sent):
    showing.heading("<i>甲业</i>最高", "按<b>产业</b>")
    assert sent == ['<div class="finding">&lt;i&gt;甲业&lt;/i&gt;最高<span>按&lt;b&gt;产业&lt;/b&gt;</span></div>']


def test_urgent_lines_stand_above_the_others(sent):
    told = Alerts([Alert("迟报1家"), Alert("未报送2家", True), Alert("超过名额<1>")], "没有")
    showing.body(told, Figure(told))
    assert sent[0].index("未报送2家") < sent[0].index("迟报1家") < sent[0].index("超过名额&lt;1&gt;")
    assert sent[0].count('<li class="urgent">') == 1


@pytest.mark.parametrize("demonstration", [True, False])
@pytest.mark.parametrize("points", [Points(ZONES, {"said": "复工率"}, rates("复工率"), click="area"), Points(VILLAGES, {}, province=620000)], ids=["zones", "villages"])
def test_invented_points_are_marked_on_the_map_that_moves(sent, points, demonstration):
    showing.body(points, Figure(points, demonstration=demonstration), picked=print, key="map")
    assert ("demonstration" in {layer["id"] for layer in json.loads(sent[-1].to_json())["layers"]}) is demonstration
