"""Readies the boundary files in static/geo for drawing: `python -m components.maps.prepare` (again: no change).

A browser reads a file anew for each layer drawn from it, so the layers that need little get little files:
NAME-lines (borders of provinces; coast, islets and frontier), NAME-sea (what lies in the inset, with the same lines),
lines (dashes, 未定国界, limits at sea) and uncounted (台湾省, 香港, 澳门). Their arcs are those of the areas, to the last
vertex. land.json holds the same country as GeoJSON for maps that are moved about. The three nature reserves of Gansu that stand in the source as prefectures join the neighbour with the longest
common border.
"""

import json
from pathlib import Path

from components.maps import land, topology
from components.maps.areas import UNCOUNTED
from components.maps.boundaries import FOLDER, outlines
from components.maps.layout import SEA
from components.maps.projection import project

LAYERS = ("provinces", "prefectures", "counties")
NAMES = {"china": "provinces", "prefectures": "prefectures", "counties": "counties"}
RESERVES = {"629700", "629800", "629900"}
IN_SEA = ("44", "45", "46", "81", "82")
WHOLE = ("11", "12", "31", "50", "71", "81", "82")  # counties stand directly under these


def main() -> None:
    for name, layer in NAMES.items():
        stored = _cleaned(FOLDER / f"{name}.topo.json", layer)
        borders = _borders(stored, layer, _province)
        _write(f"{name}-lines", topology.cut(stored, borders))
        sea = [area for area in topology.areas(stored, layer) if area["properties"]["adcode"] in _codes_at_sea(name, layer)]
        at_sea = topology.cut(stored, {layer: sea})
        _write(f"{name}-sea", topology.cut(at_sea, {layer: at_sea["objects"][layer]["geometries"],
                                                    **_borders(at_sea, layer, _province)}))  # fmt: skip
    china = json.loads((FOLDER / "china.topo.json").read_text(encoding="utf-8"))
    _write("lines", topology.cut(china, {"lines": topology.areas(china, "lines")}))
    uncounted = [each for each in topology.areas(china, "provinces") if _province(each) in UNCOUNTED]
    _write("uncounted", topology.cut(china, {"provinces": uncounted}))
    for path in sorted((FOLDER / "provinces").glob("??0000.topo.json")):
        stored = _cleaned(path, "counties")
        _write(f"provinces/{path.name[:6]}-lines", topology.cut(stored, _borders(stored, "counties", _prefecture)))
    _store(land.NAME, {"type": "FeatureCollection", "features": land.features()})


def _cleaned(path: Path, layer: str) -> dict:
    """The file without reserves, written back where it held any."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    areas = topology.areas(stored, layer)
    reserves = [each for each in areas if each["properties"]["adcode"] in RESERVES]
    for each in reserves:
        areas.remove(each)
        topology.join(stored, max(areas, key=lambda area: topology.common(area, each)), each)
    if reserves:
        _write(path.relative_to(FOLDER).as_posix().removesuffix(".topo.json"), stored)
    return stored


def _borders(stored: dict, layer: str, belongs) -> dict[str, list[dict]]:
    """Lines between areas of different parents, and lines with an area on one side only."""
    areas = topology.areas(stored, layer)
    sides = topology.sides(areas)
    inner = [arc for arc, near in sides.items() if len({belongs(areas[each]) for each in near}) > 1]
    outer = [arc for arc, near in sides.items() if len(near) == 1]
    return {"borders": [topology.lines(inner)], "outer": [topology.lines(outer)]}


def _province(area: dict) -> str:
    return area["properties"]["adcode"][:2]


def _prefecture(area: dict) -> str:
    own, parent = area["properties"]["adcode"], area["properties"]["parent"]
    return own if parent.endswith("0000") and parent[:2] not in WHOLE else parent


def _codes_at_sea(name: str, layer: str) -> set[str]:
    """Areas of the southern coast with a vertex in the window of the inset."""
    codes = set()
    for properties, rings in outlines(name, layer):
        for ring in rings if properties["adcode"].startswith(IN_SEA) else ():
            x, y = project(ring[:, 0], ring[:, 1])
            if ((x > SEA.west) & (x < SEA.east) & (y > SEA.north) & (y < SEA.south)).any():
                codes.add(properties["adcode"])
    return codes


def _write(name: str, stored: dict) -> None:
    _store(f"{name}.topo.json", stored)


def _store(name: str, stored: dict) -> None:
    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":"))
    (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
