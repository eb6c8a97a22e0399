"""Zones as circles over the light map of the country: colour by class of rate, area by number of firms."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import altair as alt
import numpy as np
import pandas as pd

from components.charts.clicks import FADED, clickable
from components.charts.packing import joined
from components.charts.theme import GROUND
from components.maps import frames
from components.maps.areas import IS_NOT_COVERED, coloured, file_name, legend_rows, sorted_into, state_scales
from components.maps.boundaries import URL
from components.maps.classes import Classes, LegendEntry, not_covered, not_reported
from components.maps.countrywide import countrywide
from components.maps.displacement import apart
from components.maps.projection import project, unproject
from data.language import _

SMALL, LARGE = 0.0066, 0.016  # radius in plane units of the smallest and the largest zone
CHOSEN = "#d3ddeb"  # the ground of the provinces that were chosen
EDGE = "#2c4a77"  # around each circle, so that the palest class is seen on the land
PLACES = 3  # of a degree: a hundred metres
MOVED = 0.005  # plane units; a circle moved further than this keeps a stem to its place


def zone_map(
    points: pd.DataFrame,
    *,
    classes: Classes,
    tooltip: Mapping[str, str],
    size: str = "",
    click: str | None = None,
    within: Collection[int] | None = None,
    pairs: pd.DataFrame | None = None,
    geo: str = URL,
    height: int = 520,
    demonstration: bool = False,
) -> alt.LayerChart:
    """One circle a row of `points`: `code` and `name` (of the zone), `lon`, `lat` (degrees), `value` (missing: hollow),
    `size` (a count, missing: smallest), optional `reported`, and the columns that `tooltip` names with their titles.

    `size` says what the area of a circle counts, e.g. 企业数. `click` names a selection with `code` and `name`. `within`: the
    codes of the provinces that were chosen; the rest of the country is faded. `pairs`: a line each under the circles, from `lon`, `lat` to
    `lon2`, `lat2`, called `name`.
    """
    table = _placed(points, sorted_into(points, classes, tooltip))
    rows = [hollow(each) for each in legend_rows(set(table["state"]), classes, absent=False)]
    scales = state_scales(rows, line=EDGE)
    rows += [LegendEntry(_("圆面积为{count}", count=size), "transparent", "transparent")] if size else []
    tooltips = [alt.Tooltip("name:N", title=tooltip.get("name", _("高新区"))), alt.Tooltip("state:N", title=classes.title)]
    tooltips += [alt.Tooltip(f"{column}:N", title=word) for column, word in tooltip.items() if column != "name"]
    labels = scales["fill"].domain
    sent = table.drop(columns=["adcode", "lon", "lat", "moved"]).assign(state=table["state"].map(labels.index))
    marks = joined(sent).transform_calculate(state=f"{labels!r}[datum.state]", area="PI * pow(max(2.2, datum.radius * map_scale), 2)")
    circles = coloured(marks.mark_circle(opacity=1), scales, tooltips).encode(
        longitude=alt.Longitude("shown_lon:Q"),
        latitude=alt.Latitude("shown_lat:Q"),
        size=alt.Size("area:Q", scale=None),
        strokeWidth=alt.StrokeWidthValue(**alt.condition(f"datum.state == '{not_reported().label}'", alt.value(1.8), alt.value(0.6))),
    )
    stems = (
        joined(table.loc[table["moved"] > MOVED, ["lon", "lat", "shown_lon", "shown_lat"]])
        .mark_rule(stroke="#8a94a3", strokeWidth=0.7, tooltip=None)
        .encode(longitude=alt.Longitude("lon:Q"), latitude=alt.Latitude("lat:Q"), longitude2=alt.Longitude2("shown_lon:Q"), latitude2=alt.Latitude2("shown_lat:Q"))
    )
    land = frames.shapes("china", "provinces", geo)
    return countrywide(
        file="china",
        areas=[_ground(land, within)],
        sea=[_ground(frames.shapes("china-sea", "provinces", geo), within)],
        above=[*([frames.main(_lines(pairs))] if pairs is not None and len(pairs) else []), frames.main(stems), frames.main(clickable(circles, click)).properties(name="zones")],
        title=classes.title,
        rows=rows,
        geo=geo,
        height=height,
        demonstration=demonstration,
        shape="circle",
        quiet=True,
    )


def _lines(pairs: pd.DataFrame) -> alt.Chart:
    """A line from one point to the other."""
    rows = pairs[["name", "lon", "lat", "lon2", "lat2"]].round(PLACES)
    drawn = joined(rows).mark_rule(stroke=EDGE, strokeWidth=1.1, opacity=0.65)
    return drawn.encode(longitude="lon:Q", latitude="lat:Q", longitude2="lon2:Q", latitude2="lat2:Q", tooltip=alt.Tooltip("name:N", title=_("结对"))).properties(name="pairs")


def hollow(row: LegendEntry) -> LegendEntry:
    """The row, empty inside where a zone did not report."""
    return replace(row, fill="#ffffff") if row.label == not_reported().label else row


def _ground(shapes: alt.UrlData, within: Collection[int] | None) -> alt.Chart:
    """The land, lightest; 台湾省、香港、澳门 as in the legend; the provinces chosen darker, the rest faded."""
    inside = f"indexof({sorted(within or ())}, toNumber(datum.properties.adcode)) >= 0"
    uncounted = alt.when(IS_NOT_COVERED).then(alt.value(not_covered().fill)).when(inside).then(alt.value(CHOSEN)).otherwise(alt.value(GROUND))
    name = [alt.Tooltip("name:N", title=_("地区"))]
    land = alt.Chart(shapes).transform_calculate(name=file_name("china", "provinces")).mark_geoshape(stroke=None).encode(fill=uncounted, tooltip=name)
    return land if within is None else land.encode(opacity=alt.when(inside).then(alt.value(1)).otherwise(alt.value(2 * FADED)))


def _placed(points: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """The table with the radius and the place of each circle, the largest first so that the small lie on top."""
    count = points["size"].to_numpy(dtype=float)
    share = np.sqrt(np.nan_to_num(count) / max(np.nanmax(count, initial=0), 1))
    radius = np.maximum(SMALL, LARGE * share)
    x, y = project(points["lon"], points["lat"])
    shown_x, shown_y = apart(x, y, radius)
    lon, lat = unproject(shown_x, shown_y)
    placed = table.assign(
        lon=points["lon"].to_numpy(), lat=points["lat"].to_numpy(), shown_lon=lon, shown_lat=lat, radius=radius,
        moved=np.hypot(shown_x - x, shown_y - y),
    ).round({"lon": PLACES, "lat": PLACES, "shown_lon": PLACES, "shown_lat": PLACES, "radius": 5})  # fmt: skip
    return placed.sort_values(["radius", "code"], ascending=[False, True], kind="stable")
