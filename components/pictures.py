"""Charts onto the screen: as wide and as high as their box, in the house's own style, with or without clicks."""

import json
from collections.abc import Callable, Sequence
from html import escape

import streamlit as st

from components.maps.classes import Entry
from data import asking

SMALL = 1500  # letters; a table as Arrow, which Streamlit makes of it, takes a thousand more than its rows


def picture(spec: dict, *, height: str | int = "stretch") -> None:
    """Draw a Vega-Lite specification."""
    st.vega_lite_chart(lightened(spec), theme=None, width="stretch", height=height)


def clickable(spec: dict, *, key: str, on_click: Callable[[], None]) -> None:
    """Draw one whose selection `area` calls `on_click`; no part with a widget is kept drawn, so `spec` comes lightened."""
    st.vega_lite_chart(spec, theme=None, width="stretch", height="stretch", key=key, on_select=asking.bind(on_click),
                       selection_mode=["area"])


def movable(deck, *, key: str, rows: Sequence[Entry], on_click: Callable[[], None]) -> None:
    """Draw a deck that can be moved about, its legend above; a click on a point calls `on_click`."""
    told = "".join(f'<span><i style="background: {each.fill}; border-color: {each.stroke}"></i>{escape(each.label)}</span>' for each in rows)
    st.html(f'<div class="legend">{told}</div>')
    st.pydeck_chart(deck, height="stretch", key=key, on_select=asking.bind(on_click))


def lightened(spec: dict) -> dict:
    """The specification with its small tables, and those that are text, where they are first named instead of as Arrow."""
    tables = spec.get("datasets", {})
    inside = {name: rows for name, rows in tables.items() if isinstance(rows, str) or len(json.dumps(rows)) < SMALL}
    top = spec.get("data", {}).get("name")  # Streamlit takes what stands at the top away again
    inside.pop(top, None)
    waiting = dict(inside)
    placed = {name: _placed(part, waiting) for name, part in spec.items() if name != "datasets"}
    return placed | {"datasets": {name: rows for name, rows in tables.items() if name not in inside}}


def _placed(part, waiting: dict):
    """A part of the specification with the tables that still wait put where they are named."""
    if isinstance(part, list):
        return [_placed(each, waiting) for each in part]
    if not isinstance(part, dict):
        return part
    found = {name: _placed(each, waiting) for name, each in part.items()}
    if isinstance(found.get("data"), dict) and found["data"].get("name") in waiting:
        found["data"] = found["data"] | {"values": waiting.pop(found["data"]["name"])}
    return found
