"""Zones as points on a map that can be moved about and enlarged; drawn without any map of others beneath."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pydeck

from components.charts.theme import INK
from components.maps.areas import legend_rows, sorted_into
from components.maps.classes import Classes, LegendEntry, not_reported
from components.maps.compact import Compact
from components.maps.displacement import apart
from components.maps.land import NAME, rgb
from components.maps.projection import project, unproject
from components.maps.zones import EDGE, hollow
from data.language import _

URL = f"app/static/geo/{NAME}"
SMALL, LARGE = 3.2, 10.0  # px, radius of the smallest and the largest zone
COUNTRY = (73.4, 3.2, 135.2, 53.7)  # degrees west, south, east, north: with 曾母暗沙 and all ten dashes
ROOM, NARROW_ROOM = (590, 440), (330, 270)  # px of the picture that the country must fit in
NARROWER = 0.6  # of its radius a circle keeps on a telephone, where the same zones have half the room
AROUND = 0.6  # degrees kept around the zones of one region


def zone_deck(points: pd.DataFrame, *, classes: Classes, tooltip: Mapping[str, str], near: bool = False, narrow: bool = False,
              demonstration: bool = False) -> pydeck.Deck:
    """A circle a row of `points`, as `zone_map` takes them: colour by class, hollow where none came, radius by firms.

    `near` starts with these zones in sight instead of the whole country; `narrow` makes room for a telephone.
    No style of a map is set: even an empty one would ask an outside host for tiles.
    """
    table = sorted_into(points, classes, tooltip)
    colours = {entry.label: entry for entry in key_of(points, classes)}
    lines = ["<b>{name}</b>", f"{classes.title}：{{state}}", *(f"{word}：{{{column}}}" for column, word in tooltip.items())]
    seen = _around(points) if near and len(points) else COUNTRY
    layers = [_ground(), _circles(_placed(points, table, NARROWER if narrow else 1), colours, list(tooltip)), *([_mark(seen)] if demonstration else [])]
    style = {"fontFamily": "Noto Sans SC, sans-serif", "fontSize": "13px", "backgroundColor": INK, "color": "#ffffff"}
    return Compact(layers=layers, map_provider=None, initial_view_state=_view(seen, NARROW_ROOM if narrow else ROOM),
                   tooltip={"html": "<br>".join(lines), "style": style}, description=_("高新区点位，可移动和放大"))


def key_of(points: pd.DataFrame, classes: Classes) -> list[LegendEntry]:
    """The legend: every class, then what else occurs; empty inside where a zone did not report."""
    return [hollow(each) for each in legend_rows(set(sorted_into(points, classes, {})["state"]), classes, absent=False)]


def _ground() -> pydeck.Layer:
    """The country from a file that the browser keeps, with the colours that stand in it."""
    return pydeck.Layer("GeoJsonLayer", data=URL, id="land", get_fill_color="properties.fill", get_line_color="properties.line",
                        get_line_width="properties.width", line_width_units=pydeck.types.String("pixels"))


def _circles(table: pd.DataFrame, colours: Mapping[str, LegendEntry], tooltip_columns: list[str]) -> pydeck.Layer:
    """The circles, the largest first so that the small lie on top."""
    gold = not_reported().label
    drawn = table.assign(
        fill=[rgb(colours[state].fill) for state in table["state"]], edge=[rgb(colours[state].stroke if state == gold else EDGE) for state in table["state"]],
        line=np.where(table["state"] == gold, 2.2, 0.8))
    columns = list(dict.fromkeys(["name", "state", *tooltip_columns, "lon", "lat", "radius", "fill", "edge", "line"]))
    return pydeck.Layer(
        "ScatterplotLayer", data=drawn[columns], id="zones", get_position=["lon", "lat"], get_radius="radius", stroked=True,
        radius_units=pydeck.types.String("pixels"), get_fill_color="fill", get_line_color="edge", get_line_width="line",
        line_width_units=pydeck.types.String("pixels"), pickable=True, auto_highlight=True)


def _placed(points: pd.DataFrame, table: pd.DataFrame, scale: float) -> pd.DataFrame:
    """The table with the radius of each circle and its place, parted from one at the very same point."""
    count = np.nan_to_num(points["size"].to_numpy(dtype=float))
    radius = scale * np.maximum(SMALL, LARGE * np.sqrt(count / max(count.max(initial=0), 1)))
    lon, lat = unproject(*apart(*project(points["lon"], points["lat"]), np.zeros(len(points))))
    return table.assign(lon=lon.round(3), lat=lat.round(3), radius=radius.round(1)).sort_values("radius", ascending=False, kind="stable")


def _mark(seen: tuple[float, float, float, float]) -> pydeck.Layer:
    """演示数据 here and there over what is seen first; `auto` lets the letters be drawn that the text needs."""
    west, south, east, north = seen
    places = [{"at": [west + (east - west) * x, south + (north - south) * y], "told": _("演示数据")}
              for x in (0.15, 0.4, 0.65, 0.9) for y in (0.2, 0.5, 0.75, 0.92)]
    return pydeck.Layer("TextLayer", data=places, id="demonstration", get_position="at", get_text="told", get_size=20, get_angle=20,
                        get_color=[*rgb(INK), 34], character_set=pydeck.types.String("auto"))


def _around(points: pd.DataFrame) -> tuple[float, float, float, float]:
    west, south, east, north = (points["lon"].min(), points["lat"].min(), points["lon"].max(), points["lat"].max())
    return west - AROUND, south - AROUND, east + AROUND, north + AROUND


def _view(seen: tuple[float, float, float, float], room: tuple[int, int]) -> pydeck.ViewState:
    """All of a window of degrees in a room of px; at zoom 0 the world is 512 px wide and Mercator's y runs over 2 π."""
    west, south, east, north = seen
    low, high = (np.arctanh(np.sin(np.radians(each))) for each in (south, north))
    zoom = np.log2(min(room[0] * 360 / (512 * (east - west)), room[1] * 2 * np.pi / (512 * (high - low))))
    middle = np.degrees(np.arcsin(np.tanh((low + high) / 2)))
    return pydeck.ViewState(longitude=(west + east) / 2, latitude=float(middle), zoom=float(zoom), min_zoom=1.5, max_zoom=11)
