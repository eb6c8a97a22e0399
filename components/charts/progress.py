"""What is done against what was set: a bar in a pale track, with the mark of where it should stand by now."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.empty import empty
from components.charts.names import name_axis
from components.charts.theme import ACCENT, BEHIND, GREY, INK, LINE, dressed
from components.charts.values import written
from components.charts.watermark import marked
from data.language import _

ROW = 26  # px a bar


def progress(
    frame: pd.DataFrame,
    *,
    title: str,
    due: tuple[float, str] | None = None,
    tooltip: Mapping[str, str] | None = None,
    click: str | None = None,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A bar a row of `frame`: `name`, `value` (a share of the whole, 1 all done, missing: 无数据), optional `due` (a share),
    optional `code`, optional `note` (after the value), and the columns of `tooltip`; in the order given.

    `due`: one share and its word for all rows, as 序时进度. A bar that has not come so far is orange.
    """
    if frame.empty:
        return empty()
    known = frame["value"].notna()
    expected = frame["due"] if "due" in frame else pd.Series(due[0] if due else float("nan"), index=frame.index)
    note = ("\u2002" + frame["note"].astype(str)) if "note" in frame else ""
    table = frame.assign(
        length=frame["value"].clip(upper=1).fillna(0), whole=1.0, expected=expected,
        told=(written(frame["value"], "percent") + note).where(known, _("无数据")),
        side=(frame["value"] < expected).map({True: "behind", False: "ahead"}),
    )  # fmt: skip
    kept = ["name", "length", "whole", "expected", "told", "side", *(["code"] if "code" in table else []), *(tooltip or {})]
    x = alt.X("length:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False))
    y = name_axis(table["name"].tolist())
    tooltips = [alt.Tooltip("name:N", title=_("名称")), alt.Tooltip("told:N", title=title)]
    tooltips += [alt.Tooltip(f"{column}:N", title=word) for column, word in (tooltip or {}).items()]
    base = alt.Chart(table[list(dict.fromkeys(kept))]).encode(y=y)
    colour = alt.Color("side:N", legend=None, scale=alt.Scale(domain=["behind", "ahead"], range=[BEHIND, ACCENT]))
    drawn = base.mark_bar(height={"band": 0.5}).encode(x=x, color=colour, tooltip=tooltips)
    layers = [
        base.mark_bar(height={"band": 0.5}, color=LINE, opacity=0.7, tooltip=None).encode(x=alt.X("whole:Q")),
        clickable(drawn, click, ("code", "name") if "code" in table else ("name",)).properties(name="bars"),
        base.transform_filter("isValid(datum.expected)").mark_tick(color=INK, thickness=2, height={"band": 0.8}, tooltip=None).encode(x=alt.X("expected:Q")),
        base.mark_text(align="left", baseline="middle", dx=8, color=GREY, tooltip=None).encode(x=alt.X("whole:Q"), text=alt.Text("told:N")),
        *(_word(*due) if due else []),
    ]  # fmt: skip
    return dressed(alt.layer(*marked(layers, demonstration, ROW * len(frame)), width=480, height=ROW * len(frame)))


def _word(value: float, word: str) -> list[alt.Chart]:
    """The word of the mark that all rows share, above the first."""
    one = alt.Chart(pd.DataFrame({"expected": [value], "word": [word]}))
    return [one.mark_text(baseline="bottom", dy=-3, y=0, color=GREY, fontSize=11, tooltip=None).encode(x=alt.X("expected:Q"), text=alt.Text("word:N"))]
