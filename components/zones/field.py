"""One field of a report form: a number is typed as text, so that it is read by the same rules as a cell of a file.

A number field of a browser drops what is behind a decimal point, keeps a too large number to itself with a hint in its
own language, and cannot be emptied of what was filed; the checks of a file say all three in words.
"""

from data import zone_form
from data.language import _, chosen
from db.declare import Column, Kind

UNITS = {Kind.PERCENT: ("（%）", " (%)")}


def title(column: Column) -> str:
    """What stands above a field: the unit behind the name, a star where it has to be filled in."""
    return f"{chosen(column.zh, column.en)}{chosen(*UNITS.get(column.kind, ('', '')))}{' *' if column.required else ''}"


def draw(place, column: Column, *, value, called: str, key: str) -> str | None:
    """The text that was typed, or the choice that was made; None where it is empty. `value`: what is filed already."""
    if column.choices:
        return place.selectbox(called, column.choices, index=column.choices.index(value) if value in column.choices else None,
                               key=key, placeholder=_("请选择"))
    placeholder = "" if column.kind is Kind.TEXT else _("未填")
    return (place.text_input(called, value=zone_form.typed(value), key=key, placeholder=placeholder) or "").strip() or None
