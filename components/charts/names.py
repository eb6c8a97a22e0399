"""The axis of names: whole, never cut; a long one breaks before its bracket, one of Latin letters at a space."""

import json
from textwrap import wrap

import altair as alt

from components.charts.theme import INK

WHOLE = 320  # px
LINE = 22  # Latin letters that stand in one line: more of them leave the bars of a telephone no room


def name_axis(names: list[str], *, size: int = 12, folded: bool = False) -> alt.Y:
    """Names from above in this order; `folded`: rows are high enough for the `lines` of Latin letters."""
    at = "indexof(datum.label, '（')"
    long = f"length(datum.label) > 9 && {at} > 0"
    broken = f"[slice(datum.label, 0, {at}), slice(datum.label, {at})]"
    label = f"{long} ? {broken} : datum.label"
    latin = lines(names) if folded else {}
    offset = {}
    if latin:
        folds = f"{json.dumps(latin)}[datum.label]"
        long, label = f"isValid({folds}) || ({long})", f"isValid({folds}) ? {folds} : ({label})"
        offset = {"labelOffset": {"condition": {"test": f"isValid({folds})", "expr": f"6 * (2 - length({folds}))"}, "value": 0}}
    axis = alt.Axis(
        labelExpr=label,
        labelBaseline={"condition": {"test": long, "value": "bottom"}, "value": "middle"}, labelLineHeight=12, labelLimit=WHOLE,
        labelColor=INK, labelFontSize=size, labelPadding=6, domain=False, **offset,
    )  # fmt: skip
    return alt.Y("name:N", sort=names, axis=axis)


def lines(names: list[str]) -> dict[str, list[str]]:
    """The lines of each name of many Latin letters."""
    return {name: wrap(name, LINE, break_on_hyphens=False) for name in names if len(name) > LINE and name.isascii() and " " in name}
