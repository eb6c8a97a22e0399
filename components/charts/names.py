"""The axis of names: whole, never cut; a long one breaks before its bracket, one of Latin letters at a space."""

import json

import altair as alt

from components.charts.theme import INK

WHOLE = 320  # px
LINE = 22  # Latin letters that stand in one line: more of them leave the bars of a telephone no room


def name_axis(names: list[str], *, size: int = 12, folded: bool = False) -> alt.Y:
    """Names from above in this order; `folded`: rows are high enough for two lines of Latin letters."""
    at = "indexof(datum.label, '（')"
    long = f"length(datum.label) > 9 && {at} > 0"
    broken = f"[slice(datum.label, 0, {at}), slice(datum.label, {at})]"
    label = f"{long} ? {broken} : datum.label"
    latin = {name: _halves(name) for name in names if folded and len(name) > LINE and name.isascii() and " " in name}
    if latin:
        halves = f"{json.dumps(latin)}[datum.label]"
        long, label = f"isValid({halves}) || ({long})", f"isValid({halves}) ? {halves} : ({label})"
    axis = alt.Axis(
        labelExpr=label,
        labelBaseline={"condition": {"test": long, "value": "bottom"}, "value": "middle"}, labelLineHeight=12, labelLimit=WHOLE,
        labelColor=INK, labelFontSize=size, labelPadding=6, domain=False,
    )  # fmt: skip
    return alt.Y("name:N", sort=names, axis=axis)


def _halves(name: str) -> list[str]:
    """Two lines, as equal as the words allow."""
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    middle = min(spaces, key=lambda at: abs(at - len(name) / 2))
    return [name[:middle], name[middle + 1:]]
