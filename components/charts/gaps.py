"""Differences around nothing: behind to the left in orange, ahead to the right in blue."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.empty import empty
from components.charts.names import name_axis
from components.charts.theme import AHEAD, BEHIND, GREY, dressed
from components.charts.values import written
from components.charts.watermark import marked
from data.language import _

ROW = 26  # px a bar


def gaps(
    frame: pd.DataFrame,
    *,
    title: str,
    tooltip: Mapping[str, str] | None = None,
    first: int | None = None,
    click: str | None = None,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A bar a row of `frame`: `name`, `value` (0.046 is 4.6 percentage points; missing: 无数据, at the end), optional `code`,
    and the columns of `tooltip`; the furthest behind first. `title` names the difference.
    """
    if frame.empty:
        return empty()
    table = frame.sort_values("value", kind="stable", na_position="last").head(first or len(frame))
    known = table["value"].notna()
    table = table.assign(
        length=table["value"].fillna(0), told=written(table["value"], "points").where(known, _("无数据")),
        side=(table["value"] < 0).map({True: "behind", False: "ahead"}),
    )  # fmt: skip
    kept = ["name", "length", "told", "side", *(["code"] if "code" in table else []), *(tooltip or {})]
    names = table["name"].tolist()
    reach = float(table["length"].abs().max()) * 1.4 or 1.0  # room for the value beyond the longest bar
    least = -reach if (table["length"] < 0).any() else 0
    most = reach if (table["value"] >= 0).any() else reach * 0.3
    x = alt.X("length:Q", axis=None, scale=alt.Scale(domain=[least, most], nice=False))
    y = name_axis(names)
    tooltips = [alt.Tooltip("name:N", title=_("名称")), alt.Tooltip("told:N", title=_("{title}（百分点）", title=title))]
    tooltips += [alt.Tooltip(f"{column}:N", title=word) for column, word in (tooltip or {}).items()]
    base = alt.Chart(table[list(dict.fromkeys(kept))]).encode(x=x, y=y)
    colour = alt.Color("side:N", legend=None, scale=alt.Scale(domain=["behind", "ahead"], range=[BEHIND, AHEAD]))
    drawn = base.mark_bar(height={"band": 0.62}).encode(color=colour, tooltip=tooltips)
    layers = [
        clickable(drawn, click, ("code", "name") if "code" in table else ("name",)).properties(name="bars"),
        *_values(base),
        alt.Chart(pd.DataFrame({"length": [0]})).mark_rule(stroke=GREY, strokeWidth=1, tooltip=None).encode(x=x),
    ]
    return dressed(alt.layer(*marked(layers, demonstration, ROW * len(names)), width=480, height=ROW * len(names)))


def _values(base: alt.Chart) -> list[alt.Chart]:
    """The values at the ends of the bars, away from nothing."""
    style = {"baseline": "middle", "color": GREY, "tooltip": None}
    return [
        base.transform_filter("datum.side == 'behind'").mark_text(align="right", dx=-6, **style).encode(text=alt.Text("told:N")),
        base.transform_filter("datum.side == 'ahead'").mark_text(align="left", dx=6, **style).encode(text=alt.Text("told:N")),
    ]
