"""Small pictures of one kind side by side on one scale: a line a unit, with the line of all behind it to compare.

All of them are one picture that is as wide as its box: `x` counts the small pictures of a row, `y` is px from above.
"""

import math
from dataclasses import dataclass

import altair as alt
import numpy as np
import pandas as pd

from components.charts.empty import empty
from components.charts.lines import alone
from components.charts.packing import telling, unpacked
from components.charts.theme import ACCENT, GREY, INK, LINE, dressed
from components.charts.values import axis_label, day_label, stamps, written
from data.language import _

BEHIND_ALL = "#b8c0cc"
PART = 0.92  # of its room, the width of a small picture
HEAD, FOOT = 24, 26  # px for its name above and its days below
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5)  # between two lines of the grid, times a power of ten
LINES = 3  # of the grid, at most


@dataclass(frozen=True)
class Grid:
    """Where the small pictures stand: `columns` in a row, each `height` px high, days `first` to `last`, the scale."""

    names: tuple[str, ...]
    columns: int
    height: int
    first: pd.Timestamp
    last: pd.Timestamp
    ticks: tuple[float, ...]

    @property
    def pitch(self) -> int:
        return self.height + HEAD + FOOT

    @property
    def whole(self) -> int:
        """The height of all."""
        return self.pitch * math.ceil(len(self.names) / self.columns)

    def corners(self) -> pd.DataFrame:
        """A row a small picture: name, x (left), right, top and foot (of its drawing)."""
        place = np.arange(len(self.names))
        left, top = place % self.columns, place // self.columns * self.pitch + HEAD
        return pd.DataFrame({"name": self.names, "x": left, "right": left + PART, "top": top, "foot": top + self.height})

    def down(self, values: pd.Series | float):
        """px below the top of a drawing."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.height * (high - values) / (high - low)

    def placed(self, chart: alt.Chart) -> alt.Chart:
        """The rows of `unpacked`, which have the number of their picture as `place`, at their `x` and `y`."""
        days, low, high = max((self.last - self.first).days, 1), self.ticks[0], self.ticks[-1]
        across = f"datum.place % {self.columns} + {PART} * toNumber(datum.at) / {days}"
        down = (f"floor(datum.place / {self.columns}) * {self.pitch} + {HEAD}"
                f" + {self.height} * ({high} - datum.value) / {high - low}")
        return chart.transform_calculate(x=across, y=f"datum.value == null ? null : {down}").encode(x=self.across(), y=self.below())

    def across(self) -> alt.X:
        return alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, self.columns - 1 + PART], nice=False, zero=False))

    def below(self) -> alt.Y:
        return alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[self.whole, 0], nice=False, zero=False))


def multiples(
    frame: pd.DataFrame,
    *,
    unit: str = "percent",
    compare: pd.DataFrame | None = None,
    target: tuple[float, str] | None = None,
    columns: int = 4,
    height: int = 90,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A small picture a `name` of `frame` (`name`, `date`, `value`), in order of appearance, each titled with its name
    and the value of the last day where it has one.

    `compare` (`date`, `value`): a grey line in each, as that of the nation. All share one scale. `target`: a value and its
    word. `height`: px of one picture.
    """
    known = pd.concat([part.dropna(subset=["value"]) for part in (frame, compare) if part is not None])
    if frame.dropna(subset=["value"]).empty:
        return empty(height=height)
    days = pd.to_datetime(pd.concat([part["date"] for part in (frame, compare) if part is not None]))
    grid = Grid(tuple(dict.fromkeys(frame["name"])), columns, height, days.min(), days.max(),
                _ticks([*known["value"], *([target[0]] if target else [])]))
    layers = [
        *_scaffold(grid, frame, unit), *(_target(grid, *target) if target else []),
        *(_behind(grid, compare) if compare is not None else []), *_own(grid, frame, unit),
        *([_mark(grid)] if demonstration else []),
    ]
    return dressed(alt.layer(*layers, width=900, height=grid.whole, padding={"left": 4, "right": 8, "top": 4, "bottom": 4}))


def _ticks(values: list[float]) -> tuple[float, ...]:
    """Round values for the lines of the grid, the least below and the greatest above all values."""
    low, high = min(values), max(values)
    power = 10 ** math.floor(math.log10(max(high - low, 1e-3)))
    for step in (round(each * power, 9) for each in STEPS):
        lowest, highest = math.floor(round(low / step, 6)), math.ceil(round(high / step, 6))
        if highest - lowest < LINES:
            break
    return tuple(round(n * step, 9) for n in range(lowest, max(highest, lowest + 1) + 1))


