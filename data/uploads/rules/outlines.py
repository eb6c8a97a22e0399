"""How far a point lies outside its county, in degrees, by the shipped boundaries."""

import json
from functools import lru_cache
from pathlib import Path

import numpy as np

BOUNDARIES = Path(__file__).parents[3] / "static" / "geo" / "counties.topo.json"


def outside(county: int, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """The distance of each point to the county's area: 0 inside it, and 0 for a county without a boundary."""
    rings = _rings().get(county)
    points = np.column_stack([lon, lat]).astype(float)
    if not rings:
        return np.zeros(len(points))
    inside = np.zeros(len(points), dtype=bool)
    nearest = np.full(len(points), np.inf)
    for ring in rings:
        inside ^= _crossings(ring, points) % 2 == 1
        nearest = np.minimum(nearest, _distance(ring, points))
    return np.where(inside, 0.0, nearest)


def _crossings(ring: np.ndarray, points: np.ndarray) -> np.ndarray:
    """How often a ray to the east from each point crosses the ring."""
    start, end = ring[:-1], ring[1:]
    x, y = points[:, :1], points[:, 1:]
    spans = (start[:, 1] > y) != (end[:, 1] > y)
    rise = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    at = start[:, 0] + (y - start[:, 1]) * (end[:, 0] - start[:, 0]) / rise
    return (spans & (x < at)).sum(axis=1)


def _distance(ring: np.ndarray, points: np.ndarray) -> np.ndarray:
    """From each point to the nearest segment of the ring."""
    start, along = ring[:-1], np.diff(ring, axis=0)
    length = np.maximum((along ** 2).sum(axis=1), 1e-18)
    to_point = points[:, None, :] - start[None, :, :]
    share = np.clip((to_point * along).sum(axis=2) / length, 0, 1)
    return np.sqrt(((to_point - share[:, :, None] * along) ** 2).sum(axis=2)).min(axis=1)


@lru_cache(maxsize=1)
def _rings() -> dict[int, list[np.ndarray]]:
    """The rings of each county's boundary, unpacked from TopoJSON."""
    topology = json.loads(BOUNDARIES.read_text("utf-8"))
    scale, offset = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + offset for arc in topology["arcs"]]
    (shapes,) = topology["objects"].values()
    found: dict[int, list[np.ndarray]] = {}
    for shape in shapes["geometries"]:
        areas = {"Polygon": lambda arcs: [arcs], "MultiPolygon": lambda arcs: arcs}.get(shape["type"])
        if areas:
            found.setdefault(int(shape["properties"]["adcode"]), []).extend(
                _joined(arcs, ring) for area in areas(shape["arcs"]) for ring in area)
    return found


def _joined(arcs: list[np.ndarray], ring: list[int]) -> np.ndarray:
    """One ring of its arcs, of which ~n is arc n backwards."""
    return np.concatenate([arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring])
