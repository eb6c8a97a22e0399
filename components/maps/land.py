"""The country as GeoJSON in degrees, for maps that are moved about: deck.gl reads no TopoJSON and draws no dashes."""

from collections.abc import Iterable

import numpy as np

from components.charts.theme import GROUND, INK, NOT_COVERED
from components.maps.areas import UNCOUNTED
from components.maps.boundaries import outlines

NAME = "land.json"
PLACES = 3  # of a degree: a hundred metres
DASHED = {"undetermined": (0.32, 0.26), "maritime_admin": (0.12, 0.12), "sar": (0.12, 0.12)}  # degrees on, degrees off


def features() -> list[dict]:
    """Land, borders, 未定国界 and dashes in the order in which they lie on each other, each with fill, line and width (px)."""
    land, uncounted, kinds = [], [], {}
    for properties, rings in outlines("china", "provinces"):
        (uncounted if properties["adcode"].startswith(UNCOUNTED) else land).extend(rings)
    for properties, drawn in outlines("lines", "lines"):
        kinds.setdefault(properties["kind"], []).extend(drawn)
    (_properties, between), (_more, outer) = (outlines("china-lines", name)[0] for name in ("borders", "outer"))
    limits = [piece for kind in ("sar", "maritime_admin") for piece in dashed(kinds[kind], *DASHED[kind])]
    return [
        _areas("land", land, fill=GROUND), _areas("uncounted", uncounted, fill=NOT_COVERED),
        _lines("borders", between, colour="#c5ccd6", width=0.8), _lines("outer", outer, colour="#98a2b0", width=1),
        # The border of the areas runs under 未定国界 as a full line; white covers it, so that only its own dashes are seen.
        _lines("cover", kinds["undetermined"], colour="#ffffff", width=2.6),
        _lines("undetermined", dashed(kinds["undetermined"], *DASHED["undetermined"]), colour=INK, width=1.2),
        _lines("limits", limits, colour="#8a94a3", width=0.8), _lines("ten_dash", kinds["ten_dash"], colour=INK, width=1.4),
    ]  # fmt: skip


def dashed(lines: Iterable[np.ndarray], on: float, off: float) -> list[np.ndarray]:
    """The lines in pieces `on` degrees long with `off` degrees between them; they bend where the lines do."""
    pieces = []
    for line in lines:
        along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
        for start in np.arange(0, along[-1], on + off):
            end = min(start + on, along[-1])
            at = np.array([start, *along[(along > start) & (along < end)], end])
            pieces.append(np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)]))
    return pieces


def rgb(colour: str) -> list[int]:
    """#1f4e9e as [31, 78, 158], as deck.gl wants it."""
    return [int(colour[each:each + 2], 16) for each in (1, 3, 5)]


def _areas(kind: str, rings: list[np.ndarray], *, fill: str) -> dict:
    """Rings filled in one colour; what is a hole in one area is filled by the area that lies in it."""
    properties = {"kind": kind, "fill": rgb(fill), "line": [*rgb(fill), 0], "width": 0}
    return _feature(properties, "MultiPolygon", [[_rounded(ring)] for ring in rings])


def _lines(kind: str, drawn: list[np.ndarray], *, colour: str, width: float) -> dict:
    properties = {"kind": kind, "line": rgb(colour), "width": width}
    return _feature(properties, "MultiLineString", [_rounded(line) for line in drawn])


def _feature(properties: dict, kind: str, coordinates: list) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def _rounded(line: np.ndarray) -> list:
    return line.round(PLACES).tolist()
