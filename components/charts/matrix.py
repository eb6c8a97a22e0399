"""Units by days: a cell for each report, coloured by its state, so that who was silent and when is seen at once."""

from collections.abc import Mapping, Sequence

import altair as alt
import numpy as np
import pandas as pd

from components.charts.clicks import clickable
from components.charts.empty import empty
from components.charts.names import name_axis
from components.charts.theme import dressed
from components.charts.values import day_label
from components.charts.watermark import marked
from components.maps.classes import Entry
from data.language import _

ROW = 12  # px a unit, the least at which its name can be read
FEW = 45  # up to so many units, rows are wider and the type larger
THOUSAND, BASE = 1000, 36  # a rate in thousandths, in two letters to that base
CELL = 3  # letters a cell


def matrix(
    frame: pd.DataFrame,
    *,
    states: Sequence[Entry],
    title: str,
    order: Sequence[str] | None = None,
    told: Mapping[str, str] | None = None,
    click: str | None = None,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A cell a row of `frame`: `name`, `date`, `state` (the label of one of `states`), `value` (a rate, may be missing).

    `title` heads the legend. `order`: the names from above, else as they appear; the others are left out. `told`: name →
    what the tooltip adds (the office). Days without a row stay white. Cells travel packed, a line of text a unit: ten
    thousand of them are forty kilobytes.
    """
    if frame.empty:
        return empty()
    names = list(order if order is not None else dict.fromkeys(frame["name"]))
    rows = _packed(frame, states, names)
    rows["more"] = rows["name"].map(told or {}).astype(object).fillna("")
    first, last = pd.to_datetime(frame["date"]).min(), pd.to_datetime(frame["date"]).max()
    # The axis ends with the last cell, a day after it begins: a tick there would name a day that is not shown.
    shown = f"datum.value > datetime({last.year}, {last.month - 1}, {last.day}, 12) ? '' : {day_label()}"
    pitch, size = (ROW, 10) if len(names) > FEW else (18, 12)
    cells = _cells(rows, states, first, title).encode(
        x=alt.X("day:T", timeUnit=alt.TimeUnitParams(unit="yearmonthdate"), bandPosition=0.5,
                axis=alt.Axis(labelExpr=shown, orient="top", tickCount=8, labelOverlap=True, labelSeparation=8,
                              grid=False, domain=False)),
        y=name_axis(names, size=size))  # fmt: skip
    layers = [clickable(cells, click, ("name",)).properties(name="cells")]
    height = pitch * len(names)
    return dressed(alt.layer(*marked(layers, demonstration, height)).properties(width=760, height=height))


def _packed(frame: pd.DataFrame, states: Sequence[Entry], names: list[str]) -> pd.DataFrame:
    """A row a unit: name and cells of CELL letters, `3m2` for state 3 and 79.4 %, `5` without a value, blank without a row."""
    place = {entry.label: str(number) for number, entry in enumerate(states)}
    value = (frame["value"] * THOUSAND).round().map(lambda each: np.base_repr(int(each), BASE).zfill(2), na_action="ignore").fillna("")
    days = pd.date_range(pd.to_datetime(frame["date"]).min(), pd.to_datetime(frame["date"]).max())
    laid = pd.DataFrame({"name": frame["name"], "day": pd.to_datetime(frame["date"]), "cell": frame["state"].map(place) + value.astype(object)})
    wide = laid.pivot(index="name", columns="day", values="cell").reindex(index=names, columns=days).fillna("")
    return pd.DataFrame({"name": names, "cells": ["".join(cell.ljust(CELL) for cell in each) for each in wide.to_numpy(dtype=object)]})


def _cells(rows: pd.DataFrame, states: Sequence[Entry], first: pd.Timestamp, title: str) -> alt.Chart:
    """The cells unpacked in the browser, with their colour and words."""
    labels = [entry.label for entry in states]
    scale = alt.Scale(domain=labels, range=[entry.fill for entry in states])
    edge = alt.Scale(domain=labels, range=[entry.stroke for entry in states])
    said = [("name", _("名称")), ("said_day", _("日期")), ("state", title), ("said", _("数值")), ("more", _("推荐单位"))]
    legend = alt.Legend(title=title, orient="top", direction="horizontal", symbolType="square", columns=0,
                        titleOrient="left", labelLimit=200, symbolStrokeWidth=1)  # fmt: skip
    return (
        alt.Chart(alt.InlineData(values=rows.to_dict("records")))
        .transform_calculate(at=f"sequence(0, length(datum.cells) / {CELL})")
        .transform_flatten(["at"])
        .transform_calculate(cell=f"trim(slice(datum.cells, datum.at * {CELL}, datum.at * {CELL} + {CELL}))")
        .transform_filter("datum.cell != ''")
        .transform_calculate(
            day=f"datetime({first.year}, {first.month - 1}, {first.day} + datum.at)",
            state=f"{labels!r}[toNumber(slice(datum.cell, 0, 1))]",
            said=f"length(datum.cell) < 2 ? '—' : format(parseInt(slice(datum.cell, 1), {BASE}) / {THOUSAND}, '.1%')")
        .transform_calculate(said_day=day_label().replace("datum.value", "datum.day"))
        .mark_rect(strokeWidth=0.6)
        .encode(fill=alt.Fill("state:N", scale=scale, legend=legend), stroke=alt.Stroke("state:N", scale=edge, legend=None),
                tooltip=[alt.Tooltip(f"{field}:N", title=word) for field, word in said])
    )  # fmt: skip
