"""Boundary files as pictures take them: as text, and in plane units where a map is projected.

A browser projects the degrees of a file itself and reads it once a layer. Whatever draws a picture would do so for each
picture anew and copy the file as often; here each point is projected once a process, to a twentieth of a px of where the
browser draws it.
"""

import json
from functools import lru_cache

import numpy as np

from components.maps.boundaries import FOLDER, arcs, topology
from components.maps.projection import PARALLELS, project

SERVED = "app/static/geo/"
STEP = 1e-5  # plane units of a whole number in the text, 60 m: half of what the files hold
KEPT = ("scale", "translate", "clipExtent")  # of a projection, where the points lie in the plane already


def printed(part: dict) -> dict:
    """A layer or a source of data with its boundary file in place of the address; anything else as it is."""
    data = part.get("data")
    if isinstance(data, dict) and _name(data) and _is_ours(part.get("projection", {})):
        text, plane = _in_plane(_name(data), -part["projection"]["rotate"][0]), {name: part["projection"][name] for name in KEPT if name in part["projection"]}
        return part | {"data": _held(data, text), "projection": {"type": "identity", **plane}, "mark": _unclipped(part["mark"], plane)}
    return _held(part, _as_it_stands(_name(part))) if _name(part) else part


def _name(data: dict) -> str:
    """Which file an address names: china, provinces/350000; empty where it names none."""
    address = str(data.get("url", ""))
    return address.removeprefix(SERVED).removesuffix(".topo.json") if address.startswith(SERVED) else ""


def _held(data: dict, text: str) -> dict:
    return {"values": text, **{name: value for name, value in data.items() if name != "url"}}


def _unclipped(mark: dict, plane: dict) -> dict:
    """The mark without a second clip, at the edge of the picture, where its points are clipped to their frame: each costs a raster of its own."""
    return mark | {"clip": False} if "clipExtent" in plane else mark


def _is_ours(projection: dict) -> bool:
    """Whether a layer is projected as `project` does, around a meridian."""
    return (projection.get("type") == "conicEqualArea" and projection.get("parallels") == list(PARALLELS)
            and projection.get("center") == [0, 0] and projection.get("rotate", [])[1:] == [0, 0])


@lru_cache(maxsize=64)
def _as_it_stands(name: str) -> str:
    return (FOLDER / f"{name}.topo.json").read_text(encoding="utf-8")


@lru_cache(maxsize=64)
def _in_plane(name: str, meridian: float) -> str:
    """The file in whole steps of the plane of a meridian."""
    stored = topology(name)
    moved = [_steps(arc, meridian) for arc in arcs(stored)]
    return json.dumps({**stored, "transform": {"scale": [STEP, STEP], "translate": [0, 0]}, "arcs": moved}, ensure_ascii=False, separators=(",", ":"))


def _steps(arc: np.ndarray, meridian: float) -> list[list[int]]:
    """The first point, then each as its distance from the one before."""
    places = np.column_stack(project(arc[:, 0], arc[:, 1], meridian=meridian))
    return np.diff(np.round(places / STEP).astype(int), axis=0, prepend=0).tolist()
