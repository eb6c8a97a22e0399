"""Ranked bars from zero, the longest first, each with its value at its end."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.empty import empty
from components.charts.marks import width
from components.charts.names import lines as name_lines
from components.charts.names import name_axis
from components.charts.theme import ACCENT, BAD, GREY, INK, NOT_REPORTED, dressed
from components.charts.values import written
from components.charts.watermark import marked
from data.language import _

ROW, WORD = 26, 15  # px a bar, a line of words above them
WIDE = 0.2  # of the longest bar: as wide as a value may be on a telephone


def bars(
    frame: pd.DataFrame,
    *,
    unit: str = "percent",
    title: str = "",
    tooltip: Mapping[str, str] | None = None,
    target: tuple[float, str] | None = None,
    second: tuple[float, str] | None = None,
    first: int | None = None,
    ascending: bool = False,
    click: str | None = None,
    ordered: bool = False,
    demonstration: bool = False,
) -> alt.LayerChart:
    """A bar a row of `frame`: `name`, `value` (missing: 未报送 or the word of its `silent`, at the end), optional `code`, optional `note` (after the
    value: 159/169), optional `attention` (true: red), and the columns of `tooltip`.

    `title` names the value in the tooltip. `first`: only so many rows, by value. `target`: a value and its word, `second` another, whose word stands
    a line higher. `ordered`: the rows stand in their order already, as stages do.
    """
    if frame.empty:
        return empty()
    table = frame if ordered else frame.sort_values("value", ascending=ascending, kind="stable", na_position="last").head(first or len(frame))
    known = table["value"].notna()
    note = ("\u2002" + table["note"].astype(str)) if "note" in table else ""
    table = table.assign(
        length=table["value"].fillna(0), told=(written(table["value"], unit) + note).where(known, table.get("silent", _("未报送"))),
        kind=table.get("attention", pd.Series(False, index=table.index)).map({True: "attention", False: "plain"}).where(known, "not"),
    )  # fmt: skip
    kept = ["name", "length", "told", "kind", *(["word_at"] if target or second else []), *(["code"] if "code" in table else []), *(tooltip or {})]
    names = table["name"].tolist()
    row = max(ROW, 4 + 12 * max(map(len, name_lines(names).values()), default=0))
    lines = [line for line in (target, second) if line]
    longest = max([float(table["length"].max()), *(value for value, _word in lines)]) or 1
    least = min(float(table["length"].min()), 0)
    table = table.assign(word_at=_beside(table["length"], lines, longest)) if lines else table
    y = name_axis(names, folded=True)
    x, x_of_word = (alt.X(f"{column}:Q", axis=None, scale=alt.Scale(domain=[least, longest])) for column in ("length", "word_at" if lines else "length"))
    tooltips = [alt.Tooltip("name:N", title=_("名称")), alt.Tooltip("told:N", title=title or _("数值"))]
    tooltips += [alt.Tooltip(f"{column}:N", title=word) for column, word in (tooltip or {}).items()]
    base = alt.Chart(table[list(dict.fromkeys(kept))]).encode(y=y)
    colour = alt.Color("kind:N", legend=None, scale=alt.Scale(domain=["plain", "attention", "not"], range=[ACCENT, BAD, NOT_REPORTED]))
    drawn = base.mark_bar(height={"band": 0.62}, cornerRadiusEnd=1).encode(x=x, color=colour, tooltip=tooltips)
    fields = ("code", "name") if "code" in table else ("name",)
    layers = [
        *(_target(*target) if target else []),
        *(_target(*second, up=WORD) if second else []),
        clickable(drawn, click, fields).properties(name="bars"),
        base.mark_text(align="left", baseline="middle", dx=6, color=GREY, tooltip=None).encode(x=x_of_word, text=alt.Text("told:N")),
        *_room(table, longest),
    ]
    return dressed(alt.layer(*marked(layers, demonstration, row * len(names)), width=480, height=row * len(names)))


def _room(table: pd.DataFrame, longest: float) -> list[alt.Chart]:
    """Unseen words as wide as the widest of all behind the longest bar: a picture makes room for words where they first stand, and
    those behind a shorter bar move with it by less than the picture grows narrow.
    """
    widest = max(table["told"], key=width)
    if width(widest) <= width(table.loc[table["length"].idxmax(), "told"]):
        return []
    words = alt.Chart(pd.DataFrame({"end": [longest], "word": [widest]})).mark_text(align="left", dx=6, y=0, opacity=0, tooltip=None, aria=False)
    return [words.encode(x=alt.X("end:Q"), text=alt.Text("word:N")).properties(name="room")]


def _beside(lengths: pd.Series, lines: list[tuple[float, str]], longest: float) -> pd.Series:
    """Where the value of a bar begins: at its end, or behind the line that would else go through it."""
    for line, _word in sorted(lines):
        lengths = lengths.where((lengths > line) | (lengths < line - WIDE * longest), line)
    return lengths


def _target(value: float, word: str, *, up: int = 0) -> list[alt.Chart]:
    """A dashed line down at the target, its word above, so many px higher than the first."""
    one = alt.Chart(pd.DataFrame({"target": [value], "word": [word]})).encode(x=alt.X("target:Q"))
    rule = one.mark_rule(stroke=INK, strokeDash=[4, 3], strokeWidth=1, tooltip=None)
    return [rule, one.mark_text(baseline="bottom", dy=-2 - up, y=0, color=GREY, fontSize=11, tooltip=None).encode(text=alt.Text("word:N"))]
