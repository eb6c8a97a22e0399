"""The mark 演示数据 inside a picture, so that any crop of it still says so."""

import altair as alt
import pandas as pd

from components.charts.theme import GREY
from data.language import _

# Places as shares of width and height: staggered, so that a half of the picture holds one too.
PLACES = pd.DataFrame({"across": [0.22, 0.72, 0.45, 0.2, 0.75], "down": [0.2, 0.3, 0.55, 0.82, 0.8]})


def watermark() -> alt.Chart:
    """A layer of quiet slanting words; it lets clicks and the pointer through to what lies beneath a selection."""
    return (
        alt.Chart(PLACES)
        .transform_calculate(mark_x="datum.across * width", mark_y="datum.down * height")
        .mark_text(
            text=_("演示数据"), angle=340, opacity=0.13, color=GREY, fontWeight="bold", tooltip=None,
            fontSize=alt.ExprRef("max(11, min(30, width / 14, height / 7))"),
        )
        .encode(x=alt.X("mark_x:Q", scale=None, axis=None), y=alt.Y("mark_y:Q", scale=None, axis=None))
    )  # fmt: skip


def marked(layers: list[alt.Chart], demonstration: bool) -> list[alt.Chart]:
    """The layers, with the mark on top where the figures are invented."""
    return [*layers, watermark()] if demonstration else layers
