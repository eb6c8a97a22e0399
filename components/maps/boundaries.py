"""The boundary files on disk: where they lie, and the outlines in them as arrays of degrees."""

import json
from functools import lru_cache
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[2] / "static" / "geo"
URL = "app/static/geo"


@lru_cache(maxsize=8)
def topology(name: str) -> dict:
    """One file as it stands, e.g. `china` or `provinces/350000`; callers do not change it."""
    return json.loads((FOLDER / f"{name}.topo.json").read_text(encoding="utf-8"))


def outlines(name: str, layer: str) -> list[tuple[dict, list[np.ndarray]]]:
    """Each feature of a layer: its properties and its rings or lines, arrays of (lon, lat)."""
    stored = topology(name)
    points = arcs(stored)
    return [(each["properties"], _lines(each["arcs"], points)) for each in stored["objects"][layer]["geometries"]]



@lru_cache(maxsize=64)
def names(name: str, layer: str) -> dict[str, str]:
    """Code → name as the file has it, of each area of a layer."""
    return {each["properties"]["adcode"]: each["properties"]["name"] for each in topology(name)["objects"][layer]["geometries"]}


def arcs(stored: dict) -> list[np.ndarray]:
    """Every arc of a file as an array of (lon, lat), in the order of their numbers."""
    scale, start = (np.array(stored["transform"][each]) for each in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + start for arc in stored["arcs"]]


def _lines(nested: list, arcs: list[np.ndarray]) -> list[np.ndarray]:
    """Arc numbers, nested as deep as a MultiPolygon nests them; ~n is arc n backwards."""
    if isinstance(nested[0], int):
        return [np.vstack([arcs[each] if each >= 0 else arcs[~each][::-1] for each in nested])]
    return [line for part in nested for line in _lines(part, arcs)]
