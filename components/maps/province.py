"""One province by its counties, in a frame of its own; Hainan keeps 南海诸岛 in an inset."""

from collections.abc import Collection, Mapping
from functools import lru_cache

import altair as alt
import numpy as np
import pandas as pd

from components.charts.clicks import clickable
from components.charts.theme import dressed
from components.charts.watermark import marked
from components.maps import frames
from components.maps.areas import filled, legend_rows, sorted_into, state_scales, told
from components.maps.boundaries import names, outlines
from components.maps.classes import Classes, no_data
from components.maps.layout import Window, province
from components.maps.legend import legend, width_of
from components.maps.projection import project

HAINAN = 460000
ISLAND = (111.5, 18.0)  # degrees: Hainan lies west and north of these; the islands beyond are in the inset
MARGIN = 0.02  # of the province's size


def province_map(
    values: pd.DataFrame,
    *,
    province: int,
    classes: Classes,
    tooltip: Mapping[str, str],
    click: str | None,
    within: Collection[int] | None = None,
    geo: str,
    height: int,
    demonstration: bool,
) -> alt.LayerChart:
    """As `region_map`, which see; rows of other provinces are passed over."""
    file, islands = f"provinces/{province}", province == HAINAN
    table = sorted_into(values[values["code"] // 10000 == province // 10000], classes, tooltip)
    rows = legend_rows(set(table["state"]), classes, absent=True, whole=False)
    scales, tooltips = state_scales(rows, line="#ffffff"), told(tooltip, classes.title)
    meridian, window = frame(province)
    areas = clickable(filled(frames.shapes(file, "counties", geo), table, scales, tooltips, absent=no_data(classes).label, known=names(file, "counties"), width=0.7), click, within=within)
    layers = [
        frames.main(each, meridian=meridian)
        for each in (areas.properties(name="areas"), *frames.borders(f"{file}-lines", geo))
    ]
    if islands:
        layers += _sea(file, table, scales, tooltips, geo, no_data(classes).label)
    layers += legend(classes.title, rows)
    layers = frames.laid_out(marked(layers, demonstration, height), _layout(len(rows), window, islands, width_of(rows)))
    return dressed(alt.layer(*layers, width=700, height=height))


@lru_cache(maxsize=40)
def frame(code: int) -> tuple[float, Window]:
    """The meridian in the middle of a province, and the window around it in plane units of that meridian."""
    rings = [ring for _, rings in outlines(f"provinces/{code}", "counties") for ring in rings]
    east, south = ISLAND
    points = np.vstack([
        ring for ring in rings if code != HAINAN or (ring[:, 0].max() < east and ring[:, 1].max() > south)
    ])  # fmt: skip
    meridian = round(float(points[:, 0].min() + points[:, 0].max()) / 2, 2)
    x, y = project(points[:, 0], points[:, 1], meridian=meridian)
    margin = MARGIN * max(x.max() - x.min(), y.max() - y.min())
    return meridian, Window(*(float(each) for each in (
        x.min() - margin, x.max() + margin, y.min() - margin, y.max() + margin)))  # fmt: skip


def _layout(rows: int, window: Window, islands: bool, label: float) -> dict[str, str]:
    return province(rows, window, label, islands=islands)


def _sea(
    file: str, table: pd.DataFrame, scales: dict[str, alt.Scale], tooltips: list[alt.Tooltip], geo: str, absent: str
) -> list[alt.Chart]:
    """The inset of Hainan: its own counties, the coast of the mainland as in the country's map, and the dashes."""
    ground, title = frames.inset_box()
    own = filled(frames.shapes(file, "counties", geo), table, scales, tooltips, absent=absent, known=names(file, "counties"), width=0.7)
    placed = [own, *frames.borders("china-sea", geo), *frames.lines(geo)]
    return [ground, *map(frames.inset, placed), title]
