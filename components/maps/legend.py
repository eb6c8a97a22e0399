"""The legend of a map, drawn inside the chart where the layout leaves room."""

import altair as alt
import pandas as pd

from components.charts.theme import GREY, INK
from components.maps.classes import LegendEntry


def legend(title: str, rows: list[LegendEntry], *, shape: str = "square") -> list[alt.Chart]:
    """Title, swatches and words; columns are filled downwards."""
    table = pd.DataFrame([{"place": i, "label": e.label, "fill": e.fill, "stroke": e.stroke} for i, e in enumerate(rows)])
    size = "min(12, legend_row * 0.68)"
    placed = (
        alt.Chart(table)
        .transform_calculate(lines=f"ceil({len(rows)} / legend_columns)")
        .transform_calculate(
            left="legend_left + floor(datum.place / datum.lines) * legend_column",
            middle="legend_top + legend_row * (1.5 + datum.place % datum.lines)",
        )
        .encode(y=alt.Y("middle:Q", scale=None, axis=None))
    )
    across = alt.X("left:Q", scale=None, axis=None)
    swatch = placed.mark_point(
        shape=shape, filled=True, size=alt.ExprRef(f"pow({size}, 2)"), strokeWidth=1.2, opacity=1, xOffset=6, tooltip=None
    ).encode(x=across, fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("stroke:N", scale=None))
    words = placed.mark_text(
        align="left", baseline="middle", dx=17, color=GREY, fontSize=alt.ExprRef("min(12, legend_row * 0.8)"), tooltip=None
    ).encode(x=across, text=alt.Text("label:N"))
    heading = alt.Chart(alt.InlineData([{}])).mark_text(
        text=title, align="left", baseline="middle", color=INK, x=alt.ExprRef("legend_left"), tooltip=None,
        y=alt.ExprRef("legend_top + legend_row * 0.5"), fontSize=alt.ExprRef("min(12, legend_row * 0.8)"),
    )  # fmt: skip
    return [heading.properties(name="legend_title"), swatch, words.properties(name="legend_labels")]


def width_of(rows: list[LegendEntry]) -> int:
    """px that the longest label needs at full size: 12 a Chinese character, 6.7 a Latin one."""
    return round(max(sum(12 if ord(letter) > 0x2E80 else 6.7 for letter in each.label) for each in rows))
