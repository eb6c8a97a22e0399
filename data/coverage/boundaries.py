"""The outlines of the counties, for one question: how far does a point lie outside its own county."""

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

FILE = Path(__file__).parents[2] / "static" / "geo" / "counties.topo.json"


def degrees_outside(counties: pd.Series, lon: pd.Series, lat: pd.Series) -> pd.Series:
    """Degrees between each point and its county, 0 inside; missing without a point or an outline.

    The outlines are simplified for the screen; they are good to a few hundredths of a degree.
    """
    points = pd.DataFrame({"county": counties, "x": lon, "y": lat}).astype("Float64").dropna()
    outside = pd.Series(np.nan, index=counties.index, dtype="float64")
    for county, rows in points.groupby("county"):
        area = outlines().get(int(county))
        if area is not None:
            outside[rows.index] = shapely.distance(area, shapely.points(rows["x"].to_numpy(float), rows["y"].to_numpy(float)))
    return outside


@lru_cache(maxsize=1)
def outlines() -> dict[int, shapely.Geometry]:
    """The area of each county, in degrees."""
    topology = json.loads(FILE.read_text(encoding="utf-8"))
    scale, origin = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + origin for arc in topology["arcs"]]
    counties = [county for county in topology["objects"]["counties"]["geometries"] if county["type"]]
    return {int(county["properties"]["adcode"]): _area(county, arcs) for county in counties}


def _area(county: dict, arcs: list[np.ndarray]) -> shapely.Geometry:
    polygons = county["arcs"] if county["type"] == "MultiPolygon" else [county["arcs"]]
    rings = [[_ring(ring, arcs) for ring in polygon] for polygon in polygons]
    return shapely.make_valid(shapely.MultiPolygon([(border, holes) for border, *holes in rings]))


def _ring(numbers: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    """A ring of its arcs, of which ~n is arc n backwards."""
    return np.concatenate([arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers])
