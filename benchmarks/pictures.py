"""Maps as PNG, warm: the provinces, and the counties of the whole country."""

import os
from pathlib import Path

import vl_convert

from benchmarks.measure import Line, median_s

PROVINCES_GOAL, COUNTIES_GOAL = 0.5, 1
BARS = {"data": {"values": [{"a": 1}]}, "mark": "bar", "width": 900, "height": 560, "encoding": {"y": {"field": "a", "type": "quantitative"}}}


def lines(store: Path) -> list[Line]:
    """Median seconds of a PNG of 900 × 560 points at twice the points, and of a single bar beside it."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from components.charts.picture import png
    from components.maps.classes import rates
    from components.maps.regions import region_map
    from data import regions
    from db.engine import reading

    reference = median_s(lambda: vl_convert.vegalite_to_png(BARS, scale=2))
    rows = []
    with reading() as connection:
        for level, what, goal in (("province", "the provinces", PROVINCES_GOAL), ("county", "the counties", COUNTIES_GOAL)):
            areas = regions.frame(connection, level)
            values = areas.assign(value=areas["code"] % 97 / 97, told="演示数据")[["code", "name", "value", "told"]]
            chart = region_map(values, level=level, classes=rates("演示数据"), tooltip={"told": "演示数据"}, demonstration=True)
            took = median_s(lambda chart=chart: png(chart, width=900, height=560))
            rows.append(Line(f"PNG of a map of {what}", f"{took:.2f} s", f"PNG of one bar {reference:.2f} s",
                              f"{took / reference:.1f}", f"≤ {goal} s"))
    return rows
