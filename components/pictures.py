"""Charts onto the screen: as wide and as high as their box, in the house's own style, with or without clicks."""

from collections.abc import Callable

import streamlit as st


def picture(spec: dict, *, height: str | int = "stretch") -> None:
    """Draw a Vega-Lite specification."""
    st.vega_lite_chart(spec, theme=None, width="stretch", height=height)


def clickable(spec: dict, *, key: str, on_click: Callable[[], None]) -> None:
    """Draw one whose selection `area` calls `on_click`."""
    st.vega_lite_chart(spec, theme=None, width="stretch", height="stretch", key=key, on_select=on_click,
                       selection_mode=["area"])
