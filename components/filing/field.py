"""One field of a report form: a number is typed as text, so that it is read by the same rules as a cell of a file.

A number field of a browser drops what is behind a decimal point, keeps a too large number to itself with a hint in its
own language, and cannot be emptied of what was filed; the checks of a file say all three in words.
"""

import streamlit as st

from components.screen.plain import plain
from data.filing import zone_form
from data.language import _, chosen
from db.declare import Column, Kind

UNITS = {Kind.PERCENT: ("（%）", " (%)")}


def title(column: Column) -> str:
    """What stands above a field: the unit behind the name, a star where it has to be filled in."""
    return f"{chosen(column.zh, column.en)}{chosen(*UNITS.get(column.kind, ('', '')))}{' *' if column.required else ''}"


def text(column: Column, value) -> str | None:
    """What stands in a field for a value that is filed, or for none."""
    if column.choices:
        return value if value in column.choices else None
    return zone_form.shown(column, value)


def read(column: Column, key: str) -> str | None:
    """What stands in a field now; None where it is empty."""
    standing = st.session_state[key]
    return standing if column.choices else standing.strip() or None


def draw(place, column: Column, *, called: str, key: str, placeholder: str | None = None) -> str | None:
    """A field; what was typed or chosen, None where it is empty. What stands in it at first, `opened` has put there."""
    if column.choices:
        place.selectbox(plain(called), column.choices, index=None, key=key, placeholder=_("请选择"))
    else:
        usual = "" if column.kind is Kind.TEXT else _("未填")
        place.text_input(plain(called), key=key, placeholder=usual if placeholder is None else placeholder)
    return read(column, key)
