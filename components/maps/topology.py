"""TopoJSON as a net of arcs: which areas an arc bounds, two areas made one, and a smaller file cut out of a large one."""

from collections import Counter, defaultdict
from itertools import chain


def areas(stored: dict, layer: str) -> list[dict]:
    """The features of a layer, the very list that the file holds."""
    return stored["objects"][layer]["geometries"]


def sides(features: list[dict]) -> dict[int, set[int]]:
    """Arc → positions of the features that it bounds."""
    positions = defaultdict(set)
    for position, feature in enumerate(features):
        for arc in _flat(feature["arcs"]):
            positions[_plain(arc)].add(position)
    return positions


def lines(arcs) -> dict:
    """Arcs as one feature of lines."""
    return {"type": "MultiLineString", "properties": {}, "arcs": [[arc] for arc in sorted(arcs)]}


def common(one: dict, other: dict) -> int:
    """How many arcs two areas have in common."""
    return len({_plain(arc) for arc in _flat(one["arcs"])} & {_plain(arc) for arc in _flat(other["arcs"])})


def join(stored: dict, area: dict, other: dict) -> None:
    """Makes `area` hold both: the arcs between the two fall out, the rest is chained into rings again."""
    together = list(chain(_flat(area["arcs"]), _flat(other["arcs"])))
    uses = Counter(_plain(arc) for arc in together)
    left = [arc for arc in together if uses[_plain(arc)] == 1]
    ends = {arc: _ends(stored, arc) for arc in left}
    rings = []
    while left:
        ring = [left.pop(0)]
        while ends[ring[-1]][1] != ends[ring[0]][0]:
            following = next(arc for arc in left if ends[arc][0] == ends[ring[-1]][1])
            left.remove(following)
            ring.append(following)
        rings.append(ring)
    area.update(type="MultiPolygon", arcs=[[ring] for ring in rings])


def cut(stored: dict, layers: dict[str, list[dict]]) -> dict:
    """A file of these layers alone, with the arcs that they use, numbered anew."""
    used = sorted({_plain(arc) for features in layers.values() for each in features for arc in _flat(each["arcs"])})
    anew = {arc: position for position, arc in enumerate(used)}
    objects = {
        name: {"type": "GeometryCollection", "geometries": [each | {"arcs": _renumbered(each["arcs"], anew)} for each in kept]}
        for name, kept in layers.items()
    }
    return {
        "type": "Topology",
        "transform": stored["transform"],
        "arcs": [stored["arcs"][arc] for arc in used],
        "objects": objects,
    }


def _renumbered(nested, anew: dict[int, int]):
    if isinstance(nested, int):
        return anew[nested] if nested >= 0 else ~anew[~nested]
    return [_renumbered(each, anew) for each in nested]


def _flat(nested) -> list[int]:
    return [nested] if isinstance(nested, int) else [arc for each in nested for arc in _flat(each)]


def _plain(arc: int) -> int:
    """The number of an arc whatever its direction: ~n is arc n backwards."""
    return arc if arc >= 0 else ~arc


def _ends(stored: dict, arc: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last point of an arc in its direction, in the file's whole units (each point is stored as a step)."""
    steps = stored["arcs"][_plain(arc)]
    first, last = tuple(steps[0]), tuple(map(sum, zip(*steps, strict=True)))
    return (first, last) if arc >= 0 else (last, first)
