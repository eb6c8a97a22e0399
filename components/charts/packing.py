"""Many days of a few series on little room: a line of text a series, taken apart in the browser.

Two years of three series as rows are a quarter of a megabyte, packed a sixth of that.
"""

import altair as alt
import pandas as pd

from components.charts.values import FORMATS
from data.language import spoken

BETWEEN = "|"
DAY = {"zh": "timeFormat(datum.day, '%Y年%-m月%-d日')", "en": "timeFormat(datum.day, '%-d %B %Y')"}


def unpacked(frame: pd.DataFrame, unit: str, told: list[str]) -> alt.Chart:
    """A chart over `date`, `series`, `value` and the texts `told` of a frame: its rows have `day`, `told_day`, `series`,
    `value` (null where missing), `told` (the value as read, `unit` as in FORMATS) and those texts.
    """
    first = pd.to_datetime(frame["date"]).min()
    columns = ["at", "value", *told]
    chart = alt.Chart(alt.InlineData(values=_packed(frame, first, told)))
    chart = chart.transform_calculate(**{column: f"split(datum.{column}, '{BETWEEN}')" for column in columns})
    factor, form = (" * 100", "+.1f") if unit == "points" else ("", FORMATS[unit])
    return (
        chart.transform_flatten(columns)
        .transform_calculate(day=f"datetime({first.year}, {first.month - 1}, {first.day} + toNumber(datum.at))",
                             value="datum.value == '' ? null : toNumber(datum.value)")
        .transform_calculate(told_day=DAY[spoken()], told=f"datum.value == null ? '—' : format(datum.value{factor}, '{form}')")
    )  # fmt: skip


def _packed(frame: pd.DataFrame, first: pd.Timestamp, told: list[str]) -> list[dict]:
    """A record a series, in order of appearance; its days ascending."""
    texts = pd.DataFrame({
        "series": frame["series"], "at": (pd.to_datetime(frame["date"]) - first).dt.days,
        "value": frame["value"].map(lambda value: f"{value:.6g}", na_action="ignore").astype(object).where(frame["value"].notna(), ""),
        **{column: frame[column].astype(str).str.replace(BETWEEN, "/", regex=False) for column in told}})
    texts = texts.sort_values("at", kind="stable").astype({"at": str})
    by_series = texts.groupby("series", sort=False)
    return [{"series": name, **{column: BETWEEN.join(by_series.get_group(name)[column]) for column in ("at", "value", *told)}}
            for name in dict.fromkeys(frame["series"])]
