"""Choosing by a click in a picture."""

from collections.abc import Collection

import altair as alt

FADED = 0.22  # of what lies outside the region that was chosen


def clickable(
    chart: alt.Chart, click: str | None, fields: tuple[str, ...] = ("code", "name"), *, within: Collection[int] | None = None
) -> alt.Chart:  # fmt: skip
    """The layer with a selection of that name, holding those fields; what is not chosen steps back. No name: as it is.

    `within`: the codes of the region that was chosen; whatever has another `code` is faded.
    """
    chosen = alt.selection_point(name=click, fields=list(fields), on="click", empty=True) if click else None
    if within is not None:
        inside = f"indexof({sorted(within)}, toNumber(datum.code)) >= 0"
        chart = chart.encode(opacity=alt.OpacityValue(**alt.condition(inside, alt.value(1), alt.value(FADED))))
    elif chosen is not None:
        chart = chart.encode(opacity=alt.OpacityValue(**alt.condition(chosen, alt.value(1), alt.value(0.45))))
    return chart if chosen is None else chart.add_params(chosen)
