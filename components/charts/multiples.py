"""Small pictures of one kind side by side on one scale: a line a unit, with the line of all behind it to compare."""

import altair as alt
import pandas as pd

from components.charts.empty import empty
from components.charts.theme import ACCENT, GREY, dressed
from components.charts.values import axis_label, day_label, day_ticks, said_days, stamps, written
from data.language import _

BEHIND_ALL = "#b8c0cc"


def multiples(
    frame: pd.DataFrame,
    *,
    unit: str = "percent",
    compare: pd.DataFrame | None = None,
    target: tuple[float, str] | None = None,
    columns: int = 4,
    width: int = 170,
    height: int = 90,
    demonstration: bool = False,
) -> alt.FacetChart | alt.Chart:
    """A small picture a `name` of `frame` (`name`, `date`, `value`), in order of appearance, each titled with its name.

    `compare` (`date`, `value`): a grey line in each, as that of the nation. All share one scale. `target`: a value and its word.
    """
    known = frame.dropna(subset=["value"])
    if known.empty:
        return empty(height=height)
    names = list(dict.fromkeys(frame["name"]))
    own = _ready(frame, unit).assign(kind="own", name=frame["name"])
    rest = pd.DataFrame() if compare is None else pd.concat(
        [_ready(compare, unit).assign(kind="all", name=name) for name in names])  # fmt: skip
    table = pd.concat([own, rest], ignore_index=True)
    x = alt.X("day:T", axis=alt.Axis(labelExpr=day_label(frame["date"]), tickCount=day_ticks(frame["date"], 3), labelOverlap=True, labelSeparation=8, labelFontSize=11))
    y = alt.Y("value:Q", scale=alt.Scale(zero=False), axis=alt.Axis(labelExpr=axis_label(unit), tickCount=3, labelFontSize=11))
    said = [alt.Tooltip("name:N", title=_("名称")), alt.Tooltip("told_day:N", title=_("日期")), alt.Tooltip("told:N", title=_("数值"))]
    base = alt.Chart().encode(x=x, y=y)
    layers = [
        *(_across(*target) if target else []),
        base.transform_filter("datum.kind == 'all'").mark_line(color=BEHIND_ALL, strokeWidth=1.2, tooltip=None),
        base.transform_filter("datum.kind == 'own'").mark_line(color=ACCENT, strokeWidth=1.8),
        base.transform_filter("datum.kind == 'own'").mark_circle(size=50, opacity=0).encode(tooltip=said),
        *([_mark(width, height)] if demonstration else []),
    ]
    small = alt.layer(*layers, data=table).properties(width=width, height=height)
    head = alt.Header(title=None, labelAnchor="start", labelPadding=4)
    return dressed(small.facet(facet=alt.Facet("name:N", sort=names, header=head), columns=columns, spacing=14))


def _ready(frame: pd.DataFrame, unit: str) -> pd.DataFrame:
    return pd.DataFrame({
        "day": stamps(frame["date"]), "value": frame["value"], "told": written(frame["value"], unit),
        "told_day": said_days(frame["date"]),
    })  # fmt: skip


def _mark(width: int, height: int) -> alt.Chart:
    """演示数据 once in each small picture."""
    return alt.Chart().transform_aggregate(rows="count()", groupby=["name"]).mark_text(
        text=_("演示数据"), angle=340, opacity=0.15, color=GREY, fontWeight="bold", fontSize=15, tooltip=None,
        x=width / 2, y=height / 2,
    )  # fmt: skip


def _across(value: float, word: str) -> list[alt.Chart]:
    """The target in each small picture, one mark for all its rows."""
    one = alt.Chart().transform_aggregate(rows="count()", groupby=["name"]).transform_calculate(target=f"{value}", word=f"'{word}'")
    rule = one.mark_rule(stroke=GREY, strokeDash=[5, 4], strokeWidth=1, tooltip=None).encode(y="target:Q")
    told = one.mark_text(align="left", baseline="bottom", dx=2, dy=-2, x=0, color=GREY, fontSize=10, tooltip=None)
    return [rule, told.encode(y="target:Q", text="word:N")]
