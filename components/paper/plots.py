"""What a native chart is written from: categories, series of values and formats, the same numbers as the rows of the figure."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from components.figures.bodies import BAR, COLUMN, LINE, Chart
from components.paper.charts import axis_names
from components.paper.sheets import in_hundredths
from data import wording
from data.language import _

NATIVE = (LINE, BAR, COLUMN)
MOST = 6  # lines that are told apart in one chart without colour; more stand in small charts side by side
STEP = 20  # twentieths: the axis of a rate begins and ends at one
AXES = {"percent": "0%", "points": "+0;-0;0", "count": "#,##0"}


@dataclass(frozen=True)
class Plot:
    """One chart. A missing value is None. `beside` are lines that stand for others: the target, all units together.

    `format` is the number format of the values, `axis` that of the axis, which goes from `low` to `high` where they are given.
    """

    kind: str
    head: str
    categories: Sequence
    series: Mapping[str, Sequence[float | None]]
    format: str
    axis: str
    beside: Mapping[str, Sequence[float | None]] = field(default_factory=dict)
    title: str = ""
    low: float | None = None
    high: float | None = None

    @property
    def lines(self) -> dict[str, Sequence[float | None]]:
        """All series, those that stand for others last."""
        return {**self.series, **self.beside}

    @property
    def of_days(self) -> bool:
        return all(isinstance(each, date) for each in self.categories)


def plots(body: Chart) -> list[Plot]:
    """The charts that show a body; none where it has no values or is no line, bar or column."""
    if body.kind not in NATIVE or body.rows.empty or not body.rows[body.value].notna().any():
        return []
    if not body.series:
        return [_single(body)]
    if body.rows.duplicated([body.x, body.series]).any():
        return []  # which of two values stands at a place is not for a writer to choose
    names = list(dict.fromkeys(body.rows[body.series]))
    days = _days(body)
    lines = {str(name): _along(body, body.rows[body.rows[body.series] == name], days) for name in names}
    beside = _beside(body, days)
    if body.compare is None and len(names) <= MOST:
        return [_plot(body, days, lines, beside, "")]
    return [_plot(body, days, {name: values}, beside, name, among=lines) for name, values in lines.items()]


def _single(body: Chart) -> Plot:
    """Bars or a line of one series, as they are drawn: in that order, and no more of them."""
    rows, drawn = body.rows, axis_names(body.spec)
    if drawn and not rows[body.x].duplicated().any():
        rows = rows.set_index(body.x, drop=False).loc[drawn]
    values = [_value(each, body.unit) for each in rows[body.value]]
    title = body.titles.get(body.value) or _("数值")
    target = {body.target[1]: [_value(body.target[0], body.unit)] * len(rows)} if body.target else {}
    return _plot(body, _categories(rows, body), {title: values}, target, "")


def _categories(rows: pd.DataFrame, body: Chart) -> list:
    if body.x == "date":
        return [pd.Timestamp(each).date() for each in rows[body.x]]
    names = [str(each) for each in rows[body.x]]
    missing = _("（无数据）") if body.unit == "points" else _("（未报送）")
    notes = rows["note"] if "note" in rows else [""] * len(rows)
    return [f"{name}{missing}" if pd.isna(value) else f"{name}\u2002{note}" if note else name
            for name, value, note in zip(names, rows[body.value], notes, strict=True)]


def _plot(body: Chart, categories: Sequence, series: Mapping, beside: Mapping, title: str, *, among: Mapping | None = None) -> Plot:
    known = [value for values in [*(among or series).values(), *beside.values()] for value in values if value is not None]
    low, high = _domain(known, body)
    head = body.titles.get(body.x, "") or _("名称")
    return Plot(body.kind, head, categories, series, _format(known, body.unit), AXES[body.unit], beside, title, low, high)


def _days(body: Chart) -> list:
    """What stands on the axis, in order: days, or else as the rows name them."""
    if body.x == "date":
        return sorted({pd.Timestamp(each).date() for each in body.rows[body.x]})
    return list(dict.fromkeys(body.rows[body.x].astype(str)))


def _along(body: Chart, rows: pd.DataFrame, days: Sequence) -> list[float | None]:
    """The values of some rows at each place of the axis; None where they have none."""
    places = [pd.Timestamp(each).date() for each in rows[body.x]] if body.x == "date" else rows[body.x].astype(str)
    values = dict(zip(places, rows[body.value], strict=True))
    return [_value(values.get(day), body.unit) for day in days]


def _beside(body: Chart, days: Sequence) -> dict[str, list[float | None]]:
    compare = {_("全部"): _along(body, body.compare, days)} if body.compare is not None else {}
    return compare | ({body.target[1]: [_value(body.target[0], body.unit)] * len(days)} if body.target else {})


def _value(value, unit: str) -> float | int | None:
    """As Python has it; a difference of shares in points, as its unit says."""
    if value is None or pd.isna(value):
        return None
    value = value.item() if hasattr(value, "item") else value
    return in_hundredths(value) if unit == "points" else value


def _format(known: Sequence[float], unit: str) -> str:
    """With as many places as the values are said with: where one is 99.98 %, none is shown as 100 %."""
    if unit == "percent":
        places = max((len(wording.percent(value).rstrip("%").partition(".")[2]) for value in known), default=1)
        return f"0.{'0' * places}%" if places else "0%"
    if unit == "points":
        return "+0.0;-0.0;0.0"
    return "#,##0" if all(float(value).is_integer() for value in known) else "#,##0.0"


def _domain(known: Sequence[float], body: Chart) -> tuple[float | None, float | None]:
    """Bars and columns begin at nothing; a line of rates between the twentieths around its values, never beyond none and all."""
    if not known:
        return None, None
    low, high = min(known), max(known)
    if body.kind != LINE:
        return (low * 1.25 if low < 0 else 0), (high * 1.15 if high > 0 else 0) or 1
    if body.unit != "percent":
        return (0 if low >= 0 and body.unit == "count" else None), None
    low, high = math.floor(low * STEP - 1e-9) / STEP, math.ceil(high * STEP + 1e-9) / STEP
    return max(low, 0.0), high if max(known) > 1 else min(high, 1.0)
