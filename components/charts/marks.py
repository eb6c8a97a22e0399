"""Reference marks: a target across, the date of a policy down."""

from collections.abc import Iterable

import altair as alt
import pandas as pd

from components.charts.theme import GREY
from components.charts.values import stamps

NARROW = 300  # px, the least width on which the words of policies must not meet
TELEPHONE = 290  # px that a picture has there beside the values of its axis
LETTER, LATIN = 12, 6.6  # px a Chinese character, a letter or digit


def target_line(value: float, word: str) -> list[alt.Chart]:
    """A dashed line across at `value`, with its word at the left."""
    one = alt.Chart(pd.DataFrame({"target": [value], "word": [word]}))
    rule = one.mark_rule(stroke=GREY, strokeDash=[5, 4], strokeWidth=1, tooltip=None).encode(y=alt.Y("target:Q"))
    words = one.mark_text(align="left", baseline="bottom", dx=2, dy=-3, x=0, color=GREY, fontSize=11, tooltip=None)
    return [rule, words.encode(y=alt.Y("target:Q"), text=alt.Text("word:N"))]


def policy_marks(marks: pd.DataFrame) -> list[alt.Chart]:
    """Dashed lines down at the days of `marks` (see `placed`), their words above the picture, in rows."""
    base = alt.Chart(marks).encode(x=alt.X("day:T"))
    rule = base.mark_rule(stroke="#9aa3b0", strokeDash=[3, 3], strokeWidth=1, tooltip=None).encode(
        y=alt.value(0), y2=alt.value("height")
    )
    words = [
        base.transform_filter(f"datum.side == '{side}'")
        .transform_calculate(up="-4 - 15 * datum.row")
        .mark_text(align=side, baseline="bottom", color=GREY, fontSize=11, tooltip=None)
        .encode(y=alt.Y("up:Q", scale=None), text=alt.Text("label:N"))
        for side in ("left", "right")
    ]
    return [rule, *words]


def width(words: str) -> float:
    """As wide as words are in a picture, in px."""
    return sum(LATIN if letter.isascii() else LETTER for letter in words)


def beside(labels: Iterable[str]) -> float:
    """The least width, in px, of the days of a picture with these words at the ends of its lines."""
    return min(NARROW, TELEPHONE - max(map(width, labels), default=0))


def placed(marks: pd.DataFrame, days: pd.Series, *, narrow: float = NARROW) -> pd.DataFrame:
    """The marks (`date`, `label`) that fall among `days`: day, label, side to which the words run, and row above the picture.

    Words late in time run to the left, so that they stay inside; two that would meet where the days have `narrow` px stand in two rows.
    """
    first, last = pd.to_datetime(days).min(), pd.to_datetime(days).max()
    when = pd.to_datetime(marks["date"])
    rows = marks.assign(day=stamps(marks["date"]), at=(when - first) / max(last - first, pd.Timedelta(days=1)))
    rows = rows[when.between(first, last)].sort_values("at")
    wide = rows["label"].map(width).astype(float)
    late = rows["at"] * narrow + wide > narrow
    start = rows["at"] * narrow - wide.where(late, 0)
    return rows[["day", "label"]].assign(side=late.map({True: "right", False: "left"}), row=_rows(start, start + wide))


def _rows(starts: pd.Series, ends: pd.Series) -> list[int]:
    """The lowest row for each word in which it meets none before it."""
    rows: list[list[tuple[float, float]]] = []
    chosen = []
    for start, end in zip(starts, ends, strict=True):
        free = (n for n, row in enumerate(rows) if all(end < left or start > right for left, right in row))
        row = next(free, len(rows))
        rows[row:row + 1] = [[*(rows[row] if row < len(rows) else []), (start, end)]]
        chosen.append(row)
    return chosen
