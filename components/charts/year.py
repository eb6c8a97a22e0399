"""A year as a calendar: a row a month, a cell a day, the darker the more there was on it."""

import altair as alt
import pandas as pd

from components.charts.empty import empty
from components.charts.theme import BLUES, dressed
from components.charts.watermark import marked
from data import wording
from data.language import _

ROW = 20  # px a month


def year(frame: pd.DataFrame, *, title: str, demonstration: bool = False) -> alt.LayerChart:
    """Cells of a `frame`: `date`, `value` (a count). Days without a row stay white; `title` says what is counted."""
    if frame.empty:
        return empty()
    when = pd.to_datetime(frame["date"])
    cells = pd.DataFrame({"month": [f"{each.year}-{each.month:02}" for each in when], "day": when.dt.day, "value": frame["value"].astype(int),
                          "told": [wording.full_day(each.date()) for each in when]})
    months = sorted(set(cells["month"]))
    x = alt.X("day:O", axis=alt.Axis(orient="top", labelAngle=0, labelOverlap=True, title=_("日")), scale=alt.Scale(domain=list(range(1, 32))))
    y = alt.Y("month:O", axis=alt.Axis(title=None), scale=alt.Scale(domain=months))
    colour = alt.Color("value:Q", title=title, scale=alt.Scale(range=[BLUES[0], BLUES[-1]]), legend=alt.Legend(orient="bottom", values=_steps(int(cells["value"].max())), format=",d"))
    drawn = alt.Chart(cells).mark_rect(stroke="#ffffff", strokeWidth=1).encode(
        x=x, y=y, color=colour, tooltip=[alt.Tooltip("told:N", title=_("日期")), alt.Tooltip("value:Q", title=title, format=",d")])
    height = ROW * len(months)
    return dressed(alt.layer(*marked([drawn], demonstration, height), width=760, height=height + 70))


def _steps(most: int) -> list[int]:
    """The whole numbers of the legend: every one up to five, else five of them."""
    return list(range(1, most + 1)) if most <= 5 else sorted({round(1 + step * (most - 1) / 4) for step in range(5)})
