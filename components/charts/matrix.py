"""Units by days: a cell for each report, coloured by class, so that who was silent and when is seen at once."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.empty import empty
from components.charts.names import name_axis
from components.charts.theme import dressed
from components.charts.values import day_label, said_days, stamps, written
from components.charts.watermark import marked
from components.maps.areas import legend_rows, sorted_into, state_scales
from components.maps.classes import Classes
from data.language import _

ROW = 11  # px a unit, the least at which its name can be read
FEW = 45  # up to so many units, rows are wider and the type larger


def matrix(
    frame: pd.DataFrame,
    *,
    classes: Classes,
    order: list[str] | None = None,
    tooltip: Mapping[str, str] | None = None,
    click: str | None = None,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A cell a row of `frame`: `name`, `date`, `value` (missing: not reported where `reported` is False), optional `code`
    and the columns of `tooltip`. `order`: the names from above; else as they appear. Days without a row stay white.
    """
    if frame.empty:
        return empty()
    coded = frame if "code" in frame else frame.assign(code=0)
    told = sorted_into(coded, classes, tooltip or {}).assign(
        day=stamps(frame["date"]).to_numpy(), told_day=said_days(frame["date"]).to_numpy(),
        told=written(frame["value"], "percent" if classes.unit == "percent" else "count").to_numpy(),
    ).drop(columns="adcode")  # fmt: skip
    names = order or list(dict.fromkeys(frame["name"]))
    rows = legend_rows(set(told["state"]), classes, absent=False, whole=False)
    pitch = ROW if len(names) > FEW else 18
    size = 10 if len(names) > FEW else 12
    said = [alt.Tooltip("name:N", title=_("名称")), alt.Tooltip("told_day:N", title=_("日期")), alt.Tooltip("told:N", title=classes.title)]
    said += [alt.Tooltip(f"{column}:N", title=word) for column, word in (tooltip or {}).items()]
    colour = alt.Fill(
        "state:N", scale=state_scales(rows)["fill"],
        legend=alt.Legend(title=classes.title, orient="top", direction="horizontal", symbolType="square", columns=0,
                          titleOrient="left", labelLimit=200, symbolStrokeWidth=1),
    )  # fmt: skip
    x = alt.X("day:T", timeUnit=alt.TimeUnitParams(unit="yearmonthdate"), bandPosition=0.5,
              axis=alt.Axis(labelExpr=day_label(), orient="top", tickCount=6, labelOverlap=True, labelSeparation=8, grid=False, domain=False))  # fmt: skip
    y = name_axis(names, size=size)
    # Ten thousand cells: given as values, since Altair refuses tables of more than 5000 rows.
    cells = alt.Chart(alt.InlineData(values=told.to_dict("records"))).mark_rect(stroke="#ffffff", strokeWidth=0.6).encode(x=x, y=y, fill=colour, tooltip=said)
    layers = [clickable(cells, click).properties(name="cells")]
    return dressed(alt.layer(*marked(layers, demonstration, pitch * len(names))).properties(width=760, height=pitch * len(names)))
