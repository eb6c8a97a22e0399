"""One field of a form, by the kind of its column: a number is typed as text, so that it is read by the same rules as a cell of a file.

A number field of a browser drops what is behind a decimal point, keeps a too large number to itself with a hint in its
own language, and cannot be emptied of what was filed; the checks of a file say all three in words.
"""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from components.choices.filters import EARLIEST, LATEST
from components.screen.plain import plain
from data.filing import typed, zone_form
from data.language import _, chosen
from db.declare import Column, Kind

UNITS = {Kind.PERCENT: ("（%）", " (%)")}
Options = Mapping[str, str] | None  # as it is filed → as the reader calls it; None: it is typed


def title(column: Column) -> str:
    """What stands above a field: the unit behind the name, a star where it has to be filled in."""
    return f"{chosen(column.zh, column.en)}{_unit(column)}{' *' if column.required else ''}"


def _unit(column: Column) -> str:
    unit = typed.unit(column)
    return chosen(f"（{unit}）", f" ({unit})") if unit else chosen(*UNITS.get(column.kind, ("", "")))


def text(column: Column, value) -> str | None:
    """What stands in a field for a value that is filed, or for none."""
    if column.choices:
        return value if value in column.choices else None
    return zone_form.shown(column, value)


def standing(column: Column, filed: str, *, options: Options = None) -> str | date | None:
    """What stands in a field for the text of a value that is filed, "" for none."""
    if column.kind is Kind.DATE:
        return date.fromisoformat(filed) if filed else None
    return (filed or None) if offered(column, options) is not None else filed


def read(column: Column, key: str) -> str | None:
    """What stands in a field now; None where it is empty."""
    value = st.session_state[key]
    if isinstance(value, date):
        return value.isoformat()
    return value.strip() or None if isinstance(value, str) else value


def offered(column: Column, options: Options = None) -> Options:
    """What a field can be chosen from; None where it is typed."""
    if column.kind is Kind.YES_NO:
        return {typed.YES: _("是"), typed.NO: _("否")}
    return {choice: choice for choice in column.choices} if column.choices else options


def draw(place, column: Column, *, called: str, key: str, placeholder: str | None = None, options: Options = None,
         tall: bool = False) -> str | None:
    """A field; what was typed or chosen, None where it is empty. What stands in it at first, `opened` has put there.

    A stored value that can no longer be chosen stays among the choices: the check says what is wrong with it.
    """
    choices = offered(column, options)
    if choices is not None:
        left = st.session_state.get(key)
        place.selectbox(plain(called), [*choices, *([left] if left and left not in choices else [])], index=None, key=key,
                        format_func=lambda choice: choices.get(choice, choice), placeholder=_("请选择") if choices else _("还没有可选的"))
    elif column.kind is Kind.DATE:
        place.date_input(plain(called), value=None, min_value=EARLIEST, max_value=LATEST, key=key, format="YYYY-MM-DD")
    elif column.kind is Kind.TEXT and tall and not column.required:
        place.text_area(plain(called), key=key, height=68)
    else:
        usual = "" if column.kind is Kind.TEXT else _("未填")
        place.text_input(plain(called), key=key, placeholder=usual if placeholder is None else placeholder)
    return read(column, key)
