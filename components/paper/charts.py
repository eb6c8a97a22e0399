"""A chart of Vega-Lite in the room of a picture: as large as it reads well, in blocks side by side where it has many rows."""

import re

from components.charts.matrix import ABOVE
from components.charts.picture import drawn as chart_svg
from components.figures.bodies import BAR, LINE, MAP, OTHER, POINTS, Chart
from components.paper.drawing import placed
from components.paper.drawn import Drawn
from components.paper.fonts import FAMILIES, FAMILY, drawable
from components.paper.legend import legend
from data.language import _

SHAPE = {LINE: 0.6, MAP: 1.05, POINTS: 1.05}  # the most height of its width
HIDDEN = re.compile(r' (?:aria-[a-z]+|role)="[^"]*"')  # what is said of each mark holds more than the picture shows
ROOMY = 1.4  # how much higher than it has to be a chart of a height of its own may stand
BLOCKS, BETWEEN, AXIS = (2, 3, 4, 5), 14, 30  # px between two blocks; of the axis above one
NARROW = 260  # px, the least width of a block


def drawn(body: Chart, width: float, height: float) -> Drawn:
    """The chart, whole: one that is naturally higher than the room in blocks, and smaller as far as it has to be."""
    natural, spec = body.spec.get("height"), _unmarked(body.spec)
    if not isinstance(natural, (int, float)) or not (body.height == "content" or body.kind == BAR):
        tall = min(height, width * SHAPE.get(body.kind, 0.7))
        return Drawn(_one(spec, width, tall), tall)
    names = axis_names(spec)
    if natural <= height or len(names) < 2:
        tall, scale = min(height, natural * ROOMY), min(1.0, height / natural)
        return Drawn(placed(_one(spec, width / scale, max(tall, natural)), 0, 0, scale), tall)
    pitch, above = ((natural - ABOVE) / len(names), AXIS) if body.kind == OTHER else (natural / len(names), 0)
    key, spec = legend(spec, width)
    blocks = _in_blocks(spec, names, pitch, above, width, height - key.height)
    return Drawn(key.svg + placed(blocks.svg, 0, key.height), key.height + blocks.height)


def _in_blocks(spec: dict, names: list[str], pitch: float, above: float, width: float, height: float) -> Drawn:
    """The rows, each `pitch` px high, in as many blocks as leave them largest; `above` them stands the axis of days."""

    def scale_of(count: int) -> float:
        return min(1.0, height / (pitch * -(-len(names) // count) + above))

    def each_of(count: int) -> float:
        return (width - BETWEEN * (count - 1)) / count

    count = max([1, *(count for count in BLOCKS if each_of(count) / scale_of(count) >= NARROW)], key=scale_of)
    rows, scale, each = -(-len(names) // count), scale_of(count), each_of(count)
    parts = []
    for place in range(count):
        block = names[place * rows:(place + 1) * rows]
        if block:
            picture = _one(_only(spec, block), each / scale, pitch * len(block) + above)
            parts.append(placed(picture, place * (each + BETWEEN), 0, scale))
    return Drawn("".join(parts), (pitch * rows + above) * scale)


def axis_names(spec: dict) -> list[str]:
    """What stands on the axis of names, from above; nothing where the chart has none."""
    return next((y["sort"] for layer in spec.get("layer", []) if isinstance((y := layer.get("encoding", {}).get("y", {})).get("sort"), list)), [])


def _only(spec: dict, block: list[str]) -> dict:
    """The specification with these names alone."""
    return spec | {"layer": [_layer_only(layer, block) for layer in spec["layer"]]}


def _layer_only(layer: dict, block: list[str]) -> dict:
    y = layer.get("encoding", {}).get("y", {})
    if not isinstance(y.get("sort"), list):
        return layer
    one_of = {"filter": {"field": y["field"], "oneOf": block}}
    return layer | {"transform": [one_of, *layer.get("transform", [])], "encoding": layer["encoding"] | {"y": y | {"sort": block}}}


def _one(spec: dict, width: float, height: float) -> str:
    svg = chart_svg(spec, width=round(width), height=round(height))
    return drawable(HIDDEN.sub("", svg).replace("\n", " ")).replace(f'font-family="{FAMILY}"', f'font-family="{FAMILIES}"')


def _unmarked(spec: dict) -> dict:
    """The specification without a mark of its own: the page bears one all over."""
    def other(layer: dict) -> bool:
        mark = layer.get("mark")
        return not (isinstance(mark, dict) and mark.get("text") == _("演示数据"))

    return spec | ({"layer": [layer for layer in spec["layer"] if other(layer)]} if "layer" in spec else {})
