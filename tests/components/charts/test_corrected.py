"""Points that were corrected are marked, and the pointer tells what they were."""

import pandas as pd

from components.charts.lines import lines
from components.hundred.funds import funds
from components.zones.trend import trend
from tests.components.hundred.test_by_hand import AT as YEAR
from tests.components.hundred.test_by_hand import progress, unit
from tests.components.read import figure
from tests.components.zones.test_by_hand import AT, NATION, SUZHOU, ZGC, report
from tests.data.indicators.returns import stored
from tests.data.warnings.looking import JIANGSU

DAYS = pd.to_datetime(["2020-04-01", "2020-04-02", "2020-04-03"])


def marked(spec: dict) -> list[dict]:
    """The layers that mark corrections."""
    return [layer for layer in spec["layer"] if layer.get("name") == "corrected"]


def words(spec: dict) -> list[dict]:
    return [layer for layer in spec["layer"] if isinstance(layer["mark"], dict) and layer["mark"].get("text") == "更正"]


def test_a_line_without_corrections_has_no_mark():
    frame = pd.DataFrame({"date": DAYS, "series": "整体", "value": [0.5, 0.6, 0.7]})
    assert not marked(lines(frame).to_dict())
    assert not marked(lines(frame.assign(before=None)).to_dict())


def test_each_corrected_point_has_a_ring_and_its_day_the_word_once():
    frame = pd.concat([pd.DataFrame({"date": DAYS, "series": name, "value": [0.5, 0.6, 0.7], "before": [None, 0.4, 0.5]}) for name in ("整体", "规上")])
    spec = lines(frame).to_dict()
    (rings,), (word,) = marked(spec), words(spec)
    assert len(spec["datasets"][rings["data"]["name"]]) == 4
    assert len(spec["datasets"][word["data"]["name"]]) == 2


def test_the_trend_of_the_zones_tells_old_and_new(store):
    stored("zone_daily", report(ZGC, "2020-03-31", 100, 40), report(ZGC, "2020-04-01", 100, 50), report(SUZHOU, "2020-04-01", 100, 70))
    stored("zone_daily", report(ZGC, "2020-04-01", 100, 90))
    body = figure(trend, at=AT, region=NATION).body
    rows = body.rows[body.rows["series"] == "整体"].set_index("date")
    assert rows["corrected"].tolist() == ["—", "更正前60.0%，1家更正"]
    assert rows["value"].tolist()[-1] == 0.8
    assert body.titles["corrected"] == "更正"
    assert len(marked(body.spec)) == 1
    untouched = figure(trend, at=AT, region=JIANGSU).body  # of its one zone, which corrected nothing
    assert untouched.rows["value"].dropna().tolist() == [0.7]
    assert "corrected" not in untouched.titles
    assert not marked(untouched.spec)


def test_the_lines_of_cities_and_parks_tell_old_and_new(store):
    stored("hundred_units", unit("甲市", "城市", 320000, 320100))
    stored("hundred_progress", progress("甲市", 1000, 400, 700), progress("甲市", 1000, 100, 200, "2020-11-30"))
    stored("hundred_progress", progress("甲市", 1000, 500, 700))
    body = figure(funds, at=YEAR).body
    rows = body.rows[body.rows["series"] == "预算执行率"]
    assert rows["corrected"].tolist() == ["—", "更正前40.0%，1个更正"]
    assert set(body.rows.loc[body.rows["series"] == "序时进度", "corrected"]) == {"—"}
