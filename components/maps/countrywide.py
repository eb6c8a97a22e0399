"""The whole country in one chart: main frame, inset 南海诸岛, dashes, borders, legend; the same for every map of it."""

import altair as alt

from components.charts.theme import dressed
from components.charts.watermark import marked
from components.maps import frames
from components.maps.classes import LegendEntry
from components.maps.layout import country
from components.maps.legend import legend, width_of


def countrywide(
    *,
    file: str,
    areas: list[alt.Chart],
    sea: list[alt.Chart],
    above: list[alt.Chart],
    title: str,
    rows: list[LegendEntry],
    geo: str,
    height: int,
    demonstration: bool,
    shape: str = "square",
    quiet: bool = False,
    words: float = 0.0,
) -> alt.LayerChart:
    """`areas` in the main frame and `sea` in the inset, of a boundary `file`; `above` is drawn over them, unprojected or not.

    `quiet` draws the borders lighter, under points. `words` as in `components.maps.layout.country`.
    """
    ground, sea_title = frames.inset_box()
    layers = [
        *map(frames.main, areas),
        *map(frames.main, frames.borders(f"{file}-lines", geo, quiet=quiet)),
        *map(frames.main, frames.lines(geo)),
        ground,
        *map(frames.inset, sea),
        *map(frames.inset, frames.borders(f"{file}-sea", geo, quiet=quiet)),
        *map(frames.inset, frames.lines(geo)),
        sea_title,
        *legend(title, rows, shape=shape),
        *above,
    ]
    layers = frames.laid_out(marked(layers, demonstration, height), country(len(rows), width_of(rows), words=words))
    return dressed(alt.layer(*layers, width=900, height=height))
