"""The five cities with plan status and the Corps as boxes of their own beside the map, peers of the provinces."""

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.theme import GREY, INK, NOT_REPORTED
from components.maps.areas import coloured
from components.maps.classes import not_reported

PEERS = (210200, 330200, 350200, 370200, 440300, 660000)


def peers(table: pd.DataFrame, scales: dict[str, alt.Scale], said: list[alt.Tooltip], click: str | None) -> list[alt.Chart]:
    """A square and a name each, in the standard order; `table` is that of the areas, cut to PEERS."""
    order = {code: place for place, code in enumerate(PEERS)}
    base = (
        alt.Chart(table.assign(place=table["code"].map(order)))
        .transform_calculate(middle="peer_top + peer_row * (datum.place + 0.5)", left="peer_left + peer_row * 0.4")
        .encode(x=alt.X("left:Q", scale=None, axis=None), y=alt.Y("middle:Q", scale=None, axis=None))
    )
    square = base.mark_point(shape="square", filled=True, size=alt.ExprRef("pow(peer_row * 0.72, 2)"), strokeWidth=1.2, opacity=1)
    words = base.mark_text(
        align="left", baseline="middle", dx=alt.ExprRef("peer_row * 0.55"), color=INK,
        fontSize=alt.ExprRef("max(8.5, min(13, peer_row * 0.5))"), tooltip=None,
    ).encode(text="name:N")  # fmt: skip
    gold = alt.condition(f"datum.state == '{not_reported().label}'", alt.value(NOT_REPORTED), alt.value(GREY))
    boxes = coloured(square, scales, said).encode(stroke=gold)
    return [clickable(boxes, f"{click}_peer" if click else None).properties(name="peers"), words]
