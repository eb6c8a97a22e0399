"""The axis of names: whole, never cut; a long one breaks before its bracket."""

import altair as alt

from components.charts.theme import INK

WHOLE = 320  # px


def name_axis(names: list[str], *, size: int = 12) -> alt.Y:
    """Names from above in this order."""
    at = "indexof(datum.label, '（')"
    long = f"length(datum.label) > 9 && {at} > 0"
    broken = f"[slice(datum.label, 0, {at}), slice(datum.label, {at})]"
    axis = alt.Axis(
        labelExpr=f"{long} ? {broken} : datum.label",
        labelBaseline={"condition": {"test": long, "value": "bottom"}, "value": "middle"}, labelLineHeight=12, labelLimit=WHOLE,
        labelColor=INK, labelFontSize=size, labelPadding=6, domain=False,
    )  # fmt: skip
    return alt.Y("name:N", sort=names, axis=axis)
