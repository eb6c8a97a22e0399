"""The mark 演示数据 inside a picture, so that any crop of it still says so."""

import altair as alt
import pandas as pd

from components.charts.theme import INK
from data.language import _

ACROSS = ((0.18, 0.5, 0.82), (0.34, 0.66))  # shares of the width, so that no word leaves the picture, which would grow narrow by it
EM_OF_WIDTH = 2.65  # of an em of the word slanted over a picture: half of it ends before the edge that is 0.18 of the width away
ROW = 150  # px between two rows of marks


def watermark(height: int) -> alt.Chart:
    """A layer of quiet slanting words over a picture of about that height; each second row stands between."""
    rows, word = max(2, round(height / ROW)), _("演示数据")
    share = max(16, round(EM_OF_WIDTH * sum(1 if ord(letter) > 0x2E80 else 0.57 for letter in word), 1))
    places = pd.DataFrame([
        {"across": across, "down": (row + 0.5) / rows} for row in range(rows) for across in ACROSS[row % 2]
    ])  # fmt: skip
    return (
        alt.Chart(places)
        .transform_calculate(mark_x="datum.across * width", mark_y="datum.down * height")
        .mark_text(
            text=word, angle=340, opacity=0.1, color=INK, fontWeight="bold", tooltip=None,
            fontSize=alt.ExprRef(f"max(11, min(26, width / {share}, height / {rows * 3}))"),
        )
        .encode(x=alt.X("mark_x:Q", scale=None, axis=None), y=alt.Y("mark_y:Q", scale=None, axis=None))
    )  # fmt: skip


def marked(layers: list[alt.Chart], demonstration: bool, height: int = 300) -> list[alt.Chart]:
    """The layers, with the mark on top where the figures are invented."""
    return [*layers, watermark(height)] if demonstration else layers
