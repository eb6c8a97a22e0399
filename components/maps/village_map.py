"""Villages as small circles over the counties of a province, for paper; those without service are red and lie on top."""

import altair as alt
import pandas as pd

from components.charts.packing import joined
from components.charts.theme import ACCENT, BAD, GROUND, dressed
from components.maps import frames
from components.maps.boundaries import URL
from components.maps.classes import LegendEntry
from components.maps.layout import province as layout
from components.maps.legend import legend, width_of
from components.maps.province import HAINAN, frame
from data.language import _

PLACES = 3  # of a degree: a hundred metres


def village_map(points: pd.DataFrame, *, province: int, geo: str = URL, height: int = 520) -> alt.LayerChart:
    """A circle a row of `points`: `lon`, `lat`, `served` (true or false). Hainan keeps 南海诸岛 in an inset."""
    file, islands, (meridian, window) = f"provinces/{province}", province == HAINAN, frame(province)
    rows = [LegendEntry(_("期内有服务"), ACCENT, ACCENT), LegendEntry(_("期内没有服务"), BAD, BAD)]
    places = points.sort_values("served", ascending=False, kind="stable")
    sent = pd.DataFrame({"lon": places["lon"].astype(float).round(PLACES), "lat": places["lat"].astype(float).round(PLACES),
                         "served": places["served"].astype(int)})
    colour = alt.when("datum.served == 1").then(alt.value(ACCENT)).otherwise(alt.value(BAD))
    circles = joined(sent).mark_circle(size=7, opacity=0.8, tooltip=None).encode(longitude=alt.Longitude("lon:Q"), latitude=alt.Latitude("lat:Q"), color=colour)
    layers = [frames.main(each, meridian=meridian) for each in (_ground(file, geo), *frames.borders(f"{file}-lines", geo), circles)]
    layers += _sea(file, geo) if islands else []
    layers += legend(_("科技服务"), rows, shape="circle")
    return dressed(alt.layer(*frames.laid_out(layers, layout(len(rows), window, width_of(rows), islands=islands)), width=700, height=height))


def _ground(file: str, geo: str) -> alt.Chart:
    return alt.Chart(frames.shapes(file, "counties", geo)).mark_geoshape(stroke="#ffffff", strokeWidth=0.5, tooltip=None).encode(fill=alt.FillValue(GROUND))


def _sea(file: str, geo: str) -> list[alt.Chart]:
    """The inset 南海诸岛 of Hainan, as on its other maps."""
    box, title = frames.inset_box()
    return [box, *map(frames.inset, (_ground(file, geo), *frames.borders("china-sea", geo), *frames.lines(geo))), title]
