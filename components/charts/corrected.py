"""Points whose value was corrected: a ring on the line, and the word 更正 above the newest days."""

import altair as alt
import pandas as pd

from components.charts.theme import GREY
from components.charts.values import stamps
from data.language import _

LABELLED = 4  # of the newest days; more words would cover the line


def corrected(frame: pd.DataFrame, x: alt.X, y: alt.Y, colour: alt.Color) -> list[alt.Chart]:
    """The marks of the rows of `frame` (`date`, `series`, `value`) that have a value in `before`; none where there is no such column."""
    rows = frame[frame["before"].notna() & frame["value"].notna()] if "before" in frame else frame.iloc[:0]
    if rows.empty:
        return []
    rows = rows.assign(day=stamps(rows["date"]))[["day", "series", "value"]]
    highest = rows.sort_values("value").drop_duplicates("day", keep="last").sort_values("day").tail(LABELLED)
    rings = alt.Chart(rows).mark_point(shape="diamond", size=70, filled=False, fill="#ffffff", opacity=1, strokeWidth=1.6, tooltip=None)
    words = alt.Chart(highest).mark_text(dy=-11, fontSize=10, color=GREY, tooltip=None, text=_("更正"))
    return [rings.encode(x=x, y=y, color=colour).properties(name="corrected"), words.encode(x=x, y=y)]
