"""The legend of colours as a row of its own, above or below what it explains."""

from collections.abc import Iterable

from components.charts.theme import GREY, INK
from components.paper.drawing import lines, placed, rect
from components.paper.drawn import Drawn
from components.paper.fonts import width as wide

SIZE, LINE = 11, 19  # px of type, of a row


def row(title: str, entries: Iterable[tuple[str, str, str]], width: float) -> Drawn:
    """The title, then each entry (words, fill, stroke); as many rows as they need."""
    parts, left, top = [lines(0, 0, [title], size=SIZE, fill=INK)], wide(title, SIZE) + 14, 0.0
    for label, fill, stroke in entries:
        taken = wide(label, SIZE) + 28
        if left + taken > width:
            left, top = 0.0, top + LINE
        parts.append(placed(rect(0, 3, 10, 10, fill=fill, stroke=stroke) + lines(15, 0, [label], size=SIZE, fill=GREY), left, top))
        left += taken
    return Drawn("".join(parts), top + LINE)


def legend(spec: dict, width: float) -> tuple[Drawn, dict]:
    """The legend of a chart as a row, and the chart without it; nothing and the chart where it has none."""
    for layer in spec.get("layer", []):
        fill = layer.get("encoding", {}).get("fill", {})
        if fill.get("legend") and "scale" in fill:
            strokes = layer["encoding"].get("stroke", {}).get("scale", fill["scale"])["range"]
            entries = [*zip(fill["scale"]["domain"], fill["scale"]["range"], strokes, strict=True)]
            bare = layer | {"encoding": layer["encoding"] | {"fill": fill | {"legend": None}}}
            rest = spec | {"layer": [bare if each is layer else each for each in spec["layer"]]}
            outlined = [(label, colour, "#c5ccd6" if edge == "#ffffff" else edge) for label, colour, edge in entries]
            return row(fill["legend"].get("title", ""), outlined, width), rest
    return Drawn("", 0), spec