def _scaffold(grid: Grid, frame: pd.DataFrame, unit: str) -> list[alt.Chart]:
    """Names, the lines of the grid with their values at the left, and the first and last day below."""
    corners = grid.corners()
    rules = corners.merge(pd.DataFrame({"value": grid.ticks}), how="cross")
    rules["y"] = rules["top"] + grid.down(rules["value"])
    labels, names = rules[rules["x"] == 0], corners.assign(y=corners["top"] - 10, title=_titles(grid, frame, unit))
    sides = {"x": grid.first, "right": grid.last} if grid.first < grid.last else {"x": grid.first}
    ends = pd.concat([corners.assign(day=day, x=corners[side], side=side) for side, day in sides.items()])
    ends = ends.assign(y=ends["foot"] + 8, day=stamps(ends["day"]))
    drawn = {"tooltip": None, "fontSize": 11, "color": GREY}
    end_days = alt.Chart(ends).transform_calculate(told=day_label(frame["date"]).replace("datum.value", "toDate(datum.day)"))
    return [
        alt.Chart(rules[["x", "right", "y"]]).mark_rule(color=LINE, tooltip=None).encode(x=grid.across(), x2=alt.X2("right:Q"), y=grid.below()),
        alt.Chart(labels[["x", "y", "value"]]).transform_calculate(told=axis_label(unit)).mark_text(align="right", dx=-6, **drawn)
        .encode(x=grid.across(), y=grid.below(), text=alt.Text("told:N")),
        alt.Chart(names[["x", "y", "title"]]).mark_text(align="left", tooltip=None, fontSize=12, fontWeight="bold", color=INK)
        .encode(x=grid.across(), y=grid.below(), text=alt.Text("title:N")),
        *(end_days.transform_filter(f"datum.side == '{side}'").mark_text(align=align, baseline="top", **drawn)
          .encode(x=grid.across(), y=grid.below(), text=alt.Text("told:N")) for side, align in (("x", "left"), ("right", "right")) if side in sides),
    ]  # fmt: skip


def _titles(grid: Grid, frame: pd.DataFrame, unit: str) -> list[str]:
    """The names, each with its value of the last day."""
    now = frame[(pd.to_datetime(frame["date"]) == grid.last) & frame["value"].notna()]
    value_texts = dict(zip(now["name"], written(now["value"], unit), strict=True))
    return [f"{name} {value_texts[name]}" if name in value_texts else name for name in grid.names]


def _behind(grid: Grid, compare: pd.DataFrame) -> list[alt.Chart]:
    """The line of all, in every picture."""
    whole = compare.assign(series="all")
    every = {"place": f"sequence({len(grid.names)})"}
    line, single = (grid.placed(unpacked(rows, [], first=grid.first).transform_calculate(**every).transform_flatten(["place"]))
                    if len(rows) else None for rows in (whole, alone(whole)))
    return [line.mark_line(color=BEHIND_ALL, strokeWidth=1.2, tooltip=None).encode(detail=alt.Detail("place:N")),
            *([single.mark_circle(color=BEHIND_ALL, size=24, opacity=1, tooltip=None)] if single else [])]


def _own(grid: Grid, frame: pd.DataFrame, unit: str) -> list[alt.Chart]:
    """The line of each, whose points tell day and value."""
    own = frame[["date", "value"]].assign(series=frame["name"])
    place = {"place": f"indexof({list(grid.names)!r}, datum.series)"}
    base, single = (grid.placed(unpacked(rows, [], first=grid.first).transform_calculate(**place)) if len(rows) else None
                    for rows in (own, alone(own)))
    tooltips = [alt.Tooltip("series:N", title=_("名称")), alt.Tooltip("told_day:N", title=_("日期")), alt.Tooltip("told:N", title=_("数值"))]
    return [base.mark_line(color=ACCENT, strokeWidth=1.8).encode(detail=alt.Detail("series:N")),
            *([single.mark_circle(size=24, opacity=1, color=ACCENT, tooltip=None)] if single else []),
            telling(base, own, unit, []).mark_circle(size=50, opacity=0).encode(tooltip=tooltips)]


def _target(grid: Grid, value: float, word: str) -> list[alt.Chart]:
    """The target in each picture, its word in the first of a row."""
    corners = grid.corners().assign(word=word)
    corners["y"] = corners["top"] + grid.down(value)
    labels = alt.Chart(corners[corners["x"] == 0][["x", "y", "word"]])
    return [
        alt.Chart(corners[["x", "right", "y"]]).mark_rule(stroke=GREY, strokeDash=[5, 4], strokeWidth=1, tooltip=None)
        .encode(x=grid.across(), x2=alt.X2("right:Q"), y=grid.below()),
        labels.mark_text(align="left", baseline="bottom", dx=2, dy=-2, color=GREY, fontSize=10, tooltip=None)
        .encode(x=grid.across(), y=grid.below(), text=alt.Text("word:N")),
    ]  # fmt: skip


def _mark(grid: Grid) -> alt.Chart:
    """演示数据 once in each small picture."""
    middle = grid.corners().assign(x=lambda each: (each["x"] + each["right"]) / 2, y=lambda each: (each["top"] + each["foot"]) / 2)
    return alt.Chart(middle[["x", "y"]]).mark_text(
        text=_("演示数据"), angle=340, opacity=0.15, color=GREY, fontWeight="bold", fontSize=15, tooltip=None,
    ).encode(x=grid.across(), y=grid.below())  # fmt: skip
