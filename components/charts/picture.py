"""A chart as the bytes of a picture, with the shipped font, on a machine without Chinese fonts or internet."""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import altair as alt
import vl_convert

from components.charts.theme import GREY

FONTS = Path(__file__).parent / "fonts"
STATIC = Path(__file__).parents[2] / "static"
SERVED = "app/static/"


def png(chart: alt.TopLevelMixin, *, scale: float = 2, **sized) -> bytes:
    """A PNG; `scale` 2 prints well. `sized`: width and height in px, title, footnote (lines under the picture)."""
    return vl_convert.vegalite_to_png(specification(chart, **sized), scale=scale, allowed_base_urls=[])


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
    """An SVG as PNG, in the shipped font."""
    _register_fonts()
    return vl_convert.svg_to_png(svg, scale=scale)


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
    spec = _inlined(chart.to_dict())
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
    """The specification with every address under app/static replaced by what stands there."""
    if isinstance(part, list):
        return [_inlined(each) for each in part]
    if not isinstance(part, dict):
        return part
    if str(part.get("url", "")).startswith(SERVED):
        return {"values": _stored(part["url"].removeprefix(SERVED)), "format": part["format"]}
    return {name: _inlined(each) for name, each in part.items()}


@lru_cache(maxsize=16)
def _stored(name: str) -> dict:
    return json.loads((STATIC / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))
