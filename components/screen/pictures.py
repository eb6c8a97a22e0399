"""Charts onto the screen: as wide and as high as their box, in the house's own style, with or without clicks."""

from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from components.charts.lightened import lightened
from components.maps.classes import LegendEntry
from data import asking


def picture(spec: dict, *, height: str | int = "stretch") -> None:
    """Draw a Vega-Lite specification."""
    st.vega_lite_chart(lightened(spec), theme=None, width="stretch", height=height)


def clickable(spec: dict, *, key: str, picked: Callable[[], None]) -> None:
    """Draw one whose selections (`area`, and `area_…` of its other layers) call `picked`; no part with a widget is kept drawn, so `spec`
    comes lightened."""
    st.vega_lite_chart(spec, theme=None, width="stretch", height="stretch", key=key, on_select=asking.bind(picked),
                       selection_mode=_selections(spec))


def _selections(spec: dict) -> list[str]:
    """The names of the selections that a specification makes, wherever in it they stand."""
    own = [each["name"] for each in spec.get("params", ()) if "select" in each and each["name"].partition("_")[0] == "area"]
    inner = [name for part in ("layer", "hconcat", "vconcat", "concat") for each in spec.get(part, ()) for name in _selections(each)]
    return list(dict.fromkeys([*own, *inner]))


def movable(deck, *, key: str, rows: Sequence[LegendEntry], picked: Callable[[], None]) -> None:
    """Draw a deck that can be moved about, its legend above; a click on a point calls `picked`."""
    legend = "".join(f'<span><i style="background: {each.fill}; border-color: {each.stroke}"></i>{escape(each.label)}</span>' for each in rows)
    st.html(f'<div class="legend">{legend}</div>')
    st.pydeck_chart(deck, height="stretch", key=key, on_select=asking.bind(picked))
