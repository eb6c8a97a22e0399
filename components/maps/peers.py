"""The five cities with plan status and the Corps as boxes of their own beside the map, peers of the provinces."""

from collections.abc import Collection

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.theme import GREY, INK, NOT_REPORTED
from components.maps.areas import coloured
from data.language import spoken
from data.regions import CORPS

PEERS = (210200, 330200, 350200, 370200, 440300, 660000)
FOLDED_FROM = 5  # letters from which a name may stand in two lines
LATIN = 0.15  # plane units that a box and a name of nine Latin letters take, which cannot be folded
CORPS_NAME = "XPCC"  # beside the map in English; its whole name is in the tooltip


def peers(
    table: pd.DataFrame, scales: dict[str, alt.Scale], tooltips: list[alt.Tooltip], click: str | None,
    within: Collection[int] | None = None,
) -> list[alt.Chart]:  # fmt: skip
    """A square and a name each, in the standard order; `table` is that of the areas, cut to PEERS; `within` as in `clickable`."""
    order = {code: place for place, code in enumerate(PEERS)}
    beside = table["name"].where((table["code"] != CORPS) | (spoken() == "zh"), CORPS_NAME)
    base = (
        alt.Chart(table.assign(place=table["code"].map(order), beside=beside, folded=beside.map(_folded), ems=beside.map(_ems)))
        .transform_calculate(called="datum.ems * peer_font <= peer_words ? datum.beside : datum.folded")
        .transform_calculate(middle="peer_top + peer_row * (datum.place + 0.5)", left="peer_left + peer_row * 0.4")
        .encode(x=alt.X("left:Q", scale=None, axis=None), y=alt.Y("middle:Q", scale=None, axis=None))
    )
    square = base.mark_point(shape="square", filled=True, size=alt.ExprRef("pow(peer_row * 0.72, 2)"), strokeWidth=1.2, opacity=1)
    words = base.transform_calculate(above="datum.middle - (datum.called == datum.beside ? 0 : peer_font * 0.55)").mark_text(
        align="left", baseline="middle", dx=alt.ExprRef("peer_row * 0.55"), color=INK,
        fontSize=alt.ExprRef("peer_font"), lineBreak="\n", lineHeight=alt.ExprRef("peer_font * 1.1"), tooltip=None,
    ).encode(y=alt.Y("above:Q", scale=None, axis=None), text=alt.Text("called:N"))  # fmt: skip
    silent = next((label for label, line in zip(scales["stroke"].domain, scales["stroke"].range, strict=True) if line == NOT_REPORTED), "")
    gold = alt.condition(f"datum.state == '{silent}'", alt.value(NOT_REPORTED), alt.value(GREY))
    boxes = coloured(square, scales, tooltips).encode(stroke=gold)
    words = clickable(words, None, within=within)
    return [clickable(boxes, f"{click}_peer" if click else None, within=within).properties(name="peers"), words]


def room() -> float:
    """The room that the boxes and their names need to the east of their place, in plane units; Chinese names fold into the sea there."""
    return 0.0 if spoken() == "zh" else LATIN


def _folded(name: str) -> str:
    """A long name in two lines, broken at the space nearest its middle or, without one, in the middle; a Latin word is never broken."""
    if len(name) < FOLDED_FROM or (name.isascii() and " " not in name):
        return name
    middle = -(-len(name) // 2)
    spaces = [place for place, letter in enumerate(name) if letter == " "]
    at = min(spaces, key=lambda place: abs(place - middle), default=middle)
    return f"{name[:at]}\n{name[at:].lstrip()}"


def _ems(name: str) -> float:
    """The width of a name in parts of its letters' height: a Chinese character 1, a Latin one 0.56."""
    return sum(1 if ord(letter) > 0x2E80 else 0.56 for letter in name)
