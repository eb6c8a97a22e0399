"""Values over days as lines, each named at its end, with a target and the dates of policies."""

from collections.abc import Mapping

import altair as alt
import numpy as np
import pandas as pd

from components.charts.corrected import corrected
from components.charts.empty import empty
from components.charts.labels import apart
from components.charts.marks import beside, placed, policy_marks, target_line
from components.charts.packing import telling, unpacked
from components.charts.theme import INKS, KINDS, dressed
from components.charts.values import axis_label, day_label, day_ticks, period_axis, stamps, written
from components.charts.watermark import marked
from data import wording
from data.language import _

LABEL = 17  # px between two labels
NO_MARKS = pd.DataFrame({"date": pd.Series(dtype="datetime64[ns]"), "label": pd.Series(dtype=str)})
POINTED = 400  # days; beyond it two stand on the same px
ASIDE = 3  # px that a label may stand from the height of its line before it is joined to it
AXES = 46  # px of the height that the axis of days takes


def lines(
    frame: pd.DataFrame,
    *,
    unit: str = "percent",
    tooltip: Mapping[str, str] | None = None,
    target: tuple[float, str] | None = None,
    marks: pd.DataFrame | None = None,
    domain: tuple[float, float] | None = None,
    colours: Mapping[str, str] | None = None,
    height: int = 260,
    demonstration: bool = False,
    step: str = "",
) -> alt.LayerChart:
    """A line a series of `frame`: `date`, `series` (its name), `value` (missing: a gap), and the columns of `tooltip`.

    `unit`: percent (0.79), points (0.046) or count. `target`: a value and its word. `marks`: `date` and `label`
    of policies. `domain`: of the axis; else from the values, with room. Series keep their order of appearance. A column
    `before` has the value as it was first, where it was corrected since: such points are marked 更正.
    `step`: the dates are last days of a year, quarter or month each, and the axis names those; else it names days.
    """
    shown = frame.dropna(subset=["value"])
    if shown.empty:
        return empty(height=height)
    names = list(dict.fromkeys(frame["series"]))
    low, high = domain or _domain(shown["value"], unit, target)
    table = frame.assign(day=stamps(frame["date"]), told=written(frame["value"], unit))
    colour = alt.Color(
        "series:N", legend=None, scale=alt.Scale(domain=names, range=[_colour(n, i, colours) for i, n in enumerate(names)])
    )
    named = period_axis(frame["date"], step) if step else {"labelExpr": day_label(frame["date"]), "tickCount": day_ticks(frame["date"])}
    x = alt.X("day:T", axis=alt.Axis(**named, labelFlush=True, labelOverlap=True, labelSeparation=8))
    y = alt.Y("value:Q", scale=alt.Scale(domain=[low, high], nice=False, zero=False),
              axis=alt.Axis(labelExpr=axis_label(unit), tickCount=5, **({"tickMinStep": 1} if unit == "count" else {})))  # fmt: skip
    base = unpacked(frame, list(tooltip or {})).encode(x=x, y=y, color=colour)
    last = _last(table.dropna(subset=["value"]), pd.to_datetime(frame["date"]).max())
    dates = placed(marks if marks is not None else NO_MARKS, frame["date"], narrow=beside(last["label"]))
    top = 6 + 15 * (dates["row"].max() + 1 if len(dates) else 0)
    ends = _ends(last, low, high, height - AXES - top)
    ends["ink"] = ends["series"].map({name: _ink(name, place, colours) for place, name in enumerate(names)})
    layers = [
        *(target_line(*target) if target else []),
        *(policy_marks(dates) if len(dates) else []),
        base.mark_line(strokeWidth=2, interpolate="linear", strokeJoin="round"),
        *_alone(frame, x, y, colour),
        *corrected(frame, x, y, colour),
        *_pointer(telling(_pointed(base, frame), frame, unit, list(tooltip or {})), tooltip or {}),
        *_joined(ends, x, y, height - AXES - top, high - low),
        alt.Chart(ends).mark_circle(size=36, opacity=1, tooltip=None).encode(x=x, y=y, color=colour),
        alt.Chart(ends)
        .mark_text(align="left", baseline="middle", dx=8, fontSize=12, fontWeight="bold", tooltip=None)
        .encode(x=x, y=alt.Y("place:Q"), text=alt.Text("label:N"), fill=alt.Fill("ink:N", scale=None)),
    ]
    padding = {"left": 4, "right": 8, "top": 6, "bottom": 4}  # a picture makes room for the words above it by itself
    return dressed(alt.layer(*marked(layers, demonstration, height), width=600, height=height, padding=padding), marks=len(frame))


