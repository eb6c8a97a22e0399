"""A line without axes, for a card: the course of a value, its last day marked."""

import altair as alt
import pandas as pd

from components.charts.theme import ACCENT, LINE, configuration
from components.charts.values import stamps


def sparkline(frame: pd.DataFrame, *, colour: str = ACCENT, height: int = 36, mean: float | None = None) -> alt.LayerChart:
    """`frame` has `date` and `value` (missing: a gap); `mean` draws a thin line to compare with. Empty: nothing drawn."""
    table = pd.DataFrame({"day": stamps(frame["date"]), "value": frame["value"].astype(float)})
    known = table.dropna()
    low, high = (float(known["value"].min()), float(known["value"].max())) if len(known) else (0.0, 1.0)
    room = (high - low) * 0.12 or abs(high) * 0.05 or 1.0
    scale = alt.Scale(domain=[low - room, high + room], nice=False, zero=False)
    base = alt.Chart(table).encode(x=alt.X("day:T", axis=None), y=alt.Y("value:Q", axis=None, scale=scale))
    level = alt.Chart(pd.DataFrame({"value": [mean]})).mark_rule(stroke=LINE).encode(y=alt.Y("value:Q")) if mean is not None else None
    last = alt.Chart(known.tail(1)).mark_circle(size=34, color=colour, opacity=1).encode(x=alt.X("day:T"), y=alt.Y("value:Q"))
    line = base.mark_line(strokeWidth=1.6, color=colour, tooltip=None)
    chart = alt.layer(*([level] if level else []), line, last)
    return chart.properties(width=160, height=height, padding={"left": 0, "right": 4, "top": 2, "bottom": 2}).configure(
        **configuration()
    )
