"""Villages as points that can be zoomed, for one county or province; drawn without any map of others beneath."""

import numpy as np
import pandas as pd
import pydeck

from components.charts.theme import ACCENT, BAD, GREY
from components.maps.boundaries import outlines
from components.maps.compact import Compact
from data.language import _

COLUMNS = ["name", "county", "told", "lon", "lat"]
ROOM, NARROW_ROOM = (600, 440), (330, 440)  # px of the picture that everything must fit in
COUNTIES = "counties"
AROUND = 0.12  # degrees left free around the points that fill the picture


def village_deck(points: pd.DataFrame, *, province: int, near: bool = False, narrow: bool = False, demonstration: bool = False) -> pydeck.Deck:
    """A point a row of `points`: `name`, `county`, `told` (what is known of it), `lon`, `lat`, `served` (true or false), `adcode`.

    `near`: the points fill the picture, within the outlines of their counties; else the whole province is in sight.

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
    seen = _around(points) if near and len(points) else _extent(paths)
    paths = [*paths, *(_counties(points, province) if near else [])]
    lines = pydeck.Layer("PathLayer", data=paths, id="outlines", get_path="path", get_color=_rgb(GREY), width_min_pixels=0.7,
                         get_width=100, opacity=0.5)  # fmt: skip
    tooltip = {"html": "<b>{name}</b><br>{county}<br>{told}", "style": {"fontFamily": "Noto Sans SC, sans-serif", "fontSize": "13px"}}
    return Compact(layers=[lines, dots, *([_mark(seen)] if demonstration else [])], map_provider=None,
                       initial_view_state=_view(seen, NARROW_ROOM if narrow else ROOM), tooltip=tooltip,
                       description=_("村的位置：红点为未服务村"))  # fmt: skip


def _mark(seen: tuple[float, float, float, float]) -> pydeck.Layer:
    """演示数据 here and there over what is seen first; `auto` lets the letters be drawn that the text needs."""
    west, south, east, north = seen
    places = [
        {"at": [west + (east - west) * x, south + (north - south) * y], "told": _("演示数据")}
        for x in (0.15, 0.5, 0.85) for y in (0.2, 0.5, 0.8)
    ]  # fmt: skip
    return pydeck.Layer(
        "TextLayer", data=places, id="demonstration", get_position="at", get_text="told", get_color=[27, 36, 50, 60],
        character_set=pydeck.types.String("auto"), get_size=22, get_angle=20,
    )  # fmt: skip


def _counties(points: pd.DataFrame, province: int) -> list[dict]:
    """The outlines of the counties that the points lie in."""
    codes = set(points["adcode"].astype(int))
    return [{"path": line.round(3).tolist()} for properties, drawn in outlines(f"provinces/{province}", COUNTIES)
            if int(properties["adcode"]) in codes for line in drawn]


def _view(seen: tuple[float, float, float, float], room: tuple[int, int]) -> pydeck.ViewState:
    """All of a window of degrees in a room of px; at zoom 0 the world is 512 px wide."""
    west, south, east, north = seen
    middle = (south + north) / 2
    across, up = room[0] * 360 / (512 * (east - west)), room[1] * 360 * np.cos(np.radians(middle)) / (512 * (north - south))
    return pydeck.ViewState(longitude=(west + east) / 2, latitude=middle, zoom=float(np.log2(min(across, up))))


def _around(points: pd.DataFrame) -> tuple[float, float, float, float]:
    """West, south, east and north of the points, with room around them."""
    return (points["lon"].min() - AROUND, points["lat"].min() - AROUND, points["lon"].max() + AROUND, points["lat"].max() + AROUND)


def _extent(paths: list[dict]) -> tuple[float, float, float, float]:
    """West, south, east and north of all lines."""
    points = np.array([point for each in paths for point in each["path"]])
    return *points.min(axis=0).tolist(), *points.max(axis=0).tolist()


def _rgb(colour: str) -> list[int]:
    return [int(colour[each:each + 2], 16) for each in (1, 3, 5)]
