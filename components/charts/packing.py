"""Many rows on little room: lines of text, taken apart in the browser.

Two years of three series as rows are a quarter of a megabyte, packed a tenth of that, and made once for all who look.
`server.enableWebsocketCompression` in its place sends a quarter more and costs 2 to 4 ms of a core for each person and picture.
"""

import csv
import io

import altair as alt
import pandas as pd

from components.charts.values import reading
from data.language import spoken

BETWEEN = "|"
DAYS = (f"indexof(datum.at, '{BETWEEN}') >= 0 ? split(datum.at, '{BETWEEN}') : "
        f"sequence(toNumber(datum.at), toNumber(datum.at) + length(split(datum.value, '{BETWEEN}')))")
DAY = {"zh": "timeFormat(datum.day, '%Y年%-m月%-d日')", "en": "timeFormat(datum.day, '%-d %B %Y')"}


def unpacked(frame: pd.DataFrame, text_columns: list[str], *, first: pd.Timestamp | None = None) -> alt.Chart:
    """A chart over `date`, `series`, `value` and the texts `text_columns` of a frame: its rows have `day`, `series`, `value` (null
    where missing), `at` (days after `first`, else after the first day of all) and those texts by number, for `telling`.
    """
    first = pd.to_datetime(frame["date"]).min() if first is None else first
    columns = ["at", "value", *text_columns]
    chart = alt.Chart(alt.InlineData(values=_packed(frame, first, _words(frame, text_columns)))).transform_calculate(at=DAYS)
    chart = chart.transform_calculate(**{column: f"split(datum.{column}, '{BETWEEN}')" for column in columns[1:]})
    return chart.transform_flatten(columns).transform_calculate(
        day=f"datetime({first.year}, {first.month - 1}, {first.day} + toNumber(datum.at))",
        value="datum.value == '' ? null : toNumber(datum.value)")


def telling(chart: alt.Chart, frame: pd.DataFrame, unit: str, text_columns: list[str]) -> alt.Chart:
    """The rows of `unpacked(frame, text_columns)` with what a tooltip says of them: `told_day`, `told` (the value as read, `unit` as in
    SAID), the texts. Apart, since a browser is slow at words: a line needs none.
    """
    texts = {column: f"{known!r}[toNumber(datum.{column})]" for column, known in _words(frame, text_columns).items()}
    return chart.transform_calculate(
        **texts, told_day=DAY[spoken()], told=f"datum.value == null ? '—' : {reading(unit, 'datum.value')}")


def _words(frame: pd.DataFrame, text_columns: list[str]) -> dict[str, list[str]]:
    """The different texts of each column: 169/169 need not come 700 times."""
    return {column: list(dict.fromkeys(_texts(frame[column]))) for column in text_columns}


def joined(frame: pd.DataFrame) -> alt.Chart:
    """A chart over the rows of a frame, a line of text a column; columns of numbers stay numbers (null where missing)."""
    columns, numbers = list(frame), [name for name in frame if pd.api.types.is_numeric_dtype(frame[name])]
    record = {name: BETWEEN.join(_numbers(frame[name]) if name in numbers else _texts(frame[name])) for name in columns}
    chart = alt.Chart(alt.InlineData(values=[] if frame.empty else [record]))
    chart = chart.transform_calculate(**{name: f"split(datum.{name}, '{BETWEEN}')" for name in columns}).transform_flatten(columns)
    formulas = {name: f"datum.{name} == '' ? null : toNumber(datum.{name})" for name in numbers}
    return chart.transform_calculate(**formulas) if formulas else chart


def looked_up(frame: pd.DataFrame) -> alt.InlineData:
    """The rows of a frame of texts for a lookup, which takes no transforms: as a file with a header."""
    file = io.StringIO()
    frame.to_csv(file, sep=BETWEEN, index=False, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
    return alt.InlineData(values=file.getvalue().rstrip("\n"), format=alt.DsvDataFormat(type="dsv", delimiter=BETWEEN))


def _numbers(column: pd.Series) -> pd.Series:
    return column.map(lambda value: f"{value:.10g}", na_action="ignore").astype(object).where(column.notna(), "")


def _texts(column: pd.Series) -> pd.Series:
    return column.astype(str).str.replace(BETWEEN, "/", regex=False)


def _packed(frame: pd.DataFrame, first: pd.Timestamp, words: dict[str, list[str]]) -> list[dict]:
    """A record a series, in order of appearance; its days ascending, of days in a row only the first; the words by place."""
    texts = pd.DataFrame({
        "series": frame["series"], "at": (pd.to_datetime(frame["date"]) - first).dt.days,
        "value": frame["value"].map(_written, na_action="ignore").astype(object).where(frame["value"].notna(), ""),
        **{column: _texts(frame[column]).map({word: str(place) for place, word in enumerate(known)}) for column, known in words.items()}})
    by_series = texts.sort_values("at", kind="stable").groupby("series", sort=False)
    return [{"series": name, "at": _days(by_series.get_group(name)["at"]),
             **{column: BETWEEN.join(by_series.get_group(name)[column]) for column in ("value", *words)}}
            for name in dict.fromkeys(frame["series"])]


def _days(at: pd.Series) -> str:
    """The days of a series; the first alone where each follows the one before."""
    return str(at.iloc[0]) if (at.diff().iloc[1:] == 1).all() else BETWEEN.join(at.astype(str))


def _written(value: float) -> str:
    """Five places, .79012; ten beside a half of a thousandth, so that it is rounded where it stands."""
    halfway = abs(value * 1000 % 1 - 0.5) < 0.01
    text = f"{value:.{10 if halfway else 5}f}".rstrip("0").removesuffix(".")
    return text[1:] if text.startswith("0.") else text
