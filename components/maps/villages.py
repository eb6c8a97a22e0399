"""Villages as points that can be zoomed, for one county or province; drawn without any map of others beneath."""

import numpy as np
import pandas as pd
import pydeck

from components.charts.theme import ACCENT, BAD, GREY
from components.maps.boundaries import outlines
from components.maps.compact import Compact
from data.language import _

COLUMNS = ["name", "county", "told", "lon", "lat"]


def village_deck(points: pd.DataFrame, *, province: int, narrow: bool = False, demonstration: bool = False) -> pydeck.Deck:
    """A point a row of `points`: `name`, `county`, `told` (what is known of it), `lon`, `lat`, `served` (true or false).

    Villages not served are red and lie on top; on a `narrow` screen the points are smaller, so that they do not melt together. The outlines are those of `province` (six digits) and its prefectures.
    `map_style` stays unset: setting it, even to nothing, asks an outside host for tiles.
    """
    table = points.sort_values("served", ascending=False, kind="stable")
    colour = table["served"].map({True: _rgb(ACCENT), False: _rgb(BAD)})
    dots = pydeck.Layer(
        "ScatterplotLayer", data=table[COLUMNS].assign(colour=colour), id="villages", get_position=["lon", "lat"],
        get_fill_color="colour", get_radius=600, radius_min_pixels=1.2 if narrow else 2.5, radius_max_pixels=9, opacity=0.75, pickable=True,
        stroked=True, get_line_color=[255, 255, 255], line_width_min_pixels=0.2 if narrow else 0.5,
    )  # fmt: skip
    paths = [
        {"path": line.round(3).tolist()}
        for layer in ("borders", "outer")
        for _properties, drawn in outlines(f"provinces/{province}-lines", layer)
        for line in drawn
    ]
    lines = pydeck.Layer("PathLayer", data=paths, id="outlines", get_path="path", get_color=_rgb(GREY), width_min_pixels=0.7,
                         get_width=100, opacity=0.5)  # fmt: skip
    tooltip = {"html": "<b>{name}</b><br>{county}<br>{told}", "style": {"fontFamily": "Noto Sans SC, sans-serif", "fontSize": "13px"}}
    return Compact(layers=[lines, dots, *([_mark(paths)] if demonstration else [])], map_provider=None, initial_view_state=_view(paths), tooltip=tooltip,
                       description=_("村的位置：红点为未服务村"))  # fmt: skip


def _mark(paths: list[dict]) -> pydeck.Layer:
    """演示数据 here and there over the province; `auto` lets the letters be drawn that the text needs."""
    west, south, east, north = _extent(paths)
    places = [
        {"at": [west + (east - west) * x, south + (north - south) * y], "told": _("演示数据")}
        for x in (0.15, 0.5, 0.85) for y in (0.2, 0.5, 0.8)
    ]  # fmt: skip
    return pydeck.Layer(
        "TextLayer", data=places, id="demonstration", get_position="at", get_text="told", get_color=[27, 36, 50, 60],
        character_set=pydeck.types.String("auto"), get_size=22, get_angle=20,
    )  # fmt: skip


def _view(paths: list[dict]) -> pydeck.ViewState:
    """The whole province in sight on a picture of 600 × 440 px; at zoom 0 the world is 512 px wide."""
    west, south, east, north = _extent(paths)
    middle = (south + north) / 2
    across, up = 600 * 360 / (512 * (east - west)), 440 * 360 * np.cos(np.radians(middle)) / (512 * (north - south))
    return pydeck.ViewState(longitude=(west + east) / 2, latitude=middle, zoom=float(np.log2(min(across, up))))


def _extent(paths: list[dict]) -> tuple[float, float, float, float]:
    """West, south, east and north of all lines."""
    points = np.array([point for each in paths for point in each["path"]])
    return *points.min(axis=0).tolist(), *points.max(axis=0).tolist()


def _rgb(colour: str) -> list[int]:
    return [int(colour[each:each + 2], 16) for each in (1, 3, 5)]
