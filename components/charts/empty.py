"""What stands where a chart has no rows: a plain word instead of an empty frame."""

import altair as alt

from components.charts.theme import GREY, dressed
from data.language import _


def empty(*, height: int = 260) -> alt.Chart:
    """A picture of that height saying 无数据."""
    words = alt.Chart(alt.InlineData([{}])).mark_text(
        text=_("无数据"), color=GREY, fontSize=16, x=alt.ExprRef("width / 2"), y=alt.ExprRef("height / 2"), tooltip=None
    )
    return dressed(words.properties(width=600, height=height))
