"""The two frames of a map, the country and the inset 南海诸岛, as projections of Altair layers."""

import altair as alt

from components.charts.theme import INK
from components.maps.boundaries import URL
from components.maps.layout import TITLE
from components.maps.projection import MERIDIAN, PARALLELS
from data.language import _

MAIN_CLIP = "[[0, 0], [width, map_bottom]]"
INSET_CLIP = "[[inset_left, inset_top], [inset_left + inset_width, inset_top + inset_height]]"


def main(chart: alt.Chart, *, meridian: float = MERIDIAN) -> alt.Chart:
    """The layer in the frame of the country, or of a province with its own meridian."""
    return _placed(chart, "map", MAIN_CLIP, meridian)


def inset(chart: alt.Chart) -> alt.Chart:
    """The layer in the frame of the inset."""
    return _placed(chart, "inset", INSET_CLIP, MERIDIAN)


def _placed(chart: alt.Chart, name: str, clip: str, meridian: float) -> alt.Chart:
    return chart.project(
        type="conicEqualArea",
        parallels=list(PARALLELS),
        rotate=[-meridian, 0, 0],
        center=[0, 0],
        scale=alt.ExprRef(f"{name}_scale"),
        translate=alt.ExprRef(f"[{name}_x, {name}_y]"),
        clipExtent=alt.ExprRef(clip),
    )


def shapes(name: str, layer: str, geo: str = URL) -> alt.UrlData:
    """One layer of a boundary file at the address where the browser finds it."""
    return alt.UrlData(f"{geo}/{name}.topo.json", format=alt.TopoDataFormat(type="topojson", feature=layer))


def laid_out(layers: list[alt.Chart], layout: dict[str, str]) -> list[alt.Chart]:
    """The layers with the layout as parameters, each an expression of those before it; a chart lifts what the last layer has."""
    return [*layers[:-1], layers[-1].add_params(*(alt.param(name=name, expr=expression) for name, expression in layout.items()))]


def inset_box() -> list[alt.Chart]:
    """The ground of the inset, drawn first, and its title, drawn last."""
    one = alt.Chart(alt.InlineData([{}]))
    left, top = alt.ExprRef("inset_left"), alt.ExprRef("inset_top")
    right, bottom = alt.ExprRef("inset_left + inset_width"), alt.ExprRef(f"inset_top + inset_height + {TITLE}")
    box = one.mark_rect(x=left, x2=right, y=top, y2=bottom, fill="#ffffff", stroke="#8a94a3", strokeWidth=1, tooltip=None)
    title = _("南海诸岛")
    title_mark = one.mark_text(
        text=title, x=alt.ExprRef("inset_left + inset_width / 2"), y=alt.ExprRef("inset_top + inset_height + 8"),
        fontSize=alt.ExprRef(f"max(6, min(12, inset_width / {_ems(title)}))"), color=INK, baseline="middle", align="center",
        tooltip=None,
    )  # fmt: skip
    return [box.properties(name="inset_ground"), title_mark.properties(name="inset_title")]


def _ems(text: str) -> float:
    """How many times its font size a text is wide, with a little air; a Latin letter is about half as wide."""
    return 1.2 + sum(1 if ord(letter) > 0x2E80 else 0.52 for letter in text)


def lines(geo: str = URL) -> list[alt.Chart]:
    """Dashes, 未定国界 and limits at sea; the caller places them in a frame."""
    drawn = alt.Chart(shapes("lines", "lines", geo))
    dashes, undetermined = (drawn.transform_filter(f"datum.properties.kind == '{kind}'") for kind in ("ten_dash", "undetermined"))
    limits = drawn.transform_filter("indexof(['sar', 'maritime_admin'], datum.properties.kind) >= 0")
    # Each kind is a layer with a plain style: a scale would be shared with that of the areas and lose the dashes.
    # The border of the areas runs under 未定国界 as a full line; white covers it, so that only its own dashes are seen.
    return [
        _line(undetermined, stroke="#ffffff", strokeWidth=2.6),
        _line(undetermined, stroke=INK, strokeWidth=1.2, strokeDash=[4, 3]),
        _line(limits, stroke="#8a94a3", strokeWidth=0.8, strokeDash=[2, 2]),
        _line(dashes, stroke=INK, strokeWidth=1.4),
    ]


def borders(name: str, geo: str = URL, *, quiet: bool = False) -> list[alt.Chart]:
    """Lines between provinces (in a province: between prefectures), and stronger around the whole."""
    thin, strong = ("#c5ccd6", "#98a2b0") if quiet else ("#8a94a3", "#6f7a89")
    between = _line(alt.Chart(shapes(name, "borders", geo)), stroke=thin, strokeWidth=0.8)
    outer = _line(alt.Chart(shapes(name, "outer", geo)), stroke=strong, strokeWidth=1)
    return [between, outer]



def _line(chart: alt.Chart, **style) -> alt.Chart:
    """The layer as bare lines: without a fill at all, since one that is transparent would catch the clicks meant for areas."""
    return chart.mark_geoshape(filled=False, tooltip=None, **style).encode(fill=alt.FillValue(None))
