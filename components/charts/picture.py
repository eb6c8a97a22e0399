"""A chart as the bytes of a picture, with the shipped font, on a machine without Chinese fonts or internet."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import altair as alt
import typst
import vl_convert
from altair.utils import schemapi

from components.charts.theme import GREY
from components.maps.printed import printed

FONTS = Path(__file__).parent / "fonts"
PAGE = b"""#let (wide, tall) = (int(sys.inputs.wide) * 1pt, int(sys.inputs.tall) * 1pt)
#set page(width: wide, height: tall, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: wide, height: tall, fit: "contain")"""
SIDE = {side: re.compile(rf' {side}="([\d.]+)"') for side in ("width", "height")}  # of an SVG, in px
VIEW = re.compile(r' viewBox="([^"]*)"')
HAIR = 1 - 1e-6
ROWS = ("datasets", "values")  # of a specification


def png(chart: alt.TopLevelMixin, *, scale: float = 2, **sized) -> bytes:
    """A PNG; `scale` 2 prints well. `sized`: width and height in px, title, footnote (lines under the picture)."""
    return png_of(vl_convert.vegalite_to_svg(specification(chart, **sized), allowed_base_urls=[]), scale=scale)


def svg(chart: alt.TopLevelMixin, **sized) -> bytes:
    """An SVG whose text stays text."""
    return vl_convert.vegalite_to_svg(specification(chart, **sized), allowed_base_urls=[]).encode()


def pdf(chart: alt.TopLevelMixin, **sized) -> bytes:
    """A PDF of one page as large as the picture, its fonts inside."""
    return vl_convert.vegalite_to_pdf(specification(chart, **sized), allowed_base_urls=[])


def drawn(spec: dict, *, width: int, height: int) -> str:
    """A Vega-Lite specification as SVG text of just that size, with the room around it that it asks for."""
    _register_fonts()
    sized = {"width": width, "height": height, "autosize": {"type": "fit", "contains": "padding"}}
    return vl_convert.vegalite_to_svg(_inlined(spec) | sized, allowed_base_urls=[])


def png_of(svg: str, *, scale: float = 2) -> bytes:
    """An SVG as PNG, in the shipped font: the points that vl_convert draws too, which opens the font anew for each letter."""
    sides = [float(SIDE[side].search(svg)[1]) for side in SIDE]
    points = [math.floor(side * scale + 0.001) for side in sides]
    given = {"svg": _of_whole_points(svg, sides, [each / scale for each in points]), "wide": str(points[0]), "tall": str(points[1])}
    return typst.compile(PAGE, font_paths=_fonts(), format="png", ppi=72, sys_inputs=given)


def _of_whole_points(svg: str, sides: Sequence[float], whole: Sequence[float]) -> str:
    """The SVG without the part of a point at its right and lower edge, which would blur all others; a hair lower than it is, since
    a hair higher would be a point."""
    end = svg.index(">")
    head, seen = svg[:end], VIEW.search(svg[:end])
    left, top, *room = [float(each) for each in seen[1].split()] if seen else [0, 0, *sides]
    room = [part * new / old for part, new, old in zip(room, whole, sides, strict=True)]
    for side, new in zip(SIDE, (whole[0], whole[1] * HAIR), strict=True):
        head = SIDE[side].sub(f' {side}="{new}"', head, count=1)
    return f'{VIEW.sub("", head)} viewBox="{left} {top} {room[0]} {room[1]}"{svg[end:]}'


def specification(
    chart: alt.TopLevelMixin,
    *,
    width: int | None = None,
    height: int | None = None,
    title: str = "",
    footnote: Sequence[str] = (),
) -> dict:
    """The chart as Vega-Lite that needs nothing from outside: boundary files are read from disk and put in their places."""
    _register_fonts()
    spec = _inlined(chart.to_dict(validate=schemapi.DEBUG_MODE))
    spec |= {name: size for name, size in (("width", width), ("height", height)) if size}
    spec |= {"autosize": {"type": "fit", "contains": "padding"}} if width or height else {}
    spec["padding"] = 8
    if title:
        spec["title"] = {"text": title, "anchor": "start", "offset": 12}
    if footnote and "layer" in spec:
        spec["layer"] = [*spec["layer"], _footnote(list(footnote))]
    return spec


def _footnote(lines: list[str]) -> dict:
    mark = {"type": "text", "align": "left", "baseline": "top", "color": GREY, "fontSize": 11, "lineHeight": 16,
            "text": lines, "x": 0, "y": {"expr": "height + 30"}}  # fmt: skip
    return {"data": {"values": [{}]}, "mark": mark}


def _inlined(part):
    """The specification with every boundary file in place of its address; rows hold none and are not looked through."""
    if isinstance(part, list):
        return [_inlined(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {name: each if name in ROWS else _inlined(each) for name, each in printed(part).items()}


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


@lru_cache(maxsize=1)
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))