def _colour(name: str, place: int, colours: Mapping[str, str] | None) -> str:
    return (colours or {}).get(name, KINDS[place % len(KINDS)])


def _ink(name: str, place: int, colours: Mapping[str, str] | None) -> str:
    """The colour of a series as text."""
    return dict(zip(KINDS, INKS, strict=True)).get(_colour(name, place, colours), _colour(name, place, colours))


def _domain(values: pd.Series, unit: str, target: tuple[float, str] | None) -> tuple[float, float]:
    """From the least to the greatest with a tenth of room; counts from zero, rates never beyond 0 and 1."""
    low, high = float(values.min()), float(values.max())
    if target:
        low, high = min(low, target[0]), max(high, target[0])
    room = (high - low) * 0.1 or abs(high) * 0.1 or 0.1
    low, high = low - room, high + room
    if unit == "percent":
        return max(0.0, float(np.floor(low * 10) / 10)), high if values.max() > 1 else min(1.0, high)
    return (0.0, high) if unit == "count" and values.min() >= 0 else (low, high)


def _last(table: pd.DataFrame, newest: pd.Timestamp) -> pd.DataFrame:
    """The last value of each series, with a label of its name and value, and its day if it is not the `newest`."""
    last = table.sort_values("day").groupby("series", sort=False).tail(1)
    older = [_("（{day}）", day=wording.day(each)) if each < newest else "" for each in pd.to_datetime(last["date"])]
    return last[["day", "series", "value"]].assign(label=last["series"] + " " + last["told"] + older)


def _ends(last: pd.DataFrame, low: float, high: float, room: int) -> pd.DataFrame:
    """The last values with a place of its own for each label."""
    gap = LABEL * (high - low) / max(room, 1)
    return last.assign(place=apart(last["value"].to_numpy(), gap=gap, low=low, high=high))


def _joined(ends: pd.DataFrame, x: alt.X, y: alt.Y, room: int, span: float) -> list[alt.Chart]:
    """A thin line from the end of each line to its label, where that had to move aside."""
    moved = ends[(ends["place"] - ends["value"]).abs() * room / span > ASIDE]
    if moved.empty:
        return []
    leader = alt.Chart(moved).mark_rule(strokeWidth=1, x2Offset=7, tooltip=None)
    return [leader.encode(x=x, x2=alt.X2("day:T"), y=y, y2=alt.Y2("place:Q"), stroke=alt.Stroke("ink:N", scale=None)).properties(name="leaders")]


def _pointed(base: alt.Chart, frame: pd.DataFrame) -> alt.Chart:
    """The points that can be pointed at: every day, but of more than POINTED every second (third …) up to the last."""
    days = pd.to_datetime(frame["date"])
    span = (days.max() - days.min()).days
    each = -(-span // POINTED)
    return base if each < 2 else base.transform_filter(f"({span} - toNumber(datum.at)) % {each} == 0")


def _alone(frame: pd.DataFrame, x: alt.X, y: alt.Y, colour: alt.Color) -> list[alt.Chart]:
    single = alone(frame)
    return [] if single.empty else [unpacked(single, []).mark_circle(size=24, opacity=1, tooltip=None).encode(x=x, y=y, color=colour)]


def _pointer(base: alt.Chart, tooltip: Mapping[str, str]) -> list[alt.Chart]:
    """Under the pointer the nearest point grows and tells day, series, value and what the caller tells."""
    near = alt.selection_point(name="near", on="pointerover", nearest=True, fields=["day", "series"], empty=False, clear="pointerout")
    tooltips = [alt.Tooltip("told_day:N", title=_("日期")), alt.Tooltip("series:N", title=_("指标")), alt.Tooltip("told:N", title=_("数值"))]
    tooltips += [alt.Tooltip(f"{column}:N", title=word) for column, word in tooltip.items()]
    points = base.mark_circle(size=70).encode(opacity=alt.OpacityValue(**alt.condition(near, alt.value(1), alt.value(0))), tooltip=tooltips)
    return [points.add_params(near)]


def alone(frame: pd.DataFrame) -> pd.DataFrame:
    """The days that stand alone between gaps, to be drawn as points, since a line of one day is nothing to be seen: of `frame`
    (`date`, `series`, `value`; a missing value is a gap) the rows without a value on either side in their series.
    """
    rows = frame.sort_values("date", key=pd.to_datetime, kind="stable")
    known = rows["value"].notna()
    beside = [known.groupby(rows["series"], sort=False).shift(step, fill_value=False) for step in (1, -1)]
    return rows[known & ~(beside[0] | beside[1])]
