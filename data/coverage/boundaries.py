"""The outlines of the counties, for one question: how far does a point lie outside its own county."""

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parent.parent / "static" / "geo" / "counties.topo.json"


def degrees_outside(counties: pd.Series, lon: pd.Series, lat: pd.Series) -> pd.Series:
    """Degrees between each point and its county, 0 inside; missing without a point or an outline.

    The outlines are simplified for the screen; they are good to a few hundredths of a degree.
    """
    points = pd.DataFrame({"county": counties, "x": lon, "y": lat}).astype("Float64")
    outside = pd.Series(np.nan, index=counties.index, dtype="float64")
    for county, rows in points.dropna().groupby("county"):
        border = outlines().get(int(county))
        if border is not None:
            outside[rows.index] = _distance(border, rows["x"].to_numpy(float), rows["y"].to_numpy(float))
    return outside


@lru_cache(maxsize=1)
def outlines() -> dict[int, np.ndarray]:
    """For each county its border as segments, an array of (x1, y1, x2, y2) in degrees."""
    topology = json.loads(FILE.read_text(encoding="utf-8"))
    scale, origin = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + origin for arc in topology["arcs"]]
    shapes = topology["objects"]["counties"]["geometries"]
    return {int(shape["properties"]["adcode"]): _segments(shape, arcs) for shape in shapes if shape["type"]}


def _segments(shape: dict, arcs: list[np.ndarray]) -> np.ndarray:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    lines = [arcs[arc] if arc >= 0 else arcs[~arc] for polygon in polygons for ring in polygon for arc in ring]
    return np.concatenate([np.hstack([line[:-1], line[1:]]) for line in lines])


def _distance(segments: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Degrees from each point to the nearest border, 0 for points inside (an odd number of borders to the east)."""
    x1, y1, x2, y2 = segments.T
    x, y = x[:, None], y[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        share = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)
    inside = (((y1 > y) != (y2 > y)) & (x < crossing)).sum(axis=1) % 2 == 1
    share = np.clip(np.nan_to_num(share), 0, 1)
    apart = np.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)).min(axis=1)
    return np.where(inside, 0, apart)
