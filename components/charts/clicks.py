"""Choosing by a click in a picture."""

import altair as alt


def clickable(chart: alt.Chart, click: str | None, fields: tuple[str, ...] = ("code", "name")) -> alt.Chart:
    """The layer with a selection of that name, holding those fields; what is not chosen steps back. No name: as it is."""
    if not click:
        return chart
    chosen = alt.selection_point(name=click, fields=list(fields), on="click", empty=True)
    return chart.encode(opacity=alt.condition(chosen, alt.value(1), alt.value(0.45))).add_params(chosen)
