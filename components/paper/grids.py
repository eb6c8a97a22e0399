"""Tables of a document: their cells as texts, in the largest type in which they have room, and the unit of their numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from components.figures.bodies import Card, Cards, Heading, Table
from components.paper.blocks import Grid, writable
from components.paper.cells import texts
from components.paper.columns import RIGHT, Laid, laid
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.language import _

TYPES, LONG = (12.0, 10.5, 9.0, 7.5), 15  # pt of type: 小四, 五号, 小五, 六号; rows, beyond which none is larger than 五号
READ_WELL = 9.0  # pt, down to which a table is made smaller before its cells break into lines
IN_BRACKETS = re.compile(r"（([^（）]+)）$|\s*\(([^()]+)\)$")


def grid(body: Table, title: str, what: str, foot: str, room: float) -> Grid:
    """A table in a room of so many pt, with every row."""
    headings = [replace(heading, kind="number") if heading.kind == "share" else heading for heading in body.headings]
    rows = [[writable(cell) for cell in row] for row in texts(body)]
    tones = body.rows["tone"].tolist() if "tone" in body.rows else []
    table = _arranged(headings, rows, room)
    widths = [wide * min(1.0, room / table.width) for wide in table.widths]
    beneath = "\n".join(filter(None, (body.caption, foot)))
    return Grid(title, [heading.title for heading in headings], rows, [heading.kind in RIGHT for heading in headings], widths, table.size,
                tones, what, unit(headings, rows), beneath)


def cards(body: Cards, title: str, what: str, foot: str, room: float) -> Grid:
    """Cards as a table: what, how much, its change, what is to be known of it; a column that is empty is left away."""
    columns = {"label": (_("指标"), "name"), "value": (_("数值"), "number"), "change": (_("变化"), "text"), "note": (_("说明"), "text")}
    rows = pd.DataFrame([_card(card) for card in body.cards], columns=list(columns))
    headings = [Heading(name, called, kind=kind) for name, (called, kind) in columns.items() if rows[name].astype(bool).any()]
    return replace(grid(Table(rows, headings), title, what, foot, room), unit="")


def _card(card: Card) -> tuple[str, str, str, str]:
    value = f"{card.value}{card.unit}" if card.unit in ("%", "") or not card.unit.isascii() else f"{card.value} {card.unit}"
    return card.label, value, "\n".join(filter(None, (card.change, card.also))), card.note


def unit(headings: Sequence[Heading], rows: Sequence[Sequence[str]]) -> str:
    """单位：家、%: the units of the numbers, as their heads or their cells say them; empty where none is said."""
    known = {each.unit for each in CATALOGUE.values()} | {"%", "天", "件", "项"}
    units: list[str] = []
    for place, heading in enumerate(headings):
        said = IN_BRACKETS.search(heading.title)
        named = next(filter(None, said.groups()), "") if said else ""
        if heading.kind in RIGHT and named in known:
            units.append(named)
        elif heading.kind in RIGHT and any(row[place].endswith("%") for row in rows):
            units.append("%")
    return _("单位：{units}", units=wording.joined(dict.fromkeys(units))) if units else ""


def _arranged(headings: Sequence[Heading], rows: list[list[str]], room: float) -> Laid:
    """The table in the largest type in which each cell stands in one line, else in which it is no wider than the room."""
    types = [size for size in TYPES if len(rows) <= LONG or size < TYPES[0]]
    tables = [laid(headings, rows, room, size) for size in types]
    in_one_line = (table for table in tables if table.size >= READ_WELL and table.width <= room + 0.1 and _lines(table) == 1)
    wide_enough = (table for table in tables[-3:] if table.width <= room + 0.1)
    return next(in_one_line, None) or next(wide_enough, None) or tables[-1]


def _lines(table: Laid) -> int:
    return max((len(cell) for row in table.cells for cell in row), default=1)
