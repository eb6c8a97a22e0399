"""Units by days: coloured by the state of each report, so that who was silent and when is seen at once."""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.empty import empty
from components.charts.names import name_axis
from components.charts.packing import BETWEEN
from components.charts.theme import dressed
from components.charts.values import day_label, day_ticks, stamps, written
from components.charts.watermark import marked
from components.maps.classes import LegendEntry
from data.language import _

ROW = 12  # px a unit, the least at which its name can be read
ABOVE = 76  # px of the height that the legend and the axis of days take
NARROW = 420  # px of the cells; below it the legend takes more rows
FEW = 45  # up to so many units, rows are wider and the type larger
VERY_FEW, WRAPPED = 6, 36  # up to so many units, the px that a legend in several rows would take from them


def matrix(
    frame: pd.DataFrame,
    *,
    states: Sequence[LegendEntry],
    title: str,
    order: Sequence[str] | None = None,
    told: Mapping[str, str] | None = None,
    told_as: str = "",
    click: str | None = None,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A cell a row of `frame`: `name`, `date`, `state` (the label of one of `states`), `value` (a rate, may be missing),
    and if wanted `part`.

    `title` heads the legend. `order`: the names from above, else as they appear; the others are left out. `told`: name →
    what the tooltip adds (the office, or whatever `told_as` calls it). Days without a row stay white. Days in a row of the same state (and `part`) are
    one mark, which tells its days and the first and last value: ten thousand cells become a tenth of that.
    """
    if frame.empty:
        return empty()
    names = list(order if order is not None else dict.fromkeys(frame["name"]))
    first, last = pd.to_datetime(frame["date"]).min(), pd.to_datetime(frame["date"]).max()
    # The axis ends with the last cell, a day after it begins: a tick there would name a day that is not shown.
    shown = f"datum.value > datetime({last.year}, {last.month - 1}, {last.day}, 12) ? '' : {day_label()}"
    pitch, size = (ROW, 10) if len(names) > FEW else (18, 12)
    x = alt.X("day:T", axis=alt.Axis(labelExpr=shown, orient="top", tickCount=day_ticks(frame["date"], 8), labelOverlap=True, labelSeparation=8,
                                     labelOffset=alt.ExprRef(f"width / {(last - first).days + 1} / 2"), grid=False, domain=False))  # fmt: skip
    runs = _unpacked(_packed(_runs(frame[frame["name"].isin(names)], first), states, told or {}), states, first, title, told_as or _("所属报送单位"))
    layers = [clickable(runs.encode(x=x, x2=alt.X2("end:T"), y=name_axis(names, size=size)), click, ("name",)).properties(name="cells"),
              _between_days(first, (last - first).days).encode(x=alt.X("day:T"))]
    height = pitch * len(names) + ABOVE + (WRAPPED if len(names) <= VERY_FEW else 0)
    return dressed(alt.layer(*marked(layers, demonstration, height), width=760, height=height))


def _runs(frame: pd.DataFrame, first: pd.Timestamp) -> pd.DataFrame:
    """A row a run: `name`, `state`, `at` (days after the first), `days` (how many), `value` (per cent: 79.0, 79.0~79.4)."""
    laid = frame.assign(at=(pd.to_datetime(frame["date"]) - first).dt.days, said=written(frame["value"], "percent").str.strip("%—"))
    laid = laid.sort_values(["name", "at"], kind="stable")
    same = [column for column in ("name", "state", "part") if column in laid]
    begins = (laid[same] != laid[same].shift()).any(axis=1) | (laid["at"] != laid["at"].shift() + 1)
    runs = laid.groupby(begins.cumsum(), sort=False).agg(
        name=("name", "first"), state=("state", "first"), at=("at", "first"), days=("at", "size"),
        start=("said", "first"), end=("said", "last"))
    return runs.assign(value=runs["start"].where(runs["start"] == runs["end"], runs["start"] + "~" + runs["end"]))


def _packed(runs: pd.DataFrame, states: Sequence[LegendEntry], extra: Mapping[str, str]) -> list[dict]:
    """A record a unit, its runs as lines of text."""
    place = {entry.label: str(number) for number, entry in enumerate(states)}
    columns = {"at": runs["at"].astype(str), "days": runs["days"].astype(str), "state": runs["state"].map(place), "value": runs["value"]}
    joined = pd.DataFrame(columns).groupby(runs["name"], sort=False).agg(BETWEEN.join)
    return [{"name": name, "more": extra.get(name, ""), **texts} for name, texts in joined.to_dict("index").items()]


def _unpacked(records: list[dict], states: Sequence[LegendEntry], first: pd.Timestamp, title: str, told_as: str) -> alt.Chart:
    """The runs taken apart in the browser, with their colour and words."""
    labels = [entry.label for entry in states]
    scale = alt.Scale(domain=labels, range=[entry.fill for entry in states])
    edge = alt.Scale(domain=labels, range=[entry.stroke for entry in states])
    tooltip_fields = [("name", _("名称")), ("when", _("日期")), ("state", title), ("said", _("数值")), ("more", told_as)]
    legend = alt.Legend(title=title, orient="top", direction="horizontal", symbolType="square", titleOrient="left", labelLimit=200,
                        columns=alt.ExprRef(f"width < {NARROW} ? 2 : 0"), symbolStrokeWidth=1)  # fmt: skip
    packed = ("at", "days", "state", "value")
    day, begin = day_label(), f"{first.year}, {first.month - 1}, {first.day}"
    return (
        alt.Chart(alt.InlineData(values=records))
        .transform_calculate(**{column: f"split(datum.{column}, '{BETWEEN}')" for column in packed})
        .transform_flatten(list(packed))
        .transform_calculate(
            state=f"{labels!r}[toNumber(datum.state)]",
            said="datum.value == '' ? '—' : replace(datum.value, '~', '%→') + '%'",
            day=f"datetime({begin} + toNumber(datum.at))",
            final=f"datetime({begin} + toNumber(datum.at) + toNumber(datum.days) - 1)",
            end=f"datetime({begin} + toNumber(datum.at) + toNumber(datum.days))")
        .transform_calculate(when=f"{day.replace('datum.value', 'datum.day')} + (datum.days == '1' ? '' : "
                                  f"'—' + {day.replace('datum.value', 'datum.final')} + {_('（{n}天）', n='#')!r})"
                                  .replace("#", "' + datum.days + '"))
        .mark_rect(strokeWidth=0.6)
        .encode(fill=alt.Fill("state:N", scale=scale, legend=legend), stroke=alt.Stroke("state:N", scale=edge, legend=None),
                tooltip=[alt.Tooltip(f"{field}:N", title=word) for field, word in tooltip_fields])
    )  # fmt: skip


def _between_days(first: pd.Timestamp, count: int) -> alt.Chart:
    """White lines that part the days."""
    days = pd.DataFrame({"day": stamps(pd.Series(pd.date_range(first, periods=count + 1)))})
    return alt.Chart(days).mark_rule(color="#ffffff", strokeWidth=0.6, tooltip=None)
